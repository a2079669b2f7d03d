import type { PlainDate } from '@hengjian/law'
import type { Mark, MarkOf, OccurrenceKind } from './occurrences/kinds'

interface Told<Kind extends OccurrenceKind> {
  readonly kind: Kind
  /** Its own within its kind. */
  readonly key: string
  /** The day in whose period it counts: of the decision, or the last day of a limit. */
  readonly day: PlainDate
  readonly marks: readonly MarkOf<Kind>[]
  /** A number that a mean adds up, such as days of review. */
  readonly amount?: number
  /** What a reader opens behind it. */
  readonly case?: string
  readonly person?: string
  readonly matter?: string
  /** The police unit whose case it is. */
  readonly unit?: string
}

/** One thing that counts, as facts and actions tell it. */
export type Occurrence = { readonly [Kind in OccurrenceKind]: Told<Kind> }[OccurrenceKind]

/** Occurrences of one kind and the same marks within a period, counted: each key once. */
export interface Tally {
  readonly kind: OccurrenceKind
  readonly marks: readonly Mark[]
  readonly count: number
  readonly amount: number
}
