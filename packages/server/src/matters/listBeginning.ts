import type { matterQuerySchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { z } from 'zod'
import { HttpProblem } from '../http/problem'
import { readCursor } from '../paging/cursor'

type Of = (value: unknown) => string
type Query = z.output<typeof matterQuerySchema>

/** What a list goes by; who stands in a matter has the same columns beside them. */
export const ORDERS = {
  due: { column: 'due_at', direction: 'asc' },
  changed: { column: 'changed_at', direction: 'desc' },
  opened: { column: 'opened_at', direction: 'desc' },
} as const

/** Where a page begins, and in which order. */
export type Paging = Pick<Query, 'sort' | 'cursor'>

interface Start {
  readonly where: readonly string[]
  readonly order: string
}

/** @param row what the columns are of, and how a matter's id is called there */
function startIn(
  { sort, cursor: text }: Paging,
  of: Of,
  [row, id]: readonly ['m', 'id'] | readonly ['held', 'matter'],
): Start {
  const { column, direction } = ORDERS[sort]
  const order = `order by ${row}.${column} ${direction}, ${row}.${id} ${direction}`
  // What has no limit is not in the order of limits.
  const limited = sort === 'due' ? [`${row}.due_at is not null`] : []
  const cursor = readCursor(text)
  if (cursor === undefined) return { where: limited, order }
  if (!z.uuid().safeParse(cursor.id).success) throw new HttpProblem('CURSOR')
  const sign = direction === 'desc' ? '<' : '>'
  const from = `(${row}.${column}, ${row}.${id}) ${sign} (${of(cursor.at)}::bigint, ${of(cursor.id)}::uuid)`
  return { where: [...limited, from], order }
}

/** The condition, over `m`, that the loop stands so. */
export function loopCondition(loop: NonNullable<Query['loop']>, now: Instant, of: Of): string {
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

/** The same over the rows of `matter_holder`, as `held`. */
export function heldLoop(loop: Query['loop'], now: Instant, of: Of): readonly string[] {
  switch (loop) {
    case undefined:
      return []
    case 'open':
      return ['not held.ended', 'not held.answered']
    case 'answered':
      return ['not held.ended', 'held.answered']
    case 'overdue':
      return [`held.due_at <= ${of(now)}::bigint`]
    case 'closed':
      return ['held.ended']
  }
}

/** Matters in the order of a list, as `m`. */
export interface Listed {
  /** What follows `select`. */
  readonly from: string
  /** What follows that where the order matters. */
  readonly order: string
}

/** With which matters a list begins that does not go through all: each condition is joined by `and`. */
export interface Beginning {
  /** The rows of `matter_holder`, as `held`. */
  readonly held: readonly string[]
  /** And beside these, each a kind of matters for itself, as `m`. */
  readonly beside: readonly (readonly string[])[]
}

/**
 * Where a list reads its matters.
 * @param conditions over `m`
 * @param beginning with what the list begins: each matter once, looked at one by one until there are enough; undefined where it goes through all matters
 */
export function listed(
  conditions: readonly string[],
  beginning: Beginning | undefined,
  paging: Paging,
  of: Of,
): Listed {
  const all = ['m.office = $1', ...conditions]
  if (beginning === undefined) {
    const { where, order } = startIn(paging, of, ['m', 'id'])
    return { from: `from matter m where ${[...all, ...where].join(' and ')}`, order }
  }
  const { column } = ORDERS[paging.sort]
  const { where, order } = startIn(paging, of, ['held', 'matter'])
  // What somebody stands in may lie in a workflow that they read whole, too.
  const begun = [
    `select held.${column}, held.matter from matter_holder held where ${['held.office = $1', ...beginning.held, ...where].join(' and ')}`,
    ...beginning.beside.map((some) => {
      const own = startIn(paging, of, ['m', 'id'])
      return `select m.${column}, m.id from matter m where ${['m.office = $1', ...some, ...own.where].join(' and ')}`
    }),
  ]
  const from = `from (
      select distinct held.${column}, held.matter from (${begun.join(' union all ')}) as held ${order}
    ) as held cross join lateral (
      select m.* from matter m where m.id = held.matter and ${all.join(' and ')} limit 1
    ) as m`
  return { from, order }
}
