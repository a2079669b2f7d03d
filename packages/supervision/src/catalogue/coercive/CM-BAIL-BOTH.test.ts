import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailBoth } from './CM-BAIL-BOTH'

const bailed = (data: Record<string, number | boolean>, birthDate?: string) =>
  fact(
    'bailBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 'b', person: birthDate === undefined ? 'p' : { id: 'p', birthDate }, case: 'c' },
    { data },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-BAIL-BOTH', () => {
  it.each([
    [{ guarantor: true, deposit: 5000 }, 'violated'],
    [{ guarantor: true, deposit: 0 }, 'satisfied'],
    [{ guarantor: true }, 'satisfied'],
    [{ guarantor: false, deposit: 5000 }, 'satisfied'],
    [{ deposit: 5000 }, 'unknown'],
  ])('%j is %s', (data: Record<string, number | boolean>, state) => {
    expect(stateOf(cmBailBoth, [bailed(data)], LATER)).toBe(state)
  })

  it('does not apply without bail', () => {
    expect(stateOf(cmBailBoth, [], LATER)).toBe('none')
  })

  it('any sum is a deposit', () => {
    expect(stateOf(cmBailBoth, [bailed({ guarantor: true, deposit: 1 })], LATER)).toBe('violated')
  })
})
