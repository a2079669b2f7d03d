import { addDays, formatDate, parseDate, weekdayOf } from '@hengjian/law'

/** The month so many months later, as `2026-05`. */
export function monthAfter(month: string, more: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + more
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The days of a month by weeks that begin on Monday; null where a week reaches beyond it. */
export function weeksOf<Day extends { readonly date: string }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const first = parseDate(days[0]?.date ?? '')
  if (first === undefined) return []
  const before = (weekdayOf(first) + 6) % 7
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The date so many days later. */
export function dayAfter(date: string, more: number): string {
  const parsed = parseDate(date)
  return parsed === undefined ? date : formatDate(addDays(parsed, more))
}
