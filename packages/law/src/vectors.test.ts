import { describe, expect, it } from 'vitest'
import type { Adjustment } from './adjustment'
import { isMinorAt } from './age'
import { builtInCalendar } from './calendar'
import { formatInstant, parseDate, parseInstant, SHANGHAI_OFFSET } from './date'
import { inTime, type Limit, limitOf } from './limit'
import type { Count, Duration, Instant, PlainDate } from './time'

const at = (text: string): Instant => {
  const written = parseInstant(text)
  if (written === undefined) throw new Error(text)
  return written.instant
}
const day = (text: string): PlainDate => {
  const date = parseDate(text)
  if (date === undefined) throw new Error(text)
  return date
}
const limit = (count: Count, of: Duration, from: string, adjustments: readonly Adjustment[] = []): Limit =>
  limitOf({ count, of }, { at: at(from), offset: SHANGHAI_OFFSET }, builtInCalendar, adjustments)
const latest = (...args: Parameters<typeof limit>): string => formatInstant(limit(...args).latest)
const alert = (...args: Parameters<typeof limit>): string | null => {
  const found = limit(...args).alert
  return found === null ? null : formatInstant(found)
}

describe('the worked examples of the catalogue', () => {
  it.each<[string, Count, Duration, string, string, string | null]>([
    ['V01', 'H', { hours: 24 }, '2026-05-06T14:20:00+08:00', '2026-05-07T15:00:00+08:00', '2026-05-07T14:20:00+08:00'],
    ['V02', 'H', { hours: 24 }, '2026-05-06T23:50:00+08:00', '2026-05-08T00:00:00+08:00', '2026-05-07T23:50:00+08:00'],
    ['V03', 'HX', { hours: 12 }, '2026-05-06T22:30:00+08:00', '2026-05-07T10:30:00+08:00', null],
    ['V04', 'DC', { days: 3 }, '2026-09-28', '2026-10-02T00:00:00+08:00', null],
    ['V05', 'DC', { days: 7 }, '2026-09-28', '2026-10-06T00:00:00+08:00', null],
    ['V06', 'DC', { days: 30 }, '2026-01-31', '2026-03-03T00:00:00+08:00', null],
    ['V07', 'DC', { days: 3 }, '2026-05-06T23:50:00+08:00', '2026-05-10T00:00:00+08:00', null],
    ['V08', 'DC', { days: 7 }, '2026-09-30', '2026-10-08T00:00:00+08:00', null],
    ['V09', 'D', { days: 15 }, '2026-09-17', '2026-10-09T00:00:00+08:00', null],
    ['V10', 'D', { days: 7 }, '2026-09-24', '2026-10-09T00:00:00+08:00', null],
    ['V11', 'D', { days: 7 }, '2026-02-07', '2026-02-15T00:00:00+08:00', null],
    ['V12', 'D', { days: 15 }, '2026-02-06', '2026-02-25T00:00:00+08:00', null],
    ['V13', 'D', { days: 3 }, '2026-04-30', '2026-05-07T00:00:00+08:00', null],
    ['V14', 'MC', { months: 2 }, '2026-03-10', '2026-05-11T00:00:00+08:00', null],
    ['V15 2', 'MC', { months: 2 }, '2025-12-31', '2026-03-01T00:00:00+08:00', null],
    ['V15 3', 'MC', { months: 3 }, '2025-12-31', '2026-04-01T00:00:00+08:00', null],
    ['V15 5', 'MC', { months: 5 }, '2025-12-31', '2026-06-01T00:00:00+08:00', null],
    ['V15 7', 'MC', { months: 7 }, '2025-12-31', '2026-08-01T00:00:00+08:00', null],
    ['V16', 'MC', { months: 2 }, '2026-02-28', '2026-05-01T00:00:00+08:00', '2026-04-29T00:00:00+08:00'],
    ['V17', 'MC', { months: 1 }, '2026-01-30', '2026-03-01T00:00:00+08:00', null],
    ['V21', 'M', { months: 1 }, '2026-04-30', '2026-06-02T00:00:00+08:00', '2026-05-31T00:00:00+08:00'],
    ['V20', 'MC', { months: 1 }, '2026-04-30', '2026-06-01T00:00:00+08:00', '2026-05-31T00:00:00+08:00'],
    ['V22', 'DC', { days: 10 }, '2026-09-22', '2026-10-03T00:00:00+08:00', null],
    ['V23', 'D', { days: 10 }, '2026-09-22', '2026-10-09T00:00:00+08:00', null],
    ['V24', 'MC', { months: 1, days: 15 }, '2026-05-06', '2026-06-22T00:00:00+08:00', null],
    ['V25', 'MC', { months: 12 }, '2025-11-23', '2026-11-24T00:00:00+08:00', null],
    ['V26', 'MC', { months: 12 }, '2027-02-28', '2028-03-01T00:00:00+08:00', '2028-02-29T00:00:00+08:00'],
    ['V27 approval', 'DC', { days: 5 }, '2026-04-15', '2026-04-21T00:00:00+08:00', null],
    ['V27 custody', 'MC', { months: 2 }, '2026-04-15', '2026-06-16T00:00:00+08:00', null],
    ['V29', 'MC', { months: 2 }, '2026-03-10', '2026-05-11T00:00:00+08:00', null],
    ['V33', 'H', { hours: 24 }, '2026-05-06T10:00:00+08:00', '2026-05-07T11:00:00+08:00', '2026-05-07T10:00:00+08:00'],
    ['V34', 'DW', { workingDays: 3 }, '2026-02-12', '2026-02-25T00:00:00+08:00', null],
    ['V35', 'M', { months: 3 }, '2026-08-31', '2026-12-01T00:00:00+08:00', null],
    ['V38', 'DC', { days: 7 }, '2026-03-20', '2026-03-28T00:00:00+08:00', null],
  ])('%s', (_, count, of, from, expected, expectedAlert) => {
    expect(latest(count, of, from)).toBe(expected)
    expect(alert(count, of, from)).toBe(expectedAlert)
  })

  it('V18 and V19: one month first, then fifteen days; the roll comes last', () => {
    const more = (count: Count): Adjustment => ({
      kind: 'extend',
      at: at('2026-02-10T09:00:00+08:00'),
      term: { count, of: { days: 15 } },
      after: 'due',
    })
    expect(latest('MC', { months: 1 }, '2026-01-30', [more('MC')])).toBe('2026-03-16T00:00:00+08:00')
    expect(latest('M', { months: 1 }, '2026-01-30', [more('M')])).toBe('2026-03-17T00:00:00+08:00')
  })

  it('V28: twenty days of psychiatric appraisal are left out, nineteen for the alert', () => {
    const appraisal: Adjustment = {
      kind: 'suspend',
      from: at('2026-04-01T10:00:00+08:00'),
      to: at('2026-04-20T16:00:00+08:00'),
    }
    expect(latest('MC', { months: 2 }, '2026-03-10', [appraisal])).toBe('2026-05-31T00:00:00+08:00')
    expect(alert('MC', { months: 2 }, '2026-03-10', [appraisal])).toBe('2026-05-30T00:00:00+08:00')
  })

  it('V32: sobering up is not questioning', () => {
    const restraint: Adjustment = {
      kind: 'suspend',
      from: at('2026-05-06T09:00:00+08:00'),
      to: at('2026-05-06T15:00:00+08:00'),
    }
    expect(latest('HX', { hours: 8 }, '2026-05-06T09:00:00+08:00', [restraint])).toBe('2026-05-06T23:00:00+08:00')
  })

  it('V05: 3 + 4 days are measured from the one start', () => {
    const more: Adjustment = {
      kind: 'extend',
      at: at('2026-09-30T10:00:00+08:00'),
      term: { count: 'DC', of: { days: 7 } },
    }
    expect(latest('DC', { days: 3 }, '2026-09-28', [more])).toBe('2026-10-06T00:00:00+08:00')
  })

  it('V15: custody of 2, 3, 5 and 7 months is never chained from the clipped date', () => {
    const months = (when: string, count: number): Adjustment => ({
      kind: 'extend',
      at: at(when),
      term: { count: 'MC', of: { months: count } },
    })
    const extensions = [months('2026-02-20', 3), months('2026-03-25', 5), months('2026-05-25', 7)]
    const ends = [0, 1, 2, 3].map((granted) => latest('MC', { months: 2 }, '2025-12-31', extensions.slice(0, granted)))
    expect(ends).toEqual([
      '2026-03-01T00:00:00+08:00',
      '2026-04-01T00:00:00+08:00',
      '2026-06-01T00:00:00+08:00',
      '2026-08-01T00:00:00+08:00',
    ])
  })

  it('V27: two months anew from the day on which another crime was found', () => {
    const recalculated: Adjustment = { kind: 'restart', at: at('2026-04-15T09:00:00+08:00') }
    expect(latest('MC', { months: 2 }, '2026-03-10', [recalculated])).toBe('2026-06-16T00:00:00+08:00')
  })

  it('V30 and V31: a minor still on the eighteenth birthday, an adult on the day after', () => {
    expect(isMinorAt(day('2008-05-06'), day('2026-05-06'))).toBe(true)
    expect(isMinorAt(day('2008-05-06'), day('2026-05-07'))).toBe(false)
  })

  it('V36 and V37: the third act within two years of the first, or not', () => {
    const twoYears = limit('M', { months: 24 }, '2024-06-01')
    expect(inTime(twoYears, at('2026-05-30'))).toBe(true)
    expect(inTime(twoYears, at('2026-06-02'))).toBe(false)
  })

  it('V38: seven days from the request, not the end of a longer count', () => {
    const request: Adjustment = {
      kind: 'restart',
      at: at('2026-03-20T09:00:00+08:00'),
      term: { count: 'DC', of: { days: 7 } },
    }
    const thirty: Adjustment = {
      kind: 'extend',
      at: at('2026-03-04T09:00:00+08:00'),
      term: { count: 'DC', of: { days: 30 } },
    }
    expect(latest('DC', { days: 3 }, '2026-03-02', [thirty, request])).toBe('2026-03-28T00:00:00+08:00')
  })
})
