import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJcWarrantApproval } from './CM-JC-WARRANT-approval'

const began = (data: Record<string, string | boolean>, county?: string) =>
  fact(
    'coercedSummonsBegan',
    '2026-05-06T08:00:00+08:00',
    { measure: 'm', person: county === undefined ? 'p' : { id: 'p', county }, case: 'c' },
    { data },
  )
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-JC-WARRANT/approval', () => {
  const approved = (at: string, approverLevel?: string) =>
    fact('measureApproved', at, { measure: 'm' }, { data: approverLevel === undefined ? {} : { approverLevel } })

  it('asks for the county head before the person is brought in', () => {
    const arrival = began({})
    expect(stateOf(cmJcWarrantApproval, [approved('2026-05-06T07:59:59+08:00', 'countyHead'), arrival], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmJcWarrantApproval, [approved('2026-05-06T08:00:01+08:00', 'countyHead'), arrival], LATER)).toBe(
      'violated',
    )
    expect(
      stateOf(cmJcWarrantApproval, [approved('2026-05-06T07:00:00+08:00', 'departmentHead'), arrival], LATER),
    ).toBe('violated')
    expect(stateOf(cmJcWarrantApproval, [arrival], LATER)).toBe('violated')
    expect(stateOf(cmJcWarrantApproval, [approved('2026-05-06T07:00:00+08:00'), arrival], LATER)).toBe('unknown')
  })
})
