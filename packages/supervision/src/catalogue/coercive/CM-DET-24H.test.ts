import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmDet24h } from './CM-DET-24H'

const detained = (at: string) => fact('detentionBegan', at, { measure: 'm', person: 'p', case: 'c' })
const questioned = (at: string, interrogation: string | { id: string; kind: string }) =>
  fact('interrogationBegan', at, { interrogation, person: 'p', case: 'c' })
const interrogated = (at: string) => questioned(at, { id: 'i', kind: 'interrogation' })
const detention = detained('2026-05-06T14:20:00+08:00')
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-DET-24H', () => {
  it('leaves out the starting hour and warns at the exact 24 hours (V01)', () => {
    const [verdict] = verdictsOf(cmDet24h, [detention], '2026-05-06T15:00:00+08:00')
    expect(verdict?.state).toBe('pending')
    expect(verdict?.due?.alert).toBe(instantOf('2026-05-07T14:20:00+08:00'))
    expect(verdict?.due?.latest).toBe(instantOf('2026-05-07T15:00:00+08:00'))
  })

  it.each([
    ['2026-05-07T14:59:59+08:00', 'satisfied'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
    ['2026-05-07T15:00:01+08:00', 'violated'],
  ])('an interrogation at %s is %s', (at, state) => {
    expect(stateOf(cmDet24h, [detention, interrogated(at)], LATER)).toBe(state)
  })

  it('is pending, then violated, while nobody interrogates', () => {
    expect(stateOf(cmDet24h, [detention], '2026-05-07T14:30:00+08:00')).toBe('pending')
    expect(stateOf(cmDet24h, [detention], '2026-05-07T15:00:01+08:00')).toBe('violated')
  })

  it('does not count an interrogation before the detention, nor the interview of a witness', () => {
    const before = interrogated('2026-05-06T12:00:00+08:00')
    const interview = questioned('2026-05-06T16:00:00+08:00', { id: 'i2', kind: 'interview' })
    expect(stateOf(cmDet24h, [before, detention], LATER)).toBe('violated')
    expect(stateOf(cmDet24h, [detention, interview], LATER)).toBe('violated')
  })

  it('lapses with release inside the period only', () => {
    const released = (at: string) => fact('released', at, { person: 'p', case: 'c' })
    expect(stateOf(cmDet24h, [detention, released('2026-05-07T14:59:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDet24h, [detention, released('2026-05-07T15:00:00+08:00')], LATER)).toBe('violated')
  })

  it('is unknown where the kind of questioning or the hour of the detention is not recorded', () => {
    expect(stateOf(cmDet24h, [detention, questioned('2026-05-06T16:00:00+08:00', 'i')], LATER)).toBe('unknown')
    expect(stateOf(cmDet24h, [detained('2026-05-06')], LATER)).toBe('unknown')
  })

  it('does not apply without a detention', () => {
    expect(stateOf(cmDet24h, [interrogated('2026-05-06T16:00:00+08:00')], LATER)).toBe('none')
  })
})
