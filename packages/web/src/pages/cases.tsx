import { type CaseColumn, type CasePageDto, casePageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { queryOf, request } from '../api/request'
import { type CaseFilter, CaseFilters } from '../parts/case-filters'
import type { ListColumn } from '../parts/list/column'
import { List } from '../parts/list/list'
import { askedOf } from '../parts/list/list-search'
import { ListTime } from '../parts/list/list-time'
import { NextClock } from '../parts/next-clock'
import { UnitLink } from '../parts/unit-link'
import { useOffice, useSite } from '../shell/office'
import { setServerNow } from '../time/server-clock'
import { useWords, type Words } from '../words/language'

type Row = CasePageDto['rows'][number]

interface Looks extends Words {
  readonly siteName: (site: string) => string
}

const caseColumns = ({ t, say, listed, siteName }: Looks): readonly ListColumn<Row, CaseColumn>[] => [
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
  {
    name: 'unit',
    title: t('cases.unit'),
    usual: true,
    render: ({ unit }) =>
      unit === null ? <span className="hint">{t('case.unitUnknown')}</span> : <UnitLink unit={unit} />,
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
    name: 'due',
    title: t('cases.due'),
    width: 290,
    sort: 'urgent',
    usual: true,
    render: (row) => <NextClock nextClock={row.nextClock} runningClocks={row.runningClocks} />,
  },
  {
    name: 'clocks',
    title: t('cases.clocks'),
    width: 96,
    numeric: true,
    usual: false,
    render: ({ runningClocks }) => runningClocks,
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
    name: 'site',
    title: t('cases.site'),
    width: 150,
    usual: true,
    render: ({ site }) => (site === null ? null : siteName(site)),
  },
  {
    name: 'last',
    title: t('cases.last'),
    width: 130,
    sort: 'last',
    usual: true,
    render: ({ lastFactAt }) => <ListTime at={lastFactAt} />,
  },
]

/** All cases of the office, those first whose time runs out first. */
export function CasesPage() {
  const words = useWords()
  const { t } = words
  const search = useSearch({ from: '/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const asked = { ...askedOf(search), site: useSite() }
  const query = useQuery({
    queryKey: ['cases', asked],
    queryFn: async ({ signal }) => {
      const page = await request(`/cases?${queryOf(asked)}`, casePageSchema, { signal })
      setServerNow(page.now)
      return page
    },
    placeholderData: (before) => before,
  })
  const sites = useOffice().data?.sites ?? []
  const siteName = (site: string): string => {
    const name = sites.find(({ id }) => id === site)?.name ?? null
    return name === null ? site : words.say(name)
  }
  const { q, unit, running, open, focus } = search
  const narrow = (change: CaseFilter): void => void navigate({ search: { ...search, ...change, cursor: undefined } })
  return (
    <List
      list="cases"
      title={t('cases.title')}
      empty={t('cases.empty')}
      columns={caseColumns({ ...words, siteName })}
      search={search}
      asked={asked}
      usualSort="urgent-asc"
      query={query}
      idOf={({ id }) => id}
      nameOf={({ number }) => number}
      filters={<CaseFilters filter={{ q, unit, running, open, focus }} onFilter={narrow} />}
      onSearch={(next) => void navigate({ search: next })}
      onOpenView={(view) => void navigate({ search: view })}
      onOpen={({ id }) => void navigate({ to: '/cases/$id', params: { id } })}
    />
  )
}
