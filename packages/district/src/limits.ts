import {
  addDays,
  addMonths,
  builtInCalendar,
  dateOf,
  type Instant,
  type PlainDate,
  SHANGHAI_OFFSET,
  startOf,
} from '@hengjian/law'

/*
 * The first instants too late, read from the articles and not taken from the clocks that the district is to prove: the day in
 * which a period begins is left out (CPL 105(2)), and it ends with its last day.
 */

const dayOf = (instant: Instant): PlainDate => dateOf(instant, SHANGHAI_OFFSET)
const endOf = (date: PlainDate): Instant => startOf(addDays(date, 1), SHANGHAI_OFFSET)

/** When so many days in custody are over; a rest day moves nothing (CPL 105(4)). */
export const daysOver = (from: Instant, days: number): Instant => endOf(addDays(dayOf(from), days))

/** When so many days are over outside custody: a last day of rest moves to the next working day (CPL 105(4)). */
export function workingDayOver(from: Instant, days: number): Instant {
  let last = addDays(dayOf(from), days)
  while (builtInCalendar.isRestDay(last)) last = addDays(last, 1)
  return endOf(last)
}

/** When so many months in custody, and days more or fewer, are over (SPC 202(1)); a rest day moves nothing (CPL 105(4)). */
export const monthsOver = (from: Instant, months: number, days = 0): Instant =>
  endOf(addDays(addMonths(dayOf(from), months), days))
