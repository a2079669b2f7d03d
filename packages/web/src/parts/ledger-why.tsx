import { type LedgerCellDto, type LedgerDto, type LedgerRowDto, ledgerWhySchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { request } from '../api/request'
import { fullTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Articles, Steps } from './derivation'
import { cellText } from './ledger-cells'
import { Failure, Loading } from './page-state'

/** What a cell follows from: the actions, and where it is a limit how it is counted. */
function Sources({ cell }: { readonly cell: LedgerCellDto }) {
  const { t, say } = useWords()
  const { from, clock } = cell
  return (
    <>
      {from.map(({ sequence, action, at, by }) => (
        <span key={sequence} className="hint">
          {t('ledger.step').replace('{}', String(sequence))} · {say(action)} · {by.name} · {fullTime(at).slice(0, 16)}
        </span>
      ))}
      {clock === null ? null : (
        <details>
          <summary>
            {t('ledger.byClock')} · {say(clock.title)}
          </summary>
          <Steps steps={clock.derivation} />
          <Articles basis={clock.source.basis} />
        </details>
      )}
    </>
  )
}

/** One column of the row: what stands there, and why. */
function Cell({ cell, isMatter }: { readonly cell: LedgerCellDto; readonly isMatter: boolean }) {
  const words = useWords()
  const { column, shown } = cell
  const text = cellText(words, column.type, shown)
  return (
    <>
      <dt>{words.say(column.title)}</dt>
      <dd>
        {text === '' ? <span className="hint">{isMatter ? words.t('ledger.noSource') : '—'}</span> : text}
        <Sources cell={cell} />
      </dd>
    </>
  )
}

interface LedgerWhyProps {
  readonly book: LedgerDto
  readonly row: LedgerRowDto
  readonly onClose: () => void
}

/** A whole row of a ledger with the source of each cell, and the ways on from it. */
export function LedgerWhy({ book, row, onClose }: LedgerWhyProps) {
  const { t } = useWords()
  const isMatter = book.rows === 'matters'
  const query = useQuery({
    queryKey: ['ledger', book.id, 'row', row.id],
    queryFn: ({ signal }) =>
      request(`/ledgers/${book.id}/rows/${encodeURIComponent(row.id)}`, ledgerWhySchema, { signal }),
  })
  return (
    <Drawer open title={t('ledger.whyOf').replace('{}', row.name)} size={640} onClose={onClose}>
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data === undefined ? null : (
        <>
          <p className="actions">
            {isMatter ? (
              <Link to="/matters/$id" params={{ id: row.id }}>
                {t('ledger.open')}
              </Link>
            ) : (
              <Link to="/work-log/$day" params={{ day: row.id }}>
                {t('ledger.openDay')}
              </Link>
            )}
            {query.data.mayAnnotate ? (
              <Link to="/matters/$id" params={{ id: row.id }} search={{ act: 'annotate' }}>
                {t('ledger.annotate')}
              </Link>
            ) : null}
          </p>
          {isMatter ? null : <p className="hint">{t('ledger.dayNote')}</p>}
          <dl className="ledger-why">
            {query.data.cells.map((cell) => (
              <Cell key={cell.column.id} cell={cell} isMatter={isMatter} />
            ))}
          </dl>
        </>
      )}
    </Drawer>
  )
}
