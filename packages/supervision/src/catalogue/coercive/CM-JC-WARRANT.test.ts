import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJcWarrant } from './CM-JC-WARRANT'
import { cmJcWarrantApproval } from './CM-JC-WARRANT-approval'
import { cmJcWarrantPlace } from './CM-JC-WARRANT-place'
import { cmJcWarrantTimes } from './CM-JC-WARRANT-times'

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

describe('CM-JC-WARRANT/place', () => {
  it('asks for the person’s own county', () => {
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990001' }, '990001')], LATER)).toBe('satisfied')
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990002' }, '990001')], LATER)).toBe('violated')
    expect(stateOf(cmJcWarrantPlace, [began({ county: '990002' })], LATER)).toBe('unknown')
  })
})

describe('CM-JC-WARRANT/times', () => {
  const ended = fact('coercedSummonsEnded', '2026-05-06T18:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
  const signed = (data: Record<string, string | readonly string[]>) =>
    fact(
      'documentSigned',
      '2026-05-06T18:05:00+08:00',
      { document: { id: 'd', kind: 'warrant' }, measure: 'm' },
      { data },
    )

  it('asks for the suspect’s own entry or a noted refusal', () => {
    expect(stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['suspect'] })], LATER)).toBe('satisfied')
    expect(stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['officer'], excuse: 'refused' })], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['officer'] })], LATER)).toBe('violated')
    expect(stateOf(cmJcWarrantTimes, [ended], LATER)).toBe('violated')
  })

  it('waits the office’s own time first', () => {
    expect(stateOf(cmJcWarrantTimes, [ended], '2026-05-06T20:00:00+08:00')).toBe('pending')
  })

  it('is unknown where nobody can tell what was signed', () => {
    const unnamed = fact(
      'documentSigned',
      '2026-05-06T18:05:00+08:00',
      { document: 'd', measure: 'm' },
      { data: { signedBy: ['suspect'] } },
    )
    expect(stateOf(cmJcWarrantTimes, [ended, unnamed], LATER)).toBe('unknown')
  })
})
