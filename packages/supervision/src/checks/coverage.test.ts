import { describe, expect, it } from 'vitest'
import type { CoverageCheck } from '../language'
import { fact, instant, model, states, type TrialOptions, verdict } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const paused = (time: string) => fact('paused', at(time))
const resumed = (time: string) => fact('resumed', at(time))
const visited = (from: string, to?: string, data = {}) =>
  fact('visited', at(from), { data, ...(to === undefined ? {} : { endedAt: at(to) }) })
const whole = [paused('09:00:00'), resumed('12:00:00')]

const coverage = (check: Partial<CoverageCheck> = {}) =>
  model({ coverage: { of: { interval: 'pause' }, by: [{ interval: 'visit' }], ...check } })
const state = (facts: Facts, check: Partial<CoverageCheck> = {}, asOf = LATE, options: TrialOptions = {}) =>
  states(coverage(check), facts, asOf, options).join()

describe('coverage', () => {
  it('wants the interval covered without a gap, by one or several', () => {
    expect(state([...whole, visited('09:00:00', '12:00:00')])).toBe('satisfied')
    expect(state([...whole, visited('08:00:00', '10:00:00'), visited('10:00:00', '13:00:00')])).toBe('satisfied')
    expect(state([...whole, visited('08:00:00', '11:00:00'), visited('10:00:00', '13:00:00')])).toBe('satisfied')
    expect(state([...whole, visited('08:00:00', '13:00:00'), visited('10:00:00', '11:00:00')])).toBe('satisfied')
    expect(state(whole)).toBe('violated')
    expect(state([...whole, visited('07:00:00', '08:00:00')])).toBe('violated')
  })

  it('tells the gaps', () => {
    const facts = [...whole, visited('09:30:00', '10:00:00'), visited('11:00:00', '12:00:00')]
    expect(verdict(coverage(), facts, LATE)).toMatchObject({
      state: 'violated',
      stretches: [
        { from: instant(at('09:00:00')), to: instant(at('09:30:00')) },
        { from: instant(at('10:00:00')), to: instant(at('11:00:00')) },
      ],
    })
  })

  it('names as evidence begin, end and what covers the interval, not what covers another', () => {
    const [inside, outside] = [visited('10:00:00', '11:00:00'), visited('13:00:00', '14:00:00')]
    expect(verdict(coverage(), [...whole, inside, outside], LATE).evidence).toEqual([
      whole[0]?.id,
      whole[1]?.id,
      inside.id,
    ])
  })

  it('forgives a gap of exactly the tolerance', () => {
    const gap = (to: string) => [...whole, visited('09:00:00', '10:00:00'), visited(to, '12:00:00')]
    expect(state(gap('10:05:00'), { tolerance: { minutes: 5 } })).toBe('satisfied')
    expect(state(gap('10:05:01'), { tolerance: { minutes: 5 } })).toBe('violated')
  })

  it('forgives at either end what edge says, and the tolerance where it says nothing', () => {
    const rest = { tolerance: { minutes: 5 }, edge: { minutes: 10 } }
    expect(state([...whole, visited('09:10:00', '11:50:00')], rest)).toBe('satisfied')
    expect(state([...whole, visited('09:10:01', '12:00:00')], rest)).toBe('violated')
    expect(state([...whole, visited('09:00:00', '11:49:59')], rest)).toBe('violated')
    expect(state([...whole, visited('09:05:00', '11:55:00')], { tolerance: { minutes: 5 } })).toBe('satisfied')
    expect(state([...whole, visited('09:05:01', '12:00:00')], { tolerance: { minutes: 5 } })).toBe('violated')
  })

  it('is pending while the interval is open and there is no such gap yet', () => {
    const open = [paused('09:00:00'), visited('09:00:00', '10:00:00')]
    expect(state(open, {}, at('10:00:00'))).toBe('pending')
    expect(state(open, {}, at('10:00:01'))).toBe('violated')
    expect(state(open, { tolerance: { minutes: 5 } }, at('10:05:00'))).toBe('pending')
    expect(state(open, { tolerance: { minutes: 5 } }, at('10:05:01'))).toBe('violated')
    expect(state([paused('09:00:00'), visited('09:00:00')], {}, at('23:00:00'))).toBe('pending')
    // The last gap may yet become one at the end, or one within: the longer length is forgiven.
    expect(state(open, { tolerance: { minutes: 10 }, edge: { minutes: 5 } }, at('10:10:00'))).toBe('pending')
    expect(state(open, { tolerance: { minutes: 10 }, edge: { minutes: 5 } }, at('10:10:01'))).toBe('violated')
    expect(state(open, { edge: { minutes: 10 } }, at('10:10:00'))).toBe('pending')
  })

  it('is covered by facts at their instant alone', () => {
    const fed = [...whole, fact('answered', at('10:30:00'))]
    const by = [{ event: 'answered' }]
    expect(state(fed, { by, tolerance: { minutes: 90 } })).toBe('satisfied')
    expect(state(fed, { by, tolerance: { minutes: 89 } })).toBe('violated')
  })

  it('is covered by any of several', () => {
    const by = [{ interval: 'visit' }, { interval: 'stay' }]
    const facts = [
      ...whole,
      visited('09:00:00', '10:00:00'),
      fact('entered', at('10:00:00')),
      fact('left', at('12:00:00')),
    ]
    expect(state(facts, { by })).toBe('satisfied')
  })

  it('is unknown where it is not known whether something covers, unless the rest does', () => {
    const by = [{ interval: 'visit', where: { '==': [{ var: 'event.urgent' }, true] } }]
    const doubtful = visited('09:00:00', '12:00:00')
    expect(verdict(coverage({ by }), [...whole, doubtful], LATE)).toMatchObject({
      state: 'unknown',
      missing: [{ kind: 'field', path: 'event.urgent' }],
    })
    expect(state([...whole, doubtful, visited('08:00:00', '13:00:00', { urgent: true })], { by })).toBe('satisfied')
    expect(state([...whole, visited('10:00:00', '12:00:00')], { by })).toBe('violated')
  })

  it('is unknown where the length forgiven is, unless there is nothing to forgive', () => {
    const tolerance = { minutes: { var: 'anchor.urgent' } }
    expect(() => state(whole, { tolerance })).toThrow(/types do not fit/)
    const opened = fact('opened', at('09:00:00'))
    const of = { begin: { event: 'opened' }, end: { event: 'resumed' }, key: ['matter'] }
    const unknown = { of, tolerance: { minutes: { var: 'anchor.days' } } }
    expect(state([opened, resumed('12:00:00'), visited('09:30:00', '12:00:00')], unknown)).toBe('unknown')
    expect(state([opened, resumed('12:00:00'), visited('09:00:00', '12:00:00')], unknown)).toBe('satisfied')
  })

  it('is unknown where a reading of a time decides otherwise', () => {
    expect(state([...whole, visited('09:00', '12:00:00')])).toBe('unknown')
    expect(state([...whole, visited('08:59', '12:00:00')])).toBe('satisfied')
    expect(state([...whole, visited('09:01', '12:00:00')])).toBe('violated')
    expect(state([fact('paused', at('09:00')), resumed('12:00:00'), visited('09:00:30', '12:00:00')])).toBe('unknown')
    expect(state([paused('09:00:00'), fact('resumed', at('12:00')), visited('09:00:00', '12:00:30')])).toBe('unknown')
    const fed = [...whole, fact('answered', at('10:30'))]
    expect(state(fed, { by: [{ event: 'answered' }], tolerance: { minutes: 90 } })).toBe('unknown')
    expect(state(fed, { by: [{ event: 'answered' }], tolerance: { minutes: 91 } })).toBe('satisfied')
  })

  it('is unknown where its end is not known, unless that makes no difference', () => {
    const of = {
      begin: { event: 'paused' },
      end: { event: 'resumed', where: { '==': [{ var: 'event.urgent' }, true] } },
      key: [],
    }
    const facts = [paused('09:00:00'), resumed('10:00:00')]
    expect(state([...facts, visited('09:00:00', '10:00:00')], { of })).toBe('unknown')
    expect(state([...facts, visited('09:30:00', '10:00:00')], { of })).toBe('violated')
  })

  it('is unknown where a gap may hide in a silence', () => {
    const silent = (from: string, to: string) =>
      state(whole, {}, LATE, { silences: [{ source: 'gate', from: at(from), to: at(to) }] })
    expect(silent('09:30:00', '09:40:00')).toBe('unknown')
    expect(silent('12:00:01', '13:00:00')).toBe('violated')
  })

  it('forgives the difference of two sources’ clocks', () => {
    const late = visited('09:05:00', '12:00:00')
    expect(state([...whole, late], {}, LATE, { clockSkew: 300_000 })).toBe('satisfied')
    const own = fact('visited', at('09:05:00'), { endedAt: at('12:00:00'), source: 'desk' })
    expect(state([...whole, own], {}, LATE, { clockSkew: 300_000 })).toBe('violated')
  })

  it('may be excused', () => {
    const check = model(
      { coverage: { of: { interval: 'pause' }, by: [{ interval: 'visit' }] } },
      { unless: { event: 'excused' } },
    )
    expect(states(check, [...whole, fact('excused', at('23:00:00'))], LATE)).toEqual(['satisfied'])
  })
})
