import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJcWarrantPlace } from './CM-JC-WARRANT-place'

const began = (data: Record<string, string | boolean>, county?: string) =>
  fact(
    'coercedSummonsBegan',
    '2026-05-06T08:00:00+08:00',
    { measure: 'm', person: county === undefined ? 'p' : { id: 'p', county }, case: 'c' },
    { data },
  )
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-JC-WARRANT/place', () => {
  it('asks for the person’s own county', () => {
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990001' }, '990001')], LATER)).toBe('satisfied')
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990002' }, '990001')], LATER)).toBe('violated')
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990002' })], LATER)).toBe('unknown')
  })
})
