import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrAvMust } from './CTR-AV-MUST'
import { ctrAvMustAllCases } from './CTR-AV-MUST-allCases'
import { ctrAvMustTenYears } from './CTR-AV-MUST-tenYears'

type Case = Record<string, string | number | boolean | readonly string[]>
const ended = fact('interrogationEnded', '2026-05-06T11:00:00+08:00', { interrogation: 'i', person: 'p' })
const began = (about: Case, kind = 'interrogation') =>
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation: { id: 'i', kind },
    person: 'p',
    case: { id: 'c', ...about },
  })
const recorded = (at: string) => fact('recordingBegan', at, { recording: 'r', interrogation: 'i' })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (about: Case, ...more: ReturnType<typeof fact>[]) =>
  stateOf(ctrAvMust, [began(about), ended, ...more], LATER)
const ORDINARY = { chargeClass: 'ordinary' }

describe('CTR-AV-MUST', () => {
  it.each<[string, Case]>([
    ['life or death possible', { ...ORDINARY, features: ['capitalPossible'] }],
    ['a life bracket', { ...ORDINARY, maxPenalty: 'life' }],
    ['grave harm', { ...ORDINARY, features: ['graveHarm'] }],
    ['organised crime', { chargeClass: 'organised' }],
    ['serious drug crime', { chargeClass: 'drugs', major: true }],
  ])('must be recorded: %s', (_, about) => {
    expect(state(about)).toBe('violated')
    expect(state(about, recorded('2026-05-06T10:20:00+08:00'))).toBe('satisfied')
  })

  it.each([
    ['2026-05-06T07:59:59+08:00', 'violated'],
    ['2026-05-06T08:00:00+08:00', 'satisfied'],
    ['2026-05-06T08:00:01+08:00', 'satisfied'],
    ['2026-05-06T10:59:59+08:00', 'satisfied'],
    ['2026-05-06T11:00:00+08:00', 'violated'],
    ['2026-05-06T11:00:01+08:00', 'violated'],
  ])('a recording begun at %s, from two hours before until before the end: %s', (at, expected) => {
    expect(state({ chargeClass: 'organised' }, recorded(at))).toBe(expected)
  })

  it('is optional in ordinary cases', () => {
    expect(state(ORDINARY)).toBe('none')
    expect(state({ chargeClass: 'drugs', major: false })).toBe('none')
  })

  it('is pending while it goes on, and does not apply to an interview', () => {
    expect(stateOf(ctrAvMust, [began({ chargeClass: 'organised' })], '2026-05-06T10:30:00+08:00')).toBe('pending')
    expect(stateOf(ctrAvMust, [began({ chargeClass: 'organised' }, 'interview'), ended], LATER)).toBe('none')
  })

  it('is unknown where the class of the charge, or how serious a drug case is, is not recorded', () => {
    expect(state({})).toBe('unknown')
    expect(state({ chargeClass: 'drugs' })).toBe('unknown')
  })

  it('is unknown where only the day of the recording is', () => {
    expect(state({ chargeClass: 'organised' }, recorded('2026-05-06'))).toBe('unknown')
    expect(state({ chargeClass: 'organised' }, recorded('2026-05-05'))).toBe('violated')
  })
})

describe('CTR-AV-MUST/tenYears', () => {
  const ten = (about: Case, ...more: ReturnType<typeof fact>[]) =>
    stateOf(ctrAvMustTenYears, [began(about), ended, ...more], LATER)
  it('speaks from ten years on, where no other class does', () => {
    expect(ten({ ...ORDINARY, maxMonths: 119 })).toBe('none')
    expect(ten({ ...ORDINARY, maxMonths: 120 })).toBe('violated')
    expect(ten({ ...ORDINARY, maxMonths: 120 }, recorded('2026-05-06T10:00:00+08:00'))).toBe('satisfied')
    expect(ten({ ...ORDINARY, maxMonths: 180, features: ['graveHarm'] })).toBe('none')
    expect(ten({ ...ORDINARY, maxMonths: 121 })).toBe('violated')
    expect(ten({ chargeClass: 'dangerousDriving', maxMonths: 120 })).toBe('none')
  })

  it('is pending while it goes on, not about interviews, and unknown without a bracket', () => {
    const about = { ...ORDINARY, maxMonths: 120 }
    expect(stateOf(ctrAvMustTenYears, [began(about)], '2026-05-06T10:30:00+08:00')).toBe('pending')
    expect(stateOf(ctrAvMustTenYears, [began(about, 'interview'), ended], LATER)).toBe('none')
    expect(ten(about, recorded('2026-05-06T11:00:00+08:00'))).toBe('violated')
    expect(ten(ORDINARY)).toBe('unknown')
  })
})

describe('CTR-AV-MUST/allCases', () => {
  const all = (facts: readonly ReturnType<typeof fact>[], asOf = LATER) =>
    stateOf(ctrAvMustAllCases, facts, asOf, { parameters: { local_all_cases: true } })

  it('says nothing unless the office switches it on', () => {
    expect(stateOf(ctrAvMustAllCases, [began(ORDINARY), ended], LATER)).toBe('none')
    expect(all([began(ORDINARY), ended])).toBe('violated')
  })

  it.each([
    ['2026-05-06T10:59:59+08:00', 'satisfied'],
    ['2026-05-06T11:00:00+08:00', 'violated'],
    ['2026-05-06T11:00:01+08:00', 'violated'],
  ])('a recording begun at %s: %s', (at, expected) => {
    expect(all([began(ORDINARY), ended, recorded(at)])).toBe(expected)
  })

  it('leaves the cases that the law or the ministry names to their own rules', () => {
    expect(all([began({ chargeClass: 'organised' }), ended])).toBe('none')
    expect(all([began({ ...ORDINARY, maxMonths: 120 }), ended])).toBe('none')
    expect(all([began({ ...ORDINARY, maxMonths: 119 }), ended])).toBe('violated')
    expect(all([began(ORDINARY, 'interview'), ended])).toBe('none')
  })

  it('is pending while it goes on; unknown where the class of the charge is not recorded', () => {
    expect(all([began(ORDINARY)], '2026-05-06T10:30:00+08:00')).toBe('pending')
    expect(all([began({}), ended])).toBe('unknown')
  })
})
