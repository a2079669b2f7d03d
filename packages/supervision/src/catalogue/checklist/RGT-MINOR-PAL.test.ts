import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { rgtMinorPal } from './RGT-MINOR-PAL'

type Person = { id: string } & Record<string, string>
const minor: Person = { id: 'p', birthDate: '2010-01-01' }
const asked = (person: Person = minor, kind = 'adminQuestioning', adminClass = 'publicOrder') => [
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation: kind === '' ? 'i' : { id: 'i', kind },
    person,
    case: { id: 'c', adminClass },
  }),
  fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p', case: 'c' }),
]
const came = (at: string, personRole = 'legalRepresentative') =>
  fact(
    'attendanceBegan',
    at,
    { attendant: 'x', interrogation: 'i', person: 'p' },
    { data: personRole === '' ? {} : { personRole } },
  )
const noted = (at: string, data: Record<string, string> = { excuse: 'absent' }) =>
  fact('noticeExcused', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-05-10T00:00:00+08:00'
const state = (...facts: ReturnType<typeof fact>[]) => stateOf(rgtMinorPal, [...asked(), ...facts], LATER)
const about = (...given: Parameters<typeof asked>) => stateOf(rgtMinorPal, asked(...given), LATER)

describe('RGT-MINOR-PAL', () => {
  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T11:59:59+08:00', 'satisfied'],
    ['2026-05-06T12:00:00+08:00', 'violated'],
  ])('a guardian who came at %s is %s', (at, expected) => {
    expect(state(came(at))).toBe(expected)
  })

  it.each(['appropriateAdult', 'family'])('is satisfied by %s, who may come instead', (role) => {
    expect(state(came('2026-05-06T10:00:00+08:00', role))).toBe('satisfied')
  })

  it.each([
    ['2026-05-05T09:59:59+08:00', 'violated'],
    ['2026-05-05T10:00:00+08:00', 'satisfied'],
    ['2026-05-06T12:30:00+08:00', 'satisfied'],
    ['2026-05-07T10:00:00+08:00', 'satisfied'],
    ['2026-05-07T10:00:01+08:00', 'violated'],
  ])('a note at %s, a day about the questioning, that nobody came is %s', (at, expected) => {
    expect(state(noted(at))).toBe(expected)
    expect(state(noted(at, { excuse: 'unreachable' }))).toBe(expected)
  })

  it('takes no other note', () => {
    expect(state(noted('2026-05-06T10:00:00+08:00', { excuse: 'refused' }))).toBe('violated')
    expect(state(noted('2026-05-06T10:00:00+08:00', { excuse: 'absent', recipient: 'counsel' }))).toBe('violated')
    expect(state()).toBe('violated')
  })

  it('is for those under 18 who broke the penalties law, since 2026', () => {
    expect(about({ id: 'p', birthDate: '2008-05-06' })).toBe('violated')
    expect(about({ id: 'p', birthDate: '2008-05-05' })).toBe('none')
    expect(about(minor, 'interrogation')).toBe('none')
    expect(about(minor, undefined, 'traffic')).toBe('none')
    const roles = { interrogation: { id: 'i', kind: 'adminQuestioning' }, person: minor }
    expect(stateOf(rgtMinorPal, [fact('interrogationBegan', '2025-12-31T10:00:00+08:00', roles)], LATER)).toBe('none')
  })

  it('is pending while the questioning goes on', () => {
    expect(stateOf(rgtMinorPal, asked().slice(0, 1), '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is unknown where the birth, the kind, who came or the reason of the note is not recorded', () => {
    expect(about({ id: 'p' })).toBe('unknown')
    expect(about(minor, '')).toBe('unknown')
    expect(state(came('2026-05-06T10:00:00+08:00', ''))).toBe('unknown')
    expect(state(noted('2026-05-06T10:00:00+08:00', {}))).toBe('unknown')
  })

  it('is unknown while the police system is silent', () => {
    const silences = [{ source: 'policeProcessSystem', from: '2026-05-06T10:00:00+08:00' }]
    expect(stateOf(rgtMinorPal, asked(), LATER, { silences })).toBe('unknown')
  })
})
