import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Adjustment } from './adjustment'
import { builtInCalendar, createCalendar } from './calendar'
import { formatInstant, parseInstant, SHANGHAI_OFFSET } from './date'
import { type Limit, limitOf } from './limit'
import type { Count, Duration, Instant } from './time'

const at = (text: string): Instant => {
  const written = parseInstant(text)
  if (written === undefined) throw new Error(text)
  return written.instant
}
type Stretch = readonly [from: string, to: string]
const limit = (count: Count, of: Duration, from: string, ...stretches: readonly Stretch[]): Limit =>
  limitOf(
    { count, of },
    { at: at(from), offset: SHANGHAI_OFFSET },
    builtInCalendar,
    stretches.map(([begin, end]): Adjustment => ({ kind: 'suspend', from: at(begin), to: at(end) })),
  )
const latest = (...args: Parameters<typeof limit>): string => formatInstant(limit(...args).latest)
const alert = (...args: Parameters<typeof limit>): string | null => {
  const found = limit(...args).alert
  return found === null ? null : formatInstant(found)
}

describe('days that are left out', () => {
  it('are every calendar day touched, even by a minute', () => {
    expect(latest('DC', { days: 10 }, '2026-03-02', ['2026-03-04T23:59:00', '2026-03-05T00:01:00'])).toBe(
      '2026-03-15T00:00:00+08:00',
    )
    expect(alert('DC', { days: 10 }, '2026-03-02', ['2026-03-04T23:59:00', '2026-03-05T00:01:00'])).toBe(
      '2026-03-14T00:00:00+08:00',
    )
  })

  it('do not include the day of the start, nor any day outside the period', () => {
    expect(latest('DC', { days: 3 }, '2026-03-02', ['2026-03-01', '2026-03-02'])).toBe('2026-03-06T00:00:00+08:00')
    expect(alert('DC', { days: 3 }, '2026-03-02', ['2026-03-01', '2026-03-02'])).toBeNull()
    expect(latest('DC', { days: 3 }, '2026-03-02', ['2026-03-01', '2026-03-03'])).toBe('2026-03-07T00:00:00+08:00')
    expect(latest('DC', { days: 3 }, '2026-03-02', ['2026-03-05', '2026-03-05'])).toBe('2026-03-07T00:00:00+08:00')
    expect(latest('DC', { days: 3 }, '2026-03-02', ['2026-03-06', '2026-03-09'])).toBe('2026-03-06T00:00:00+08:00')
  })

  it('are counted once where suspensions overlap or touch, in whatever order they are told', () => {
    const stretches: readonly Stretch[] = [
      ['2026-04-05T10:00:00', '2026-04-20T10:00:00'],
      ['2026-04-01T10:00:00', '2026-04-10T10:00:00'],
      ['2026-04-06T10:00:00', '2026-04-07T10:00:00'],
    ]
    expect(latest('MC', { months: 2 }, '2026-03-10', ...stretches)).toBe('2026-05-31T00:00:00+08:00')
  })

  it('are left out again where the moved end takes in a further suspension', () => {
    const stretches: readonly Stretch[] = [
      ['2026-03-04', '2026-03-05'],
      ['2026-03-07', '2026-03-08'],
      ['2026-03-12', '2026-03-12'],
    ]
    // Days 1 to 3 are 3, 6 and 9 March; 12 March lies beyond.
    expect(latest('DC', { days: 3 }, '2026-03-02', ...stretches)).toBe('2026-03-10T00:00:00+08:00')
  })

  it('leave a protective reading alone that ended before the suspension', () => {
    // One month from 30 April: 31 May, or 30 May by the same-numbered day.
    expect(latest('MC', { months: 1 }, '2026-04-30', ['2026-05-31', '2026-06-02'])).toBe('2026-06-04T00:00:00+08:00')
    expect(alert('MC', { months: 1 }, '2026-04-30', ['2026-05-31', '2026-06-02'])).toBe('2026-05-31T00:00:00+08:00')
    expect(alert('MC', { months: 1 }, '2026-04-30', ['2026-05-06', '2026-05-07'])).toBe('2026-06-01T00:00:00+08:00')
  })

  it('move the last day before a rest day does', () => {
    expect(latest('D', { days: 3 }, '2026-09-22', ['2026-09-23', '2026-09-24'])).toBe('2026-09-29T00:00:00+08:00')
  })
})

describe('working days that are left out', () => {
  it('are the working days touched', () => {
    // Friday 16 to Monday 19 October: two working days; then 20, 21 and 22 October.
    expect(latest('DW', { workingDays: 4 }, '2026-10-14', ['2026-10-16', '2026-10-19'])).toBe(
      '2026-10-23T00:00:00+08:00',
    )
    expect(alert('DW', { workingDays: 4 }, '2026-10-14', ['2026-10-16', '2026-10-19'])).toBe(
      '2026-10-22T00:00:00+08:00',
    )
  })

  it('move nothing where only rest days were touched', () => {
    expect(limit('DW', { workingDays: 4 }, '2026-10-14', ['2026-10-17', '2026-10-18'])).toEqual(
      limit('DW', { workingDays: 4 }, '2026-10-14'),
    )
  })

  it('are followed by as many as are still owed when the suspension outlasts the period', () => {
    // One of two working days done (15 October); the other is the first after 28 October.
    expect(latest('DW', { workingDays: 2 }, '2026-10-14', ['2026-10-16', '2026-10-28'])).toBe(
      '2026-10-30T00:00:00+08:00',
    )
    // The day before Friday 30 October that works is Thursday.
    expect(alert('DW', { workingDays: 2 }, '2026-10-14', ['2026-10-16', '2026-10-28'])).toBe(
      '2026-10-29T00:00:00+08:00',
    )
    // Owed on Monday 2 November: one working day less is Friday 30 October.
    expect(alert('DW', { workingDays: 2 }, '2026-10-14', ['2026-10-16', '2026-10-30'])).toBe(
      '2026-10-31T00:00:00+08:00',
    )
  })

  it('make the answer provisional when they move it into an unknown year', () => {
    expect(limit('DW', { workingDays: 2 }, '2026-12-28').provisional).toBe(false)
    expect(limit('DW', { workingDays: 2 }, '2026-12-28', ['2026-12-29', '2026-12-31']).provisional).toBe(true)
    const none = createCalendar([])
    const found = limitOf({ count: 'DW', of: { workingDays: 1 } }, { at: at('2026-12-28'), offset: 480 }, none)
    expect(found.provisional).toBe(true)
  })
})

describe('time that is left out', () => {
  it('is exactly the time suspended', () => {
    const sobering: Stretch = ['2026-05-06T10:00:00+08:00', '2026-05-06T11:30:15+08:00']
    expect(latest('HX', { hours: 8 }, '2026-05-06T09:00:00+08:00', sobering)).toBe('2026-05-06T18:30:15+08:00')
  })

  it('does not include what came before the start or after the end', () => {
    const from = '2026-05-06T09:00:00+08:00'
    expect(latest('HX', { hours: 8 }, from, ['2026-05-06T08:00:00', '2026-05-06T09:30:00'])).toBe(
      '2026-05-06T17:30:00+08:00',
    )
    expect(latest('HX', { hours: 8 }, from, ['2026-05-06T07:00:00', '2026-05-06T08:00:00'])).toBe(
      '2026-05-06T17:00:00+08:00',
    )
    expect(latest('HX', { hours: 8 }, from, ['2026-05-06T17:00:00', '2026-05-06T18:00:00'])).toBe(
      '2026-05-06T17:00:00+08:00',
    )
    expect(latest('HX', { hours: 8 }, from, ['2026-05-06T16:59:59', '2026-05-06T18:00:00'])).toBe(
      '2026-05-06T18:00:01+08:00',
    )
  })

  it('is counted once where suspensions overlap, and again where the moved end takes in another', () => {
    const stretches: readonly Stretch[] = [
      ['2026-05-06T10:00:00', '2026-05-06T12:00:00'],
      ['2026-05-06T11:00:00', '2026-05-06T13:00:00'],
      ['2026-05-06T19:00:00', '2026-05-06T20:00:00'],
    ]
    expect(latest('HX', { hours: 8 }, '2026-05-06T09:00:00', ...stretches)).toBe('2026-05-06T21:00:00+08:00')
  })

  it('moves the alert of a term in hours only by what lies before the alert', () => {
    const late: Stretch = ['2026-05-07T14:30:00', '2026-05-07T14:50:00']
    expect(latest('H', { hours: 24 }, '2026-05-06T14:20:00', late)).toBe('2026-05-07T15:20:00+08:00')
    expect(alert('H', { hours: 24 }, '2026-05-06T14:20:00', late)).toBe('2026-05-07T14:20:00+08:00')
    const early: Stretch = ['2026-05-07T08:00:00', '2026-05-07T09:00:00']
    expect(alert('H', { hours: 24 }, '2026-05-06T14:20:00', early)).toBe('2026-05-07T15:20:00+08:00')
  })
})

describe('properties', () => {
  const instants = fc.integer({ min: 1_700_000_000, max: 1_760_000_000 }).map((seconds) => (seconds * 1000) as Instant)
  const lengths = fc.constantFrom<readonly [Count, Duration]>(
    ['H', { hours: 24 }],
    ['HX', { hours: 12 }],
    ['D', { days: 15 }],
    ['DC', { days: 30 }],
    ['DW', { workingDays: 10 }],
    ['M', { months: 1 }],
    ['MC', { months: 2 }],
    ['IMM', { minutes: 30 }],
    ['elapsed', { hours: 60 }],
    ['calendar', { days: 60 }],
  )
  const suspensions = fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 100 }), fc.integer({ min: -2, max: 40 }))
      .map(([begin, hours]) => [begin * 3_600_000, hours * 3_600_000] as const),
    { maxLength: 4 },
  )
  const count = (at: Instant, [code, of]: readonly [Count, Duration], list: readonly (readonly [number, number])[]) =>
    limitOf(
      { count: code, of },
      { at, offset: SHANGHAI_OFFSET },
      builtInCalendar,
      list.map(([begin, length]) => ({
        kind: 'suspend',
        from: (at + begin) as Instant,
        to: (at + begin + length) as Instant,
      })),
    )

  it('never ends earlier by a suspension, and the same in every order', () => {
    fc.assert(
      fc.property(instants, lengths, suspensions, (from, length, list) => {
        const plain = count(from, length, [])
        const suspended = count(from, length, list)
        expect(suspended.latest).toBeGreaterThanOrEqual(plain.latest)
        expect(suspended.inclusive).toBe(plain.inclusive)
        expect(count(from, length, [...list].reverse())).toEqual(suspended)
        if (suspended.alert !== null) expect(suspended.alert).toBeLessThanOrEqual(suspended.latest)
      }),
    )
  })

  it('is left as it is by a suspension that ended before it began, or that began after it ended', () => {
    fc.assert(
      fc.property(instants, lengths, (from, length) => {
        const day = 86_400_000
        const plain = count(from, length, [])
        expect(count(from, length, [[-3 * day, day]])).toEqual(plain)
        expect(count(from, length, [[plain.latest - from + day, day]])).toEqual(plain)
        expect(count(from, length, [[day, -2 * day]])).toEqual(plain)
      }),
    )
  })

  it('leaves out exactly the sum of separate hours', () => {
    fc.assert(
      fc.property(instants, fc.array(fc.integer({ min: 1, max: 59 }), { maxLength: 8 }), (from, minutes) => {
        const list = minutes.map((length, index) => [index * 3_600_000, length * 60_000] as const)
        const total = minutes.reduce((sum, length) => sum + length, 0) * 60_000
        const found = count(from, ['HX', { hours: 12 }], list)
        expect(found.latest - from).toBe(12 * 3_600_000 + total)
      }),
    )
  })
})
