import { parseDate, partsOf, plainDate, weekdayOf } from './date'
import { HOLIDAYS } from './holidays'
import type { MonthRule } from './months'
import type { PlainDate } from './time'

/** Which days are rest days: State Council holidays and weekends, make-up working days excepted. */
export interface Calendar {
  /** Whether the year's holidays were announced and loaded. */
  isKnown(year: number): boolean
  /** Whether the date's year is known. */
  isKnownAt(date: PlainDate): boolean
  /** A weekend day of an unknown year counts as a rest day, and the caller's result is provisional. */
  isRestDay(date: PlainDate): boolean
  /** How months are counted. */
  readonly monthRule: MonthRule
}

/** One year as announced. */
export interface CalendarYear {
  readonly year: number
  readonly offDays: readonly PlainDate[]
  readonly workDays: readonly PlainDate[]
}

const datesOf = (year: number, list: string): readonly PlainDate[] =>
  list.split(' ').flatMap((text) => parseDate(text.length === 5 ? `${year}-${text}` : text) ?? [])

/** The built-in years 2007–2026. */
export const builtInYears: readonly CalendarYear[] = Object.entries(HOLIDAYS).map(([text, { off, work }]) => ({
  year: Number(text),
  offDays: datesOf(Number(text), off),
  workDays: datesOf(Number(text), work),
}))

const isWeekend = (date: PlainDate): boolean => {
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6
}

/** What is known of one day, in a table of bytes: every count of days asks it. */
const REST = 1
const KNOWN = 2

/** One byte a day from `first` on. */
interface DayTable {
  readonly first: number
  readonly days: Uint8Array
}

const newYear = (year: number): number => plainDate(year, 1, 1) ?? 0

function tableOf(years: readonly CalendarYear[]): DayTable {
  if (years.length === 0) return { first: 0, days: new Uint8Array(0) }
  const numbers = years.map(({ year }) => year)
  // A notice may reach into the year before and the year after.
  const first = newYear(Math.min(...numbers) - 1)
  const days = new Uint8Array(newYear(Math.max(...numbers) + 2) - first)
  const known = new Set(numbers)
  for (let index = 0; index < days.length; index += 1) {
    const date = (first + index) as PlainDate
    days[index] = (isWeekend(date) ? REST : 0) | (known.has(partsOf(date).year) ? KNOWN : 0)
  }
  // Where two notices speak of one day, the later year's decides.
  for (const { offDays, workDays } of [...years].sort((left, right) => left.year - right.year)) {
    for (const date of offDays) days[date - first] = (days[date - first] ?? 0) | REST
    for (const date of workDays) days[date - first] = (days[date - first] ?? 0) & ~REST
  }
  return { first, days }
}

/**
 * A calendar of the given years; a later entry for the same year takes the earlier one's place.
 * @param monthRule how months are counted where the law can be read two ways
 */
export function createCalendar(years: readonly CalendarYear[], monthRule: MonthRule = 'spc202'): Calendar {
  const byYear = new Map(years.map((one) => [one.year, one]))
  const { first, days } = tableOf([...byYear.values()])
  return {
    monthRule,
    isKnown: (year) => byYear.has(year),
    isKnownAt: (date) => ((days[date - first] ?? 0) & KNOWN) !== 0,
    isRestDay: (date) => {
      const found = days[date - first]
      return found === undefined ? isWeekend(date) : (found & REST) !== 0
    },
  }
}

/** The calendar that comes with the product. */
export const builtInCalendar: Calendar = createCalendar(builtInYears)
