import { type CasePageDto, casePageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Table } from 'antd'
import { queryOf, request } from '../api/request'
import { Empty, Failure } from '../parts/page-state'
import { useSite } from '../shell/office'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

type Row = CasePageDto['rows'][number]

/** All cases of the office, newest facts first. */
export function CasesPage() {
  const { t } = useWords()
  const search = useSearch({ from: '/cases' })
  const site = useSite()
  const navigate = useNavigate({ from: '/cases' })
  const query = useQuery({
    queryKey: ['cases', search, site],
    queryFn: ({ signal }) => request(`/cases?${queryOf({ ...search, site })}`, casePageSchema, { signal }),
    placeholderData: (before) => before,
  })
  return (
    <>
      <h1>{t('cases.title')}</h1>
      <Input.Search
        className="query"
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        defaultValue={search.q ?? ''}
        allowClear
        onSearch={(q) => void navigate({ search: q === '' ? {} : { q } })}
      />
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={query.data?.rows ?? []}
        pagination={false}
        locale={{ emptyText: <Empty text={t('cases.empty')} /> }}
        columns={[
          {
            title: t('cases.number'),
            key: 'number',
            render: (_, row) => (
              <Link to="/cases/$id" params={{ id: row.id }}>
                {row.number}
              </Link>
            ),
          },
          { title: t('cases.charge'), dataIndex: 'charge', key: 'charge' },
          {
            title: t('cases.persons'),
            key: 'persons',
            render: (_, row) => row.persons.map(({ label }) => label).join('、'),
          },
          {
            title: t('cases.last'),
            key: 'last',
            render: (_, row) => <time title={fullTime(row.lastFactAt)}>{shortTime(row.lastFactAt)}</time>,
          },
          { title: t('cases.open'), dataIndex: 'openFindings', key: 'open', align: 'right' },
          { title: t('cases.clocks'), dataIndex: 'runningClocks', key: 'clocks', align: 'right' },
        ]}
      />
      <Pager
        next={query.data?.next ?? null}
        total={query.data?.total ?? 0}
        onNext={(cursor) => void navigate({ search: { ...search, cursor } })}
        onFirst={() => void navigate({ search: search.q === undefined ? {} : { q: search.q } })}
      />
    </>
  )
}

interface PagerProps {
  readonly next: string | null
  readonly total: number
  readonly onNext: (cursor: string) => void
  readonly onFirst: () => void
}

/** Forward by cursor, and back to the start. */
export function Pager({ next, total, onNext, onFirst }: PagerProps) {
  const { t } = useWords()
  return (
    <p className="pager">
      {t('page.total')} {total}{' '}
      <Button size="small" onClick={onFirst}>
        {t('page.first')}
      </Button>{' '}
      <Button size="small" disabled={next === null} onClick={() => next !== null && onNext(next)}>
        {t('page.more')}
      </Button>
    </p>
  )
}
