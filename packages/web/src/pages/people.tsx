import { type PersonPageDto, personPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Table } from 'antd'
import { queryOf, request } from '../api/request'
import { Measures } from '../parts/case-head'
import { Empty, Failure } from '../parts/page-state'
import { useSite } from '../shell/office'
import { fullTime, shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

type Row = PersonPageDto['rows'][number]

/** All people of the office's cases, masked, those with the newest facts first. */
export function PeoplePage() {
  const { t, say } = useWords()
  const search = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const asked = { ...search, site: useSite() }
  const query = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => request(`/people?${queryOf(asked)}`, personPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  const next = query.data?.next ?? null
  const first = search.q === undefined ? {} : { q: search.q }
  return (
    <>
      <h1>{t('people.title')}</h1>
      <div className="query">
        <Input.Search
          style={{ width: 360 }}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          defaultValue={search.q ?? ''}
          allowClear
          onSearch={(q) => void navigate({ search: q.trim() === '' ? {} : { q: q.trim() } })}
        />
      </div>
      {query.isError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      <Table<Row>
        size="small"
        rowKey="id"
        loading={query.isPending}
        dataSource={query.data?.rows ?? []}
        pagination={false}
        locale={{ emptyText: <Empty text={query.isPending ? t('page.loading') : t('people.empty')} /> }}
        columns={[
          {
            title: t('people.person'),
            key: 'person',
            width: 120,
            render: (_, row) => (
              <Link to="/people/$id" params={{ id: row.id }}>
                {say(row.label)}
              </Link>
            ),
          },
          {
            title: t('people.measures'),
            key: 'measures',
            render: (_, row) =>
              row.measures.length === 0 ? (
                <span className="hint">{t('people.free')}</span>
              ) : (
                <Measures measures={row.measures} />
              ),
          },
          {
            title: t('people.cases'),
            key: 'cases',
            render: (_, row) =>
              row.cases.map(({ id, label }) => (
                <span key={id} className="value">
                  <Link to="/cases/$id" params={{ id }}>
                    {say(label)}
                  </Link>
                </span>
              )),
          },
          { title: t('people.open'), dataIndex: 'openFindings', key: 'open', align: 'right', width: 120 },
          {
            title: t('people.last'),
            key: 'last',
            width: 120,
            render: (_, row) => <time title={fullTime(row.lastFactAt)}>{shortTime(row.lastFactAt)}</time>,
          },
        ]}
      />
      <p className="pager">
        <Button size="small" disabled={search.cursor === undefined} onClick={() => void navigate({ search: first })}>
          {t('page.first')}
        </Button>{' '}
        <Button
          size="small"
          disabled={next === null}
          onClick={() => next !== null && void navigate({ search: { ...first, cursor: next } })}
        >
          {t('page.more')}
        </Button>
      </p>
    </>
  )
}
