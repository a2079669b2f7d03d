import { describe, expect, it } from 'vitest'
import { fact, model, type TrialOptions, verdicts } from '../trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const asked = (time: string) => fact('asked', at(time), { id: time })
const graded = (time: string, attributes: object, extras = {}) =>
  fact('opened', at(time), { roles: { matter: { id: 'm', ...attributes } }, id: `opened ${time}`, ...extras })

/** What an attribute is at each `asked`: met, not met or unknown. */
const when = (path: string, value: string | boolean, facts: Facts, options: TrialOptions = {}, asOf = LATE) =>
  verdicts(
    model({ field: { of: { event: 'asked' }, require: { '==': [{ var: path }, value] } } }),
    facts,
    asOf,
    options,
  ).map(({ anchor, state }) => `${anchor} ${state}`)

describe('an attribute that varies', () => {
  const facts = [
    asked('08:00:00'),
    graded('09:00:00', { grade: 'low' }),
    asked('10:00:00'),
    graded('11:00:00', { grade: 'high' }),
    asked('12:00:00'),
  ]

  it('has the value last set at or before the instant of the fact', () => {
    expect(when('event.matter.grade', 'low', facts)).toEqual([
      '08:00:00 unknown',
      '10:00:00 satisfied',
      '12:00:00 violated',
    ])
    expect(when('object.grade', 'low', facts)).toEqual(['08:00:00 unknown', '10:00:00 satisfied', '12:00:00 violated'])
    expect(when('event.matter.grade', 'low', [graded('09:00:00', { grade: 'low' }), asked('09:00:00')])).toEqual([
      '09:00:00 satisfied',
    ])
  })

  it('has it as known: a setting not received yet, or corrected, is none', () => {
    const late = graded('09:00:00', { grade: 'low' }, { receivedAt: '2026-05-20T00:00:00' })
    expect(when('object.grade', 'low', [late, asked('10:00:00')], { knownAt: '2026-05-10T00:00:00' })).toEqual([
      '10:00:00 unknown',
    ])
    expect(when('object.grade', 'low', [late, asked('10:00:00')])).toEqual(['10:00:00 satisfied'])
    const wrong = graded('09:00:00', { grade: 'low' })
    const right = graded('09:00:00', { grade: 'high' }, { id: 'right', supersedes: 'opened 09:00:00' })
    expect(when('object.grade', 'low', [wrong, right, asked('10:00:00')])).toEqual(['10:00:00 violated'])
  })
})

describe('an attribute that does not vary', () => {
  it('has its latest known value at all times', () => {
    const facts = [
      asked('08:00:00'),
      graded('09:00:00', { colour: 'red' }),
      asked('10:00:00'),
      graded('11:00:00', { colour: 'blue' }),
    ]
    expect(when('object.colour', 'blue', facts)).toEqual(['08:00:00 satisfied', '10:00:00 satisfied'])
    expect(when('object.colour', 'blue', facts, {}, at('10:30:00'))).toEqual(['08:00:00 violated', '10:00:00 violated'])
  })
})

describe('an attribute derived from an interval', () => {
  it('is true from its begin until before its end', () => {
    const facts = [
      asked('08:59:59'),
      fact('paused', at('09:00:00')),
      asked('09:00:00'),
      asked('09:59:59'),
      fact('resumed', at('10:00:00')),
      asked('10:00:00'),
      fact('paused', at('11:00:00')),
      asked('12:00:00'),
    ]
    expect(when('object.isPaused', true, facts)).toEqual([
      '08:59:59 violated',
      '09:00:00 satisfied',
      '09:59:59 satisfied',
      '10:00:00 violated',
      '12:00:00 satisfied',
    ])
  })

  it('is true while a span runs', () => {
    const facts = [fact('visited', at('09:00:00'), { endedAt: at('10:00:00') }), asked('09:30:00'), asked('10:00:00')]
    expect(when('object.isVisited', true, facts)).toEqual(['09:30:00 satisfied', '10:00:00 violated'])
  })

  it('is each object’s own', () => {
    const inside = model({
      field: { of: { event: 'asked' }, require: { '==': [{ var: 'event.party.isInside' }, true] } },
    })
    const by = (party: string, time: string) => fact('asked', at(time), { roles: { party }, id: party })
    const facts = [
      fact('entered', at('09:00:00'), { roles: { party: 'p' } }),
      fact('entered', at('09:00:00'), { roles: { party: 'q' }, id: 'q in' }),
      fact('left', at('09:10:00'), { roles: { party: 'q' } }),
      by('p', '09:30:00'),
      by('q', '09:30:00'),
    ]
    expect(verdicts(inside, facts, LATE).map(({ anchor, state }) => `${anchor} ${state}`)).toEqual([
      'p satisfied',
      'q violated',
    ])
  })
})
