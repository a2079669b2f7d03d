import type { Bilingual } from '@hengjian/law'
import type { Citation, Status } from '@hengjian/supervision'
import type { Mark, MarkOf, OccurrenceKind } from './occurrences/kinds'
import type { CountUnit } from './unit'

/** Occurrences of one kind, of these the ones whose marks fit; counted, or their amounts added up. */
export interface Term {
  readonly of: OccurrenceKind
  /** Every one of these marks. */
  readonly all: readonly Mark[]
  /** At least one of these, where there are any. */
  readonly any: readonly Mark[]
  /** None of these. */
  readonly none: readonly Mark[]
  readonly adds: 'count' | 'amount'
}

/** How a quotient is written: per cent, one matter to so many activities, days, or a plain number without a denominator. */
export type Shape = 'percent' | 'ratio' | 'days' | 'count'

/** Where a definition comes from: a published formula, memory of one, or this office's own proposal (本院设定). */
export interface MetricSource {
  readonly status: Status
  readonly words: Bilingual
  readonly basis: readonly Citation[]
}

/**
 * A metric as data. Its period is by the day of the occurrences: numerator and denominator are of the same period, which makes a rate
 * and no cohort. Since October 2024 it has no target and ranks nobody.
 */
export interface Metric {
  readonly id: string
  /** Its place in the list: M1 to M28, a letter for a part or a variant. */
  readonly code: string
  readonly version: number
  readonly title: Bilingual
  readonly meaning: Bilingual
  readonly unit: CountUnit
  readonly shape: Shape
  readonly numerator: readonly Term[]
  /** Null where the number stands alone. */
  readonly denominator: readonly Term[] | null
  readonly source: MetricSource
}

interface Narrowing<Kind extends OccurrenceKind> {
  readonly all?: readonly MarkOf<Kind>[]
  readonly any?: readonly MarkOf<Kind>[]
  readonly none?: readonly MarkOf<Kind>[]
}

const termOf = <Kind extends OccurrenceKind>(
  of: Kind,
  { all = [], any = [], none = [] }: Narrowing<Kind>,
  adds: Term['adds'],
): Term => ({ of, all, any, none, adds })

/** How many there are. */
export const counted = <Kind extends OccurrenceKind>(of: Kind, narrowing: Narrowing<Kind> = {}): Term =>
  termOf(of, narrowing, 'count')

/** What their amounts add up to. */
export const summed = <Kind extends OccurrenceKind>(of: Kind, narrowing: Narrowing<Kind> = {}): Term =>
  termOf(of, narrowing, 'amount')
