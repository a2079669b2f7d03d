import type { FactId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'

export const STATES = ['violated', 'satisfied', 'pending', 'unknown'] as const
export type State = (typeof STATES)[number]

/** The instants of a clock. The derivation is made on demand by `explain`, not stored with every verdict. */
export interface Due {
  /** The earlier, protective instant, where the law can be read two ways; otherwise null. */
  readonly alert: Instant | null
  /** The first instant too late, or, when `inclusive`, the last lawful one. */
  readonly latest: Instant
  readonly inclusive: boolean
  /** The count consulted a calendar year whose holidays are not known. */
  readonly provisional: boolean
}

/** What could not be known: a data field, a silent source, a pattern without an answer, or the precision of a time. */
export type Missing =
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'pattern'; readonly event: string }
  | { readonly kind: 'precision' }

/** A stretch of time that decided a coverage or overlap verdict. */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/** What a model says of one object as of one instant, knowing what was known then. */
export interface Verdict {
  readonly model: string
  readonly version: number
  readonly object: { readonly type: string; readonly id: string }
  /** The values of `per` that part this verdict's facts from the rest of the timeline. */
  readonly per?: Readonly<Record<string, string>>
  /** The fact that opened the check; null only where the object itself is judged (a tally without `within`). */
  readonly anchor: FactId | null
  readonly state: State
  readonly due?: Due
  /** The instant from which `due` is counted, where that is not when the anchor happened: the end of another clock or of an interval. */
  readonly countedFrom?: Instant
  /** Milliseconds past `latest` at which the late answer came (or asOf, while there is none). */
  readonly lateBy?: number
  readonly excusedBy?: FactId
  /** The violation rests on an office's own number (`local_*`) alone. */
  readonly onLocalNumber: boolean
  /** The anchor first, then the facts that decided. */
  readonly evidence: readonly FactId[]
  readonly stretches?: readonly Stretch[]
  readonly missing?: readonly Missing[]
  readonly asOf: Instant
  readonly knownAt: Instant
}
