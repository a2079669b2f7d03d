import { formatInstant, type Instant, plainDate, startOf } from '@hengjian/law'
import type { TimeFormat } from './mapping'

const SLASH = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?:\s*(\d{1,2})[时:](\d{1,2})分?(?::?(\d{1,2})秒?)?)?$/
const EXCEL = /^\d{1,6}(?:\.\d+)?$/
/** Day 0 of a spreadsheet's serials, 1899-12-30: the leap day of 1900 that never was is counted there. */
const EXCEL_EPOCH = -25_569

const two = (text: string): string => text.padStart(2, '0')

/** The ISO form of matched parts, exactly as precise as they are. */
function isoOf([, year = '', month = '', day = '', hour, minute, second]: readonly (string | undefined)[]): string {
  const date = `${year}-${two(month)}-${two(day)}`
  if (hour === undefined || minute === undefined) return date
  const clock = `${two(hour)}:${two(minute)}`
  return second === undefined ? `${date}T${clock}` : `${date}T${clock}:${two(second)}`
}

function excelToIso(text: string, offset: number): string | undefined {
  const serial = Number(text)
  const date = plainDate(1970, 1, 1)
  if (date === undefined || serial < 1) return undefined
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * 86_400)
  const midnight = startOf(date, offset) + (EXCEL_EPOCH + days) * 86_400_000
  const iso = formatInstant((midnight + seconds * 1000) as Instant, offset)
  return seconds === 0 && !text.includes('.') ? iso.slice(0, 10) : iso
}

/** Rewrites a time in one of the formats as ISO, as precise as it was; undefined where none fits. */
export function toIso(text: string, formats: readonly TimeFormat[], offset: number): string | undefined {
  const trimmed = text.trim()
  for (const format of formats) {
    if (format === 'iso') {
      if (/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(trimmed)) return trimmed
      continue
    }
    if (format === 'excel') {
      if (!EXCEL.test(trimmed)) continue
      const iso = excelToIso(trimmed, offset)
      if (iso !== undefined) return iso
      continue
    }
    const match = (format === 'slash' ? SLASH : format === 'compact' ? COMPACT : CHINESE).exec(trimmed)
    if (match !== null) return isoOf(match)
  }
  return undefined
}
