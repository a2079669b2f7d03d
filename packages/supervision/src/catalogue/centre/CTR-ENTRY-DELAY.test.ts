import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrEntryDelay } from './CTR-ENTRY-DELAY'

const arrived = (excuse?: string, at = '2026-05-06T10:00:00+08:00', personRole = 'suspect') =>
  fact(
    'broughtIn',
    at,
    { visit: { id: 'v', personRole }, person: 'p' },
    { data: excuse === undefined ? {} : { excuse } },
  )
const entered = (at: string) => fact('centreEntered', at, { visit: 'v', person: 'p' })
const LATER = '2026-05-06T18:00:00+08:00'

describe('CTR-ENTRY-DELAY', () => {
  it.each([
    ['2026-05-06T10:29:59+08:00', 'satisfied'],
    ['2026-05-06T10:30:00+08:00', 'satisfied'],
    ['2026-05-06T10:30:01+08:00', 'violated'],
  ])('half an hour is tolerated: %s %s', (at, state) => {
    expect(stateOf(ctrEntryDelay, [arrived(), entered(at)], LATER)).toBe(state)
  })

  it('is pending within the half hour and violated after it', () => {
    expect(stateOf(ctrEntryDelay, [arrived()], '2026-05-06T10:30:00+08:00')).toBe('pending')
    expect(stateOf(ctrEntryDelay, [arrived()], '2026-05-06T10:30:01+08:00')).toBe('violated')
  })

  it.each(['medical', 'receptionArea', 'emergency'])('is excused where %s is recorded', (excuse) => {
    expect(stateOf(ctrEntryDelay, [arrived(excuse), entered('2026-05-06T14:00:00+08:00')], LATER)).toBe('satisfied')
  })

  it('does not apply to a witness, and is unknown where the role is not recorded', () => {
    expect(stateOf(ctrEntryDelay, [arrived(undefined, '2026-05-06T10:00:00+08:00', 'witness')], LATER)).toBe('none')
    const nobody = fact('broughtIn', '2026-05-06T10:00:00+08:00', { visit: 'v', person: 'p' })
    expect(stateOf(ctrEntryDelay, [nobody], LATER)).toBe('unknown')
  })

  it('is unknown where only the day of the arrival is known', () => {
    expect(
      stateOf(ctrEntryDelay, [arrived(undefined, '2026-05-06'), entered('2026-05-06T14:00:00+08:00')], LATER),
    ).toBe('unknown')
  })
})
