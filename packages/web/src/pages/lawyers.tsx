import { doneSchema, type LawyerRosterDto, type LawyerShiftDto, lawyerRosterSchema } from '@hengjian/contract/lawyers'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Select, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useAct } from '../api/use-act'
import { FormRefusal } from '../parts/form-refusal'
import { Empty, Failure, Loading } from '../parts/page-state'
import { MomentField, MonthField } from '../parts/written-field'
import { fullTime } from '../time/clock-face'
import { serverTime } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { lawyersWords } from '../words/lawyers'

addWords(lawyersWords)

/** The days of a month, `2026-11`. */
function daysOf(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, one = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, one, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

interface AddProps {
  readonly lawyers: LawyerRosterDto['lawyers']
  readonly month: string
  readonly onAdded: () => void
}

/** Puts a lawyer on duty from one time to another. */
function Add({ lawyers, month, onAdded }: AddProps) {
  const { t } = useWords()
  const [today] = useState(serverTime().slice(0, 10))
  const first = month === today.slice(0, 7) ? today : `${month}-01`
  const [lawyer, setLawyer] = useState<string | null>(null)
  const [from, setFrom] = useState(`${first}T08:30`)
  const [to, setTo] = useState(`${first}T17:30`)
  const [added, setAdded] = useState(false)
  const { act, busy, failure } = useAct()
  const add = (): Promise<boolean> =>
    act(async () => {
      setAdded(false)
      const body = { lawyer, from: `${from}:00+08:00`, to: `${to}:00+08:00` }
      await request('/lawyers', doneSchema, { method: 'POST', body })
      setAdded(true)
      onAdded()
    })
  return (
    <>
      <FormRefusal failure={failure} titles={new Map()} />
      {added ? <Alert type="success" showIcon closable title={t('lawyerRoster.added')} /> : null}
      <div className="query">
        <Select<string>
          aria-label={t('lawyerRoster.lawyer')}
          placeholder={t('lawyerRoster.lawyer')}
          style={{ width: 200 }}
          value={lawyer}
          onChange={setLawyer}
          options={lawyers.map(({ login, name }) => ({ value: login, label: name }))}
        />
        <MomentField aria-label={t('lawyerRoster.from')} value={from} onChange={setFrom} />
        <MomentField aria-label={t('lawyerRoster.to')} value={to} onChange={setTo} />
        <Button
          type="primary"
          loading={busy}
          disabled={lawyer === null || from === '' || to === ''}
          onClick={() => void add()}
        >
          {t('lawyerRoster.add')}
        </Button>
      </div>
    </>
  )
}

function Shifts({ roster, onChanged }: { readonly roster: LawyerRosterDto; readonly onChanged: () => void }) {
  const { t } = useWords()
  const { act, busy, failure } = useAct()
  const back = ({ id }: LawyerShiftDto): Promise<boolean> =>
    act(async () => {
      await request(`/lawyers/${id}`, doneSchema, { method: 'DELETE' })
      onChanged()
    })
  const hours = ({ from, to }: LawyerShiftDto): string => {
    const long = Math.round((Date.parse(to) - Date.parse(from)) / 360_000) / 10
    return t('lawyerRoster.hours').replace('{}', `${long}`)
  }
  return (
    <>
      {failure === undefined ? null : <Failure failure={failure} />}
      <Table<LawyerShiftDto>
        size="small"
        rowKey="id"
        dataSource={[...roster.shifts]}
        pagination={false}
        locale={{ emptyText: <Empty text={t('lawyerRoster.empty')} /> }}
        columns={[
          { title: t('lawyerRoster.from'), key: 'from', render: (_, { from }) => fullTime(from).slice(0, 16) },
          { title: t('lawyerRoster.to'), key: 'to', render: (_, { to }) => fullTime(to).slice(0, 16) },
          { title: t('lawyerRoster.length'), key: 'length', render: (_, shift) => hours(shift) },
          { title: t('lawyerRoster.lawyer'), key: 'lawyer', render: (_, { lawyer }) => lawyer.name },
          ...(roster.mayWrite
            ? [
                {
                  title: t('lawyerRoster.back'),
                  key: 'back',
                  render: (_: unknown, shift: LawyerShiftDto) =>
                    Date.parse(shift.to) > Date.parse(serverTime()) ? (
                      <Button
                        size="small"
                        disabled={busy}
                        aria-label={`${t('lawyerRoster.back')} ${shift.lawyer.name} ${fullTime(shift.from).slice(0, 16)}`}
                        onClick={() => void back(shift)}
                      >
                        {t('lawyerRoster.back')}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

/** When duty lawyers are there: who is on duty now, and the shifts of a month. */
export function LawyersPage() {
  const { t, listed, colon } = useWords()
  const navigate = useNavigate({ from: '/lawyers' })
  const month = useSearch({ from: '/lawyers' }).month ?? serverTime().slice(0, 7)
  const query = useQuery({
    queryKey: ['lawyers', month],
    queryFn: ({ signal }) => request(`/lawyers?${queryOf(daysOf(month))}`, lawyerRosterSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const roster = query.data
  const renew = (): void => void query.refetch()
  return (
    <>
      <h1>{t('lawyerRoster.title')}</h1>
      <p className="hint">{t('lawyerRoster.about')}</p>
      <p>
        <strong>
          {roster.now.length === 0
            ? t('lawyerRoster.nobody')
            : `${t('lawyerRoster.now')}${colon}${listed(roster.now.map(({ name }) => name))}`}
        </strong>
      </p>
      <div className="query">
        <MonthField
          aria-label={t('lawyerRoster.month')}
          value={month}
          onChange={(next) => next !== '' && void navigate({ search: { month: next } })}
        />
      </div>
      {roster.mayWrite ? <Add key={month} lawyers={roster.lawyers} month={month} onAdded={renew} /> : null}
      <Shifts roster={roster} onChanged={renew} />
    </>
  )
}
