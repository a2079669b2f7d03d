import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrPenaltyFloor } from './CM-ARR-PENALTY-FLOOR'

const requested = (case_: Record<string, string | boolean>, person: Record<string, boolean> = {}) =>
  fact('arrestRequested', '2026-05-06T10:00:00+08:00', { person: { id: 'p', ...person }, case: { id: 'c', ...case_ } })
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-ARR-PENALTY-FLOOR', () => {
  it.each([
    ['shortDetention', 'violated'],
    ['control', 'violated'],
    ['imprisonment', 'satisfied'],
    ['life', 'satisfied'],
  ])('a maximum of %s is %s', (maxPenalty, state) => {
    expect(stateOf(cmArrPenaltyFloor, [requested({ maxPenalty })], LATER)).toBe(state)
  })

  it('does not apply after a breach of bail or with a heavier crime', () => {
    expect(stateOf(cmArrPenaltyFloor, [requested({ maxPenalty: 'shortDetention' }, { breach: true })], LATER)).toBe(
      'none',
    )
    expect(
      stateOf(cmArrPenaltyFloor, [requested({ maxPenalty: 'shortDetention', concurrentCharge: true })], LATER),
    ).toBe('none')
  })

  it('is unknown where the maximum is not recorded', () => {
    expect(stateOf(cmArrPenaltyFloor, [requested({})], LATER)).toBe('unknown')
  })
})
