import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmDetSend24h } from './CM-DET-SEND-24H'

const detained = (at: string, county?: string, home?: string) =>
  fact(
    'detentionBegan',
    at,
    { measure: 'm', person: 'p', case: home === undefined ? 'c' : { id: 'c', county: home } },
    { data: county === undefined ? {} : { county } },
  )
const lodged = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('detentionCentreEntered', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-05-12T00:00:00+08:00'

describe('CM-DET-SEND-24H', () => {
  const detention = detained('2026-05-06T23:50:00+08:00')

  it('warns ten minutes before the last lawful hour is over (V02)', () => {
    const [verdict] = verdictsOf(cmDetSend24h, [detention], '2026-05-07T00:00:00+08:00')
    expect(verdict?.due?.alert).toBe(instantOf('2026-05-07T23:50:00+08:00'))
    expect(verdict?.due?.latest).toBe(instantOf('2026-05-08T00:00:00+08:00'))
  })

  it.each([
    ['2026-05-07T23:59:59+08:00', 'satisfied'],
    ['2026-05-08T00:00:00+08:00', 'violated'],
    ['2026-05-08T00:00:01+08:00', 'violated'],
  ])('intake at %s is %s', (at, state) => {
    expect(stateOf(cmDetSend24h, [detention, lodged(at)], LATER)).toBe(state)
  })

  it('a refused intake is none; the measure must change in time', () => {
    const refused = lodged('2026-05-07T10:00:00+08:00', { refused: true, reason: '健康' })
    const bail = fact('bailBegan', '2026-05-07T20:00:00+08:00', { measure: 'b', person: 'p', case: 'c' })
    expect(stateOf(cmDetSend24h, [detention, refused], LATER)).toBe('violated')
    expect(stateOf(cmDetSend24h, [detention, refused, bail], LATER)).toBe('satisfied')
  })

  it('lapses with release before the time ran out, not after', () => {
    const released = (at: string) => fact('released', at, { person: 'p', case: 'c' })
    expect(stateOf(cmDetSend24h, [detention, released('2026-05-07T23:59:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetSend24h, [detention, released('2026-05-08T00:00:00+08:00')], LATER)).toBe('violated')
  })

  it('shows but does not flag a person in hospital', () => {
    const taken = fact('outingBegan', '2026-05-07T08:00:00+08:00', { person: 'p' }, { data: { placeKind: 'hospital' } })
    const back = fact('outingEnded', '2026-05-08T08:00:00+08:00', { person: 'p' })
    expect(stateOf(cmDetSend24h, [detention, taken], LATER)).toBe('pending')
    expect(stateOf(cmDetSend24h, [detention, taken, back], '2026-05-08T12:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDetSend24h, [detention, taken, back], LATER)).toBe('violated')
  })

  it('is unknown from a bare date', () => {
    expect(stateOf(cmDetSend24h, [detained('2026-05-06')], LATER)).toBe('unknown')
  })

  it('leaves a detention in another place to its own rule', () => {
    const remote = detained('2026-05-06T10:00:00+08:00', '990002', '990001')
    expect(stateOf(cmDetSend24h, [remote], LATER)).toBe('none')
    expect(stateOf(cmDetSend24h, [detained('2026-05-06T10:00:00+08:00', '990001', '990001')], LATER)).toBe('violated')
  })

  it('an outing to the scene stops no clock; a place known on one side only is no other place', () => {
    const out = fact('outingBegan', '2026-05-07T08:00:00+08:00', { person: 'p' }, { data: { placeKind: 'scene' } })
    expect(stateOf(cmDetSend24h, [detention, out], LATER)).toBe('violated')
    expect(stateOf(cmDetSend24h, [detained('2026-05-06T23:50:00+08:00', '990002')], LATER)).toBe('violated')
    expect(stateOf(cmDetSend24h, [detained('2026-05-06T23:50:00+08:00', undefined, '990001')], LATER)).toBe('violated')
  })
})
