import type { CalendarYear } from './calendar'
import { parseDate, partsOf, weekdayOf } from './date'
import type { Problem, Result } from './message'
import { lawProblem } from './problems'
import type { PlainDate } from './time'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** A notice speaks of its own year, and at most of the December before it or the January after it. */
function belongsTo(year: number, date: PlainDate): boolean {
  const found = partsOf(date)
  if (found.year === year) return true
  return (found.year === year - 1 && found.month === 12) || (found.year === year + 1 && found.month === 1)
}

/** One day of the file, or what is wrong with it. */
function readDay(entry: unknown, place: string, year: number, seen: Set<number>): PlainDate | Problem {
  if (!isObject(entry) || typeof entry['isOffDay'] !== 'boolean')
    return lawProblem('CALENDAR_ENTRY', place, written(entry))
  const text = written(entry['date'])
  const date = parseDate(text)
  const problem = (code: 'CALENDAR_DATE' | 'CALENDAR_YEAR' | 'CALENDAR_TWICE' | 'CALENDAR_WORKDAY'): Problem =>
    lawProblem(code, `${place}.date`, text)
  if (date === undefined) return problem('CALENDAR_DATE')
  if (!belongsTo(year, date)) return problem('CALENDAR_YEAR')
  if (seen.has(date)) return problem('CALENDAR_TWICE')
  seen.add(date)
  const isWeekend = [0, 6].includes(weekdayOf(date))
  return !entry['isOffDay'] && !isWeekend ? problem('CALENDAR_WORKDAY') : date
}

/**
 * Reads a year's file as an administrator loads it: `{year, days: [{name, date, isOffDay}, …]}`, the State Council's days off
 * and make-up working days. Dates exist, lie in or next to the year, no day stands twice, make-up days fall on weekends; all
 * that is wrong is told at once. Other fields of the file are passed over.
 */
export function parseCalendarFile(file: unknown): Result<CalendarYear> {
  if (!isObject(file) || !Array.isArray(file['days']))
    return { ok: false, problems: [lawProblem('CALENDAR_FORM', '', '')] }
  const { year } = file
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 9998)
    return { ok: false, problems: [lawProblem('CALENDAR_FORM', 'year', written(year))] }
  const entries: readonly unknown[] = file['days']
  const problems: Problem[] = []
  const seen = new Set<number>()
  const offDays: PlainDate[] = []
  const workDays: PlainDate[] = []
  entries.forEach((entry, index) => {
    const found = readDay(entry, `days[${index}]`, year, seen)
    if (typeof found !== 'number') problems.push(found)
    else (isObject(entry) && entry['isOffDay'] === true ? offDays : workDays).push(found)
  })
  if (offDays.length === 0 && problems.length === 0) problems.push(lawProblem('CALENDAR_EMPTY', 'days', `${year}`))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { year, offDays, workDays } }
}
