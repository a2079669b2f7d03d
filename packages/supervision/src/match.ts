import type { Instant } from '@hengjian/law'

/** A fact that fits a pattern, between the first and last instant it may stand for. */
export interface Match {
  readonly row: number
  readonly from: Instant
  readonly to: Instant
  /** It cannot be known whether the fact fits: the paths that had no value. Null where it is sure. */
  readonly doubt: readonly string[] | null
}

/** An interval that fits, with the first and last instants its begin and end may stand for. */
export interface IntervalMatch extends Match {
  /** The row of the fact that ended it; -1 while it has not ended, or where its own fact carries the end. */
  readonly end: number
  /** Undefined while it has not ended (up to asOf). */
  readonly endFrom: Instant | undefined
  readonly endTo: Instant | undefined
  /** It cannot be known whether the end is one. */
  readonly endDoubt: readonly string[] | null
}

/** What opens a check: a fact, or the begin of an interval with its end. */
export interface Anchor extends Match {
  readonly interval: IntervalMatch | undefined
}
