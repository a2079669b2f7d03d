import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrSummonTimes } from './CTR-SUMMON-TIMES'

const began = (form = 'written', track = 'criminal') =>
  fact('summonsBegan', '2026-05-06T08:00:00+08:00', {
    measure: { id: 'm', track, ...(form === '' ? {} : { form }) },
    person: 'p',
  })
const ended = fact('summonsEnded', '2026-05-06T15:00:00+08:00', { measure: 'm', person: 'p' })
const signed = (data: Record<string, string | boolean | string[]>, kind = 'warrant') =>
  fact('documentSigned', '2026-05-06T15:01:00+08:00', { document: { id: 'd', kind }, measure: 'm' }, { data })
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-SUMMON-TIMES', () => {
  it('accepts both times filled in by the suspect, or a refusal that is noted', () => {
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({ signedBy: ['suspect'] })], LATER)).toBe('satisfied')
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({ signedBy: [], excuse: 'refused' })], LATER)).toBe(
      'satisfied',
    )
  })

  it('is violated where he did not, only in part, or on another paper', () => {
    expect(stateOf(ctrSummonTimes, [began(), ended], LATER)).toBe('violated')
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({ signedBy: ['officer'] })], LATER)).toBe('violated')
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({ signedBy: ['suspect'], complete: false })], LATER)).toBe(
      'violated',
    )
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({ signedBy: ['suspect'] }, 'transcript')], LATER)).toBe(
      'violated',
    )
  })

  it('does not apply to an oral or an administrative summons, nor while it runs', () => {
    expect(stateOf(ctrSummonTimes, [began('oral'), ended], LATER)).toBe('none')
    expect(stateOf(ctrSummonTimes, [began('written', 'administrative'), ended], LATER)).toBe('none')
    expect(stateOf(ctrSummonTimes, [began()], LATER)).toBe('none')
  })

  it('is unknown where the form, or who signed, is not recorded', () => {
    expect(stateOf(ctrSummonTimes, [began(''), ended], LATER)).toBe('unknown')
    expect(stateOf(ctrSummonTimes, [began(), ended, signed({})], LATER)).toBe('unknown')
  })
})
