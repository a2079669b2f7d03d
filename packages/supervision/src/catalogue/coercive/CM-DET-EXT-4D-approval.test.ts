import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetExt4dApproval } from './CM-DET-EXT-4D-approval'

const m = { id: 'm', kind: 'detention' }
const detained = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: m, person: 'p', case: 'c' })
const extended = (approvedAt: string, data: Record<string, string | number>, kind = 'detention') =>
  fact(
    'measureExtended',
    approvedAt,
    { measure: { id: 'm', kind }, person: 'p', case: 'c' },
    { data: { approvedAt, ...data } },
  )
const LATER = '2026-11-01T00:00:00+08:00'

describe('CM-DET-EXT-4D/approval', () => {
  it.each([
    ['2026-10-01T23:59:59+08:00', 'satisfied'],
    ['2026-10-02T00:00:00+08:00', 'violated'],
    ['2026-10-02T00:00:01+08:00', 'violated'],
  ])('approved at %s is %s', (at, state) => {
    expect(stateOf(cmDetExt4dApproval, [detained, extended(at, { days: 4 })], LATER)).toBe(state)
  })

  it('has nothing to say without an extension', () => {
    expect(stateOf(cmDetExt4dApproval, [detained], LATER)).toBe('none')
  })

  it('is unknown where only the day of approval is known and it decides', () => {
    const onTheDay = fact(
      'measureExtended',
      '2026-10-02',
      { measure: m, person: 'p', case: 'c' },
      { data: { days: 4 } },
    )
    expect(stateOf(cmDetExt4dApproval, [detained, onTheDay], LATER)).toBe('unknown')
  })

  it.each(['roaming', 'repeated', 'jointly'])('leaves an extension for %s offending to its own rule', (feature) => {
    expect(
      stateOf(cmDetExt4dApproval, [detained, extended('2026-10-03T10:00:00+08:00', { feature, days: 30 })], LATER),
    ).toBe('none')
  })

  it('does not concern the extension of another measure', () => {
    expect(
      stateOf(cmDetExt4dApproval, [detained, extended('2026-10-03T10:00:00+08:00', { days: 4 }, 'freeze')], LATER),
    ).toBe('none')
  })
})
