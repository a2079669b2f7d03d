import { type PersonColumn, type PersonPageDto, personPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input } from 'antd'
import { queryOf, request } from '../api/request'
import { Measures } from '../parts/case-head'
import type { ListColumn } from '../parts/list/column'
import { List } from '../parts/list/list'
import { askedOf } from '../parts/list/list-search'
import { ListTime } from '../parts/list/list-time'
import { Why } from '../parts/why'
import { useSite } from '../shell/office'
import { useWords, type Words } from '../words/language'

type Row = PersonPageDto['rows'][number]

const personColumns = ({ t, say }: Words): readonly ListColumn<Row, PersonColumn>[] => [
  {
    name: 'person',
    title: t('people.person'),
    width: 120,
    usual: true,
    render: ({ id, label }) => (
      <Link to="/people/$id" params={{ id }}>
        {say(label)}
      </Link>
    ),
  },
  {
    name: 'measures',
    title: t('people.measures'),
    usual: true,
    render: ({ measures }) =>
      measures.length === 0 ? <span className="hint">{t('people.free')}</span> : <Measures measures={measures} />,
  },
  {
    name: 'cases',
    title: t('people.cases'),
    usual: true,
    render: ({ cases }) =>
      cases.map(({ id, label }) => (
        <span key={id} className="value">
          <Link to="/cases/$id" params={{ id }}>
            {say(label)}
          </Link>
        </span>
      )),
  },
  {
    name: 'open',
    title: t('people.open'),
    width: 120,
    numeric: true,
    usual: true,
    render: ({ openFindings }) => (
      <Why name={t('people.open')} figure={openFindings}>
        {t('people.openWhy')}
      </Why>
    ),
  },
  {
    name: 'last',
    title: t('people.last'),
    width: 130,
    usual: true,
    render: ({ lastFactAt }) => <ListTime at={lastFactAt} />,
  },
]

/** All people of the office's cases, masked, those with the newest facts first. */
export function PeoplePage() {
  const words = useWords()
  const { t, say } = words
  const search = useSearch({ from: '/people' })
  const navigate = useNavigate({ from: '/people' })
  const asked = { ...askedOf(search), site: useSite() }
  const query = useQuery({
    queryKey: ['people', asked],
    queryFn: ({ signal }) => request(`/people?${queryOf(asked)}`, personPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  return (
    <List
      list="people"
      title={t('people.title')}
      empty={t('people.empty')}
      columns={personColumns(words)}
      search={search}
      asked={asked}
      usualSort=""
      query={query}
      idOf={({ id }) => id}
      nameOf={({ label }) => say(label)}
      filters={
        <Input.Search
          key={search.q ?? ''}
          style={{ width: 360 }}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          defaultValue={search.q ?? ''}
          allowClear
          maxLength={64}
          onSearch={(q) =>
            void navigate({ search: { ...search, q: q.trim() === '' ? undefined : q.trim(), cursor: undefined } })
          }
        />
      }
      onSearch={(next) => void navigate({ search: next })}
      onOpenView={(view) => void navigate({ search: view })}
      onOpen={({ id }) => void navigate({ to: '/people/$id', params: { id } })}
    />
  )
}
