import type { StatutoryTerm } from './term'
import type { Instant, PlainDate } from './time'

/**
 * One step of a count with what went in and what came out, recorded only when somebody asks why.
 * Dates and instants are those of the start's wall clock.
 */
export type LimitStep =
  | { readonly rule: 'start'; readonly at: Instant; readonly offset: number; readonly term: StatutoryTerm }
  /** The starting hour is left out: the count begins when it ends. */
  | { readonly rule: 'excludeStartingHour'; readonly from: Instant; readonly at: Instant }
  | { readonly rule: 'excludeStartingDay'; readonly from: PlainDate; readonly first: PlainDate }
  | { readonly rule: 'addTime'; readonly from: Instant; readonly term: StatutoryTerm; readonly at: Instant }
  /** The same length from the start itself: the protective reading of a term in hours. */
  | { readonly rule: 'protectiveHour'; readonly from: Instant; readonly milliseconds: number; readonly at: Instant }
  | { readonly rule: 'addMonths'; readonly from: PlainDate; readonly months: number; readonly to: PlainDate }
  /** The same-numbered day, where the last day of the month is later. */
  | { readonly rule: 'protectiveMonth'; readonly from: PlainDate; readonly months: number; readonly to: PlainDate }
  | { readonly rule: 'addDays'; readonly from: PlainDate; readonly days: number; readonly to: PlainDate }
  | { readonly rule: 'addWorkingDays'; readonly from: PlainDate; readonly days: number; readonly to: PlainDate }
  | {
      readonly rule: 'addDates'
      readonly from: PlainDate
      readonly months: number
      readonly days: number
      readonly to: PlainDate
    }
  | { readonly rule: 'extended'; readonly at: Instant; readonly term: StatutoryTerm; readonly from: 'start' | 'due' }
  | { readonly rule: 'restarted'; readonly at: Instant; readonly term: StatutoryTerm }
  /** An extension or a restart that changes nothing: the period had run out, or it would have become shorter. */
  | {
      readonly rule: 'withoutEffect'
      readonly what: 'extend' | 'restart'
      readonly at: Instant
      readonly why: 'late' | 'shorter'
    }
  | {
      readonly rule: 'leaveOutDays'
      readonly from: PlainDate
      readonly days: number
      readonly working: boolean
      readonly to: PlainDate
    }
  | {
      readonly rule: 'leaveOutTime'
      readonly from: Instant
      readonly milliseconds: number
      readonly at: Instant
    }
  | { readonly rule: 'rollOver'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly rule: 'notRolledInCustody'; readonly date: PlainDate }
  | { readonly rule: 'endOfDay'; readonly date: PlainDate; readonly statutory: boolean; readonly at: Instant }
  | { readonly rule: 'protectiveEnd'; readonly date: PlainDate; readonly at: Instant }
  | { readonly rule: 'unknownYear'; readonly year: number }
