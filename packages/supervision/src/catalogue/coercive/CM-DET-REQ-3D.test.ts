import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmDetReq3d } from './CM-DET-REQ-3D'

const who = { measure: { id: 'm', kind: 'detention' }, person: 'p' }
const detained = (at: string) => fact('detentionBegan', at, { ...who, case: 'c' })
const sent = (at: string) => fact('arrestRequestSent', at, { person: 'p', case: 'c' })
const extended = (approvedAt: string, data: Record<string, string | number>) =>
  fact(
    'measureExtended',
    approvedAt,
    { ...who, case: 'c' },
    { data: { approvedAt, approverLevel: 'countyHead', ...data } },
  )
const due = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cmDetReq3d, facts, asOf)[0]?.due?.latest
const LATER = '2026-11-20T00:00:00+08:00'

describe('CM-DET-REQ-3D', () => {
  const detention = detained('2026-09-28T10:00:00+08:00')

  it('is not moved by National Day (V04)', () => {
    expect(due([detention], '2026-09-29T00:00:00+08:00')).toBe(instantOf('2026-10-02T00:00:00+08:00'))
  })

  it.each([
    ['2026-10-01T23:59:59+08:00', 'satisfied'],
    ['2026-10-02T00:00:00+08:00', 'violated'],
    ['2026-10-02T00:00:01+08:00', 'violated'],
  ])('sent at %s is %s', (at, state) => {
    expect(stateOf(cmDetReq3d, [detention, sent(at)], LATER)).toBe(state)
  })

  it('leaves out the whole first day, even its last ten minutes (V07)', () => {
    expect(due([detained('2026-05-06T23:50:00+08:00')], '2026-05-07T00:00:00+08:00')).toBe(
      instantOf('2026-05-10T00:00:00+08:00'),
    )
  })

  it('grows by the days approved, all counted from the detention (V05)', () => {
    const four = extended('2026-09-30T10:00:00+08:00', { days: 4 })
    const one = extended('2026-09-30T10:00:00+08:00', { days: 1 })
    expect(due([detention, four], '2026-10-01T00:00:00+08:00')).toBe(instantOf('2026-10-06T00:00:00+08:00'))
    expect(due([detention, one], '2026-10-01T00:00:00+08:00')).toBe(instantOf('2026-10-03T00:00:00+08:00'))
    expect(stateOf(cmDetReq3d, [detention, four, sent('2026-10-05T23:59:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetReq3d, [detention, four, sent('2026-10-06T00:00:00+08:00')], LATER)).toBe('violated')
  })

  it('grows to day thirty, thirty calendar days and not a month (V06)', () => {
    const january = detained('2026-01-31T10:00:00+08:00')
    const thirty = extended('2026-02-02T10:00:00+08:00', { feature: 'jointly', days: 30 })
    const twenty = extended('2026-02-02T10:00:00+08:00', { feature: 'jointly', days: 20 })
    expect(due([january, thirty], '2026-02-10T00:00:00+08:00')).toBe(instantOf('2026-03-03T00:00:00+08:00'))
    expect(due([january, twenty], '2026-02-10T00:00:00+08:00')).toBe(instantOf('2026-02-21T00:00:00+08:00'))
  })

  it('an extension by a department head, by five days, or approved too late extends nothing', () => {
    const request = sent('2026-10-04T10:00:00+08:00')
    const low = extended('2026-09-30T10:00:00+08:00', { days: 4, approverLevel: 'departmentHead' })
    const five = extended('2026-09-30T10:00:00+08:00', { days: 5 })
    const late = extended('2026-10-02T00:00:01+08:00', { days: 4 })
    for (const extension of [low, late]) {
      expect(stateOf(cmDetReq3d, [detention, extension, request], LATER)).toBe('violated')
    }
    expect(stateOf(cmDetReq3d, [detention, five, sent('2026-10-03T10:00:00+08:00')], LATER)).toBe('unknown')
  })

  it('release, bail or transfer for prosecution answer as well', () => {
    const at = '2026-10-01T10:00:00+08:00'
    expect(stateOf(cmDetReq3d, [detention, fact('released', at, { person: 'p', case: 'c' })], LATER)).toBe('satisfied')
    expect(
      stateOf(cmDetReq3d, [detention, fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' })], LATER),
    ).toBe('satisfied')
    expect(
      stateOf(cmDetReq3d, [detention, fact('prosecutionTransferred', at, { case: 'c', persons: ['p'] })], LATER),
    ).toBe('satisfied')
  })

  it('takes the sending from the papers where only the receipt is recorded', () => {
    const received = (at: string, data: Record<string, string> = {}) =>
      fact('arrestRequested', at, { person: 'p', case: 'c' }, { data })
    const late = '2026-10-02T09:00:00+08:00'
    expect(stateOf(cmDetReq3d, [detention, received('2026-10-01T17:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetReq3d, [detention, received(late, { sentAt: '2026-10-01T17:00:00+08:00' })], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmDetReq3d, [detention, received(late)], LATER)).toBe('violated')
  })

  it('does not allege anything while the system that records the sending is silent', () => {
    const received = fact('arrestRequested', '2026-10-02T09:00:00+08:00', { person: 'p', case: 'c' })
    const silences = [{ source: 'policeProcessSystem', from: '2026-09-30T00:00:00+08:00' }]
    expect(stateOf(cmDetReq3d, [detention, received], LATER, { silences })).toBe('unknown')
  })

  it('an unknown identity does not stop the clock', () => {
    const unknown = fact(
      'identityUnknownDeclared',
      '2026-09-29T10:00:00+08:00',
      { person: 'p', case: 'c' },
      { data: { approverLevel: 'countyHead' } },
    )
    expect(stateOf(cmDetReq3d, [detention, unknown], '2026-10-03T00:00:00+08:00')).toBe('violated')
  })

  it('is pending meanwhile and unknown where the length of an extension is not recorded', () => {
    expect(stateOf(cmDetReq3d, [detention], '2026-10-01T12:00:00+08:00')).toBe('pending')
    const vague = extended('2026-09-30T10:00:00+08:00', {})
    expect(stateOf(cmDetReq3d, [detention, vague, sent('2026-10-04T10:00:00+08:00')], LATER)).toBe('unknown')
  })

  it('does not apply without a detention', () => {
    expect(stateOf(cmDetReq3d, [sent('2026-10-01T10:00:00+08:00')], LATER)).toBe('none')
  })

  it('a receipt without a recorded sending does not blur a sending that is recorded late', () => {
    const received = fact('arrestRequested', '2026-10-03T09:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cmDetReq3d, [detention, sent('2026-10-02T10:00:00+08:00'), received], LATER)).toBe('violated')
  })
})
