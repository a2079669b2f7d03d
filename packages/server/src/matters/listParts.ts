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

/** How a matter's id is called where a list goes along. */
const IDS = { m: 'id', held: 'matter' } as const

function orderOf(sort: Query['sort'], row: keyof typeof IDS): string {
  const { column, direction } = ORDERS[sort]
  return `order by ${row}.${column} ${direction}, ${row}.${IDS[row]} ${direction}`
}

/** What lies in a list at all, and behind its cursor. */
function behind({ sort, cursor: text }: Paging, of: Of, row: keyof typeof IDS): readonly string[] {
  const { column, direction } = ORDERS[sort]
  // What has no limit is not in the order of limits.
  const limited = sort === 'due' ? [`${row}.due_at is not null`] : []
  const cursor = readCursor(text)
  if (cursor === undefined) return limited
  if (!z.uuid().safeParse(cursor.id).success) throw new HttpProblem('CURSOR')
  const sign = direction === 'desc' ? '<' : '>'
  return [
    ...limited,
    `(${row}.${column}, ${row}.${IDS[row]}) ${sign} (${of(cursor.at)}::bigint, ${of(cursor.id)}::uuid)`,
  ]
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

/** Matters of a list, as `m`. */
export interface Listed {
  /** All of them in no order: what follows `select`. */
  readonly from: string
  /** The first of them in the order of the list, as a query. @param most the place of how many, as SQL */
  page(most: string): string
}

/** Some matters of a list, none of which is in another part of it. */
export type Part =
  | {
      /** Along the rows of `matter_holder`, as `held`; none of them where there are no conditions. */
      readonly held: readonly string[]
      /** And along these, each a kind of matters for itself, as `m`; what is in more than one is in the list once. */
      readonly beside: readonly (readonly string[])[]
      /** Over each matter `m` that is come upon. */
      readonly matters: readonly string[]
    }
  | {
      /** Kinds, each gone through in order for itself: what follows `from` and gives them as `kind`. Undefined where it is one. */
      readonly kinds?: string
      /** Over the matters `m` of a `kind`. */
      readonly matters: readonly string[]
    }
type Along = Extract<Part, { readonly held: unknown }>
type Kinds = Exclude<Part, Along>

/** One after the other in order, and of each whether it fits: the conditions are said once, whatever it goes along. */
function along({ held, beside, matters }: Along, all: readonly string[], paging: Paging, of: Of): Listed {
  const { column } = ORDERS[paging.sort]
  const order = orderOf(paging.sort, 'held')
  const rows = (): string => ['held.office = $1', ...held, ...behind(paging, of, 'held')].join(' and ')
  const begun = [
    ...(held.length === 0 ? [] : [`select held.${column}, held.matter from matter_holder held where ${rows()}`]),
    ...beside.map((some) => {
      const own = ['m.office = $1', ...some, ...behind(paging, of, 'm')].join(' and ')
      return `select m.${column}, m.id as matter from matter m where ${own}`
    }),
  ]
  const from = `from (
      select distinct held.${column}, held.matter from (${begun.join(' union all ')}) as held ${order}
    ) as held cross join lateral (
      select m.* from matter m where m.id = held.matter and ${[...all, ...matters].join(' and ')} limit 1
    ) as m`
  return { from, page: (most) => `select m.* ${from} ${order} limit ${most}` }
}

/** Kind by kind, of each the first: how many a kind has need not be known. */
function gone({ kinds, matters }: Kinds, all: readonly string[], paging: Paging, of: Of): Listed {
  const order = orderOf(paging.sort, 'm')
  const these = `from matter m where ${[...all, ...matters, ...behind(paging, of, 'm')].join(' and ')}`
  const first = (most: string): string => `select m.* ${these} ${order} limit ${most}`
  if (kinds === undefined) return { from: these, page: first }
  const each = (one: string): string => `from ${kinds} cross join lateral (${one}) as m`
  return {
    // `offset 0` keeps the kinds apart: joined, all that runs would be looked along for them.
    from: each(`select ${these} offset 0`),
    page: (most) => `select m.* ${each(first(most))} ${order} limit ${most}`,
  }
}

/**
 * Where a list reads its matters.
 * @param conditions over `m`
 * @param parts of what the list is made: each is read in its order, one by one until there are enough; none where it goes through all matters
 */
export function listed(conditions: readonly string[], parts: readonly Part[], paging: Paging, of: Of): Listed {
  const all = ['m.office = $1', ...conditions]
  const [first, ...others] = parts.map((part) =>
    'held' in part ? along(part, all, paging, of) : gone(part, all, paging, of),
  )
  if (first === undefined) return gone({ matters: [] }, all, paging, of)
  if (others.length === 0) return first
  const read = [first, ...others]
  return {
    from: `from (${read.map(({ from }) => `select 1 ${from}`).join(' union all ')}) as m`,
    page: (most) =>
      `select m.* from (${read.map((one) => `(${one.page(most)})`).join(' union all ')}) as m ${orderOf(paging.sort, 'm')} limit ${most}`,
  }
}
