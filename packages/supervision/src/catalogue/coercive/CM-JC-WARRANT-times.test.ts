import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmJcWarrantTimes } from './CM-JC-WARRANT-times'

const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-JC-WARRANT/times', () => {
  const ended = fact('coercedSummonsEnded', '2026-05-06T18:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
  const signed = (data: Record<string, string | boolean | readonly string[]>) =>
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

  it('asks for both times: a warrant filled in only in part is not enough', () => {
    expect(stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['suspect'], complete: true })], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['suspect'], complete: false })], LATER)).toBe(
      'violated',
    )
    expect(
      stateOf(cmJcWarrantTimes, [ended, signed({ signedBy: ['officer'], complete: false, excuse: 'refused' })], LATER),
    ).toBe('satisfied')
  })

  it('waits the office’s own time first', () => {
    expect(stateOf(cmJcWarrantTimes, [ended], '2026-05-06T20:00:00+08:00')).toBe('pending')
  })

  it('is unknown where nobody can tell what was signed, or by whom', () => {
    const unnamed = fact(
      'documentSigned',
      '2026-05-06T18:05:00+08:00',
      { document: 'd', measure: 'm' },
      { data: { signedBy: ['suspect'] } },
    )
    expect(stateOf(cmJcWarrantTimes, [ended, unnamed], LATER)).toBe('unknown')
    expect(stateOf(cmJcWarrantTimes, [ended, signed({})], LATER)).toBe('unknown')
  })
})
