import { addDays, formatDate, plainDate } from '@hengjian/law'
import type { TimeFormat } from './mapping'

const SLASH = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*(\d{1,2})[时:](\d{1,2})分?(?::?(\d{1,2})秒?)?)?$/
const ISO = /^\d{4}-\d{2}-\d{2}(?:T|$)/
const SERIAL = /^\d{1,7}(?:\.\d+)?$/
const SECONDS_PER_DAY = 86_400
/** The serial that a spreadsheet gives to 1900-02-29, a day that never was: 1900 was no leap year. */
const NEVER = 60
/** Days from the epoch of 1900 to the one of 1904, which some workbooks count from. */
const EPOCH_1904 = 1462

const two = (text: string | number): string => String(text).padStart(2, '0')

type Parts = readonly [
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
]

/** The ISO form of matched parts, exactly as precise as they are. */
function isoOf([year = '', month = '', day = '', hour, minute, second]: Parts): string {
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined || minute === undefined) return date
  const clock = `${two(hour)}:${two(minute)}`
  return second === undefined ? `${date}T${clock}` : `${date}T${clock}:${two(second)}`
}

/**
 * The local date and time of a spreadsheet's serial number, days since 1900 with the leap day that never was, or since 1904.
 * Undefined where no such date exists. A serial cannot say how exactly it is known: whole days are a date, whole minutes
 * count as known to the minute.
 * @param withTime whether the cell is shown with a time of day, so that a whole number means midnight
 */
export function serialToIso(serial: number, epoch: 1900 | 1904 = 1900, withTime = false): string | undefined {
  const counted = epoch === 1904 ? serial + EPOCH_1904 : serial
  const rounded = Math.round(counted * SECONDS_PER_DAY)
  const days = Math.floor(rounded / SECONDS_PER_DAY)
  if (!Number.isFinite(counted) || days < 1 || days === NEVER) return undefined
  const base = plainDate(1899, 12, days < NEVER ? 31 : 30)
  const last = plainDate(9999, 12, 31)
  if (base === undefined || last === undefined) return undefined
  const date = addDays(base, days)
  if (date > last) return undefined
  const seconds = rounded - days * SECONDS_PER_DAY
  if (seconds === 0 && !withTime) return formatDate(date)
  const minutes = Math.floor(seconds / 60)
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${formatDate(date)}T${clock}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`
}

function toIsoBy(format: TimeFormat, text: string): string | undefined {
  switch (format) {
    case 'iso':
      return ISO.test(text) ? text : undefined
    case 'slash': {
      const match = SLASH.exec(text)
      return match === null ? undefined : isoOf([match[1], match[3], match[4], match[5], match[6], match[7]])
    }
    case 'compact': {
      const match = COMPACT.exec(text)
      return match === null ? undefined : isoOf([match[1], match[2], match[3], match[4], match[5], match[6]])
    }
    case 'chinese': {
      const match = CHINESE.exec(text)
      return match === null ? undefined : isoOf([match[1], match[2], match[3], match[4], match[5], match[6]])
    }
    case 'excel':
      return SERIAL.test(text) ? serialToIso(Number(text), 1900, text.includes('.')) : undefined
  }
}

/** Rewrites a time in one of the formats, tried in order, as ISO and as precise as it was; undefined where none fits. */
export function toIso(text: string, formats: readonly TimeFormat[]): string | undefined {
  const trimmed = text.trim()
  for (const format of formats) {
    const iso = toIsoBy(format, trimmed)
    if (iso !== undefined) return iso
  }
  return undefined
}
