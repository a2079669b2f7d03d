import { formatDate, parseDate, partsOf, weekdayOf } from './date'
import { HOLIDAYS } from './holidays'
import type { Problem, Result } from './message'
import { lawProblem } from './problems'
import type { PlainDate } from './time'

/** Which days are rest days: State Council holidays and weekends, make-up working days excepted. */
export interface Calendar {
  /** Whether the year's holidays were announced and loaded. */
  isKnown(year: number): boolean
  /** A weekend day of an unknown year counts as a rest day, and the caller's result is provisional. */
  isRestDay(date: PlainDate): boolean
}

/** One year as announced. */
export interface CalendarYear {
  readonly year: number
  readonly offDays: readonly PlainDate[]
  readonly workDays: readonly PlainDate[]
}

const datesOf = (year: number, list: string): readonly PlainDate[] =>
  list
    .split(' ')
    .filter((text) => text !== '')
    .flatMap((text) => parseDate(text.length === 5 ? `${year}-${text}` : text) ?? [])

/** The built-in years 2007–2026. */
export const builtInYears: readonly CalendarYear[] = Object.entries(HOLIDAYS).map(([text, { off, work }]) => ({
  year: Number(text),
  offDays: datesOf(Number(text), off),
  workDays: datesOf(Number(text), work),
}))

/** A calendar of the given years; a later entry for the same year takes the earlier one's place. */
export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const byYear = new Map(years.map((one) => [one.year, one]))
  const off = new Set<number>()
  const work = new Set<number>()
  for (const { offDays, workDays } of byYear.values()) {
    for (const date of offDays) off.add(date)
    for (const date of workDays) work.add(date)
  }
  return {
    isKnown: (year) => byYear.has(year),
    isRestDay: (date) => {
      if (off.has(date)) return true
      if (work.has(date)) return false
      const weekday = weekdayOf(date)
      return weekday === 0 || weekday === 6
    },
  }
}

/** The calendar that comes with the product. */
export const builtInCalendar: Calendar = createCalendar(builtInYears)

/** A year's file as an administrator loads it: the State Council's days off and make-up working days. */
export interface CalendarFile {
  readonly year: number
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[]
}

/** Checks a year's file: dates exist, lie in or next to the year, no day twice, work days fall on weekends. */
export function parseCalendarFile(file: CalendarFile): Result<CalendarYear> {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const offDays: PlainDate[] = []
  const workDays: PlainDate[] = []
  file.days.forEach(({ date: text, isOffDay }, index) => {
    const place = `days[${index}].date`
    const date = parseDate(text)
    if (date === undefined) problems.push(lawProblem('CALENDAR_DATE', place, text))
    else if (Math.abs(partsOf(date).year - file.year) > 1) problems.push(lawProblem('CALENDAR_YEAR', place, text))
    else if (seen.has(text)) problems.push(lawProblem('CALENDAR_TWICE', place, text))
    else if (!isOffDay && ![0, 6].includes(weekdayOf(date)))
      problems.push(lawProblem('CALENDAR_WORKDAY', place, formatDate(date)))
    else (isOffDay ? offDays : workDays).push(date)
    seen.add(text)
  })
  if (offDays.length === 0 && problems.length === 0) problems.push(lawProblem('CALENDAR_EMPTY', 'days', `${file.year}`))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { year: file.year, offDays, workDays } }
}
