import { type LedgerDto, type LedgerRowDto, ledgerPageSchema, ledgersSchema, listNameSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { Choice } from '../parts/finding-filters'
import { ledgerColumns } from '../parts/ledger-cells'
import { LedgerExport } from '../parts/ledger-export'
import { type LedgerFilter, LedgerFilters } from '../parts/ledger-filters'
import { LedgerMonths } from '../parts/ledger-months'
import { LedgerPrint } from '../parts/ledger-print'
import { LedgerWhy } from '../parts/ledger-why'
import { standingColumns } from '../parts/list/column'
import { List } from '../parts/list/list'
import { askedOf, queryPart } from '../parts/list/list-search'
import { remembered } from '../parts/list/remembered'
import { Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'
import './findings.css'
import './ledgers.css'

const USUAL_SORT = 'opened-desc'
/** So many columns stand side by side on the smallest screen. */
const FITTING = 12
const SORTS = [
  { value: 'opened-desc', word: 'openedDesc' },
  { value: 'opened-asc', word: 'openedAsc' },
  { value: 'due-asc', word: 'dueAsc' },
] as const

/** One ledger: its rows, the sources of each, its file and its print. */
function Ledger({ book }: { readonly book: LedgerDto }) {
  const words = useWords()
  const { t, say } = words
  const { print, ...search } = useSearch({ from: '/ledgers/$ledger' })
  const navigate = useNavigate({ from: '/ledgers/$ledger' })
  const [why, setWhy] = useState<LedgerRowDto>()
  const [months, setMonths] = useState(false)
  const { q, from, to, unit, state, sort } = search
  const filter = { q, from, to, unit, state }
  const listed = ledgerColumns({ words, book, answered: [], usual: book.usual, onWhy: setWhy })
  const standing = standingColumns(listed, search.columns, remembered(book.id).columns).map(({ name }) => name)
  const asked = { ...askedOf(search), columns: standing.join('.') }
  const query = useQuery({
    queryKey: ['ledger', book.id, asked],
    queryFn: async ({ signal }) => {
      const page = await request(`/ledgers/${book.id}?${queryOf(asked)}`, ledgerPageSchema, { signal })
      return { ...page, total: page.count }
    },
    placeholderData: (before) => before,
    enabled: print === undefined,
  })
  const narrow = (change: LedgerFilter): void => void navigate({ search: { ...search, ...change, cursor: undefined } })
  const columns = ledgerColumns({
    ...{ words, book, usual: book.usual, onWhy: setWhy },
    answered: query.data?.columns ?? [],
  })
  const chosen = book.columns.filter(({ id }) => standing.includes(id))
  if (print !== undefined) {
    return <LedgerPrint {...{ book, filter, sort, columns: chosen }} onBack={() => void navigate({ search })} />
  }
  return (
    <div className={standing.length > FITTING ? 'ledger-broad' : ''}>
      <List
        list={listNameSchema.parse(book.id)}
        title={say(book.title)}
        empty={t(book.rows === 'days' ? 'ledger.emptyDays' : 'ledger.empty')}
        columns={columns}
        search={search}
        asked={asked}
        usualSort={USUAL_SORT}
        query={query}
        idOf={({ id }) => id}
        nameOf={({ name }) => name}
        keysHint={t('ledger.keys')}
        filters={
          <>
            <Link to="/ledgers">{t('ledgers.all')}</Link>
            <LedgerFilters book={book} filter={filter} onFilter={narrow} />
            <Choice
              label={t('ledger.order')}
              width={170}
              value={sort}
              options={SORTS.filter(({ value }) => book.rows === 'matters' || value !== 'due-asc').map(
                ({ value, word }) => ({ value, label: t(`ledger.${word}`) }),
              )}
              onChoose={(next) => void navigate({ search: { ...search, sort: next, cursor: undefined } })}
            />
            {sort === 'due-asc' ? <span className="hint">{t('ledger.dueOnly')}</span> : null}
          </>
        }
        tools={
          <>
            <LedgerExport
              book={book}
              query={queryPart(search)}
              columns={chosen.map(({ id, title }) => ({ name: id, title: say(title) }))}
            />
            {book.rows === 'matters' ? (
              <Button size="small" onClick={() => setMonths(true)}>
                {t('ledgerMonth.title')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => void navigate({ search: { ...search, print: 'yes' } })}>
              {t('ledger.print')}
            </Button>
          </>
        }
        onSearch={(next) => void navigate({ search: next })}
        onOpenView={(view) => void navigate({ search: view })}
        onOpen={setWhy}
      />
      {months ? <LedgerMonths book={book} onClose={() => setMonths(false)} /> : null}
      {why === undefined ? null : <LedgerWhy book={book} row={why} onClose={() => setWhy(undefined)} />}
    </div>
  )
}

/** A ledger by its name; what it is made of, the server says. */
export function LedgerPage() {
  const { ledger } = useParams({ from: '/ledgers/$ledger' })
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['ledgers'],
    queryFn: ({ signal }) => request('/ledgers', ledgersSchema, { signal }),
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const book = query.data.find(({ id }) => id === ledger)
  if (book !== undefined) return <Ledger key={book.id} book={book} />
  return (
    <>
      <h1>{t('ledgers.title')}</h1>
      <p>
        {t('ledgers.empty')} <Link to="/ledgers">{t('ledgers.all')}</Link>
      </p>
    </>
  )
}
