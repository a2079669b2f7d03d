import type { Instant, PlainDate, Precision } from './time'

const MILLISECONDS_PER_MINUTE = 60_000
const MILLISECONDS_PER_DAY = 86_400_000

/** Wall-clock offset of Asia/Shanghai from UTC, in minutes; no daylight saving in any year the product judges. */
export const SHANGHAI_OFFSET = 480

export interface DateParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** The date of year, month and day without checking that it exists (civil-from-days arithmetic, March-based years). */
function dateOfParts(year: number, month: number, day: number): PlainDate {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) as PlainDate
}

/** Year, month and day of a date. */
export function partsOf(date: PlainDate): DateParts {
  const shifted = date + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex + (monthIndex < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1 }
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dateOfParts(year + 1, 1, 1) : dateOfParts(year, month + 1, 1)
  return next - dateOfParts(year, month, 1)
}

/** A date that exists, or undefined: 2026-02-30 is nobody's date. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day)
  if (!whole || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dateOfParts(year, month, day)
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (date: PlainDate): number => (((date + 4) % 7) + 7) % 7

/** The local date of an instant, for a wall clock so many minutes ahead of UTC. */
export const dateOf = (instant: Instant, offset: number): PlainDate =>
  Math.floor((instant + offset * MILLISECONDS_PER_MINUTE) / MILLISECONDS_PER_DAY) as PlainDate

/** The first instant of a local date. */
export const startOf = (date: PlainDate, offset: number): Instant =>
  (date * MILLISECONDS_PER_DAY - offset * MILLISECONDS_PER_MINUTE) as Instant

/** The date so many days later. */
export const addDays = (date: PlainDate, days: number): PlainDate => (date + days) as PlainDate

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?$/

/** Reads an ISO date; undefined where it is not one or does not exist. */
export function parseDate(text: string): PlainDate | undefined {
  const match = DATE.exec(text)
  return match === null ? undefined : plainDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** An instant as exactly as it was written. */
export interface WrittenInstant {
  readonly instant: Instant
  readonly precision: Precision
  /** Minutes ahead of UTC of the wall clock it was written in. */
  readonly offset: number
}

function parseOffset(text: string | undefined, otherwise: number): number | undefined {
  if (text === undefined) return otherwise
  if (text === 'Z') return 0
  const hours = Number(text.slice(1, 3))
  const minutes = Number(text.slice(4, 6))
  if (hours > 14 || minutes > 59) return undefined
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * Reads an ISO instant, to the second, the minute or the day.
 * @param otherwise the offset in minutes where the text names none
 */
export function parseInstant(text: string, otherwise: number = SHANGHAI_OFFSET): WrittenInstant | undefined {
  const bare = parseDate(text)
  if (bare !== undefined) return { instant: startOf(bare, otherwise), precision: 'day', offset: otherwise }
  const match = MOMENT.exec(text)
  if (match === null) return undefined
  const date = plainDate(Number(match[1]), Number(match[2]), Number(match[3]))
  const offset = parseOffset(match[8], otherwise)
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? '0')]
  if (date === undefined || offset === undefined || hour > 23 || minute > 59 || second > 59) return undefined
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const inDay = ((hour * 60 + minute) * 60 + second) * 1000 + milliseconds
  return {
    instant: (startOf(date, offset) + inDay) as Instant,
    precision: match[6] === undefined ? 'minute' : 'second',
    offset,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-05-06` */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** `2026-05-06T14:20:00+08:00`; milliseconds are written only where there are any. */
export function formatInstant(instant: Instant, offset: number = SHANGHAI_OFFSET): string {
  const date = dateOf(instant, offset)
  const inDay = instant - startOf(date, offset)
  const seconds = Math.floor(inDay / 1000)
  const fraction = inDay % 1000 === 0 ? '' : `.${String(inDay % 1000).padStart(3, '0')}`
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`
  const ahead = Math.abs(offset)
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
  return `${formatDate(date)}T${clock}${zone}`
}
