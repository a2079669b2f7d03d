import { describe, expect, it } from 'vitest'
import { fact, verdictsOf } from '../proof'
import { invPlaceCustody } from './INV-PLACE-CUSTODY'
import { invPlaceCustodyHospital } from './INV-PLACE-CUSTODY-hospital'

const taken = (data: Record<string, boolean> = {}, at = '2026-05-06T20:00:00+08:00') =>
  fact('detentionCentreEntered', at, { person: 'p', case: 'c' }, { data })
const asked = (placeKind: string, from = '2026-05-08T10:00:00+08:00', to = '2026-05-08T11:00:00+08:00', id = 'i') => [
  fact(
    'interrogationBegan',
    from,
    { interrogation: { id, kind: 'interrogation' }, person: 'p', case: 'c' },
    { data: placeKind === '' ? {} : { placeKind } },
  ),
  fact('interrogationEnded', to, { interrogation: id, person: 'p', case: 'c' }),
]
const LATER = '2026-05-10T00:00:00+08:00'
/** The state of the interrogation, none where the model does not speak of it. */
const stateOfIt = (model: typeof invPlaceCustody, facts: readonly ReturnType<typeof fact>[], options = {}) => {
  const began = facts.find(({ kind }) => kind === 'interrogationBegan')
  return verdictsOf(model, facts, LATER, options).find(({ anchor }) => anchor === began?.id)?.state ?? 'none'
}
const state = (...facts: ReturnType<typeof fact>[]) => stateOfIt(invPlaceCustody, facts)

describe('INV-PLACE-CUSTODY', () => {
  it.each(['interrogationRoom', 'office', 'home', 'scene', 'lockup'])('an interrogation in %s is a breach', (place) => {
    expect(state(taken(), ...asked(place))).toBe('violated')
  })

  it.each(['detentionCentre', 'remoteVideo', 'prison', 'hospital'])('one in %s is not judged here', (place) => {
    expect(state(taken(), ...asked(place))).toBe('none')
  })

  it.each([
    ['2026-05-06T19:59:59+08:00', 'satisfied'],
    ['2026-05-06T20:00:00+08:00', 'violated'],
    ['2026-05-06T20:00:01+08:00', 'violated'],
  ])('from the intake on: begun at %s %s', (from, expected) => {
    expect(state(taken(), ...asked('interrogationRoom', from))).toBe(expected)
  })

  it.each(['released', 'bailBegan', 'surveillanceBegan'])('until custody ends with %s', (kind) => {
    const roles = kind === 'released' ? { person: 'p', case: 'c' } : { measure: 'b', person: 'p', case: 'c' }
    const over = (at: string) => fact(kind, at, roles)
    expect(state(taken(), over('2026-05-08T09:59:59+08:00'), ...asked('interrogationRoom'))).toBe('satisfied')
    expect(state(taken(), ...asked('interrogationRoom'), over('2026-05-08T12:00:00+08:00'))).toBe('violated')
  })

  it('a detention that became an arrest goes on', () => {
    const changed = (next: { id: string; kind: string }) =>
      fact('measureChanged', '2026-05-07T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c', next })
    expect(state(taken(), changed({ id: 'a', kind: 'arrest' }), ...asked('interrogationRoom'))).toBe('violated')
    expect(state(taken(), changed({ id: 'b', kind: 'bail' }), ...asked('interrogationRoom'))).toBe('satisfied')
  })

  it('a refused intake is none, and an outing for identification is no leave to interrogate', () => {
    expect(state(taken({ refused: true }), ...asked('interrogationRoom'))).toBe('satisfied')
    const outing = fact(
      'outingBegan',
      '2026-05-08T09:00:00+08:00',
      { person: 'p' },
      { data: { purpose: 'identifyScene' } },
    )
    expect(state(taken(), outing, ...asked('scene'))).toBe('violated')
  })

  it('is not about interviews, nor about other people', () => {
    const interview = fact(
      'interrogationBegan',
      '2026-05-08T10:00:00+08:00',
      { interrogation: { id: 'i', kind: 'interview' }, person: 'p', case: 'c' },
      { data: { placeKind: 'office' } },
    )
    expect(state(taken(), interview)).toBe('none')
    const another = fact('detentionCentreEntered', '2026-05-06T20:00:00+08:00', { person: 'q', case: 'c' })
    expect(state(another, ...asked('office'))).toBe('satisfied')
  })

  it('one before the intake has nothing to do with one after the release', () => {
    const over = fact('released', '2026-05-08T09:00:00+08:00', { person: 'p', case: 'c' })
    const free = asked('home', '2026-05-09T10:00:00+08:00', '2026-05-09T11:00:00+08:00', 'j')
    const first = asked('interrogationRoom', '2026-05-06T10:00:00+08:00', '2026-05-06T11:00:00+08:00')
    expect(state(...first, taken(), over, ...free)).toBe('satisfied')
  })

  it('finds each of two interrogations', () => {
    const second = asked('office', '2026-05-09T10:00:00+08:00', '2026-05-09T11:00:00+08:00', 'j')
    const states = verdictsOf(invPlaceCustody, [taken(), ...asked('office'), ...second], LATER).map((one) => one.state)
    expect(states.filter((one) => one === 'violated')).toHaveLength(2)
  })

  it('is unknown where the place, the kind or the hour of the intake is not recorded', () => {
    expect(state(taken(), ...asked(''))).toBe('unknown')
    const vague = fact(
      'interrogationBegan',
      '2026-05-08T10:00:00+08:00',
      { interrogation: 'i', person: 'p', case: 'c' },
      { data: { placeKind: 'office' } },
    )
    expect(state(taken(), vague)).toBe('unknown')
    expect(state(taken({}, '2026-05-08'), ...asked('office'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-01T00:00:00+08:00' }]
    const out = fact('released', '2026-05-07T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOfIt(invPlaceCustody, [taken(), out, ...asked('office')], { silences })).toBe('unknown')
  })
})

describe('INV-PLACE-CUSTODY/hospital', () => {
  it('notes an interrogation in hospital between intake and release only', () => {
    const hospital = (from: string) => asked('hospital', from, '2026-05-08T11:00:00+08:00')
    const released = fact('released', '2026-05-07T20:00:00+08:00', { person: 'p', case: 'c' })
    const at = (from: string, ...more: ReturnType<typeof fact>[]) =>
      stateOfIt(invPlaceCustodyHospital, [taken(), ...more, ...hospital(from)])
    expect(at('2026-05-06T19:59:59+08:00')).toBe('satisfied')
    expect(at('2026-05-06T20:00:00+08:00')).toBe('violated')
    expect(at('2026-05-08T10:00:00+08:00')).toBe('violated')
    expect(at('2026-05-08T10:00:00+08:00', released)).toBe('satisfied')
  })

  it('is not about other places', () => {
    expect(stateOfIt(invPlaceCustodyHospital, [taken(), ...asked('office')])).toBe('none')
    expect(stateOfIt(invPlaceCustodyHospital, [...asked('office')])).toBe('none')
  })

  it('is unknown where the place is not recorded', () => {
    expect(stateOfIt(invPlaceCustodyHospital, [taken(), ...asked('')])).toBe('unknown')
  })
})
