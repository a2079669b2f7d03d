import type { Calendar, Instant } from '@hengjian/law'
import type { ObjectNode, Row, World } from '../world'

/** What a condition is judged over. */
export interface Scope {
  readonly world: World
  readonly calendar: Calendar
  readonly asOf: Instant
  /** The object judged; undefined in a condition over facts of no timeline. */
  readonly object: ObjectNode | undefined
  readonly params: Readonly<Record<string, unknown>>
  /** The fact tested, the instant it stands for, and its end where it opened an interval. */
  readonly event: Row
  readonly eventAt: Instant
  readonly eventEnd: Instant | undefined
  /** The fact that opened the check; NO_ROW before there is one. */
  readonly anchor: Row
  readonly anchorAt: Instant
  readonly anchorEnd: Instant | undefined
  /** The element inside `some`, `all` and `none`. */
  readonly item: unknown
  /** Paths that were missing are noted here. */
  readonly missing: Set<string>
}

/** A compiled expression. `undefined` is "not known"; nothing else is. */
export type Evaluate = (scope: Scope) => unknown

/** The three values of a condition. */
export type Truth = true | false | undefined
