import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetGround } from './CM-DET-GROUND'

const detained = (ground?: string, decider?: string) =>
  fact(
    'detentionBegan',
    '2026-05-06T15:10:00+08:00',
    { measure: decider === undefined ? 'm' : { id: 'm', decider }, person: 'p', case: 'c' },
    { data: ground === undefined ? {} : { ground } },
  )
const LATER = '2026-05-08T00:00:00+08:00'

describe('CM-DET-GROUND', () => {
  it.each([
    'redHanded',
    'identified',
    'evidenceFound',
    'fled',
    'destroysEvidence',
    'identityUnknown',
    'roamingRepeatedJoint',
    'breach',
  ])('%s is a ground', (ground) => {
    expect(stateOf(cmDetGround, [detained(ground)], LATER)).toBe('satisfied')
  })

  it.each(['none', 'lawful', 'seriousIllness', 'urgentScene'])('%s is none', (ground) => {
    expect(stateOf(cmDetGround, [detained(ground)], LATER)).toBe('violated')
  })

  it('is unknown without a ground on record, and does not concern the procuratorate’s own detentions', () => {
    expect(stateOf(cmDetGround, [detained()], LATER)).toBe('unknown')
    expect(stateOf(cmDetGround, [detained('none', 'procuratorate')], LATER)).toBe('none')
  })
})
