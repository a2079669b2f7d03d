import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrEntryReg } from './CTR-ENTRY-REG'

const trace = (at: string, endedAt: string, roles = {}) => fact('tracked', at, { person: 'p', ...roles }, { endedAt })
const seen = trace('2026-05-06T10:00:00+08:00', '2026-05-06T10:05:00+08:00')
const entered = (at: string) => fact('centreEntered', at, { visit: 'v', person: 'p' })
const LATER = '2026-05-06T18:00:00+08:00'

describe('CTR-ENTRY-REG', () => {
  it.each([
    ['2026-05-06T10:09:59+08:00', 'satisfied'],
    ['2026-05-06T10:10:00+08:00', 'satisfied'],
    ['2026-05-06T10:10:01+08:00', 'violated'],
  ])('an entry within ten minutes of the first trace: %s %s', (at, state) => {
    expect(stateOf(ctrEntryReg, [seen, entered(at)], LATER)).toBe(state)
  })

  it('makes one finding of many traces', () => {
    const more = trace('2026-05-06T10:06:00+08:00', '2026-05-06T10:40:00+08:00')
    expect(verdictsOf(ctrEntryReg, [seen, more], LATER).map(({ state }) => state)).toEqual(['violated'])
  })

  it('does not apply to a registered person or a bound wristband', () => {
    expect(stateOf(ctrEntryReg, [entered('2026-05-06T09:59:00+08:00'), seen], LATER)).toBe('none')
    expect(
      stateOf(ctrEntryReg, [trace('2026-05-06T10:00:00+08:00', '2026-05-06T10:05:00+08:00', { visit: 'v' })], LATER),
    ).toBe('none')
  })

  it('is unknown while the entry system is silent', () => {
    const silences = [{ source: 'centreMonitoringSystem', from: '2026-05-06T09:00:00+08:00' }]
    expect(stateOf(ctrEntryReg, [seen], LATER, { silences })).toBe('unknown')
  })

  it('is pending within the ten minutes', () => {
    expect(stateOf(ctrEntryReg, [seen], '2026-05-06T10:10:00+08:00')).toBe('pending')
  })
})
