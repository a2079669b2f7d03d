import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmDetSendRemote } from './CM-DET-SEND-REMOTE'

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

describe('CM-DET-SEND-REMOTE', () => {
  const remote = detained('2026-05-06T10:00:00+08:00', '990002', '990001')

  it('gives no time for the road (V33)', () => {
    const [verdict] = verdictsOf(cmDetSendRemote, [remote], '2026-05-06T12:00:00+08:00')
    expect(verdict?.due?.alert).toBe(instantOf('2026-05-07T10:00:00+08:00'))
    expect(verdict?.due?.latest).toBe(instantOf('2026-05-07T11:00:00+08:00'))
    expect(stateOf(cmDetSendRemote, [remote, lodged('2026-05-07T16:00:00+08:00', { county: '990001' })], LATER)).toBe(
      'violated',
    )
  })

  it.each([
    ['2026-05-07T10:59:59+08:00', 'satisfied'],
    ['2026-05-07T11:00:00+08:00', 'violated'],
    ['2026-05-07T11:00:01+08:00', 'violated'],
  ])('intake in either place at %s is %s', (at, state) => {
    expect(stateOf(cmDetSendRemote, [remote, lodged(at, { county: '990002' })], LATER)).toBe(state)
    expect(stateOf(cmDetSendRemote, [remote, lodged(at, { county: '990001' })], LATER)).toBe(state)
  })

  it('lapses with release, and does not apply at home or where the place is not recorded', () => {
    expect(
      stateOf(
        cmDetSendRemote,
        [remote, fact('released', '2026-05-06T20:00:00+08:00', { person: 'p', case: 'c' })],
        LATER,
      ),
    ).toBe('satisfied')
    expect(stateOf(cmDetSendRemote, [detained('2026-05-06T10:00:00+08:00', '990001', '990001')], LATER)).toBe('none')
    expect(stateOf(cmDetSendRemote, [detained('2026-05-06T10:00:00+08:00')], LATER)).toBe('none')
  })

  it('is unknown where the refusal of the intake cannot be placed in time', () => {
    expect(stateOf(cmDetSendRemote, [detained('2026-05-06', '990002', '990001')], LATER)).toBe('unknown')
  })

  it('speaks only where both places are known', () => {
    expect(stateOf(cmDetSendRemote, [detained('2026-05-06T10:00:00+08:00', '990002')], LATER)).toBe('none')
    expect(stateOf(cmDetSendRemote, [detained('2026-05-06T10:00:00+08:00', undefined, '990001')], LATER)).toBe('none')
  })

  it('a refused intake is none; a hospital stops the clock, the scene does not', () => {
    const out = (placeKind: string) =>
      fact('outingBegan', '2026-05-06T12:00:00+08:00', { person: 'p' }, { data: { placeKind } })
    expect(stateOf(cmDetSendRemote, [remote, lodged('2026-05-06T18:00:00+08:00', { refused: true })], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cmDetSendRemote, [remote, out('hospital')], LATER)).toBe('pending')
    expect(stateOf(cmDetSendRemote, [remote, out('scene')], LATER)).toBe('violated')
  })
})
