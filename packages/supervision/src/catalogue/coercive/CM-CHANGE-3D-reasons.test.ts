import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmChange3dReasons } from './CM-CHANGE-3D-reasons'

const application = (matter?: string) => (matter === undefined ? 'a' : { id: 'a', matter })
const received = (matter: string | undefined = 'measureChange', at = '2026-04-29T10:00:00+08:00') =>
  fact('applicationReceived', at, { application: application(matter), person: 'p' })
const decided = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('applicationDecided', at, { application: { id: 'a', matter: 'measureChange' }, person: 'p' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-CHANGE-3D/reasons', () => {
  const at = '2026-04-30T10:00:00+08:00'

  it('a refusal needs its reasons', () => {
    expect(
      stateOf(cmChange3dReasons, [received(), decided(at, { decision: 'rejected', reasonsGiven: true })], LATER),
    ).toBe('satisfied')
    expect(
      stateOf(cmChange3dReasons, [received(), decided(at, { decision: 'rejected', reasonsGiven: false })], LATER),
    ).toBe('violated')
    expect(stateOf(cmChange3dReasons, [received(), decided(at, { decision: 'rejected' })], LATER)).toBe('unknown')
    expect(stateOf(cmChange3dReasons, [received(), decided(at, { decision: 'granted' })], LATER)).toBe('none')
  })

  it('does not concern other applications', () => {
    const other = fact(
      'applicationDecided',
      at,
      { application: { id: 'z', matter: 'meeting' }, person: 'p' },
      { data: { decision: 'rejected', reasonsGiven: false } },
    )
    expect(stateOf(cmChange3dReasons, [other], LATER)).toBe('none')
  })
})
