import { describe, expect, it } from 'vitest'
import { fact, verdictsOf } from '../proof'
import { ctrMinorMixed } from './CTR-MINOR-MIXED'
import { ctrMinorMixedCentre } from './CTR-MINOR-MIXED-centre'

type Person = string | { id: string; birthDate: string }
const minor = { id: 'a', birthDate: '2008-05-06' }
const adult = { id: 'b', birthDate: '2008-05-05' }
const stay = (
  person: Person,
  from: string,
  to: string | undefined,
  placeKind = 'detentionCentre',
  roles: object = {},
) => {
  const room = placeKind === '' ? 'r' : { id: 'r', placeKind }
  const began = fact('roomEntered', from, { room, person, ...roles })
  const id = typeof person === 'string' ? person : person.id
  return to === undefined ? [began] : [began, fact('roomLeft', to, { room: 'r', person: id })]
}
const LATER = '2026-05-07T12:00:00+08:00'
const first = (placeKind?: string) => stay(minor, '2026-05-06T10:00:00+08:00', '2026-05-06T12:00:00+08:00', placeKind)
const states = (model: typeof ctrMinorMixed, facts: ReturnType<typeof fact>[]) =>
  verdictsOf(model, facts, LATER).map(({ state }) => state)

describe('CTR-MINOR-MIXED', () => {
  it.each([
    ['2026-05-06T11:59:59+08:00', true],
    ['2026-05-06T12:00:00+08:00', false],
  ])('a minor (until the day after the 18th birthday) and an adult share no cell: adult from %s %s', (from, shared) => {
    const found = states(ctrMinorMixed, [...first(), ...stay(adult, from, '2026-05-06T14:00:00+08:00')])
    expect(found.includes('violated')).toBe(shared)
  })

  it('is sure of what the minutes alone show', () => {
    const from = (at: string) => states(ctrMinorMixed, [...first(), ...stay(adult, at, '2026-05-06T14:00:00+08:00')])
    expect(from('2026-05-06T11:59+08:00')).toContain('violated')
    expect(from('2026-05-06T12:00+08:00')).toEqual(['satisfied', 'satisfied'])
    expect(from('2026-05-06')).toContain('unknown')
  })

  it('two minors may', () => {
    const found = states(ctrMinorMixed, [
      ...first(),
      ...stay({ id: 'b', birthDate: '2009-01-01' }, '2026-05-06T10:30:00+08:00', '2026-05-06T12:00:00+08:00'),
    ])
    expect(found).not.toContain('violated')
  })

  it('is unknown where the other one has no date of birth, and does not speak of the centre', () => {
    expect(
      states(ctrMinorMixed, [...first(), ...stay('b', '2026-05-06T10:30:00+08:00', '2026-05-06T12:00:00+08:00')]),
    ).toContain('unknown')
    expect(
      states(ctrMinorMixed, [
        ...first('waitingRoom'),
        ...stay(adult, '2026-05-06T10:30:00+08:00', undefined, 'waitingRoom'),
      ]),
    ).toEqual([])
  })

  it('is unknown where it is not recorded what kind of room it is', () => {
    expect(states(ctrMinorMixed, [...first(''), ...stay(adult, '2026-05-06T10:30:00+08:00', undefined, '')])).toContain(
      'unknown',
    )
  })
})

describe('CTR-MINOR-MIXED/centre', () => {
  it.each([
    ['2026-05-06T11:59:59+08:00', 'violated'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:00:01+08:00', 'satisfied'],
  ])('an adult who comes in at %s, when the minor leaves at noon: %s', (from, state) => {
    const found = states(ctrMinorMixedCentre, [
      ...first('waitingRoom'),
      ...stay(adult, from, '2026-05-06T14:00:00+08:00', 'waitingRoom'),
    ])
    expect(found).toEqual(['satisfied', state])
  })

  it('notes it in a waiting room, but not for a guardian', () => {
    const mixed = (roles?: object) => [
      ...first('waitingRoom'),
      ...stay(adult, '2026-05-06T10:30:00+08:00', '2026-05-06T11:00:00+08:00', 'waitingRoom', roles),
    ]
    expect(states(ctrMinorMixedCentre, mixed())).toContain('violated')
    expect(states(ctrMinorMixedCentre, mixed({ visit: { id: 'v', personRole: 'legalRepresentative' } }))).not.toContain(
      'violated',
    )
    const unknown = stay('b', '2026-05-06T10:30:00+08:00', '2026-05-06T12:00:00+08:00', 'waitingRoom')
    expect(states(ctrMinorMixedCentre, [...first('waitingRoom'), ...unknown])).toContain('unknown')
    expect(states(ctrMinorMixedCentre, [...first(), ...stay(adult, '2026-05-06T10:30:00+08:00', undefined)])).toEqual(
      [],
    )
  })
})
