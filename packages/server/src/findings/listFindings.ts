import type { FindingPageDto, FindingRowDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { shownObjects } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { readCursor, writeCursor } from '../paging/cursor'
import { type Conditions, conditionsOf, type FindingFilter, type ListContext } from './conditions'
import { presentFindings, SELECT_FINDINGS, selectFindings } from './rows'

/** What a list of findings is narrowed to, and its order. */
export interface FindingListQuery extends FindingFilter {
  readonly sort: 'found-desc' | 'found-asc' | 'arose-desc' | 'arose-asc'
}

type Part = Pick<FindingPageDto, 'rows' | 'next'>

const uuid = z.uuid()
const countedSchema = z.object({ state: z.enum(['open', 'confirmed', 'dismissed', 'withdrawn']), count: z.int() })

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
  { office, models }: ListContext,
  conditions: Conditions,
  { sort, cursor, limit }: { sort: FindingListQuery['sort']; cursor?: string | undefined; limit: number },
  now: Instant,
): Promise<Part> {
  const values = [office, ...conditions.values]
  const ordered = pageStart(sort, cursor, values)
  const rows = await selectFindings(
    client,
    `${SELECT_FINDINGS}${conditions.text}${ordered} limit $${values.push(limit + 1)}`,
    values,
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

async function countsOf(
  client: ClientBase,
  office: string,
  { text, values }: Conditions,
): Promise<FindingPageDto['counts']> {
  const counted = await rowsOf(
    client,
    countedSchema,
    `select f.state, count(*)::integer as count from finding f where f.office = $1${text} group by f.state`,
    [office, ...values],
  )
  const counts = new Map(counted.map(({ state, count }) => [state, count]))
  const of = (state: z.infer<typeof countedSchema>['state']): number => counts.get(state) ?? 0
  return { open: of('open'), confirmed: of('confirmed'), dismissed: of('dismissed'), withdrawn: of('withdrawn') }
}

const totalOf = (counts: FindingPageDto['counts'], state: string | undefined): number =>
  Object.entries(counts).reduce((sum, [one, count]) => (state === undefined || one === state ? sum + count : sum), 0)

/** How many findings there are that fit. */
export async function countFindings(client: ClientBase, context: ListContext, query: FindingFilter): Promise<number> {
  return totalOf(await countsOf(client, context.office, await conditionsOf(client, context, query)), undefined)
}

/** A page of findings, with how many there are in each state. */
export async function listFindings(
  client: ClientBase,
  context: ListContext,
  query: FindingListQuery & { readonly cursor?: string | undefined; readonly limit: number },
  now: Instant,
): Promise<FindingPageDto> {
  const { state, ...others } = query
  const counts = await countsOf(client, context.office, await conditionsOf(client, context, others))
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
  let cursor: string | undefined
  do {
    const part = await pageOf(client, context, conditions, { sort: query.sort, cursor, limit: 1000 }, now)
    yield* part.rows
    cursor = part.next ?? undefined
  } while (cursor !== undefined)
}
