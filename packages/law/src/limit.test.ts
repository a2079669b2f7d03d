import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjustment } from './adjustment'
import { builtInCalendar, createCalendar } from './calendar'
import { addDays, dateOf, formatInstant, parseDate, parseInstant, SHANGHAI_OFFSET, startOf } from './date'
import { inTime, type Limit, limitOf } from './limit'
import { addMonths } from './months'
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

describe('the boundary table', () => {
  const inclusive: readonly Count[] = ['HX', 'IMM', 'elapsed']
  it.each<[Count, Duration]>([
    ['H', { hours: 24 }],
    ['HX', { hours: 12 }],
    ['D', { days: 3 }],
    ['DC', { days: 3 }],
    ['DW', { workingDays: 3 }],
    ['M', { months: 1 }],
    ['MC', { months: 2 }],
    ['IMM', { minutes: 30 }],
    ['elapsed', { hours: 48 }],
    ['calendar', { days: 60 }],
  ])('%s one second before, at and after the limit', (count, of) => {
    const found = limit(count, of, '2026-05-06T14:20:00+08:00')
    const shifted = (seconds: number): boolean => inTime(found, (found.latest + seconds * 1000) as Instant)
    expect([shifted(-1), shifted(0), shifted(1)]).toEqual([true, inclusive.includes(count), false])
    expect(found.inclusive).toBe(inclusive.includes(count))
  })
})

describe('extensions, restarts and suspensions', () => {
  const extension = (when: string, days: number): Adjustment => ({
    kind: 'extend',
    at: at(when),
    term: { count: 'DC', of: { days } },
  })

  it('measures an extension from the one start', () => {
    expect(latest('DC', { days: 3 }, '2026-09-28', [extension('2026-09-30T10:00:00+08:00', 7)])).toBe(
      '2026-10-06T00:00:00+08:00',
    )
  })

  it('takes no extension that came when the period had run out', () => {
    const late = (when: string): string => latest('DC', { days: 3 }, '2026-09-28', [extension(when, 30)])
    expect(late('2026-10-01T23:59:59+08:00')).toBe('2026-10-29T00:00:00+08:00')
    expect(late('2026-10-02T00:00:00+08:00')).toBe('2026-10-02T00:00:00+08:00')
  })

  it('never shortens by an extension', () => {
    expect(latest('DC', { days: 30 }, '2026-01-31', [extension('2026-02-02T10:00:00+08:00', 7)])).toBe(
      '2026-03-03T00:00:00+08:00',
    )
  })

  it('starts anew, and drops earlier extensions', () => {
    const restart: Adjustment = {
      kind: 'restart',
      at: at('2026-03-20T09:00:00+08:00'),
      term: { count: 'DC', of: { days: 7 } },
    }
    const before = [extension('2026-03-04T09:00:00+08:00', 30), restart]
    expect(latest('DC', { days: 3 }, '2026-03-02', before)).toBe('2026-03-28T00:00:00+08:00')
  })

  it('takes an extension that came on the rest days which moved the end', () => {
    // Day 3 is Thursday 1 October; the period runs until 8 October, the first working day.
    const more = (when: string): Adjustment => ({
      kind: 'extend',
      at: at(when),
      term: { count: 'D', of: { days: 14 } },
    })
    expect(latest('D', { days: 3 }, '2026-09-28')).toBe('2026-10-09T00:00:00+08:00')
    expect(latest('D', { days: 3 }, '2026-09-28', [more('2026-10-08T23:59:59+08:00')])).toBe(
      '2026-10-13T00:00:00+08:00',
    )
    expect(latest('D', { days: 3 }, '2026-09-28', [more('2026-10-09T00:00:00+08:00')])).toBe(
      '2026-10-09T00:00:00+08:00',
    )
  })

  it('takes an extension of a cap at exactly the limit, and none a second later', () => {
    const more = (when: string): Adjustment => ({
      kind: 'extend',
      at: at(when),
      term: { count: 'HX', of: { hours: 24 } },
    })
    const from = '2026-05-06T09:00:00+08:00'
    expect(latest('HX', { hours: 12 }, from, [more('2026-05-06T21:00:00+08:00')])).toBe('2026-05-07T09:00:00+08:00')
    expect(latest('HX', { hours: 12 }, from, [more('2026-05-06T21:00:01+08:00')])).toBe('2026-05-06T21:00:00+08:00')
  })

  it('counts on from the end so far, whatever was counted before', () => {
    const after = (count: Count, of: Duration): Adjustment => ({
      kind: 'extend',
      at: at('2026-05-06T15:00:00+08:00'),
      term: { count, of },
      after: 'due',
    })
    const from = '2026-05-06T14:20:00+08:00'
    // The starting hour is left out once.
    expect(latest('H', { hours: 24 }, from, [after('H', { hours: 12 })])).toBe('2026-05-08T03:00:00+08:00')
    expect(alert('H', { hours: 24 }, from, [after('H', { hours: 12 })])).toBe('2026-05-08T02:20:00+08:00')
    expect(latest('H', { hours: 24 }, from, [after('DC', { days: 2 })])).toBe('2026-05-10T00:00:00+08:00')
    expect(latest('DC', { days: 3 }, from, [after('HX', { hours: 6 })])).toBe('2026-05-10T06:00:00+08:00')
    expect(alert('DC', { days: 3 }, from, [after('HX', { hours: 6 })])).toBeNull()
    // 24:00 is the end of its own day.
    expect(
      latest('HX', { hours: 24 }, '2026-05-06T00:00:00+08:00', [
        { kind: 'extend', at: at('2026-05-06T15:00:00+08:00'), term: { count: 'DC', of: { days: 1 } }, after: 'due' },
      ]),
    ).toBe('2026-05-08T00:00:00+08:00')
    // Not from the rolled day: 31 May is a Sunday.
    expect(latest('M', { months: 1 }, '2026-04-30', [after('DC', { days: 10 })])).toBe('2026-06-11T00:00:00+08:00')
    expect(alert('M', { months: 1 }, '2026-04-30', [after('DC', { days: 10 })])).toBe('2026-06-10T00:00:00+08:00')
  })

  it('extends once for each fact', () => {
    const month: Adjustment = {
      kind: 'extend',
      at: at('2026-03-20T09:00:00+08:00'),
      term: { count: 'MC', of: { months: 1 } },
      after: 'due',
    }
    expect(latest('MC', { months: 2 }, '2026-03-10', [month, month])).toBe('2026-07-11T00:00:00+08:00')
  })

  it('lets a new start bring the end forward, and keeps the last length where it brings none', () => {
    const restart = (when: string, term?: Adjustment & { kind: 'restart' }): Adjustment => ({
      kind: 'restart',
      at: at(when),
      ...(term?.term === undefined ? {} : { term: term.term }),
    })
    const shorter: Adjustment = { kind: 'restart', at: at('2026-03-12'), term: { count: 'DC', of: { days: 2 } } }
    expect(latest('DC', { days: 30 }, '2026-03-10', [shorter])).toBe('2026-03-15T00:00:00+08:00')
    expect(latest('DC', { days: 30 }, '2026-03-10', [shorter, restart('2026-03-14T23:59:59+08:00')])).toBe(
      '2026-03-17T00:00:00+08:00',
    )
    expect(latest('DC', { days: 30 }, '2026-03-10', [shorter, restart('2026-03-15T00:00:00+08:00')])).toBe(
      '2026-03-15T00:00:00+08:00',
    )
  })

  it('measures an extension after a new start from that start', () => {
    const found = latest('DC', { days: 7 }, '2026-03-02', [
      { kind: 'restart', at: at('2026-03-05T09:00:00+08:00') },
      extension('2026-03-10T09:00:00+08:00', 10),
    ])
    expect(found).toBe('2026-03-16T00:00:00+08:00')
  })

  it('leaves out a suspension only while the period that starts anew runs', () => {
    const appraisal: Adjustment = { kind: 'suspend', from: at('2026-03-11'), to: at('2026-03-13') }
    const anew: Adjustment = { kind: 'restart', at: at('2026-03-12T09:00:00+08:00') }
    // 13 March alone lies after the day of the new start.
    expect(latest('DC', { days: 7 }, '2026-03-10', [appraisal, anew])).toBe('2026-03-21T00:00:00+08:00')
  })

  it('takes an extension that came in time only because time was left out', () => {
    const appraisal: Adjustment = { kind: 'suspend', from: at('2026-03-11'), to: at('2026-03-13') }
    const found = (when: string): string => latest('DC', { days: 3 }, '2026-03-10', [appraisal, extension(when, 7)])
    expect(found('2026-03-16T23:59:59+08:00')).toBe('2026-03-21T00:00:00+08:00')
    expect(found('2026-03-17T00:00:00+08:00')).toBe('2026-03-17T00:00:00+08:00')
  })
})

describe('a year whose holidays are not known', () => {
  it('makes a count provisional only if it consults that year', () => {
    expect(limit('D', { days: 3 }, '2026-12-28').provisional).toBe(false)
    expect(limit('D', { days: 3 }, '2026-12-30').provisional).toBe(true)
    expect(limit('DC', { days: 3 }, '2026-12-30').provisional).toBe(false)
    expect(limit('MC', { months: 7 }, '2026-12-30').provisional).toBe(false)
    expect(limit('DW', { workingDays: 3 }, '2026-12-30').provisional).toBe(true)
  })
})

const anyDate = fc.integer({ min: day('2008-01-01'), max: day('2025-06-30') }) as fc.Arbitrary<PlainDate>
const anyInstant = fc
  .tuple(anyDate, fc.integer({ min: 0, max: 86_399 }))
  .map(([date, second]) => (startOf(date, SHANGHAI_OFFSET) + second * 1000) as Instant)
const of = (count: Count, length: Duration, from: Instant): Limit =>
  limitOf({ count, of: length }, { at: from, offset: SHANGHAI_OFFSET }, builtInCalendar)

describe('properties', () => {
  it('never ends a rolled period on a rest day, and never before the unrolled one', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const rolled = of('D', { days }, from)
        const plain = of('DC', { days }, from)
        const last = addDays(dateOf(rolled.latest, SHANGHAI_OFFSET), -1)
        expect(builtInCalendar.isRestDay(last)).toBe(false)
        expect(rolled.latest).toBeGreaterThanOrEqual(plain.latest)
        for (let date = addDays(dateOf(plain.latest, SHANGHAI_OFFSET), -1); date < last; date = addDays(date, 1)) {
          expect(builtInCalendar.isRestDay(date)).toBe(true)
        }
      }),
    )
  })

  it('gives an hour term less than one hour more than the cap, and an alert at the cap', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 72 }), (from, hours) => {
        const term = of('H', { hours }, from)
        const cap = of('HX', { hours }, from)
        expect(term.alert).toBe(cap.latest)
        expect(term.latest - cap.latest).toBeGreaterThan(0)
        expect(term.latest - cap.latest).toBeLessThanOrEqual(3_600_000)
        expect(term.latest % 3_600_000).toBe(0)
      }),
    )
  })

  it('counts as many working days as asked, neither more nor fewer', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 20 }), (from, workingDays) => {
        const end = dateOf(of('DW', { workingDays }, from).latest, SHANGHAI_OFFSET)
        let counted = 0
        for (let date = addDays(dateOf(from, SHANGHAI_OFFSET), 1); date < end; date = addDays(date, 1)) {
          if (!builtInCalendar.isRestDay(date)) counted += 1
        }
        expect(counted).toBe(workingDays)
      }),
    )
  })

  it('is not moved by the time of day of the start when it counts days', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: 86_399 }),
        fc.integer({ min: 0, max: 14 }),
        (date, second, months) => {
          const midnight = startOf(date, SHANGHAI_OFFSET)
          const later = (midnight + second * 1000) as Instant
          expect(of('MC', { months }, later)).toEqual(of('MC', { months }, midnight))
        },
      ),
    )
  })

  it('adds months from one start: the reached month is the one asked for', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const asNumber = (one: PlainDate): number => {
          const [year = '', month = ''] = formatInstant(startOf(one, 0), 0).split('-')
          return Number(year) * 12 + Number(month)
        }
        expect(asNumber(addMonths(date, months))).toBe(asNumber(date) + months)
        expect(addMonths(date, months, 'sameDay')).toBeLessThanOrEqual(addMonths(date, months))
      }),
    )
  })

  it('knows nothing of a calendar without years', () => {
    const empty = createCalendar([])
    const found = limitOf({ count: 'D', of: { days: 3 } }, { at: at('2026-09-28'), offset: 480 }, empty)
    expect(found.provisional).toBe(true)
    expect(formatInstant(found.latest)).toBe('2026-10-02T00:00:00+08:00')
  })
})
