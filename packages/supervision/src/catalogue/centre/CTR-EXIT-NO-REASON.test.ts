import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrExitNoReason } from './CTR-EXIT-NO-REASON'

const visit = { id: 'v', personRole: 'suspect' }
const left = (data: Record<string, string> = {}, who: string | typeof visit = visit) =>
  fact('centreLeft', '2026-05-06T20:00:00+08:00', { visit: who, person: 'p' }, { data })
const recorded = (at: string) =>
  fact('outcomeRecorded', at, { visit: 'v', person: 'p' }, { data: { outcome: 'released' } })
const LATER = '2026-05-07T12:00:00+08:00'

describe('CTR-EXIT-NO-REASON', () => {
  it.each([
    ['2026-05-06T21:59:59+08:00', 'satisfied'],
    ['2026-05-06T22:00:00+08:00', 'satisfied'],
    ['2026-05-06T22:00:01+08:00', 'violated'],
  ])('the outcome is recorded within two hours: %s %s', (at, state) => {
    expect(stateOf(ctrExitNoReason, [left(), recorded(at)], LATER)).toBe(state)
  })

  it('counts an outcome noted at the exit itself', () => {
    expect(stateOf(ctrExitNoReason, [left({ outcome: 'detained' })], LATER)).toBe('satisfied')
  })

  it('is pending, does not apply to a witness, and is unknown without a role', () => {
    expect(stateOf(ctrExitNoReason, [left()], '2026-05-06T22:00:00+08:00')).toBe('pending')
    expect(stateOf(ctrExitNoReason, [left({}, { id: 'v', personRole: 'witness' })], LATER)).toBe('none')
    expect(stateOf(ctrExitNoReason, [left({}, 'v')], LATER)).toBe('unknown')
  })
})
