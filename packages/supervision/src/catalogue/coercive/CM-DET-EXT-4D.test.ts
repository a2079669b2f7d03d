import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetExt4d } from './CM-DET-EXT-4D'

const m = { id: 'm', kind: 'detention' }
const detained = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: m, person: 'p', case: 'c' })
const extended = (approvedAt: string, data: Record<string, string | number>, kind = 'detention') =>
  fact(
    'measureExtended',
    approvedAt,
    { measure: { id: 'm', kind }, person: 'p', case: 'c' },
    { data: { approvedAt, ...data } },
  )
const IN_TIME = '2026-09-30T10:00:00+08:00'
const LATER = '2026-11-01T00:00:00+08:00'

describe('CM-DET-EXT-4D', () => {
  it.each([
    [{ days: 1, approverLevel: 'countyHead' }, 'satisfied'],
    [{ days: 4, approverLevel: 'cityHead' }, 'satisfied'],
    [{ days: 5, approverLevel: 'countyHead' }, 'violated'],
    [{ days: 0, approverLevel: 'countyHead' }, 'violated'],
    [{ days: 4, approverLevel: 'departmentHead' }, 'violated'],
    [{ days: 4 }, 'unknown'],
    [{ approverLevel: 'countyHead' }, 'unknown'],
  ])('an extension %j is %s', (data: Record<string, string | number>, state) => {
    expect(stateOf(cmDetExt4d, [detained, extended(IN_TIME, data)], LATER)).toBe(state)
  })

  it('leaves the extension to day thirty and other measures alone', () => {
    expect(stateOf(cmDetExt4d, [detained, extended(IN_TIME, { feature: 'jointly', days: 30 })], LATER)).toBe('none')
    expect(stateOf(cmDetExt4d, [extended(IN_TIME, { days: 30 }, 'arrest')], LATER)).toBe('none')
  })

  it.each(['roaming', 'repeated', 'jointly'])('leaves an extension for %s offending to its own rule', (feature) => {
    expect(stateOf(cmDetExt4d, [detained, extended(IN_TIME, { feature, days: 30 })], LATER)).toBe('none')
  })
})
