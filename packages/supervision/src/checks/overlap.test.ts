import { describe, expect, it } from 'vitest'
import type { OverlapCheck } from '../language'
import { fact, instant, model, type TrialOptions, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
/** A party's stay in a room; both ends are known to the second unless told. */
const stay = (party: string, from: string, to?: string, room = 'r') => [
  fact('entered', at(from), { roles: { party, room }, id: `in ${party} ${from}` }),
  ...(to === undefined ? [] : [fact('left', at(to), { roles: { party, room }, id: `out ${party} ${to}` })]),
]
const visited = (from: string, to: string, data = {}) =>
  fact('visited', at(from), { endedAt: at(to), data, id: `visit ${from}` })

const overlap = (check: Partial<OverlapCheck> = {}) => model({ overlap: { of: { interval: 'stay' }, ...check } })
const judged = (facts: Facts, check: Partial<OverlapCheck> = {}, options: TrialOptions = {}, asOf = LATE) =>
  Object.fromEntries(verdicts(overlap(check), facts, asOf, options).map(({ anchor, state }) => [anchor, state]))

describe('overlap', () => {
  it('wants no two at once: the later begun is in breach', () => {
    expect(judged([...stay('a', '09:00:00', '10:00:00'), ...stay('b', '09:30:00', '11:00:00')])).toEqual({
      'in a 09:00:00': 'satisfied',
      'in b 09:30:00': 'violated',
    })
    expect(judged([...stay('a', '09:00:00', '10:00:00'), ...stay('b', '10:30:00', '11:00:00')])).toEqual({
      'in a 09:00:00': 'satisfied',
      'in b 10:30:00': 'satisfied',
    })
  })

  it('does not mind ends that touch', () => {
    expect(judged([...stay('a', '09:00:00', '10:00:00'), ...stay('b', '10:00:00', '11:00:00')])).toMatchObject({
      'in b 10:00:00': 'satisfied',
    })
  })

  it('counts what is still open up to the instant judged', () => {
    const facts = [...stay('a', '09:00:00'), ...stay('b', '09:30:00')]
    expect(judged(facts, { tolerance: { hours: 1 } }, {}, at('10:30:00'))).toMatchObject({
      'in b 09:30:00': 'satisfied',
    })
    expect(judged(facts, { tolerance: { hours: 1 } }, {}, at('10:30:01'))).toMatchObject({
      'in b 09:30:00': 'violated',
    })
  })

  it('tells the stretch and the counterparts', () => {
    const [, later] = verdicts(
      overlap(),
      [...stay('a', '09:00:00', '10:00:00'), ...stay('b', '09:30:00', '11:00:00')],
      LATE,
    )
    expect(later).toMatchObject({
      evidence: ['in b 09:30:00', 'in a 09:00:00'],
      stretches: [{ from: instant(at('09:30:00')), to: instant(at('10:00:00')) }],
    })
  })

  it('allows as many at once as max says', () => {
    const two = [...stay('a', '09:00:00', '12:00:00'), ...stay('b', '09:30:00', '12:00:00')]
    expect(judged(two, { max: 2 })).toEqual({ 'in a 09:00:00': 'satisfied', 'in b 09:30:00': 'satisfied' })
    expect(judged([...two, ...stay('c', '11:59:59', '13:00:00')], { max: 2 })).toMatchObject({
      'in c 11:59:59': 'violated',
    })
    // Two others, but one after the other.
    const apart = [...stay('a', '09:00:00', '10:00:00'), ...stay('b', '08:00:00', '12:00:00')]
    expect(judged([...apart, ...stay('c', '10:00:00', '13:00:00')], { max: 2 })).toMatchObject({
      'in c 10:00:00': 'satisfied',
    })
  })

  it('forgives a stretch of exactly the tolerance', () => {
    const facts = (to: string) => [...stay('a', '09:00:00', to), ...stay('b', '09:30:00', '11:00:00')]
    expect(judged(facts('09:40:00'), { tolerance: { minutes: 10 } })).toMatchObject({ 'in b 09:30:00': 'satisfied' })
    expect(judged(facts('09:40:01'), { tolerance: { minutes: 10 } })).toMatchObject({ 'in b 09:30:00': 'violated' })
  })

  it('judges the condition on each pair: event the later, anchor the earlier', () => {
    const where = { '!=': [{ var: 'event.room.colour' }, { var: 'anchor.room.colour' }] }
    const room = (party: string, from: string, colour: string) =>
      fact('entered', at(from), { roles: { party, room: { id: party, colour } }, id: `in ${party}` })
    expect(judged([room('a', '09:00:00', 'red'), room('b', '09:30:00', 'blue')], { where })).toMatchObject({
      'in b': 'violated',
    })
    expect(judged([room('a', '09:00:00', 'red'), room('b', '09:30:00', 'red')], { where })).toMatchObject({
      'in b': 'satisfied',
    })
    const plain = fact('entered', at('09:30:00'), { roles: { party: 'b', room: 'b' }, id: 'in b' })
    expect(judged([room('a', '09:00:00', 'red'), plain], { where })).toMatchObject({ 'in b': 'unknown' })
  })

  it('with another interval wants none of each at once, whichever began later', () => {
    const both = { with: { interval: 'visit' } }
    expect(judged([...stay('a', '09:00:00', '10:00:00'), visited('09:30:00', '11:00:00')], both)).toEqual({
      'in a 09:00:00': 'satisfied',
      'visit 09:30:00': 'violated',
    })
    expect(judged([...stay('a', '09:30:00', '10:00:00'), visited('09:00:00', '11:00:00')], both)).toEqual({
      'in a 09:30:00': 'violated',
      'visit 09:00:00': 'satisfied',
    })
    // Two stays at once are no matter here.
    expect(judged([...stay('a', '09:00:00', '10:00:00'), ...stay('b', '09:30:00', '10:00:00')], both)).toEqual({
      'in a 09:00:00': 'satisfied',
      'in b 09:30:00': 'satisfied',
    })
  })

  it('is violated where every reading of the times is', () => {
    expect(judged([...stay('a', '09:00', '10:00'), ...stay('b', '09:30', '11:00')])).toMatchObject({
      'in b 09:30': 'violated',
    })
    expect(judged([...stay('a', '09:00', '09:30'), ...stay('b', '09:30', '11:00')])).toMatchObject({
      'in b 09:30': 'unknown',
    })
    expect(judged([...stay('a', '09:00', '09:29'), ...stay('b', '09:30', '11:00')])).toMatchObject({
      'in b 09:30': 'satisfied',
    })
    const forgiving = { tolerance: { minutes: 30 } }
    expect(judged([...stay('a', '09:00', '10:00'), ...stay('b', '09:30', '11:00')], forgiving)).toMatchObject({
      'in b 09:30': 'unknown',
    })
  })

  it('is unknown where it is not known whether one of them is there', () => {
    const of = { interval: 'visit', where: { '==': [{ var: 'event.urgent' }, true] } }
    const facts = [visited('09:00:00', '11:00:00'), visited('10:00:00', '12:00:00', { urgent: true })]
    expect(judged(facts, { of })).toEqual({ 'visit 09:00:00': 'unknown', 'visit 10:00:00': 'unknown' })
    expect(judged([visited('08:00:00', '09:00:00'), facts[1] ?? visited('', '')], { of })).toMatchObject({
      'visit 10:00:00': 'satisfied',
    })
  })

  it('is unknown where the length forgiven is, unless nothing overlaps', () => {
    const of = { begin: { event: 'asked' }, end: { event: 'answered' }, key: ['party'] }
    const tolerance = { minutes: { var: 'anchor.days' } }
    const asked = (party: string, time: string) => fact('asked', at(time), { roles: { party }, id: party })
    expect(judged([asked('a', '09:00:00'), asked('b', '10:00:00')], { of, tolerance })).toEqual({
      a: 'satisfied',
      b: 'unknown',
    })
  })

  it('is unknown where its source was silent while it ran', () => {
    const silences = (from: string, to: string) => ({ silences: [{ source: 'gate', from: at(from), to: at(to) }] })
    const facts = stay('a', '09:00:00', '10:00:00')
    expect(judged(facts, {}, silences('09:30:00', '09:40:00'))).toEqual({ 'in a 09:00:00': 'unknown' })
    expect(judged(facts, {}, silences('10:00:01', '11:00:00'))).toEqual({ 'in a 09:00:00': 'satisfied' })
  })

  it('forgives the difference of two sources’ clocks', () => {
    const later = (source: string) => [
      ...stay('a', '09:00:00', '09:35:00'),
      fact('entered', at('09:30:00'), { roles: { party: 'b' }, source, id: 'in b' }),
    ]
    expect(judged(later('desk'), {}, { clockSkew: 300_000 })).toMatchObject({ 'in b': 'satisfied' })
    expect(judged(later('gate'), {}, { clockSkew: 300_000 })).toMatchObject({ 'in b': 'violated' })
  })
})
