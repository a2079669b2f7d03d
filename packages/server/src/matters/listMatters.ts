import { COUNTED, type MatterPageDto, type MatterRowDto, type matterQuerySchema } from '@hengjian/contract'
import { type Instant, parseDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { z } from 'zod'
import { Places } from '../database/places'
import { countUpTo } from '../paging/countUpTo'
import { writeCursor } from '../paging/cursor'
import { everyRow } from '../paging/everyRow'
import { heldLoop, type Listed, listed, loopCondition, ORDERS, type Paging, type Part } from './listParts'
import type { Reader } from './party'
import { loadNames, presentRow } from './presentRow'
import { heldQueue, queueCondition, queueParts } from './queueCondition'
import { type OwnMatters, ownMatters, readable } from './readable'
import {
  foundCondition,
  namesAll,
  readSoughtMatters,
  type SoughtMatters,
  saidPart,
  soughtCondition,
} from './soughtMatters'
import { type MatterRow, selectMatters } from './storedMatter'
import { turnCondition, turnParts } from './turnCondition'

type Query = z.output<typeof matterQuerySchema>
type Of = (value: unknown) => string

/** What a list is narrowed to, with what is meant by the words that are looked for. */
export interface Narrowed {
  readonly query: Omit<Query, 'sort' | 'cursor' | 'limit'>
  readonly sought: SoughtMatters | undefined
}

/** What makes a matter one's own. */
const OWN = ['registrar', 'handler', 'team', 'verifier', 'approver', 'issuer']

/** Reads what the words of a query may mean. */
export async function narrowed(client: ClientBase, reader: Reader, query: Narrowed['query']): Promise<Narrowed> {
  const { q = '' } = query
  // A list reads little: to start further processes for it takes longer than to read.
  await client.query('set local max_parallel_workers_per_gather = 0')
  return { query, sought: q.trim() === '' ? undefined : await readSoughtMatters(client, reader, q) }
}

const DAY = 86_400_000

/** The matters `m` that were answered in some days. */
function answeredIn({ answeredFrom, answeredTo }: Narrowed['query'], of: Of): readonly string[] {
  const [from, to] = [answeredFrom, answeredTo].map((day) => (day === undefined ? undefined : parseDate(day)))
  if (from === undefined && to === undefined) return []
  const days = [
    ...(from === undefined ? [] : [` and d.at >= ${of(startOf(from, SHANGHAI_OFFSET))}`]),
    ...(to === undefined ? [] : [` and d.at < ${of(startOf(to, SHANGHAI_OFFSET) + DAY)}`]),
  ]
  return [
    `exists (select from matter_action d where d.office = m.office and d.matter = m.id and d.answers is not null${days.join('')})`,
  ]
}

/** What a query narrows to, of what the reader may read. */
function conditions(reader: Reader, { query, sought }: Narrowed, now: Instant, of: Of): readonly string[] {
  const { workflow, state, loop, mine, turn, unit, queue, handler } = query
  const own = (): string => `exists (select from matter_holder held where held.office = m.office and held.matter = m.id
    and ${ownRelations(reader, of)} offset 0)`
  return [
    readable(reader, of),
    ...(workflow === undefined ? [] : [`m.workflow = ${of(workflow)}`]),
    ...(state === undefined ? [] : [`m.state = ${of(state)}`]),
    ...(loop === undefined ? [] : [loopCondition(loop, now, of)]),
    ...(mine === undefined ? [] : [`${mine === 'yes' ? '' : 'not '}${own()}`]),
    ...(turn === undefined ? [] : [turnCondition(reader, of)]),
    ...(queue === undefined ? [] : [queueCondition(queue, now, of)]),
    ...(unit === undefined ? [] : [`m.unit = ${of(unit)}`]),
    ...(handler === undefined ? [] : [`m.handler = ${of(handler)}`]),
    ...answeredIn(query, of),
    ...(sought === undefined ? [] : [soughtCondition(sought, reader, of)]),
  ]
}

const ownRelations = ({ login }: Reader, of: Of): string =>
  `held.holder = ${of(login)} and held.relation = any(${of(OWN)}::text[])`

/** What a list of somebody who reads little goes along: what they stand in, and the workflows that they read whole. */
function ownPart({ held, whole }: OwnMatters, { loop, queue, turn }: Narrowed['query'], now: Instant, of: Of): Part {
  // Nothing that has ended stands in a queue or waits for somebody.
  const runs = queue !== undefined || turn !== undefined
  const standing = (): readonly string[] => [
    ...(runs ? ['not m.closed'] : []),
    ...(loop === undefined ? [] : [loopCondition(loop, now, of)]),
  ]
  return {
    held: [
      held,
      ...(turn === undefined ? [] : ['not held.ended']),
      ...heldQueue(queue, now, of),
      ...heldLoop(loop, now, of),
    ],
    beside: whole.map((one) => [`m.workflow = ${of(one)}`, ...standing()]),
    matters: [],
  }
}

/** What the list is made of; nothing where words name the matters, or where it goes through all of them. */
function partsOf(reader: Reader, narrow: Narrowed, now: Instant, of: Of): readonly Part[] {
  const { mine, workflow, turn, queue } = narrow.query
  const sought = narrow.sought
  if (sought !== undefined && namesAll(sought)) return []
  const own = mine === 'yes' ? { held: ownRelations(reader, of), whole: [] } : ownMatters(reader, of, workflow)
  if (own !== undefined) return [ownPart(own, narrow.query, now, of)]
  if (turn !== undefined) return turnParts(reader, of)
  if (queue !== undefined) return queueParts(queue, now, of)
  const said = sought === undefined || isNarrowed(narrow) ? undefined : saidPart(sought, reader, of)
  return said === undefined ? [] : [said]
}

/** Whether more is asked for than words. */
const isNarrowed = ({ query: { q: _, ...others } }: Narrowed): boolean =>
  Object.values(others).some((one) => one !== undefined)

const mattersIn = (reader: Reader, narrow: Narrowed, paging: Paging, now: Instant, of: Of): Listed =>
  listed(conditions(reader, narrow, now, of), partsOf(reader, narrow, now, of), paging, of)

/** How many there are, as far as lists count. */
export async function countMatters(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  now: Instant,
  most = COUNTED,
): Promise<number> {
  const some = await countFound(client, reader, narrow, now, most)
  if (some > most) return some
  const { of, values } = new Places(reader.office)
  const sort = narrow.query.loop === 'overdue' ? 'due' : 'changed'
  const { from } = mattersIn(reader, narrow, { sort, cursor: undefined }, now, of)
  return countUpTo(client, most, from, values)
}

/** Of too many that words may mean, how many there are among those that were found: often more than are counted. None where it is not worth the look. */
async function countFound(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  now: Instant,
  most: number,
): Promise<number> {
  const { sought } = narrow
  if (sought === undefined || !sought.tooMany || isNarrowed(narrow) || sought.matters.length <= most) return 0
  const { of, values } = new Places(reader.office)
  if (ownMatters(reader, new Places().of) !== undefined) return 0
  const all = ['m.office = $1', foundCondition(sought, of), ...conditions(reader, narrow, now, of)]
  return countUpTo(client, most, `from matter m where ${all.join(' and ')}`, values)
}

async function countsOf(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  now: Instant,
): Promise<MatterPageDto['counts']> {
  const of = (loop: 'open' | 'answered' | 'overdue'): Promise<number> =>
    countMatters(client, reader, { ...narrow, query: { ...narrow.query, loop } }, now)
  return { open: await of('open'), answered: await of('answered'), overdue: await of('overdue') }
}

const sortValue = (row: MatterRow, sort: Query['sort']): number => row[ORDERS[sort].column] ?? 0

/** The rows of a list from where its cursor stands, and where the next page begins. */
export async function pageOf(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  paging: Pick<Query, 'sort' | 'cursor' | 'limit'>,
  now: Instant,
): Promise<{ readonly rows: readonly MatterRow[]; readonly next: string | null }> {
  const { of, values } = new Places(reader.office)
  const { page } = mattersIn(reader, narrow, paging, now, of)
  const rows = await selectMatters(client, page(`${of(paging.limit + 1)}::integer`), values)
  const shown = rows.slice(0, paging.limit)
  const last = rows.length > paging.limit ? shown.at(-1) : undefined
  return {
    rows: shown,
    next: last === undefined ? null : writeCursor({ at: sortValue(last, paging.sort), id: last.id }),
  }
}

/** A page of the matters that the reader may read, how many of them have not ended, and how many there are. */
export async function listMatters(
  client: ClientBase,
  reader: Reader,
  { sort, cursor, limit, ...query }: Query,
  now: Instant,
): Promise<MatterPageDto> {
  const narrow = await narrowed(client, reader, query)
  const { rows, next } = await pageOf(client, reader, narrow, { sort, cursor, limit }, now)
  const nameOf = await loadNames(client, reader.office)
  return {
    rows: rows.map((row) => presentRow(row, reader, nameOf, now)),
    next,
    counts: await countsOf(client, reader, narrow, now),
    total: await countMatters(client, reader, narrow, now),
  }
}

/** Every row of the list, page by page, so that memory stays flat however many there are. */
export async function* everyMatter(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  sort: Query['sort'],
  now: Instant,
): AsyncGenerator<MatterRowDto> {
  const nameOf = await loadNames(client, reader.office)
  const rows = everyRow((asked) => pageOf(client, reader, narrow, { sort, ...asked }, now))
  for await (const row of rows) yield presentRow(row, reader, nameOf, now)
}
