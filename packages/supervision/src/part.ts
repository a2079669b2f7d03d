import type { Calendar, Instant, LimitStep } from '@hengjian/law'
import type { Scope } from './condition/scope'
import { NO_ROW, type ObjectNode, type Row, timelineOf, type World } from './world'

/** A source that delivered nothing over a stretch of time; `to` left out: still silent. */
export interface Silence {
  readonly source: string
  readonly from: Instant
  readonly to?: Instant
}

/** What every part of a judgement shares. */
export interface Session {
  readonly world: World
  readonly calendar: Calendar
  readonly asOf: Instant
  readonly silences: readonly Silence[]
  /** Estimated difference between the clocks of two sources, in milliseconds; widens tolerances across sources. */
  readonly clockSkew: number
  /** Where given, the steps of the clock that is judged are recorded here. */
  readonly steps?: LimitStep[]
}

/** The facts of one timeline that belong together: all of them, or those that agree in the model's `per`. */
export interface Part {
  readonly session: Session
  readonly node: ObjectNode
  readonly params: Readonly<Record<string, unknown>>
  readonly per: Readonly<Record<string, string>> | undefined
  readonly rows: readonly Row[]
  readonly ofKind: ReadonlyMap<string, readonly Row[]>
  /** Facts that do not say which part they belong to. */
  readonly doubtful: ReadonlySet<Row>
  /** Paths a condition missed while this part was judged. */
  readonly missing: Set<string>
}

const byKind = (world: World, rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const kinds = new Map<string, Row[]>()
  for (const row of rows) {
    const kind = world.facts[row]?.kind ?? ''
    const known = kinds.get(kind)
    if (known === undefined) kinds.set(kind, [row])
    else known.push(row)
  }
  return kinds
}

/** The timeline's rows by kind, remembered for every model that judges the object. */
export function timelineByKind(world: World, node: ObjectNode): ReadonlyMap<string, readonly Row[]> {
  const known = node.memory.get('byKind')
  if (known !== undefined) return known as ReadonlyMap<string, readonly Row[]>
  const kinds = byKind(world, timelineOf(world, node))
  node.memory.set('byKind', kinds)
  return kinds
}

const valuesOf = (world: World, row: Row, name: string): readonly string[] => {
  const value = world.facts[row]?.data[name]
  if (value !== undefined) return [String(value)]
  return world.inRole(row, name).map(({ id }) => id)
}

const NOWHERE: ReadonlySet<Row> = new Set()

/** Parts a timeline by the model's `per`; a plural role puts a fact in several parts, a fact without the link is doubtful in each. */
export function partsOf(
  session: Session,
  node: ObjectNode,
  per: readonly string[],
  params: Readonly<Record<string, unknown>>,
): readonly Part[] {
  const { world } = session
  const rows = timelineOf(world, node)
  const whole = { session, node, params, missing: new Set<string>() }
  if (per.length === 0) {
    return [{ ...whole, per: undefined, rows, ofKind: timelineByKind(world, node), doubtful: NOWHERE }]
  }
  const parts = new Map<string, { values: readonly string[]; rows: Row[] }>()
  const loose: Row[] = []
  for (const row of rows) {
    const combinations = per.reduce<readonly (readonly string[])[]>(
      (found, name) => found.flatMap((before) => valuesOf(world, row, name).map((value) => [...before, value])),
      [[]],
    )
    if (combinations.length === 0) loose.push(row)
    for (const values of combinations) {
      const key = values.join('\u0001')
      const known = parts.get(key)
      if (known === undefined) parts.set(key, { values, rows: [row] })
      else known.rows.push(row)
    }
  }
  const doubtful = new Set(loose)
  return [...parts.values()].map(({ values, rows: own }) => {
    const all = loose.length === 0 ? own : [...own, ...loose].sort((left, right) => left - right)
    return {
      ...whole,
      missing: new Set<string>(),
      per: Object.fromEntries(per.map((name, index) => [name, values[index] ?? ''])),
      rows: all,
      ofKind: byKind(world, all),
      doubtful,
    }
  })
}

/** The instant known earliest for a row. */
export const fromOf = (world: World, row: Row): Instant => (world.from[row] ?? Number.NaN) as Instant
/** The last instant at which a row may have happened. */
export const toOf = (world: World, row: Row): Instant => (world.to[row] ?? Number.NaN) as Instant

/** What a fact or an interval's begin stands for when a check opens on it. */
export interface Opening {
  readonly row: Row
  readonly at: Instant
  readonly end: Instant | undefined
}

/** A scope for testing a fact while an anchor is open, or before there is one. */
export const scopeOf = (part: Part, event: Opening, anchor: Opening | undefined): Scope => ({
  world: part.session.world,
  calendar: part.session.calendar,
  asOf: part.session.asOf,
  object: part.node,
  params: part.params,
  event: event.row,
  eventAt: event.at,
  eventEnd: event.end,
  anchor: anchor?.row ?? NO_ROW,
  anchorAt: anchor?.at ?? event.at,
  anchorEnd: anchor?.end,
  item: undefined,
  missing: part.missing,
})
