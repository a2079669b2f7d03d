import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { rgtInterpreter } from './RGT-INTERPRETER'
import { rgtInterpreterAdministrative } from './RGT-INTERPRETER-administrative'

type Person = { id: string } & Record<string, string | readonly string[]>
const uyghur: Person = { id: 'p', language: 'ug' }
const deaf: Person = { id: 'p', groups: ['blindDeafMute'], health: ['deaf'] }
const asked = (person: Person, kind = 'interrogation', case_: string | { id: string; adminClass: string } = 'c') => {
  const interrogation = kind === '' ? 'i' : { id: 'i', kind }
  return [
    fact('interrogationBegan', '2026-05-06T10:00:00+08:00', { interrogation, person, case: case_ }),
    fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p', case: 'c' }),
  ]
}
const came = (at: string, personRole = 'interpreter') =>
  fact(
    'attendanceBegan',
    at,
    { attendant: 'x', interrogation: 'i', person: 'p' },
    { data: personRole === '' ? {} : { personRole } },
  )
const declared = (person: Person) =>
  fact('documentSigned', '2026-05-06T09:50:00+08:00', {
    document: { id: 'd', kind: 'languageDeclaration' },
    person,
    interrogation: 'i',
  })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (person: Person, ...facts: ReturnType<typeof fact>[]) =>
  stateOf(rgtInterpreter, [...asked(person), ...facts], LATER)

describe('RGT-INTERPRETER', () => {
  it.each<[string, Person]>([
    ['who does not know the language', uyghur],
    ['who is deaf', deaf],
    ['who is mute', { ...deaf, health: ['mute'] }],
  ])('a person %s needs an interpreter', (_, person) => {
    expect(state(person)).toBe('violated')
    expect(state(person, came('2026-05-06T10:00:00+08:00'))).toBe('satisfied')
    expect(state(person, came('2026-05-06T10:00:00+08:00', 'family'))).toBe('violated')
  })

  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'violated'],
    ['2026-05-06T12:00:01+08:00', 'violated'],
  ])('who came at %s, from two hours before the beginning until before the end, is %s', (at, expected) => {
    expect(state(uyghur, came(at))).toBe(expected)
  })

  it('infers nothing from nationality, nor a need of the blind', () => {
    expect(state({ id: 'p', nationality: 'KAZ' })).toBe('none')
    expect(state({ id: 'p', groups: ['foreigner'] })).toBe('none')
    expect(state({ id: 'p', groups: ['blindDeafMute'], health: ['blind'] })).toBe('none')
    expect(state({ id: 'p', language: 'zh-CN' })).toBe('none')
  })

  it('leaves it to the office which languages are local', () => {
    const parameters = { local_languages: ['zh', 'ug'] }
    expect(stateOf(rgtInterpreter, asked(uyghur), LATER, { parameters })).toBe('none')
  })

  it('takes the written declaration of a foreigner, who is not deaf, that none is needed', () => {
    const foreigner = { id: 'p', language: 'ru', nationality: 'RUS' }
    expect(state(foreigner, declared(foreigner))).toBe('satisfied')
    expect(state({ ...foreigner, nationality: 'CHN' }, declared({ ...foreigner, nationality: 'CHN' }))).toBe('violated')
    expect(state({ ...foreigner, ...deaf }, declared({ ...foreigner, ...deaf }))).toBe('violated')
    expect(state({ id: 'p', language: 'ru' }, declared({ id: 'p', language: 'ru' }))).toBe('unknown')
  })

  it('is pending while the interrogation goes on', () => {
    expect(stateOf(rgtInterpreter, asked(uyghur).slice(0, 1), '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is not about interviews', () => {
    expect(stateOf(rgtInterpreter, asked(uyghur, 'interview'), LATER)).toBe('none')
  })

  it('is unknown where the health of the group, who came, when, or the kind is not recorded', () => {
    expect(state({ id: 'p', groups: ['blindDeafMute'] })).toBe('unknown')
    expect(state(uyghur, came('2026-05-06T10:00:00+08:00', ''))).toBe('unknown')
    expect(state(uyghur, came('2026-05-06'))).toBe('unknown')
    expect(stateOf(rgtInterpreter, asked(uyghur, ''), LATER)).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(rgtInterpreter, asked(uyghur), LATER, { silences })).toBe('unknown')
  })
})

describe('RGT-INTERPRETER/administrative', () => {
  const questioned = (person: Person, ...facts: ReturnType<typeof fact>[]) =>
    stateOf(rgtInterpreterAdministrative, [...asked(person, 'adminQuestioning'), ...facts], LATER)

  it('asks the same of a person who broke the penalties law', () => {
    expect(questioned(uyghur)).toBe('violated')
    expect(questioned(deaf)).toBe('violated')
    expect(questioned(uyghur, came('2026-05-06T11:59:59+08:00'))).toBe('satisfied')
    expect(questioned(uyghur, came('2026-05-06T12:00:00+08:00'))).toBe('violated')
  })

  it('is not about criminal suspects, other administrative cases, nor the time before 2026', () => {
    expect(stateOf(rgtInterpreterAdministrative, asked(uyghur), LATER)).toBe('none')
    const traffic = asked(uyghur, 'adminQuestioning', { id: 'c', adminClass: 'traffic' })
    expect(stateOf(rgtInterpreterAdministrative, traffic, LATER)).toBe('none')
    const roles = { interrogation: { id: 'i', kind: 'adminQuestioning' }, person: uyghur }
    expect(
      stateOf(rgtInterpreterAdministrative, [fact('interrogationBegan', '2025-12-31T10:00:00+08:00', roles)], LATER),
    ).toBe('none')
  })

  it('is pending meanwhile; unknown where the health of the group or the kind is not recorded', () => {
    const open = asked(uyghur, 'adminQuestioning').slice(0, 1)
    expect(stateOf(rgtInterpreterAdministrative, open, '2026-05-06T11:00:00+08:00')).toBe('pending')
    expect(questioned({ id: 'p', groups: ['blindDeafMute'] })).toBe('unknown')
    expect(stateOf(rgtInterpreterAdministrative, asked(uyghur, ''), LATER)).toBe('unknown')
  })
})
