import { parseDate } from '@hengjian/law'

/** As typed on any keyboard: full-width digits, colons and spaces are the plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()
const two = (digits: string): string => digits.padStart(2, '0')

const DAY = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))$/
const TIME = /^(?:(\d{1,2})\s*[:时]\s*(\d{2})\s*分?(?::(\d{2}))?|(\d{2})(\d{2}))$/
const MOMENT = /^(.*?)(?:T|\s+|日\s*)([\d:时分]+)$/
const MONTH = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*月?|(\d{2}))$/

/** A day however it is written (`2026-5-6`, `2026年5月6日`, `20260506`), as `2026-05-06`; undefined where there is no such day. */
export function readDay(text: string): string | undefined {
  const [, year, month, day, joinedMonth, joinedDay] = DAY.exec(plain(text)) ?? []
  if (year === undefined) return undefined
  const date = `${year}-${two(month ?? joinedMonth ?? '')}-${two(day ?? joinedDay ?? '')}`
  return parseDate(date) === undefined ? undefined : date
}

/** A time of day (`8:30`, `8时30分`, `0830`), as `08:30`, with its seconds where they are written; undefined where it is none. */
export function readTime(text: string): string | undefined {
  const [whole, hour, minute, second, joinedHour, joinedMinute] = TIME.exec(plain(text)) ?? []
  if (whole === undefined) return undefined
  const parts = [hour ?? joinedHour ?? '', minute ?? joinedMinute ?? '', second ?? '0']
  const [h = 24, m = 60, s = 60] = parts.map(Number)
  if (h > 23 || m > 59 || s > 59) return undefined
  return parts
    .slice(0, second === undefined ? 2 : 3)
    .map(two)
    .join(':')
}

/** A day with a time of day, as `2026-05-06T14:20`; undefined where one of them is missing or there is none such. */
export function readMoment(text: string): string | undefined {
  const [, before = '', after = ''] = MOMENT.exec(plain(text)) ?? []
  const [day, time] = [readDay(before), readTime(after)]
  return day === undefined || time === undefined ? undefined : `${day}T${time}`
}

/** A month (`2026-5`, `2026年5月`, `202605`), as `2026-05`; undefined where there is none such. */
export function readMonth(text: string): string | undefined {
  const [, year, month, joined] = MONTH.exec(plain(text)) ?? []
  const number = Number(month ?? joined ?? 0)
  return year === undefined || number < 1 || number > 12 ? undefined : `${year}-${two(String(number))}`
}
