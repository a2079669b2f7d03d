import { matterPageSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { queryOf, request } from '../api/request'
import { List } from '../parts/list/list'
import { askedOf } from '../parts/list/list-search'
import { useSelection } from '../parts/list/selection'
import { MatterBatch } from '../parts/matter-batch'
import { matterColumns } from '../parts/matter-columns'
import { LoopCounts, type MatterFilter, MatterFilters } from '../parts/matter-filters'
import { OpenMatter } from '../parts/open-matter'
import { useIsServed } from '../shell/session'
import { useWords } from '../words/language'
import './matters.css'

/** The orders there are; each has one direction. */
const ORDERS = { due: 'due-asc', changed: 'changed-desc', opened: 'opened-desc' } as const
type Order = keyof typeof ORDERS
const orderOf = (text: string | undefined): Order => (text === 'due' || text === 'opened' ? text : 'changed')

/** All matters that the reader may read, those that changed last first. */
export function MattersPage() {
  const words = useWords()
  const { t } = words
  const isServed = useIsServed()
  const selection = useSelection()
  const search = useSearch({ from: '/matters' })
  const navigate = useNavigate({ from: '/matters' })
  const asked = askedOf(search)
  const query = useQuery({
    queryKey: ['matters', asked],
    queryFn: ({ signal }) => request(`/matters?${queryOf(asked)}`, matterPageSchema, { signal }),
    placeholderData: (before) => before,
  })
  const { q, workflow, loop, mine, turn, unit, queue, handler, answeredFrom, answeredTo } = search
  const filter = { q, workflow, loop, mine, turn, unit, queue, handler, answeredFrom, answeredTo }
  const narrow = (change: MatterFilter): void => {
    selection.set([])
    void navigate({ search: { ...search, ...change, cursor: undefined } })
  }
  const picked = (query.data?.rows ?? []).filter(({ id }) => selection.has(id))
  const order = orderOf(search.sort)
  if (isServed) return <Navigate to="/served" replace />
  return (
    <List
      list="matters"
      title={t('matters.title')}
      empty={t('matters.empty')}
      columns={matterColumns(words)}
      search={{ ...search, sort: ORDERS[order] }}
      asked={asked}
      usualSort={ORDERS.changed}
      query={query}
      idOf={({ id }) => id}
      nameOf={({ number }) => number}
      keysHint={t('batch.keys')}
      selection={selection}
      batch={<MatterBatch rows={picked} onPick={selection.set} />}
      filters={
        <>
          <LoopCounts filter={filter} counts={query.data?.counts} onFilter={narrow} />
          <MatterFilters filter={filter} onFilter={narrow} />
          <OpenMatter />
          {order === 'due' ? <span className="hint">{t('matters.dueOnly')}</span> : null}
        </>
      }
      onSearch={(next) => {
        if (next.cursor !== search.cursor) selection.set([])
        const sort = orderOf(next.sort?.split('-')[0])
        void navigate({ search: { ...next, sort: sort === 'changed' ? undefined : sort } })
      }}
      onOpenView={(view) => void navigate({ search: view })}
      onOpen={({ id }) => void navigate({ to: '/matters/$id', params: { id } })}
    />
  )
}
