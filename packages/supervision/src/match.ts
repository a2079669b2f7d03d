import type { Instant } from '@hengjian/law'
import type { Opening, Part } from './part'
import type { Row } from './world'

/** A fact that fits a pattern, between the first and last instant it may stand for. */
export interface Match {
  readonly row: Row
  readonly from: Instant
  readonly to: Instant
  /** It cannot be known whether the fact fits. */
  readonly doubt: boolean
}

/** A compiled pattern. */
export interface CompiledPattern {
  /** Every kind of fact it looks at. */
  readonly kinds: ReadonlySet<string>
  /** The matches up to asOf, in order; those of an `all` count from `lower` on. */
  find(part: Part, anchor: Opening | undefined, lower?: Instant): readonly Match[]
}

/** An interval that fits, with the first and last instants its begin and end may stand for. */
export interface IntervalMatch extends Match {
  readonly end: Row
  /** Undefined while it has not ended (up to asOf). */
  readonly endFrom: Instant | undefined
  readonly endTo: Instant | undefined
}

/** A compiled interval. */
export interface CompiledInterval {
  readonly kinds: ReadonlySet<string>
  find(part: Part, anchor: Opening | undefined): readonly IntervalMatch[]
}

/** What opens a check: a fact, or the begin of an interval with its end. */
export interface Anchor extends Match {
  readonly interval: IntervalMatch | undefined
}

/** A compiled `from` or `at`. */
export interface CompiledAnchor {
  readonly kinds: ReadonlySet<string>
  readonly isInterval: boolean
  find(part: Part): readonly Anchor[]
}

/** How an anchor is seen by conditions. */
export const openingOf = ({ row, from, interval }: Anchor): Opening => ({ row, at: from, end: interval?.endFrom })
