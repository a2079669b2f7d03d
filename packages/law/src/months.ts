import { daysInMonth, partsOf, plainDate } from './date'
import type { PlainDate } from './time'

/**
 * `spc202`: the same-numbered day; from the last day of a month to the last day of the target month; a day that does not
 * exist becomes the last day (SPC 202(1), written for courts, applied to police and procuratorate by analogy).
 * `sameDay`: the same-numbered day, clipped; the reading that protects the person held.
 */
export type MonthRule = 'spc202' | 'sameDay'

/** The date so many months later. Always counted from the one start, never chained from a clipped date. */
export function addMonths(date: PlainDate, months: number, rule: MonthRule = 'spc202'): PlainDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = index - targetYear * 12 + 1
  const last = daysInMonth(targetYear, targetMonth)
  const fromLast = rule === 'spc202' && months !== 0 && day === daysInMonth(year, month)
  const target = plainDate(targetYear, targetMonth, fromLast ? last : Math.min(day, last))
  if (target === undefined) throw new RangeError(`month arithmetic left the calendar: ${targetYear}-${targetMonth}`)
  return target
}
