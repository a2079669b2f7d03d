import type { Calendar } from './calendar'
import { addDays, partsOf } from './date'
import type { PlainDate } from './time'

/** A date found by asking the calendar, and a year that it could not answer for. */
export interface Found {
  readonly date: PlainDate
  readonly unknownYear: number | null
}

/** The date's year where the calendar does not know it. */
const unknownAt = (date: PlainDate, calendar: Calendar): number | null =>
  calendar.isKnownAt(date) ? null : partsOf(date).year

/** The working day so many working days after a date; the date itself is not counted. */
export function addWorkingDays(from: PlainDate, days: number, calendar: Calendar): Found {
  let date = from
  let unknownYear: number | null = null
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    unknownYear ??= unknownAt(date, calendar)
    if (!calendar.isRestDay(date)) left -= 1
  }
  return { date, unknownYear }
}

/** How many working days lie between two dates, both counted. */
export function workingDaysFrom(first: PlainDate, last: PlainDate, calendar: Calendar): number {
  let found = 0
  for (let date = first; date <= last; date = addDays(date, 1)) if (!calendar.isRestDay(date)) found += 1
  return found
}

/** The date itself if it is a working day, else the first working day after it (CPL 105(4)). */
export function rollOver(from: PlainDate, calendar: Calendar): Found {
  let date = from
  let unknownYear = unknownAt(date, calendar)
  while (calendar.isRestDay(date)) {
    date = addDays(date, 1)
    unknownYear ??= unknownAt(date, calendar)
  }
  return { date, unknownYear }
}
