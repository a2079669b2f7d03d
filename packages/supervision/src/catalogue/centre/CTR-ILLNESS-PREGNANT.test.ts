import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrIllnessPregnant } from './CTR-ILLNESS-PREGNANT'
import { ctrIllnessPregnantIntake } from './CTR-ILLNESS-PREGNANT-intake'

const LATER = '2026-05-07T00:00:00+08:00'
const person = (...groups: readonly string[]) => ({ id: 'p', groups })
const asked = (groups: readonly string[], data: Record<string, string>) =>
  fact(
    'interrogationBegan',
    '2026-05-06T10:00:00+08:00',
    { interrogation: { id: 'i', kind: 'interrogation' }, person: person(...groups) },
    { data },
  )
const taken = (groups: readonly string[], data: Record<string, boolean> = {}) =>
  fact('detentionCentreEntered', '2026-05-06T10:00:00+08:00', { person: person(...groups) }, { data })

describe('CTR-ILLNESS-PREGNANT', () => {
  it.each(['seriouslyIll', 'pregnant', 'nursing'])('asks to look after a person who is %s', (group) => {
    expect(stateOf(ctrIllnessPregnant, [asked([group], { placeKind: 'interrogationRoom' })], LATER)).toBe('violated')
    expect(stateOf(ctrIllnessPregnant, [asked([group], { placeKind: 'hospital' })], LATER)).toBe('satisfied')
    expect(stateOf(ctrIllnessPregnant, [asked([group], {})], LATER)).toBe('unknown')
  })

  it('does not apply to others', () => {
    expect(stateOf(ctrIllnessPregnant, [asked(['foreigner'], { placeKind: 'interrogationRoom' })], LATER)).toBe('none')
  })

  it('cannot tell where only the kind of questioning is missing', () => {
    const vague = fact(
      'interrogationBegan',
      '2026-05-06T10:00:00+08:00',
      { interrogation: 'i', person: person('pregnant') },
      { data: { placeKind: 'interrogationRoom' } },
    )
    expect(stateOf(ctrIllnessPregnant, [vague], LATER)).toBe('unknown')
  })
})

describe('CTR-ILLNESS-PREGNANT/intake', () => {
  it.each(['seriouslyIll', 'pregnant', 'nursing'])('the house does not take in a person who is %s', (group) => {
    expect(stateOf(ctrIllnessPregnantIntake, [taken([group])], LATER)).toBe('violated')
    expect(stateOf(ctrIllnessPregnantIntake, [taken([group], { refused: false })], LATER)).toBe('violated')
    expect(stateOf(ctrIllnessPregnantIntake, [taken([group], { refused: true })], LATER)).toBe('satisfied')
  })

  it('does not apply to others, nor to what became known after the intake', () => {
    expect(stateOf(ctrIllnessPregnantIntake, [taken([])], LATER)).toBe('none')
    expect(stateOf(ctrIllnessPregnantIntake, [taken(['minor'])], LATER)).toBe('none')
    const known = fact('healthChecked', '2026-05-06T10:00:01+08:00', { person: person('pregnant') })
    const unaware = fact('detentionCentreEntered', '2026-05-06T10:00:00+08:00', { person: 'p' })
    expect(stateOf(ctrIllnessPregnantIntake, [unaware, known], LATER)).toBe('none')
  })
})
