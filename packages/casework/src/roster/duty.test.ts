import { addDays, formatInstant, type Instant, type PlainDate } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDutyAt, shiftDateAt, shiftOf, stretchAt } from './duty'
import type { RosterEntry } from './entry'
import { EMPTY_ROSTER, holderOf } from './roster'
import { at, calendar, date, PLAN, person, roster, STAFF } from './trial'

const dutyAt = (text: string, ...entries: readonly RosterEntry[]) =>
  onDutyAt(roster(...entries), STAFF, calendar, at(text))

describe('the roster', () => {
  it('lets three procurators take turns by day, the day from one handing over to the next', () => {
    expect(dutyAt('2026-05-06T08:29:59').slice(0, 1)).toEqual(['wang'])
    expect(dutyAt('2026-05-06T08:30:00').slice(0, 1)).toEqual(['zhao'])
    expect(dutyAt('2026-05-07T02:00:00')).toEqual(['zhao', 'wu'])
    expect(dutyAt('2026-05-07T08:30:00').slice(0, 1)).toEqual(['li'])
  })

  it('has the resident team there in working hours of working days, and asks everybody once', () => {
    expect(dutyAt('2026-05-06T09:00:00')).toEqual(['zhao', 'chen', 'sun', 'qian', 'wu'])
    expect(dutyAt('2026-05-06T17:30:00')).toEqual(['zhao', 'wu'])
    // 2026-05-05 is a holiday, 2026-05-09 a Saturday on which is worked.
    expect(dutyAt('2026-05-05T09:00:00')).toEqual(['wang', 'qian'])
    expect(dutyAt('2026-05-09T09:00:00')).toEqual(['zhao', 'chen', 'sun', 'qian', 'wu'])
  })

  it('asks neither who is away nor who lost the title', () => {
    const away = { kind: 'away', person: person('zhao'), from: date('2026-05-06'), to: date('2026-05-06') } as const
    expect(dutyAt('2026-05-06T09:00:00', { ...away, reason: 'ill' }).slice(0, 1)).toEqual(['chen'])
    const back = { ...away, kind: 'back' } as const
    expect(dutyAt('2026-05-06T09:00:00', { ...away, reason: 'ill' }, back).slice(0, 1)).toEqual(['zhao'])
    const others = new Map([...STAFF].filter(([id]) => id !== 'zhao'))
    expect(onDutyAt(roster(), others, calendar, at('2026-05-07T02:00:00'))).toEqual(['wu'])
  })

  it('goes by a new plan from its first day on, and by the old one before', () => {
    const plan = {
      ...PLAN,
      from: date('2026-05-07'),
      handover: 480,
      lines: PLAN.lines.map((line) => (line.id === 'day' ? { ...line, people: [person('wang'), person('li')] } : line)),
    }
    const change = { kind: 'plan', plan } as const
    const given = {
      kind: 'substitution',
      shift: { line: 'day', date: date('2026-05-08') },
      person: person('zhao'),
    } as const
    expect(dutyAt('2026-05-07T07:59:59', change)[0]).toBe('zhao')
    expect(dutyAt('2026-05-07T08:00:00', change)[0]).toBe('wang')
    expect(dutyAt('2026-05-08T09:00:00', { ...given, reason: 'leave' }, change)[0]).toBe('li')
    expect(dutyAt('2026-05-08T09:00:00', change, { ...given, reason: 'leave' })[0]).toBe('zhao')
  })

  it('knows nobody before it begins', () => {
    expect(dutyAt('2026-05-01T08:29:59')).toEqual([])
    expect(onDutyAt(EMPTY_ROSTER, STAFF, calendar, at('2026-05-06T09:00:00'))).toEqual([])
  })
})

const minutes = fc.integer({ min: 0, max: 400 * 1440 })
const instants = minutes.map((minute) => (at('2026-04-20T00:00:00') + minute * 60_000) as Instant)

describe('every instant', () => {
  it('is in exactly one shift, whatever the plans', () => {
    const plans = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 60 }), handover: fc.integer({ min: 0, max: 1439 }) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(plans, instants, (changes, instant) => {
        const one = roster(
          ...changes.map(({ from, handover }) => ({
            kind: 'plan' as const,
            plan: { ...PLAN, from: addDays(PLAN.from, from), handover, working: { from: handover, to: 1440 } },
          })),
        )
        const day = shiftDateAt(one, instant)
        const holding = [-2, -1, 0, 1, 2]
          .map((more) => addDays(day, more))
          .filter((each) => shiftOf(one, each).from <= instant && instant < shiftOf(one, each).to)
        expect(holding).toEqual([day])
        expect(shiftOf(one, day).to).toBe(shiftOf(one, addDays(day, 1)).from)
      }),
    )
  })

  it('has one holder of each seat, the same over its whole stretch', () => {
    fc.assert(
      fc.property(instants, fc.nat({ max: 1000 }), (instant, share) => {
        const one = roster()
        const { from, to } = stretchAt(one, calendar, instant)
        expect([from <= instant, instant < to], formatInstant(instant)).toEqual([true, true])
        const between = (from + Math.floor(((to - from) * share) / 1001)) as Instant
        const duty = onDutyAt(one, STAFF, calendar, instant)
        expect(onDutyAt(one, STAFF, calendar, between)).toEqual(duty)
        expect(new Set(duty).size).toBe(duty.length)
        if (instant >= at('2026-05-01T08:30:00')) expect(['li', 'wang', 'zhao']).toContain(duty[0])
      }),
    )
  })

  it('of so many days gives each of those who take turns the same number of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9 }), (start, turns) => {
        const counts: Record<string, number> = {}
        for (let day = 0; day < turns * 3; day += 1) {
          const holder = holderOf(roster(), { line: 'day', date: (PLAN.from + start + day) as PlainDate }) ?? ''
          counts[holder] = (counts[holder] ?? 0) + 1
        }
        expect(counts).toEqual({ li: turns, wang: turns, zhao: turns })
      }),
    )
  })
})
