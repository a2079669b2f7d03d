import { type CaseColumn, type CasePageDto, casePageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { queryOf, request } from '../api/request'
import type { ListColumn } from '../parts/list/column'
import { List } from '../parts/list/list'
import { askedOf } from '../parts/list/list-search'
import { ListTime } from '../parts/list/list-time'
import { useSite } from '../shell/office'
import { useWords, type Words } from '../words/language'

type Row = CasePageDto['rows'][number]

const caseColumns = ({ t, say, listed }: Words): readonly ListColumn<Row, CaseColumn>[] => [
  {
    name: 'number',
    title: t('cases.number'),
    usual: true,
    render: ({ id, number }) => (
      <Link to="/cases/$id" params={{ id }}>
        {number}
      </Link>
    ),
  },
  { name: 'charge', title: t('cases.charge'), usual: true, render: ({ charge }) => charge },
  {
    name: 'track',
    title: t('cases.track'),
    width: 110,
    usual: false,
    render: ({ track }) => (track === null ? null : say(track)),
  },
  {
    name: 'persons',
    title: t('cases.persons'),
    usual: true,
    render: ({ persons }) => listed(persons.map(({ label }) => say(label))),
  },
  {
    name: 'last',
    title: t('cases.last'),
    width: 150,
    sort: 'last',
    usual: true,
    render: ({ lastFactAt }) => <ListTime at={lastFactAt} />,
  },
  {
    name: 'open',
    title: t('cases.open'),
    width: 110,
    numeric: true,
    usual: true,
    render: ({ openFindings }) => openFindings,
  },
  {
    name: 'clocks',
    title: t('cases.clocks'),
    width: 110,
    numeric: true,
    usual: true,
    render: ({ runningClocks }) => runningClocks,
  },
]

/** All cases of the office, those with the newest facts first. */
export function CasesPage() {
  const words = useWords()
  const { t } = words
  const search = useSearch({ from: '/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const asked = { ...askedOf(search), site: useSite() }
  const query = useQuery({
    queryKey: ['cases', asked],
    queryFn: ({ signal }) => request(`/cases?${queryOf(asked)}`, casePageSchema, { signal }),
    placeholderData: (before) => before,
  })
  return (
    <List
      list="cases"
      title={t('cases.title')}
      empty={t('cases.empty')}
      columns={caseColumns(words)}
      search={search}
      asked={asked}
      usualSort="last-desc"
      query={query}
      idOf={({ id }) => id}
      nameOf={({ number }) => number}
      filters={
        <Input.Search
          key={search.q ?? ''}
          style={{ width: 280 }}
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          defaultValue={search.q ?? ''}
          allowClear
          onSearch={(q) =>
            void navigate({ search: { ...search, q: q.trim() === '' ? undefined : q.trim(), cursor: undefined } })
          }
        />
      }
      onSearch={(next) => void navigate({ search: next })}
      onOpenView={(view) => void navigate({ search: view })}
      onOpen={({ id }) => void navigate({ to: '/cases/$id', params: { id } })}
    />
  )
}
