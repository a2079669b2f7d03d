import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetExt30dApproval } from './CM-DET-EXT-30D-approval'

const m = { id: 'm', kind: 'detention' }
const detained = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: m, person: 'p', case: 'c' })
const extended = (approvedAt: string, data: Record<string, string | number>, counts: Record<string, number> = {}) =>
  fact(
    'measureExtended',
    approvedAt,
    { measure: m, person: 'p', case: { id: 'c', ...counts } },
    { data: { approvedAt, ...data } },
  )
const IN_TIME = '2026-09-30T10:00:00+08:00'
const LATER = '2026-12-01T00:00:00+08:00'
const head = { approverLevel: 'countyHead' }

describe('CM-DET-EXT-30D/approval', () => {
  const thirty = (at: string) => extended(at, { ...head, feature: 'jointly', days: 30 })

  it.each([
    ['2026-10-01T23:59:59+08:00', 'satisfied'],
    ['2026-10-02T00:00:00+08:00', 'violated'],
    ['2026-10-02T00:00:01+08:00', 'violated'],
  ])('approved at %s is %s', (at, state) => {
    expect(stateOf(cmDetExt30dApproval, [detained, thirty(at)], LATER)).toBe(state)
  })

  it('may come within a first extension', () => {
    const four = extended(IN_TIME, { ...head, days: 4 })
    expect(stateOf(cmDetExt30dApproval, [detained, four, thirty('2026-10-05T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetExt30dApproval, [detained, four, thirty('2026-10-06T00:00:00+08:00')], LATER)).toBe('violated')
  })

  it('has nothing to say without such an extension, and is unknown where the hour decides', () => {
    expect(stateOf(cmDetExt30dApproval, [detained], LATER)).toBe('none')
    const vague = fact(
      'measureExtended',
      '2026-10-03T10:00:00+08:00',
      { measure: m, person: 'p', case: 'c' },
      { data: { ...head, feature: 'jointly' } },
    )
    expect(stateOf(cmDetExt30dApproval, [detained, vague], LATER)).toBe('unknown')
  })

  it.each(['roaming', 'repeated'])('judges the approval for %s offending', (feature) => {
    expect(
      stateOf(cmDetExt30dApproval, [detained, extended('2026-10-03T10:00:00+08:00', { ...head, feature })], LATER),
    ).toBe('violated')
  })

  it('does not concern the extension of another measure', () => {
    const other = fact(
      'measureExtended',
      '2026-10-03T10:00:00+08:00',
      { measure: { id: 'm', kind: 'freeze' }, person: 'p', case: 'c' },
      { data: { approvedAt: '2026-10-03T10:00:00+08:00', feature: 'roaming' } },
    )
    expect(stateOf(cmDetExt30dApproval, [detained, other], LATER)).toBe('none')
  })
})
