import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailBothMinor } from './CM-BAIL-BOTH-minor'

const bailed = (data: Record<string, number | boolean>, birthDate?: string) =>
  fact(
    'bailBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 'b', person: birthDate === undefined ? 'p' : { id: 'p', birthDate }, case: 'c' },
    { data },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-BAIL-BOTH/minor', () => {
  it('points out a deposit taken from a minor without a guarantor', () => {
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 500 }, '2010-01-01')], LATER)).toBe('violated')
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: true, deposit: 500 }, '2010-01-01')], LATER)).toBe('satisfied')
    expect(stateOf(cmBailBothMinor, [bailed({ deposit: 500 }, '2010-01-01')], LATER)).toBe('unknown')
  })

  it('is no matter of adults or of bail without a deposit', () => {
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 1000 }, '1990-01-01')], LATER)).toBe('none')
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: true }, '2010-01-01')], LATER)).toBe('none')
  })

  it('counts the eighteenth birthday itself as still a minor’s', () => {
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 500 }, '2008-05-06')], LATER)).toBe('violated')
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 500 }, '2008-05-05')], LATER)).toBe('none')
  })

  it('any sum is a deposit', () => {
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 1 }, '2010-01-01')], LATER)).toBe('violated')
    expect(stateOf(cmBailBothMinor, [bailed({ guarantor: false, deposit: 0 }, '2010-01-01')], LATER)).toBe('none')
  })
})
