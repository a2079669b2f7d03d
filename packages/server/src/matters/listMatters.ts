import { COUNTED, type MatterPageDto, type MatterRowDto, type matterQuerySchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { HttpProblem } from '../http/problem'
import { countUpTo } from '../paging/countUpTo'
import { readCursor, writeCursor } from '../paging/cursor'
import { ownMatters } from './ownMatters'
import type { Reader } from './party'
import { loadNames, presentRow } from './presentRow'
import { queueCondition } from './queueCondition'
import { ownRows, readable } from './readable'
import { readSoughtMatters, type SoughtMatters, soughtCondition } from './soughtMatters'
import { type MatterRow, SELECT_MATTERS, selectMatters } from './storedMatter'

type Query = z.output<typeof matterQuerySchema>
type Of = (value: unknown) => string

/** What a list is narrowed to, with what is meant by the words that are looked for, and where it begins. */
export interface Narrowed {
  readonly query: Omit<Query, 'sort' | 'cursor' | 'limit'>
  readonly sought: SoughtMatters | undefined
  /** Of the reader's own matters, where they read no others: all, and those that have not ended. */
  readonly own: readonly string[] | undefined
  readonly running: readonly string[] | undefined
}

/** What makes a matter one's own. */
const OWN = ['registrar', 'handler', 'team', 'verifier', 'approver', 'issuer']

function loopCondition(loop: NonNullable<Query['loop']>, now: Instant, of: Of): string {
  switch (loop) {
    case 'open':
      return 'not m.closed and m.answer_sequence is null'
    case 'answered':
      return 'not m.closed and m.answer_sequence is not null'
    case 'overdue':
      return `not m.closed and m.due_at <= ${of(now)}::bigint`
    case 'closed':
      return 'm.closed'
  }
}

/** Reads what the words of a query may mean. */
export async function narrowed(client: ClientBase, reader: Reader, query: Narrowed['query']): Promise<Narrowed> {
  const { q = '' } = query
  // A list reads little: to start further processes for it takes longer than to read.
  await client.query('set local max_parallel_workers_per_gather = 0')
  return {
    query,
    sought: q.trim() === '' ? undefined : await readSoughtMatters(client, reader, q),
    own: await ownMatters(client, reader, true),
    running: await ownMatters(client, reader, false),
  }
}

/** Loops that hold only what has not ended. */
const isRunning = (loop: Query['loop']): boolean => loop !== undefined && loop !== 'closed'

/** The matters with which the list begins, where they can be named. */
const beginning = ({ query, own, running }: Narrowed): readonly string[] | undefined =>
  own ?? (isRunning(query.loop) ? running : undefined)

/** What a query narrows to, of what the reader may read. */
function conditions(reader: Reader, narrow: Narrowed, now: Instant, of: Of): readonly string[] {
  const { query, sought } = narrow
  const { workflow, state, loop, mine, unit, queue } = query
  const begin = beginning(narrow)
  const own = (): string => `exists (select from matter_holder held where held.office = m.office and held.matter = m.id
    and held.holder = ${of(reader.login)} and held.relation = any(${of(OWN)}::text[]) offset 0)`
  return [
    ...(begin === undefined ? [] : [`m.id = any(${of(begin)}::uuid[])`]),
    readable(reader, of),
    ...(workflow === undefined ? [] : [`m.workflow = ${of(workflow)}`]),
    ...(state === undefined ? [] : [`m.state = ${of(state)}`]),
    ...(loop === undefined ? [] : [loopCondition(loop, now, of)]),
    ...(mine === undefined ? [] : [`${mine === 'yes' ? '' : 'not '}${own()}`]),
    ...(queue === undefined ? [] : [queueCondition(queue, now, of)]),
    ...(unit === undefined ? [] : [`m.unit = ${of(unit)}`]),
    ...(sought === undefined ? [] : [soughtCondition(sought, reader, of)]),
  ]
}

const ORDERS = {
  due: { column: 'due_at', direction: 'asc' },
  changed: { column: 'changed_at', direction: 'desc' },
  opened: { column: 'opened_at', direction: 'desc' },
} as const

/** Where a page begins, in the order of the list; what has no limit is not in the order of limits. */
function pageStart(
  { sort, cursor: text }: Pick<Query, 'sort' | 'cursor'>,
  of: Of,
): { where: readonly string[]; order: string } {
  const { column, direction } = ORDERS[sort]
  const order = ` order by m.${column} ${direction}, m.id ${direction}`
  const limited = sort === 'due' ? ['m.due_at is not null'] : []
  const cursor = readCursor(text)
  if (cursor === undefined) return { where: limited, order }
  if (!z.uuid().safeParse(cursor.id).success) throw new HttpProblem('CURSOR')
  const sign = direction === 'desc' ? '<' : '>'
  const from = `(m.${column}, m.id) ${sign} (${of(cursor.at)}::bigint, ${of(cursor.id)}::uuid)`
  return { where: [...limited, from], order }
}

const sortValue = (row: MatterRow, sort: Query['sort']): number => row[ORDERS[sort].column] ?? 0

/**
 * Where the matters of somebody stand who reads no others and stands in very many: each of them once, looked at one by one until there are enough of
 * them, and not all others before.
 */
function oneByOne(reader: Reader, all: string, running: boolean, of: Of): string | undefined {
  const [own, earlier] = [ownRows(reader, of), ownRows(reader, of, 'earlier')]
  if (own === undefined || earlier === undefined) return undefined
  return `from matter_holder held cross join lateral (select from matter m where m.id = held.matter and ${all} limit 1) as one
    where held.office = $1 and ${own}${running ? ' and not held.ended' : ''} and not exists (
      select from matter_holder earlier where earlier.office = $1 and earlier.matter = held.matter and ${earlier}
        and (earlier.relation, earlier.holder) < (held.relation, held.holder) offset 0)`
}

/** How many there are, as far as lists count. */
export function countMatters(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  now: Instant,
  most = COUNTED,
): Promise<number> {
  const { of, values } = new Places(reader.office)
  const all = `m.office = $1 and ${conditions(reader, narrow, now, of).join(' and ')}`
  const from = beginning(narrow) === undefined ? oneByOne(reader, all, isRunning(narrow.query.loop), of) : undefined
  return countUpTo(client, most, from ?? `from matter m where ${all}`, values)
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

/** The rows of a list from where its cursor stands. */
async function pageOf(
  client: ClientBase,
  reader: Reader,
  narrow: Narrowed,
  paging: Pick<Query, 'sort' | 'cursor' | 'limit'>,
  now: Instant,
): Promise<Pick<MatterPageDto, 'rows' | 'next'>> {
  const { of, values } = new Places(reader.office)
  const { where, order } = pageStart(paging, of)
  const all = [...conditions(reader, narrow, now, of), ...where]
  const text = `${SELECT_MATTERS} and ${all.join(' and ')}${order} limit ${of(paging.limit + 1)}::integer`
  const rows = await selectMatters(client, text, values)
  const shown = rows.slice(0, paging.limit)
  const last = rows.length > paging.limit ? shown.at(-1) : undefined
  const nameOf = await loadNames(client, reader.office)
  return {
    rows: shown.map((row) => presentRow(row, reader, nameOf, now)),
    next: last === undefined ? null : writeCursor({ at: sortValue(last, paging.sort), id: last.id }),
  }
}

/** A page of the matters that the reader may read, how many there are, and how many of them have not ended. */
export async function listMatters(
  client: ClientBase,
  reader: Reader,
  { sort, cursor, limit, ...query }: Query,
  now: Instant,
): Promise<MatterPageDto> {
  const narrow = await narrowed(client, reader, query)
  return {
    ...(await pageOf(client, reader, narrow, { sort, cursor, limit }, now)),
    total: await countMatters(client, reader, narrow, now),
    counts: await countsOf(client, reader, narrow, now),
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
  let cursor: string | undefined
  do {
    const page = await pageOf(client, reader, narrow, { sort, cursor, limit: 1000 }, now)
    yield* page.rows
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
