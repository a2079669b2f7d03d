import type { Instant } from '@hengjian/law'
import type { Part } from './part'

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

/** A compiled pattern. */
export interface CompiledPattern {
  /** Codes of every kind of fact it looks at. */
  readonly kinds: ReadonlySet<number>
  /** The matches up to asOf, in order; those of an `all` count from `lower` on. */
  find(part: Part, anchor: Anchor | undefined, lower?: Instant): readonly Match[]
  /** The names of what an `all` waits for and has not found; empty for other patterns. */
  absent(part: Part, anchor: Anchor | undefined, lower?: Instant): readonly string[]
}

/** A compiled interval. */
export interface CompiledInterval {
  readonly kinds: ReadonlySet<number>
  find(part: Part, anchor: Anchor | undefined): readonly IntervalMatch[]
}

/** A compiled `from` or `at`. */
export interface CompiledAnchor {
  readonly kinds: ReadonlySet<number>
  readonly isInterval: boolean
  find(part: Part): readonly Anchor[]
}
