import type { MatterPageDto, matterQuerySchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { readCursor, writeCursor } from '../paging/cursor'
import type { Reader } from './party'
import { loadNames, presentRow } from './presentRow'
import { queueCondition } from './queueCondition'
import { readable } from './readable'
import { type MatterRow, SELECT_MATTERS, selectMatters } from './storedMatter'

type Query = z.output<typeof matterQuerySchema>
type Of = (value: unknown) => string

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

export const like = (q: string, of: Of): string => of(`%${q.replace(/[\\%_]/g, '\\$&')}%`)

/** What is looked for by words of number, title or unit. */
export const wordsCondition = (q: string, place: string): readonly string[] =>
  q === '' ? [] : [`(m.number ilike ${place} or m.title ilike ${place} or m.unit ilike ${place})`]

/** What a query narrows to, apart from where the loop stands. */
function conditions(
  reader: Reader,
  { workflow, state, mine, unit, queue, q = '' }: Query,
  now: Instant,
  of: Of,
): readonly string[] {
  const own = (): string => `exists (select from matter_holder held where held.office = m.office and held.matter = m.id
    and held.holder = ${of(reader.login)} and held.relation = any(${of(OWN)}::text[]))`
  const sought = q.trim()
  return [
    readable(reader, of),
    ...(workflow === undefined ? [] : [`m.workflow = ${of(workflow)}`]),
    ...(state === undefined ? [] : [`m.state = ${of(state)}`]),
    ...(mine === undefined ? [] : [`${mine === 'yes' ? '' : 'not '}${own()}`]),
    ...(queue === undefined ? [] : [queueCondition(queue, now, of)]),
    ...(unit === undefined ? [] : [`m.unit = ${of(unit)}`]),
    ...(sought === '' ? [] : wordsCondition(sought, like(sought, of))),
  ]
}

const ORDERS = {
  due: { column: 'due_at', direction: 'asc' },
  changed: { column: 'changed_at', direction: 'desc' },
  opened: { column: 'opened_at', direction: 'desc' },
} as const

/** Where a page begins, in the order of the list; what has no limit is not in the order of limits. */
function pageStart({ sort, cursor: text }: Query, of: Of): { where: readonly string[]; order: string } {
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

const countsSchema = z.object({ open: integer, answered: integer, overdue: integer })

async function countsOf(
  client: ClientBase,
  reader: Reader,
  query: Query,
  now: Instant,
): Promise<MatterPageDto['counts']> {
  const { of, values } = new Places(reader.office)
  const counted = await rowOf(
    client,
    countsSchema,
    `select count(*) filter (where m.answer_sequence is null) as open,
       count(*) filter (where m.answer_sequence is not null) as answered,
       count(*) filter (where m.due_at <= ${of(now)}::bigint) as overdue
     from matter m where m.office = $1 and not m.closed and ${conditions(reader, query, now, of).join(' and ')}`,
    values,
  )
  return counted ?? { open: 0, answered: 0, overdue: 0 }
}

/** A page of the matters that the reader may read, and how many of them have not ended. */
export async function listMatters(
  client: ClientBase,
  reader: Reader,
  query: Query,
  now: Instant,
): Promise<MatterPageDto> {
  const { of, values } = new Places(reader.office)
  const { sort, limit, loop } = query
  const { where, order } = pageStart(query, of)
  const all = [
    ...conditions(reader, query, now, of),
    ...(loop === undefined ? [] : [loopCondition(loop, now, of)]),
    ...where,
  ]
  const text = `${SELECT_MATTERS} and ${all.join(' and ')}${order} limit ${of(limit + 1)}::integer`
  const rows = await selectMatters(client, text, values)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const nameOf = await loadNames(client, reader.office)
  return {
    rows: shown.map((row) => presentRow(row, reader, nameOf, now)),
    next: last === undefined ? null : writeCursor({ at: sortValue(last, sort), id: last.id }),
    counts: await countsOf(client, reader, query, now),
  }
}
