import { type LedgerDto, type LedgerMonthsDto, ledgerMonthsSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Failure, Loading } from './page-state'

type Month = LedgerMonthsDto['months'][number]

interface MonthLineProps {
  readonly month: Month
  readonly mayLock: boolean
  readonly onLock: (month: string) => void
}

/** A month that is over: by whom it was locked with its hash, or the way to lock it. */
function MonthLine({ month: { month, locked }, mayLock, onLock }: MonthLineProps) {
  const { t } = useWords()
  return (
    <tr>
      <th scope="row">{month}</th>
      {locked === null ? (
        <>
          <td>{t('ledgerMonth.open')}</td>
          <td>
            {mayLock ? (
              <Button size="small" aria-label={`${t('ledgerMonth.lock')} ${month}`} onClick={() => onLock(month)}>
                {t('ledgerMonth.lock')}
              </Button>
            ) : null}
          </td>
        </>
      ) : (
        <>
          <td>
            {t('ledgerMonth.locked')
              .replace('{who}', locked.by.name)
              .replace('{when}', fullTime(locked.at).slice(0, 16))
              .replace('{rows}', String(locked.rows))}
          </td>
          <td>
            <code title={locked.sha256}>{locked.sha256.slice(0, 12)}…</code>
          </td>
        </>
      )}
    </tr>
  )
}

/** The months of a ledger, and locking one that is over. */
export function LedgerMonths({ book, onClose }: { readonly book: LedgerDto; readonly onClose: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState<string>()
  const { act, busy, failure } = useAct()
  const url = `/ledgers/${book.id}/months`
  const query = useQuery({
    queryKey: ['ledger', book.id, 'months'],
    queryFn: ({ signal }) => request(url, ledgerMonthsSchema, { signal }),
  })
  const lock = (month: string): Promise<boolean> =>
    act(async () => {
      await request(url, ledgerMonthsSchema, { method: 'POST', body: { month } })
      setAsking(undefined)
      await client.invalidateQueries({ queryKey: ['ledger', book.id] })
    })
  return (
    <Modal open title={t('ledgerMonth.title')} width={640} footer={null} onCancel={onClose}>
      <p className="hint">{t('ledgerMonth.note')}</p>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {failure === undefined ? null : <Failure failure={failure} />}
      {query.data?.months.length === 0 ? <p>{t('ledgerMonth.none')}</p> : null}
      {query.data === undefined || query.data.months.length === 0 ? null : (
        <table className="ledger-months">
          <tbody>
            {query.data.months.map((month) => (
              <MonthLine key={month.month} month={month} mayLock={query.data.mayLock} onLock={setAsking} />
            ))}
          </tbody>
        </table>
      )}
      {asking === undefined ? null : (
        <p className="actions" role="alert">
          {t('ledgerMonth.sure').replace('{}', asking)}{' '}
          <Button type="primary" size="small" loading={busy} onClick={() => void lock(asking)}>
            {t('ledgerMonth.lock')}
          </Button>
          <Button size="small" onClick={() => setAsking(undefined)}>
            {t('page.cancel')}
          </Button>
        </p>
      )}
    </Modal>
  )
}
