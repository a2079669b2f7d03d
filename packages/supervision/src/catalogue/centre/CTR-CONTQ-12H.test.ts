import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrContq12h } from './CTR-CONTQ-12H'
import { ctrContq12hProtected } from './CTR-CONTQ-12H-protected'

const measure = { id: 'm', kind: 'continuedQuestioning' }
type Person = { id: string } & Record<string, string | boolean | readonly string[]>
const adult: Person = { id: 'p', birthDate: '1990-01-01' }
const began = (person: Person = adult, at = '2026-05-06T10:10:00+08:00') =>
  fact('continuedQuestioningBegan', at, { measure, person })
const brought = (person: Person = adult, roles: object = { measure }) =>
  fact('broughtIn', '2026-05-06T10:00:00+08:00', { visit: 'v', person, ...roles })
const ended = (at: string) => fact('continuedQuestioningEnded', at, { measure, person: 'p' })
const extended = (approvedAt: string, approverLevel: string, identityKnown?: boolean) =>
  fact(
    'measureExtended',
    approvedAt,
    { measure, person: identityKnown === undefined ? 'p' : { id: 'p', identityKnown } },
    { data: { approvedAt, approverLevel } },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CTR-CONTQ-12H', () => {
  it.each([
    ['2026-05-06T21:59:59+08:00', 'satisfied'],
    ['2026-05-06T22:00:00+08:00', 'satisfied'],
    ['2026-05-06T22:00:01+08:00', 'violated'],
  ])('twelve hours from arrival, not from the beginning of the questions: %s %s', (at, state) => {
    expect(stateOf(ctrContq12h, [brought(), began(), ended(at)], LATER)).toBe(state)
  })

  it.each([
    ['2026-05-06T22:10:00+08:00', 'satisfied'],
    ['2026-05-06T22:10:01+08:00', 'violated'],
  ])('counts from the beginning where no arrival names it: %s %s', (at, state) => {
    expect(stateOf(ctrContq12h, [brought(adult, {}), began(), ended(at)], LATER)).toBe(state)
  })

  it('24 hours with the duty head, approved before hour 12', () => {
    const state = (approved: string, level: string, end: string) =>
      stateOf(ctrContq12h, [brought(), began(), extended(approved, level), ended(end)], LATER)
    expect(state('2026-05-06T21:00:00+08:00', 'dutyHead', '2026-05-07T10:00:00+08:00')).toBe('satisfied')
    expect(state('2026-05-06T21:00:00+08:00', 'dutyHead', '2026-05-07T10:00:01+08:00')).toBe('violated')
    expect(state('2026-05-06T22:00:01+08:00', 'dutyHead', '2026-05-07T10:00:00+08:00')).toBe('violated')
    expect(state('2026-05-06T21:00:00+08:00', 'officer', '2026-05-07T10:00:00+08:00')).toBe('violated')
    expect(state('2026-05-06T21:00:00+08:00', 'departmentHead', '2026-05-07T10:00:00+08:00')).toBe('violated')
    expect(state('2026-05-06T21:00:00+08:00', 'countyHead', '2026-05-07T10:00:00+08:00')).toBe('satisfied')
  })

  it('48 hours with the county head where the identity is still unknown, never in one step', () => {
    const first = extended('2026-05-06T21:00:00+08:00', 'dutyHead')
    const second = (at: string, known?: boolean, level = 'countyHead') => extended(at, level, known)
    const state = (...facts: ReturnType<typeof fact>[]) => stateOf(ctrContq12h, [brought(), began(), ...facts], LATER)
    const end = ended('2026-05-08T10:00:00+08:00')
    expect(state(first, second('2026-05-07T09:00:00+08:00', false), end)).toBe('satisfied')
    expect(state(first, second('2026-05-07T09:00:00+08:00', false), ended('2026-05-08T10:00:01+08:00'))).toBe(
      'violated',
    )
    expect(state(first, second('2026-05-07T09:00:00+08:00', true), end)).toBe('violated')
    expect(state(first, second('2026-05-07T09:00:00+08:00', undefined), end)).toBe('unknown')
    expect(state(first, second('2026-05-07T09:00:00+08:00', false, 'departmentHead'), end)).toBe('violated')
    expect(state(second('2026-05-06T21:00:00+08:00', false), end)).toBe('violated')
    expect(state(second('2026-05-07T09:00:00+08:00', false), end)).toBe('violated')
  })

  it('ends with release or intake; is pending while it runs; does not apply to another measure', () => {
    const intake = fact('detentionCentreEntered', '2026-05-06T20:00:00+08:00', { person: 'p' })
    expect(stateOf(ctrContq12h, [brought(), began(), intake], LATER)).toBe('satisfied')
    expect(stateOf(ctrContq12h, [brought(), began()], '2026-05-06T22:00:00+08:00')).toBe('pending')
    expect(
      stateOf(
        ctrContq12h,
        [fact('summonsBegan', '2026-05-06T10:00:00+08:00', { measure: { id: 's', kind: 'summons' }, person: adult })],
        LATER,
      ),
    ).toBe('none')
  })

  it('is unknown where only the day of the arrival is known', () => {
    expect(stateOf(ctrContq12h, [began(adult, '2026-05-06'), ended('2026-05-06T22:00:00+08:00')], LATER)).toBe(
      'unknown',
    )
  })
})

describe('CTR-CONTQ-12H/protected', () => {
  it.each<[string, Person]>([
    ['a pregnant woman', { ...adult, groups: ['pregnant'] }],
    ['a nursing woman', { ...adult, groups: ['nursing'] }],
    ['a person who turns 16 that day', { id: 'p', birthDate: '2010-05-06' }],
    ['a person who turned 70 the day before', { id: 'p', birthDate: '1956-05-05' }],
  ])('four hours for %s, without extension', (_, person) => {
    const state = (at: string) =>
      stateOf(
        ctrContq12hProtected,
        [brought(person), began(person), extended('2026-05-06T12:00:00+08:00', 'countyHead'), ended(at)],
        LATER,
      )
    expect(state('2026-05-06T13:59:59+08:00')).toBe('satisfied')
    expect(state('2026-05-06T14:00:00+08:00')).toBe('satisfied')
    expect(state('2026-05-06T14:00:01+08:00')).toBe('violated')
  })

  it.each<[string, Person]>([
    ['sixteen since the day before', { id: 'p', birthDate: '2010-05-05' }],
    ['seventy only tomorrow', { id: 'p', birthDate: '1956-05-06' }],
  ])('does not apply to one who is %s', (_, person) => {
    expect(
      stateOf(ctrContq12hProtected, [brought(person), began(person), ended('2026-05-06T20:00:00+08:00')], LATER),
    ).toBe('none')
  })

  it('is pending while the four hours run', () => {
    const pregnant = { ...adult, groups: ['pregnant'] }
    expect(stateOf(ctrContq12hProtected, [brought(pregnant), began(pregnant)], '2026-05-06T14:00:00+08:00')).toBe(
      'pending',
    )
  })

  it('is unknown where the date of birth is not recorded', () => {
    const nobody = { id: 'p' }
    expect(
      stateOf(ctrContq12hProtected, [brought(nobody), began(nobody), ended('2026-05-06T20:00:00+08:00')], LATER),
    ).toBe('unknown')
  })
})
