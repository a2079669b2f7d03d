import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { rgtMinorFemale } from './RGT-MINOR-FEMALE'

type Person = { id: string } & Record<string, string>
const girl: Person = { id: 'p', sex: 'female', birthDate: '2010-01-01' }
const asked = (
  person: Person = girl,
  officers: readonly object[] = [
    { id: 'o1', sex: 'male' },
    { id: 'o2', sex: 'male' },
  ],
  kind = 'interrogation',
) =>
  [
    fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
      interrogation: kind === '' ? 'i' : { id: 'i', kind },
      person,
      officers: officers.map((one, n) => ({ id: `o${n}`, ...one })),
    }),
    fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p' }),
  ] as const
const came = (at: string, personRole = 'femaleWorker') =>
  fact(
    'attendanceBegan',
    at,
    { attendant: 'x', interrogation: 'i', person: 'p' },
    { data: personRole === '' ? {} : { personRole } },
  )
const LATER = '2026-05-07T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtMinorFemale, [...asked(), ...facts], LATER)
const about = (...given: Parameters<typeof asked>) => stateOf(rgtMinorFemale, asked(...given), LATER)

describe('RGT-MINOR-FEMALE', () => {
  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'violated'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('a female worker who came at %s is %s', (at, expected) => {
    expect(state(came(at))).toBe(expected)
  })

  it('is satisfied by a woman among the officers, not by the mother', () => {
    expect(about(girl, [{ sex: 'male' }, { sex: 'female' }])).toBe('satisfied')
    expect(state(came('2026-05-06T10:00:00+08:00', 'legalRepresentative'))).toBe('violated')
    expect(state()).toBe('violated')
  })

  it('holds for girls who are victims or witnesses', () => {
    expect(about(girl, undefined, 'interview')).toBe('violated')
  })

  it('is for girls only, until the day after the eighteenth birthday', () => {
    expect(about({ ...girl, birthDate: '2008-05-06' })).toBe('violated')
    expect(about({ ...girl, birthDate: '2008-05-05' })).toBe('none')
    expect(about({ ...girl, sex: 'male' })).toBe('none')
    expect(about(girl, undefined, 'adminQuestioning')).toBe('none')
  })

  it('is pending while the interrogation goes on', () => {
    expect(stateOf(rgtMinorFemale, asked().slice(0, 1), '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is unknown where sex, birth, kind, who came or when is not recorded', () => {
    expect(about({ id: 'p', birthDate: '2010-01-01' })).toBe('unknown')
    expect(about({ id: 'p', sex: 'female' })).toBe('unknown')
    expect(about(girl, undefined, '')).toBe('unknown')
    expect(about(girl, [{ sex: 'male' }, {}])).toBe('unknown')
    expect(state(came('2026-05-06T10:00:00+08:00', ''))).toBe('unknown')
    expect(state(came('2026-05-06'))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(rgtMinorFemale, asked(), LATER, { silences })).toBe('unknown')
  })
})
