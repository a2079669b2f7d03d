import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { rgtMinorGuardian } from './RGT-MINOR-GUARDIAN'

type Person = { id: string } & Record<string, string>
const minor: Person = { id: 'p', birthDate: '2010-01-01' }
const asked = (person: Person = minor, kind = 'interrogation') => [
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation: kind === '' ? 'i' : { id: 'i', kind },
    person,
  }),
  fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p' }),
]
const came = (at: string, personRole = 'legalRepresentative', roles: object = { interrogation: 'i', person: 'p' }) =>
  fact('attendanceBegan', at, { attendant: 'x', ...roles }, { data: personRole === '' ? {} : { personRole } })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtMinorGuardian, [...asked(), ...facts], LATER)
const about = (...given: Parameters<typeof asked>) => stateOf(rgtMinorGuardian, asked(...given), LATER)

describe('RGT-MINOR-GUARDIAN', () => {
  it.each(['legalRepresentative', 'appropriateAdult', 'family'])('is satisfied by %s', (role) => {
    expect(state(came('2026-05-06T09:55:00+08:00', role))).toBe('satisfied')
  })

  it.each(['counsel', 'interpreter', 'femaleWorker'])('is not satisfied by %s', (role) => {
    expect(state(came('2026-05-06T09:55:00+08:00', role))).toBe('violated')
  })

  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'violated'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('who came at %s, from two hours before the beginning until before the end, is %s', (at, expected) => {
    expect(state(came(at))).toBe(expected)
  })

  it('takes an attendance that names the person only', () => {
    expect(state(came('2026-05-06T09:55:00+08:00', undefined, { person: 'p' }))).toBe('satisfied')
    expect(state(came('2026-05-06T09:55:00+08:00', undefined, { interrogation: 'j', person: 'p' }))).toBe('violated')
  })

  it.each([
    ['2008-05-06', 'violated'],
    ['2008-05-05', 'none'],
  ])(
    'asks for the age on the day of the interrogation, reached on the day after: born %s %s',
    (birthDate, expected) => {
      expect(about({ id: 'p', birthDate })).toBe(expected)
    },
  )

  it('holds for victims and witnesses, not for administrative questioning', () => {
    expect(about(minor, 'interview')).toBe('violated')
    expect(about(minor, 'adminQuestioning')).toBe('none')
  })

  it('is pending while the interrogation goes on', () => {
    expect(stateOf(rgtMinorGuardian, asked().slice(0, 1), '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is the law’s own finding: the two hours only forgive', () => {
    expect(verdictsOf(rgtMinorGuardian, asked(), LATER)[0]?.onLocalNumber).toBe(false)
  })

  it('is unknown where the birth, the kind, who came or when is not recorded', () => {
    expect(about({ id: 'p' })).toBe('unknown')
    expect(about(minor, '')).toBe('unknown')
    expect(state(came('2026-05-06T09:55:00+08:00', ''))).toBe('unknown')
    expect(state(came('2026-05-06'))).toBe('unknown')
  })

  it('knows an arrival in the minute of the beginning', () => {
    expect(state(came('2026-05-06T10:00+08:00'))).toBe('satisfied')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(rgtMinorGuardian, asked(), LATER, { silences })).toBe('unknown')
  })
})
