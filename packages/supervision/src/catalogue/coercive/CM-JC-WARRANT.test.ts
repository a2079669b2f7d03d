import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJcWarrant } from './CM-JC-WARRANT'

const began = (data: Record<string, string | boolean>, county?: string) =>
  fact(
    'coercedSummonsBegan',
    '2026-05-06T08:00:00+08:00',
    { measure: 'm', person: county === undefined ? 'p' : { id: 'p', county }, case: 'c' },
    { data },
  )
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-JC-WARRANT', () => {
  it('asks that the warrant was shown', () => {
    expect(stateOf(cmJcWarrant, [began({ shown: false })], LATER)).toBe('violated')
    expect(stateOf(cmJcWarrant, [began({ shown: true })], LATER)).toBe('satisfied')
    expect(stateOf(cmJcWarrant, [began({})], LATER)).toBe('unknown')
    expect(stateOf(cmJcWarrant, [], LATER)).toBe('none')
  })
})
