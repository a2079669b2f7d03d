import type { Count, Duration } from './time'

/** A length of time and how it is counted. */
export interface StatutoryTerm {
  readonly count: Count
  readonly of: Duration
}

/** Whether the code counts whole calendar days; the others count time. */
export function countsDays(count: Count): boolean {
  switch (count) {
    case 'D':
    case 'DC':
    case 'DW':
    case 'M':
    case 'MC':
    case 'calendar':
      return true
    case 'H':
    case 'HX':
    case 'IMM':
    case 'elapsed':
      return false
  }
}

/** Whether the code is one of Chinese law; `elapsed` and `calendar` are for logs outside it. */
export const isStatutory = (count: Count): boolean => count !== 'elapsed' && count !== 'calendar'

/** Exactly the limit is lawful for caps and for the office's own numbers; elsewhere `latest` is the first instant too late. */
export const isInclusive = (count: Count): boolean => count === 'HX' || count === 'IMM' || count === 'elapsed'

/** A rest day moves the last day on (CPL 105(4)); in custody, and for caps on a measure, it does not. */
export const rollsOver = (count: Count): boolean => count === 'D' || count === 'M'

/** Milliseconds of a length without months; a day is 24 hours here. */
export const millisecondsOf = ({ days = 0, workingDays = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number =>
  (((days + workingDays) * 24 + hours) * 3600 + minutes * 60 + seconds) * 1000

/** Exact minutes from one instant to another, not rounded: 30 seconds are half a minute. */
export const minutesBetween = (from: number, to: number): number => (to - from) / 60_000
