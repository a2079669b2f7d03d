import type { Calendar, Instant, LimitStep } from '@hengjian/law'
import { createScope, type Scope } from './conditions/scope'
import { Effort, MOST_EFFORT } from './effort'
import { type Anchor, earliestEnd, type IntervalMatch, latestEnd, type Match } from './match'
import { type Known, knownOf } from './world/known'
import { Rows } from './world/rows'
import { timelineInto } from './world/timeline'
import type { World } from './world/world'

/** A source that delivered nothing over a stretch of time; `to` left out: still silent. */
export interface Silence {
  readonly source: string
  readonly from: Instant
  readonly to?: Instant
}

/** What every part of a judgement shares. */
export interface Session {
  readonly known: Known
  readonly world: World
  readonly asOf: Instant
  readonly calendar: Calendar
  readonly silences: readonly Silence[]
  /** Estimated difference between the clocks of two sources, in milliseconds; widens tolerances across sources. */
  readonly clockSkew: number
  /** The one scope of all conditions; see {@link scopeOf}. */
  readonly scope: Scope
  /** Where the rows of a timeline are gathered. */
  readonly rows: Rows
  /** What the model that is judged may still spend. */
  readonly effort: Effort
  /** Where given, the steps of the clock that is judged are recorded here. */
  readonly steps: LimitStep[] | undefined
  /** Told of each instant to come at which a clock will run out that opens a check, unless it is answered before. */
  readonly ahead: ((object: number, at: Instant) => void) | undefined
}

export interface SessionOptions {
  readonly asOf: Instant
  readonly calendar: Calendar
  readonly silences?: readonly Silence[]
  readonly clockSkew?: number
  /** How many looks at facts one model may spend on one object, {@link MOST_EFFORT} unless told; a model that needs more fails. */
  readonly effort?: number
}

export function sessionOf(
  world: World,
  options: SessionOptions,
  steps?: LimitStep[],
  ahead?: (object: number, at: Instant) => void,
): Session {
  const { asOf, calendar, silences = [], clockSkew = 0, effort = MOST_EFFORT } = options
  const known = knownOf(world, asOf, calendar)
  return {
    known,
    world,
    asOf,
    calendar,
    silences,
    clockSkew,
    scope: createScope(known),
    rows: new Rows(),
    effort: new Effort(effort),
    steps,
    ahead,
  }
}

/** The facts of one timeline that belong together: all of them, or those that agree in the model's `per`. */
export interface Part {
  readonly session: Session
  readonly object: number
  readonly per: Readonly<Record<string, string>> | undefined
  /** The objects among the values of `per`. */
  readonly perObjects: readonly number[]
  /** In order. */
  readonly rows: readonly number[]
  readonly byKind: ReadonlyMap<number, readonly number[]>
  /** Facts that do not say which part they belong to, and the paths that would. */
  readonly loose: ReadonlySet<number> | null
  readonly links: readonly string[]
  /** The parts by the names of `per`, for the models that share it. */
  readonly parts: { readonly per: string; readonly made: readonly Part[] }[]
  /** What patterns, intervals and anchors that look at no anchor have found, by their number. */
  readonly matches: (readonly Match[] | undefined)[]
  readonly intervals: (readonly IntervalMatch[] | undefined)[]
  readonly anchors: (readonly Anchor[] | undefined)[]
  readonly memory: Memory
}

/** How many patterns, intervals and anchors a part may have to remember. */
export interface Memory {
  readonly pattern: number
  readonly interval: number
  readonly anchor: number
}

const grouped = ({ facts }: World, rows: readonly number[]): ReadonlyMap<number, readonly number[]> => {
  const kinds = new Map<number, number[]>()
  for (const row of rows) {
    const kind = facts.kind[row] ?? 0
    const known = kinds.get(kind)
    if (known === undefined) kinds.set(kind, [row])
    else known.push(row)
  }
  return kinds
}

/** The timeline of an object as one part; `kinds` as in {@link timelineInto}. */
export function wholeOf(session: Session, object: number, memory: Memory, kinds: Uint8Array | null = null): Part {
  session.rows.clear()
  timelineInto(session.known, object, kinds, session.rows)
  return partOf(session, object, session.rows.toList(), memory)
}

const NO_OBJECTS: readonly number[] = []
const NO_LINKS: readonly string[] = []

/** Some rows of an object as one part. */
export const partOf = (session: Session, object: number, rows: readonly number[], memory: Memory): Part => ({
  session,
  object,
  per: undefined,
  perObjects: NO_OBJECTS,
  rows,
  byKind: grouped(session.world, rows),
  loose: null,
  links: NO_LINKS,
  parts: [],
  // Arrays of their full length from the start: one that grew by its highest number first would become a hash table.
  matches: new Array(memory.pattern),
  intervals: new Array(memory.interval),
  anchors: new Array(memory.anchor),
  memory,
})

const NONE = Number.NaN

/**
 * Sets the session's scope to a fact tested while an anchor is open, or before there is one. The scope is one and the same
 * each time: use it before asking for the next.
 * @param interval what the fact begins; while it has not ended it runs to asOf
 */
export function scopeOf(
  part: Part,
  row: number,
  at: number,
  interval: IntervalMatch | undefined,
  anchor: Anchor | undefined,
): Scope {
  const { scope, asOf } = part.session
  scope.object = part.object
  scope.part = part.perObjects
  scope.event = row
  scope.eventAt = at
  scope.eventTo = NONE
  scope.eventEnd = interval === undefined ? NONE : (earliestEnd(interval) ?? asOf)
  scope.eventEndTo = interval === undefined ? NONE : (latestEnd(interval) ?? asOf)
  const opened = anchor?.interval
  scope.anchor = anchor?.row ?? -1
  scope.anchorAt = anchor?.from ?? at
  scope.anchorTo = anchor?.to ?? NONE
  scope.anchorEnd = opened === undefined ? NONE : (earliestEnd(opened) ?? asOf)
  scope.anchorEndTo = opened === undefined ? NONE : (latestEnd(opened) ?? asOf)
  scope.objectAt = scope.anchorAt
  return scope
}

/** The scope of an anchor's own terms and lengths. */
export function anchorScope(part: Part, anchor: Anchor): Scope {
  const scope = scopeOf(part, anchor.row, anchor.from, anchor.interval, anchor)
  scope.eventTo = anchor.to
  return scope
}

/** The offset of the wall clock that a fact was written on. */
export const offsetOf = ({ session: { world } }: Part, row: number): number => world.facts.offset[row] ?? 0
