import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCalendar, createCalendar } from './calendar'
import { addDays, dateOf, formatInstant, parseDate, parseInstant, SHANGHAI_OFFSET, startOf } from './date'
import { type Adjustment, inTime, type Limit, type LimitStep, limitOf } from './limit'
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
})

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

  it('counts overlapping suspensions once', () => {
    const twice: readonly Adjustment[] = [
      { kind: 'suspend', from: at('2026-04-01T10:00:00+08:00'), to: at('2026-04-10T10:00:00+08:00') },
      { kind: 'suspend', from: at('2026-04-05T10:00:00+08:00'), to: at('2026-04-20T10:00:00+08:00') },
    ]
    expect(latest('MC', { months: 2 }, '2026-03-10', twice)).toBe('2026-05-31T00:00:00+08:00')
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
const of = (count: Count, length: Duration, from: Instant, steps?: LimitStep[]): Limit =>
  limitOf({ count, of: length }, { at: from, offset: SHANGHAI_OFFSET }, builtInCalendar, [], steps)

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

  it('changes nothing by recording the steps, and ends its derivation on the limit', () => {
    const lengths: readonly [Count, Duration][] = [
      ['H', { hours: 24 }],
      ['HX', { hours: 12 }],
      ['D', { days: 7 }],
      ['DC', { days: 7 }],
      ['M', { months: 3 }],
      ['MC', { months: 2 }],
    ]
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...lengths), (from, [count, length]) => {
        const steps: LimitStep[] = []
        const explained = of(count, length, from, steps)
        expect(explained).toEqual(of(count, length, from))
        const reached = steps.flatMap((one) => ('at' in one && one.rule !== 'start' ? [one.at] : []))
        expect(reached.at(-1)).toBe(explained.latest)
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
