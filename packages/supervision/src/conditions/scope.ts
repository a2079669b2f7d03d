import type { DataValue } from '@hengjian/facts'
import type { Known } from '../world/known'
import { UNKNOWN } from './value'

/**
 * What a condition looks at: the fact tested (`event`), the fact that opened the check (`anchor`), the object judged. One scope
 * is used again and again; whoever tests a condition sets it first.
 */
export interface Scope {
  readonly known: Known
  /** Row of the fact tested, -1 where there is none. */
  event: number
  /** The instant the fact stands for: its own, or what its pattern takes instead. */
  eventAt: number
  /** The last instant it may stand for; NaN where that follows from its precision. */
  eventTo: number
  /** The first and last instants at which the interval that the fact begins may end; NaN where it begins none. */
  eventEnd: number
  eventEndTo: number
  anchor: number
  anchorAt: number
  anchorTo: number
  anchorEnd: number
  anchorEndTo: number
  /** As of when `object.*` is read. */
  objectAt: number
  object: number
  /** The objects that the part's `per` names; they come before what lies within what. */
  part: readonly number[]
  /** The data set's row, where one is tested. */
  row: Readonly<Record<string, DataValue>> | null
  /** The member of a list that `some`, `all`, `filter` … look at. */
  element: unknown
  /** Paths that were read and had no value, since it was last emptied. */
  readonly missing: string[]
}

/** Writes down that a path had no value. */
export const note = (scope: Scope, path: string): typeof UNKNOWN => {
  scope.missing.push(path)
  return UNKNOWN
}

/** Forgets what was missing; a list is cut only where there is something in it, for that is slow. */
export function forget({ missing }: Scope): void {
  if (missing.length > 0) missing.length = 0
}

export const createScope = (known: Known): Scope => ({
  known,
  event: -1,
  eventAt: known.asOf,
  eventTo: Number.NaN,
  eventEnd: Number.NaN,
  eventEndTo: Number.NaN,
  anchor: -1,
  anchorAt: known.asOf,
  anchorTo: Number.NaN,
  anchorEnd: Number.NaN,
  anchorEndTo: Number.NaN,
  objectAt: known.asOf,
  object: -1,
  part: [],
  row: null,
  element: undefined,
  missing: [],
})
