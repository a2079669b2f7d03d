import { describe, expect, it } from 'vitest'
import { formatDate, parseDate } from './date'
import { addMonths } from './months'
import type { PlainDate } from './time'

const from = (text: string): PlainDate => {
  const date = parseDate(text)
  if (date === undefined) throw new Error(text)
  return date
}

describe('months', () => {
  it.each([
    ['2026-03-10', 1, '2026-04-10', '2026-04-10'],
    ['2026-01-31', 1, '2026-02-28', '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28', '2026-02-28'],
    ['2026-02-28', 1, '2026-03-31', '2026-03-28'],
    ['2026-04-30', 1, '2026-05-31', '2026-05-30'],
    ['2026-04-30', 0, '2026-04-30', '2026-04-30'],
    ['2026-12-15', 2, '2027-02-15', '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28', '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15', '2025-12-15'],
  ])(
    '%s and %d months: the last day of the month goes to the last day, or stays the same-numbered',
    (start, months, last, same) => {
      expect(formatDate(addMonths(from(start), months))).toBe(last)
      expect(formatDate(addMonths(from(start), months, 'spc202'))).toBe(last)
      expect(formatDate(addMonths(from(start), months, 'sameDay'))).toBe(same)
    },
  )
})
