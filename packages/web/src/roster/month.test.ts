import { expect, it } from 'vitest'
import { dayAfter, monthAfter, weeksOf } from './month'

it('goes from month to month over the turn of the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', 0)]).toEqual([
    ...['2027-01', '2025-12', '2026-05'],
  ])
})

it('lays the days of a month out in weeks that begin on Monday', () => {
  const days = Array.from({ length: 31 }, (_, index) => ({ date: dayAfter('2026-05-01', index) }))
  const weeks = weeksOf(days)
  expect(weeks.map((week) => week.map((day) => day?.date.slice(8) ?? '··').join(' '))).toEqual([
    '·· ·· ·· ·· 01 02 03',
    '04 05 06 07 08 09 10',
    '11 12 13 14 15 16 17',
    '18 19 20 21 22 23 24',
    '25 26 27 28 29 30 31',
  ])
  expect(weeksOf([])).toEqual([])
})
