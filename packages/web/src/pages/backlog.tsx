import { type FindingRowDto, findingPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Table } from 'antd'
import { queryOf, request } from '../api/request'
import { CauseTag } from '../parts/cause-tag'
import { Pager } from '../parts/list/pager'
import { Empty, Failure } from '../parts/page-state'
import { StandingTag } from '../parts/state-tag'
import { useSite } from '../shell/office'
import { fullTime, lengthOf, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

/** Findings that were over long before this office could know of them: worked off in quiet hours, not at the desk. */
export function BacklogPage() {
  const { t, say } = useWords()
  const { cursor } = useSearch({ from: '/backlog' })
  const navigate = useNavigate({ from: '/backlog' })
  const site = useSite()
  const query = useQuery({
    queryKey: ['findings', 'backlog', site, cursor],
    queryFn: ({ signal }) =>
      request(`/findings?${queryOf({ backlog: 'yes', state: 'open', site, cursor })}`, findingPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  const words = { days: t('clock.days'), hours: t('clock.hours') }
  return (
    <>
      <h1>{t('backlog.title')}</h1>
      <p className="hint">
        {t('backlog.note')} <Link to="/">{t('backlog.back')}</Link>
      </p>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<FindingRowDto>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={query.data?.rows ?? []}
        pagination={false}
        locale={{ emptyText: <Empty text={query.isPending ? t('page.loading') : t('backlog.empty')} /> }}
        columns={[
          {
            title: t('findings.severity'),
            key: 'severity',
            width: 90,
            render: (_, row) => <StandingTag standing={row.standing} />,
          },
          {
            title: t('findings.what'),
            key: 'what',
            render: (_, row) => (
              <>
                <Link to="/findings/$id" params={{ id: row.id }}>
                  {say(row.title)}
                </Link>
                <CauseTag finding={row} />
              </>
            ),
          },
          {
            title: t('findings.who'),
            key: 'who',
            render: (_, row) => `${say(row.object.label)}${row.case === null ? '' : ` · ${say(row.case.label)}`}`,
          },
          {
            title: t('findings.when'),
            key: 'when',
            width: 120,
            render: (_, row) => <time title={fullTime(row.arose)}>{shortTime(row.arose)}</time>,
          },
          {
            title: t('backlog.received'),
            key: 'found',
            width: 120,
            render: (_, row) => <time title={fullTime(row.found)}>{shortTime(row.found)}</time>,
          },
          {
            title: t('backlog.late'),
            key: 'late',
            width: 140,
            render: (_, row) => lengthOf(Date.parse(row.found) - Date.parse(row.arose), words),
          },
        ]}
      />
      <Pager
        cursor={cursor}
        next={query.data?.next ?? null}
        total={query.data?.total ?? 0}
        onPage={(next) => void navigate({ search: next === undefined ? {} : { cursor: next } })}
      />
    </>
  )
}
