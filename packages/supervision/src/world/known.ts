import type { Calendar, Instant } from '@hengjian/law'
import type { Stretches } from './stretch'
import type { World } from './world'

/** A world as it is judged: what is known of what had happened by `asOf`. */
export interface Known {
  readonly world: World
  readonly asOf: Instant
  readonly calendar: Calendar
  isVisible(row: number): boolean
  /** The stretches in which a derived attribute is true, by object and attribute. */
  readonly derived: Map<number, Stretches>
  /** What was found last of what an object lies within: many conditions ask it of one object. */
  readonly outer: { of: number; found: readonly number[] }
}

/** What is known of a world as of an instant. */
export function knownOf(world: World, asOf: Instant, calendar: Calendar): Known {
  const { facts, hidden } = world
  const all = hidden === null && (facts.count === 0 || (facts.from[facts.count - 1] ?? 0) <= asOf)
  return {
    world,
    asOf,
    calendar,
    isVisible: all ? () => true : (row) => (facts.from[row] ?? 0) <= asOf && hidden?.has(row) !== true,
    derived: new Map(),
    outer: { of: -1, found: [] },
  }
}
