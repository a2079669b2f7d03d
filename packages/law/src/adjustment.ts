import type { StatutoryTerm } from './term'
import type { Instant } from './time'

/** A lawful extension: a new length from the one start, or a further one from the end of the period so far. */
export interface Extension {
  readonly kind: 'extend'
  readonly at: Instant
  readonly term: StatutoryTerm
  readonly after?: 'due'
}

/** A new start, with its own length where it brings one. */
export interface Restart {
  readonly kind: 'restart'
  readonly at: Instant
  readonly term?: StatutoryTerm
}

/** Time that is left out. Of an open suspension `to` is the instant judged. */
export interface Suspension {
  readonly kind: 'suspend'
  readonly from: Instant
  readonly to: Instant
}

/** What happened to a running period. */
export type Adjustment = Extension | Restart | Suspension
