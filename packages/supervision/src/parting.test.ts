import { describe, expect, it } from 'vitest'
import type { Model } from './language'
import { fact, model, problemsOf, verdicts } from './trial'

type Facts = readonly ReturnType<typeof fact>[]
const LATE = '2026-06-01T00:00:00'
const at = (time: string) => `2026-05-06T${time}`
const asked = (time: string, roles: object = {}, data = {}) =>
  fact('asked', at(time), { roles: { ...roles }, data, id: time })
const answered = (time: string, roles: object = {}, data = {}) =>
  fact('answered', at(time), { roles: { ...roles }, data, id: `a${time}` })

const check = (per: NonNullable<Model['per']>, rest: Partial<Model> = {}) =>
  model(
    {
      deadline: { from: { event: 'asked' }, to: { event: 'answered' }, within: { count: 'elapsed', of: { hours: 1 } } },
    },
    { per, ...rest },
  )
const judged = (per: NonNullable<Model['per']>, facts: Facts, rest: Partial<Model> = {}) =>
  verdicts(check(per, rest), facts, LATE).map(({ anchor, per, state }) => `${anchor} ${JSON.stringify(per)} ${state}`)

describe('per', () => {
  it('parts a timeline by a role', () => {
    const facts = [
      asked('09:00:00', { party: 'p' }),
      asked('09:10:00', { party: 'q' }),
      answered('09:30:00', { party: 'p' }),
    ]
    expect(judged('party', facts)).toEqual(['09:00:00 {"party":"p"} satisfied', '09:10:00 {"party":"q"} violated'])
  })

  it('parts it by a data field, and by several together', () => {
    const facts = [
      asked('09:00:00', { party: 'p' }, { note: 'x' }),
      answered('09:30:00', { party: 'p' }, { note: 'y' }),
      answered('09:40:00', { party: 'q' }, { note: 'x' }),
    ]
    expect(judged('note', facts)).toEqual(['09:00:00 {"note":"x"} satisfied'])
    expect(judged(['party', 'note'], facts)).toEqual(['09:00:00 {"party":"p","note":"x"} violated'])
  })

  it('puts a fact with a plural role in several parts', () => {
    const facts = [asked('09:00:00', { officers: ['a', 'b'] }), answered('09:30:00', { officers: ['b', 'c'] })]
    expect(judged('officers', facts)).toEqual([
      '09:00:00 {"officers":"a"} violated',
      '09:00:00 {"officers":"b"} satisfied',
    ])
  })

  it('leaves a fact without the link in doubt in every part', () => {
    const facts = [asked('09:00:00', { party: 'p' }), answered('09:30:00')]
    expect(judged('party', facts)).toEqual(['09:00:00 {"party":"p"} unknown'])
    expect(verdicts(check('party'), facts, LATE)).toMatchObject([{ missing: [{ kind: 'field', path: 'event.party' }] }])
    expect(judged('party', [...facts, answered('09:40:00', { party: 'p' })])).toEqual([
      '09:00:00 {"party":"p"} satisfied',
    ])
  })

  it('leaves an anchor without the link in doubt, also where no fact has it', () => {
    expect(judged('party', [asked('09:00:00'), answered('09:30:00', { party: 'p' })])).toEqual([
      '09:00:00 {"party":"p"} unknown',
    ])
    expect(judged('party', [asked('09:00:00'), answered('09:30:00')])).toEqual(['09:00:00 {} unknown'])
    expect(verdicts(check('party'), [asked('09:00:00')], LATE)).toMatchObject([
      { missing: [{ kind: 'field', path: 'event.party' }] },
    ])
  })

  it('lends its objects to conditions that reach for them', () => {
    const where = { '==': [{ var: 'event.party.colour' }, 'red'] }
    const facts = [
      asked('09:00:00', { party: { id: 'p', colour: 'red' } }),
      asked('09:05:00', { party: { id: 'q', colour: 'blue' } }),
      fact('excused', at('09:10:00'), { id: 'e' }),
    ]
    const excusable = { unless: { event: 'excused', where } } as const
    expect(judged('party', facts, excusable)).toEqual([
      '09:00:00 {"party":"p"} unknown',
      '09:05:00 {"party":"q"} violated',
    ])
  })

  it('is a role or a field of the vocabulary', () => {
    expect(problemsOf(check('nobody'))).toEqual(['MODEL_PER TRIAL/per'])
    expect(problemsOf(check(['party', 'nobody']))).toEqual(['MODEL_PER TRIAL/per'])
  })
})
