import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { invTwoOfficers } from './INV-TWO-OFFICERS'

const officers = (...kinds: readonly string[]) =>
  kinds.map((kind, n) => (kind === '' ? `o${n}` : { id: `o${n}`, kind }))
const asked = (
  kinds: readonly string[],
  interrogation: string | { id: string; kind: string } = { id: 'i', kind: 'interrogation' },
) =>
  fact('interrogationBegan', '2026-05-06T10:00:00+08:00', {
    interrogation,
    person: 'p',
    ...(kinds.length === 0 ? {} : { officers: officers(...kinds) }),
  })
const LATER = '2026-05-07T00:00:00+08:00'
const state = (...kinds: readonly string[]) => stateOf(invTwoOfficers, [asked(kinds)], LATER)

describe('INV-TWO-OFFICERS', () => {
  it('asks for two investigators, not one, whoever sits beside', () => {
    expect(state('investigator')).toBe('violated')
    expect(state('investigator', 'investigator')).toBe('satisfied')
    expect(state('investigator', 'investigator', 'investigator')).toBe('satisfied')
    expect(state('investigator', 'auxiliary', 'clerk')).toBe('violated')
    expect(state('auxiliary', 'auxiliary')).toBe('violated')
  })

  it('is unknown where nobody, or not what somebody is, is recorded and that decides', () => {
    expect(state()).toBe('unknown')
    expect(state('investigator', '')).toBe('unknown')
  })

  it('is not about procurators, interviews or administrative questioning', () => {
    expect(state('procurator', 'assistant')).toBe('none')
    expect(stateOf(invTwoOfficers, [asked(['investigator'], { id: 'i', kind: 'interview' })], LATER)).toBe('none')
    expect(stateOf(invTwoOfficers, [asked(['investigator'], { id: 'i', kind: 'adminQuestioning' })], LATER)).toBe(
      'none',
    )
  })

  it('is unknown where the kind of questioning is not recorded', () => {
    expect(stateOf(invTwoOfficers, [asked(['investigator'], 'i')], LATER)).toBe('unknown')
  })
})
