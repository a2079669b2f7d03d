import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrSecurityCheck } from './CTR-SECURITY-CHECK'

const entered = (data: Record<string, string> = { personRole: 'suspect' }) =>
  fact('centreEntered', '2026-05-06T10:00:00+08:00', { visit: 'v', person: 'p' }, { data })
const searched = (at: string, visit = 'v') => fact('bodySearched', at, { person: 'p', visit })
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-SECURITY-CHECK', () => {
  it.each([
    ['2026-05-06T10:29:59+08:00', 'satisfied'],
    ['2026-05-06T10:30:00+08:00', 'satisfied'],
    ['2026-05-06T10:30:01+08:00', 'violated'],
  ])('the check comes within half an hour: %s %s', (at, state) => {
    expect(stateOf(ctrSecurityCheck, [entered(), searched(at)], LATER)).toBe(state)
  })

  it('is pending, then violated without one; that of another visit does not count', () => {
    expect(stateOf(ctrSecurityCheck, [entered()], '2026-05-06T10:30:00+08:00')).toBe('pending')
    expect(stateOf(ctrSecurityCheck, [entered()], LATER)).toBe('violated')
    expect(stateOf(ctrSecurityCheck, [entered(), searched('2026-05-06T10:10:00+08:00', 'w')], LATER)).toBe('violated')
  })

  it('does not apply to victims and witnesses; without a role it cannot be known', () => {
    expect(stateOf(ctrSecurityCheck, [entered({ personRole: 'victim' })], LATER)).toBe('none')
    expect(stateOf(ctrSecurityCheck, [entered({ personRole: 'witness' })], LATER)).toBe('none')
    expect(stateOf(ctrSecurityCheck, [entered({})], LATER)).toBe('unknown')
  })
})
