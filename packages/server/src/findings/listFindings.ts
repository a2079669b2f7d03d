import { COUNTED, type FindingPageDto, type FindingRowDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { HttpProblem } from '../http/problem'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import { everyRow } from '../paging/everyRow'
import { type Conditions, conditionsOf, type FindingFilter, type ListContext } from './conditions'
import type { FindingState } from './lifecycle'
import { presentFindings, SELECT_FINDINGS, selectFindings } from './rows'

/** What a list of findings is narrowed to, and its order. */
export interface FindingListQuery extends FindingFilter {
  readonly sort: 'found-desc' | 'found-asc' | 'arose-desc' | 'arose-asc'
}

type Part = Pick<FindingPageDto, 'rows' | 'next'>

const uuid = z.uuid()

/** Where a page begins, in the order of the list. */
function pageStart(sort: FindingListQuery['sort'], text: string | undefined, values: unknown[]): string {
  const [column = '', direction] = sort.split('-')
  const order = ` order by f.${column} ${direction}, f.id ${direction}`
  const cursor = readCursor(text)
  if (cursor === undefined) return order
  if (!uuid.safeParse(cursor.id).success) throw new HttpProblem('CURSOR')
  const [at, id] = [values.push(cursor.at), values.push(cursor.id)]
  return ` and (f.${column}, f.id) ${direction === 'desc' ? '<' : '>'} ($${at}::bigint, $${id}::uuid)${order}`
}

async function pageOf(
  client: ClientBase,
  { office, models, closed }: ListContext,
  conditions: Conditions,
  { sort, cursor, limit }: { sort: FindingListQuery['sort']; cursor?: string | undefined; limit: number },
  now: Instant,
): Promise<Part> {
  const values: [string, ...unknown[]] = [...conditions.values]
  const ordered = pageStart(sort, cursor, values)
  const rows = await selectFindings(
    client,
    `${SELECT_FINDINGS}${conditions.text}${ordered} limit $${values.push(limit + 1)}`,
    values,
    closed,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const labelOf = await loadLabels(client, office, shownObjects(shown))
  return {
    rows: presentFindings(shown, models, labelOf, now),
    next:
      last === undefined ? null : writeCursor({ at: sort.startsWith('found') ? last.found : last.arose, id: last.id }),
  }
}

/** How many findings fit in each state, each counted as far as lists count. */
async function countsOf(client: ClientBase, { text, values }: Conditions): Promise<FindingPageDto['counts']> {
  const of = (state: FindingState): Promise<number> =>
    countUpTo(client, COUNTED, `from finding f where f.office = $1 and f.state = '${state}'${text}`, values)
  return {
    open: await of('open'),
    confirmed: await of('confirmed'),
    dismissed: await of('dismissed'),
    withdrawn: await of('withdrawn'),
  }
}

const totalOf = (counts: FindingPageDto['counts'], state: string | undefined): number =>
  Object.entries(counts).reduce((sum, [one, count]) => (state === undefined || one === state ? sum + count : sum), 0)

/** How many findings there are that fit; one more than `most` where there are more. */
export async function countFindings(
  client: ClientBase,
  context: ListContext,
  query: FindingFilter,
  most: number,
): Promise<number> {
  const { text, values } = await conditionsOf(client, context, query)
  return countUpTo(client, most, `from finding f where f.office = $1${text}`, values)
}

/** A page of findings, with how many there are in each state, as far as lists count. */
export async function listFindings(
  client: ClientBase,
  context: ListContext,
  query: FindingListQuery & { readonly cursor?: string | undefined; readonly limit: number },
  now: Instant,
): Promise<FindingPageDto> {
  const { state, ...others } = query
  const counts = await countsOf(client, await conditionsOf(client, context, others))
  const part = await pageOf(client, context, await conditionsOf(client, context, query), query, now)
  return { ...part, total: totalOf(counts, state), counts }
}

/** Every row of the list, page by page, so that memory stays flat however many there are. */
export async function* everyFinding(
  client: ClientBase,
  context: ListContext,
  query: FindingListQuery,
  now: Instant,
): AsyncGenerator<FindingRowDto> {
  const conditions = await conditionsOf(client, context, query)
  yield* everyRow((asked) => pageOf(client, context, conditions, { sort: query.sort, ...asked }, now))
}
