import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  daysInMonth,
  formatDate,
  formatInstant,
  parseDate,
  parseInstant,
  partsOf,
  plainDate,
  startOf,
  weekdayOf,
} from './date'
import type { Instant, PlainDate } from './time'

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 }) as fc.Arbitrary<PlainDate>

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', '2026-1-1', '20260101', ''])(
    'refuses %s, which does not exist or is not a date',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )

  it('knows leap years and weekdays', () => {
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2028, 2), daysInMonth(2026, 12)]).toEqual([
      29, 28, 29, 31,
    ])
    expect(parseDate('1970-01-01')).toBe(0)
    expect(parseDate('2026-11-24')).toBe(20_781)
    expect(weekdayOf(20_781 as PlainDate)).toBe(2)
  })

  it('is whole numbers within the month', () => {
    expect(plainDate(2026, 1.5, 1)).toBeUndefined()
    expect(plainDate(2026, 1, 1.5)).toBeUndefined()
    expect(plainDate(2026.5, 1, 1)).toBeUndefined()
    expect(plainDate(2026, 1, 0)).toBeUndefined()
    expect(plainDate(2026, 12, 31)).toBe(20_818)
  })

  it.each(['x2026-05-06', '2026-05-06x', '12026-05-06'])('reads nothing but the date: %s', (text) => {
    expect(parseDate(text)).toBeUndefined()
  })

  it('takes a date apart and puts it together again', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { year, month, day } = partsOf(date)
        expect(plainDate(year, month, day)).toBe(date)
        expect(parseDate(formatDate(date))).toBe(date)
      }),
    )
  })
})

describe('instants', () => {
  it.each([
    ['2026-05-06T14:20:00+08:00', 1_778_048_400_000, 'second', 480],
    ['2026-05-06T14:20+08:00', 1_778_048_400_000, 'minute', 480],
    ['2026-05-06T14:20', 1_778_048_400_000, 'minute', 480],
    ['2026-05-06', 1_777_996_800_000, 'day', 480],
    ['2026-05-06T06:20:00.250Z', 1_778_048_400_250, 'second', 0],
    ['2026-05-06T06:20:00.25Z', 1_778_048_400_250, 'second', 0],
    ['2026-05-06T06:20:00.250999Z', 1_778_048_400_250, 'second', 0],
    ['2026-05-06T20:20:00+14:00', 1_778_048_400_000, 'second', 840],
    ['2026-05-06T07:19:00+00:59', 1_778_048_400_000, 'second', 59],
    ['2026-05-06T01:20:00-05:00', 1_778_048_400_000, 'second', -300],
    ['2026-05-06T23:59:59+08:00', 1_778_083_199_000, 'second', 480],
  ])('reads %s', (text, instant, precision, offset) => {
    expect(parseInstant(text)).toEqual({ instant, precision, offset })
  })

  it.each([
    '2026-05-06T24:00:00',
    '2026-05-06T14:60',
    '2026-05-06T14:20:60',
    '2026-02-30T10:00:00',
    '2026-05-06 14:20',
    '2026-05-06T14:20+15:00',
    '2026-05-06T14:20+08:60',
    'x2026-05-06T14:20',
    '2026-05-06T14:20:00+08:00x',
    'yesterday',
  ])('refuses %s', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  it('writes what it reads', () => {
    const offsets = fc.constantFrom(480, 0, 60, 120, -300, 345)
    fc.assert(
      fc.property(fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 }), offsets, (value, offset) => {
        const text = formatInstant(value as Instant, offset)
        expect(parseInstant(text)).toEqual({ instant: value, precision: 'second', offset })
        expect(startOf(dateOf(value as Instant, offset), offset)).toBeLessThanOrEqual(value)
      }),
    )
  })
})
