/**
 * The four kinds of time that must never be mistaken for one another.
 * All are integers: statutory time is counted, never measured in floating point.
 */

declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** A point on the world's time line: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Branded<number, 'Instant'>

/** A calendar date without a zone: days since 1970-01-01 in the proleptic Gregorian calendar. */
export type PlainDate = Branded<number, 'PlainDate'>

/** A length of statutory time. Several parts add up, months first; fractions are not allowed. */
export interface Duration {
  readonly months?: number
  readonly days?: number
  readonly workingDays?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

/**
 * How a period is counted. H hours with the starting hour left out, HX cap on a measure (exact),
 * D calendar days with holiday roll, DC days in custody (no roll), DW working days, M months with roll,
 * MC months in custody or cap on a measure (no roll), IMM "at once" (any number is the office's own),
 * `elapsed` plain milliseconds and `calendar` whole dates apart, both for logs outside Chinese law.
 */
export const COUNTS = ['H', 'HX', 'D', 'DC', 'DW', 'M', 'MC', 'IMM', 'elapsed', 'calendar'] as const
export type Count = (typeof COUNTS)[number]

/** How exactly a moment is known. */
export type Precision = 'second' | 'minute' | 'day'
