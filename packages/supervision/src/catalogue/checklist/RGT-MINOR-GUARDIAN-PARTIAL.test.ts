import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { rgtMinorGuardianPartial } from './RGT-MINOR-GUARDIAN-PARTIAL'
import { rgtMinorGuardianPartialLate } from './RGT-MINOR-GUARDIAN-PARTIAL-late'

type Person = { id: string } & Record<string, string>
const minor: Person = { id: 'p', birthDate: '2010-01-01' }
const began = (person: Person = minor, kind = 'interrogation') =>
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation: kind === '' ? 'i' : { id: 'i', kind },
    person,
  })
const ended = fact('interrogationEnded', '2026-05-06T12:00:00+08:00', { interrogation: 'i', person: 'p' })
const roles = { interrogation: 'i', person: 'p' }
const came = (at: string, attendant = 'x', personRole = 'legalRepresentative') =>
  fact('attendanceBegan', at, { attendant, ...roles }, { data: personRole === '' ? {} : { personRole } })
const left = (at: string, attendant = 'x') => fact('attendanceEnded', at, { attendant, ...roles })
const LATER = '2026-05-07T00:00:00+08:00'
const partial = (...facts: ReturnType<typeof fact>[]) =>
  stateOf(rgtMinorGuardianPartial, [began(), ended, ...facts], LATER)
const late = (...facts: ReturnType<typeof fact>[]) =>
  stateOf(rgtMinorGuardianPartialLate, [began(), ended, ...facts], LATER)
const atStart = came('2026-05-06T09:58:00+08:00')

describe('RGT-MINOR-GUARDIAN-PARTIAL', () => {
  it('is satisfied by an adult who stays to the end', () => {
    expect(partial(atStart)).toBe('satisfied')
    expect(partial(atStart, left('2026-05-06T12:10:00+08:00'))).toBe('satisfied')
  })

  it.each([
    ['2026-05-06T11:55:01+08:00', 'satisfied'],
    ['2026-05-06T11:55:00+08:00', 'satisfied'],
    ['2026-05-06T11:54:59+08:00', 'violated'],
  ])('leaving at %s, five minutes before the end, is %s', (at, expected) => {
    expect(partial(atStart, left(at))).toBe(expected)
  })

  it.each([
    ['2026-05-06T11:04:59+08:00', 'satisfied'],
    ['2026-05-06T11:05:00+08:00', 'satisfied'],
    ['2026-05-06T11:05:01+08:00', 'violated'],
  ])('an absence from eleven to %s is %s', (at, expected) => {
    expect(partial(atStart, left('2026-05-06T11:00:00+08:00'), came(at))).toBe(expected)
  })

  it('lets one adult relieve another, not one who takes no part in it', () => {
    const gone = left('2026-05-06T11:00:00+08:00')
    expect(partial(atStart, gone, came('2026-05-06T11:00:00+08:00', 'y', 'appropriateAdult'))).toBe('satisfied')
    expect(partial(atStart, gone, came('2026-05-06T11:00:00+08:00', 'y', 'interpreter'))).toBe('violated')
  })

  it('finds one who left before it began', () => {
    expect(partial(came('2026-05-06T09:00:00+08:00'), left('2026-05-06T09:30:00+08:00'))).toBe('violated')
  })

  it('counts from the arrival of one who came late, and is silent where nobody came before the end', () => {
    expect(partial(came('2026-05-06T11:00:00+08:00'))).toBe('satisfied')
    expect(partial(came('2026-05-06T12:10:00+08:00'), left('2026-05-06T12:20:00+08:00'))).toBe('none')
    expect(partial()).toBe('none')
  })

  it('is pending while both go on', () => {
    expect(stateOf(rgtMinorGuardianPartial, [began(), atStart], '2026-05-06T11:00:00+08:00')).toBe('pending')
  })

  it('is not about adults nor administrative questioning', () => {
    const adult = began({ id: 'p', birthDate: '2008-05-05' })
    expect(stateOf(rgtMinorGuardianPartial, [adult, ended, atStart], LATER)).toBe('none')
    const questioned = began(minor, 'adminQuestioning')
    expect(stateOf(rgtMinorGuardianPartial, [questioned, ended, atStart], LATER)).toBe('none')
  })

  it('is unknown where the birth, the role or the minute decides and is not recorded', () => {
    expect(stateOf(rgtMinorGuardianPartial, [began({ id: 'p' }), ended, atStart], LATER)).toBe('unknown')
    const gone = left('2026-05-06T11:00:00+08:00')
    expect(partial(atStart, gone, came('2026-05-06T11:00:00+08:00', 'y', ''))).toBe('unknown')
    expect(partial(atStart, gone, came('2026-05-06T11:05+08:00'))).toBe('unknown')
  })
})

describe('RGT-MINOR-GUARDIAN-PARTIAL/late', () => {
  it.each([
    ['2026-05-06T10:04:59+08:00', 'satisfied'],
    ['2026-05-06T10:05:00+08:00', 'satisfied'],
    ['2026-05-06T10:05:01+08:00', 'violated'],
    ['2026-05-06T11:59:59+08:00', 'violated'],
    ['2026-05-06T12:00:00+08:00', 'satisfied'],
  ])('the first adult came at %s: %s', (at, expected) => {
    expect(late(came(at))).toBe(expected)
  })

  it('asks for the first adult only', () => {
    expect(late(atStart, came('2026-05-06T11:00:00+08:00', 'y'))).toBe('satisfied')
    expect(late(came('2026-05-06T09:58:00+08:00', 'y', 'interpreter'), came('2026-05-06T11:00:00+08:00'))).toBe(
      'violated',
    )
  })

  it('leaves it to the other rule where nobody came', () => {
    expect(late()).toBe('satisfied')
  })

  it('is not about adults nor administrative questioning', () => {
    const arrived = came('2026-05-06T11:00:00+08:00')
    const adult = began({ id: 'p', birthDate: '2008-05-05' })
    expect(stateOf(rgtMinorGuardianPartialLate, [adult, ended, arrived], LATER)).toBe('none')
    const questioned = began(minor, 'adminQuestioning')
    expect(stateOf(rgtMinorGuardianPartialLate, [questioned, ended, arrived], LATER)).toBe('none')
  })

  it('is unknown where the birth, the role or the minute decides and is not recorded', () => {
    const arrived = came('2026-05-06T11:00:00+08:00')
    expect(stateOf(rgtMinorGuardianPartialLate, [began({ id: 'p' }), ended, arrived], LATER)).toBe('unknown')
    expect(late(came('2026-05-06T11:00:00+08:00', 'x', ''))).toBe('unknown')
    expect(late(came('2026-05-06T10:04+08:00'))).toBe('satisfied')
    expect(late(came('2026-05-06T10:05+08:00'))).toBe('unknown')
    expect(late(came('2026-05-06T10:06+08:00'))).toBe('violated')
  })
})
