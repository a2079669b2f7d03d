import { type WorkLogMonthDto, workLogMonthSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { request } from '../api/request'
import { EmptyOf, Failure } from '../parts/page-state'
import { StateTag } from '../parts/state-tag'
import { MonthField } from '../parts/written-field'
import { fullTime } from '../time/clock-face'
import { serverTime } from '../time/server-clock'
import { addWords } from '../words/addWords'
import { useWords } from '../words/language'
import { workLogWords } from '../words/workLog'
import '../parts/list/list.css'
import './work-log.css'

addWords(workLogWords)

type Day = WorkLogMonthDto['days'][number]

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

/** The month so many months away. */
function monthAway(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The days of a month up to today, which of them are signed, and by whom. */
export function WorkLogPage() {
  const { t } = useWords()
  const search = useSearch({ from: '/work-log' })
  const navigate = useNavigate({ from: '/work-log' })
  const thisMonth = serverTime().slice(0, 7)
  const month = search.month !== undefined && MONTH.test(search.month) ? search.month : thisMonth
  const query = useQuery({
    queryKey: ['work-log', month],
    queryFn: ({ signal }) => request(`/work-logs?month=${month}`, workLogMonthSchema, { signal }),
    placeholderData: (before) => before,
  })
  const show = (next: string): void => void navigate({ search: next === thisMonth ? {} : { month: next } })
  return (
    <>
      <div className="title-line">
        <h1>{t('workLog.title')}</h1>
        <span className="list-tools">
          <Link to="/ledgers/$ledger" params={{ ledger: 'workLog' }}>
            {t('workLog.ledger')}
          </Link>
        </span>
      </div>
      <p className="hint">{t('workLog.note')}</p>
      <div className="query">
        <Button onClick={() => show(monthAway(month, -1))}>{t('workLog.before')}</Button>
        <MonthField
          label={t('workLog.month')}
          value={month}
          max={thisMonth}
          onChange={(next) => next !== '' && show(next)}
        />
        <Button disabled={month >= thisMonth} onClick={() => show(monthAway(month, 1))}>
          {t('workLog.after')}
        </Button>
      </div>
      {query.isError ? (
        <Failure failure={query.error} retry={() => void query.refetch()} />
      ) : (
        <Table<Day>
          size="small"
          rowKey="day"
          loading={query.isPending}
          dataSource={query.data?.days ?? []}
          pagination={false}
          locale={{ emptyText: <EmptyOf query={query} text={t('workLog.empty')} /> }}
          columns={[
            {
              title: t('workLog.day'),
              key: 'day',
              width: 160,
              render: (_, { day }) => (
                <Link to="/work-log/$day" params={{ day }}>
                  {day}
                </Link>
              ),
            },
            {
              title: t('workLog.deeds'),
              key: 'deeds',
              width: 110,
              align: 'right',
              render: (_, { deeds }) => t('workLog.times').replace('{}', String(deeds)),
            },
            {
              title: t('workLog.signed'),
              key: 'signed',
              render: (_, { signed }) =>
                signed === null ? (
                  <StateTag mark="unknown" word={t('workLog.unsigned')} />
                ) : (
                  <>
                    <StateTag mark="satisfied" word={t('workLog.signed')} /> {signed.by.name} ·{' '}
                    {fullTime(signed.at).slice(0, 16)}
                    <span className="hint"> {t('workLog.version').replace('{}', String(signed.version))}</span>
                  </>
                ),
            },
          ]}
        />
      )}
    </>
  )
}
