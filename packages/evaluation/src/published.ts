import type { Figure } from './evaluate'
import type { Metric } from './metric'

/** A figure that left the office, as it was then: it is kept and never changed. */
export interface Published {
  readonly metric: string
  readonly version: number
  readonly numerator: number
  readonly denominator: number | null
  /** As it was written. */
  readonly written: string
  /** What the rows behind it were, as a digest. */
  readonly rows: string
}

/** The figure as it would be published now; without rows where these were not looked at. */
export type Current = Omit<Published, 'rows'> & { readonly rows: string | null }

/** What became of a published figure: nothing, the same number of rows not looked at, other rows behind it, another number, or another definition. */
export type Restatement = 'unchanged' | 'same' | 'rows' | 'value' | 'definition'

/** Compares what was published with what it would be now; the old figure stays and the new one stands beside it. */
export function restatementOf(published: Published, now: Current): Restatement {
  if (published.version !== now.version) return 'definition'
  if (published.numerator !== now.numerator || published.denominator !== now.denominator) return 'value'
  if (now.rows === null) return 'same'
  return published.rows === now.rows ? 'unchanged' : 'rows'
}

/** A figure of a metric as it is published. @param rows the digest of the rows behind it; null where they are not looked at */
export const publish = <Rows extends string | null>(metric: Metric, figure: Figure, written: string, rows: Rows) => ({
  metric: metric.id,
  version: metric.version,
  numerator: figure.numerator,
  denominator: figure.denominator,
  written,
  rows,
})
