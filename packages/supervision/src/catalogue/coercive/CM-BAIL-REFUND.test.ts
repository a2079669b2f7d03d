import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmBailRefund } from './CM-BAIL-REFUND'

const b = { id: 'b', kind: 'bail' }
const bailed = (data: Record<string, number> = { deposit: 5000 }) =>
  fact('bailBegan', '2025-11-23T10:00:00+08:00', { measure: b, person: 'p', case: 'c' }, { data })
const ended = (data: Record<string, string> = {}, person: Record<string, boolean> = {}) =>
  fact('bailEnded', '2026-05-06T10:00:00+08:00', { measure: b, person: { id: 'p', ...person }, case: 'c' }, { data })
const refunded = (at: string) => fact('depositRefunded', at, { measure: b, person: 'p' }, { data: { amount: 5000 } })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-BAIL-REFUND', () => {
  it('is violated on the office’s own number when nothing came back', () => {
    const [verdict] = verdictsOf(cmBailRefund, [bailed(), ended()], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
    expect(stateOf(cmBailRefund, [bailed(), ended()], '2026-05-08T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmBailRefund, [bailed(), ended(), refunded('2026-05-08T10:00:00+08:00')], LATER)).toBe('satisfied')
  })

  it('also asks for it when bail is changed for another measure', () => {
    const changed = (kind: string) =>
      fact('measureChanged', '2026-05-06T10:00:00+08:00', {
        measure: b,
        person: 'p',
        case: 'c',
        next: { id: 'n', kind },
      })
    expect(stateOf(cmBailRefund, [bailed(), changed('residentialSurveillance')], LATER)).toBe('violated')
    expect(stateOf(cmBailRefund, [bailed(), changed('bail')], LATER)).toBe('none')
  })

  it('is excused by forfeiture, also before the end, and by withholding for a new crime', () => {
    const forfeited = fact(
      'depositForfeited',
      '2026-02-01T10:00:00+08:00',
      { measure: b, person: 'p' },
      { data: { amount: 5000 } },
    )
    const withheld = fact('depositWithheld', '2026-05-06T11:00:00+08:00', { measure: b, person: 'p' })
    expect(stateOf(cmBailRefund, [bailed(), forfeited, ended()], LATER)).toBe('satisfied')
    expect(stateOf(cmBailRefund, [bailed(), ended(), withheld], LATER)).toBe('satisfied')
  })

  it('does not apply after a breach, without a deposit, or where the next organ carries it on', () => {
    expect(stateOf(cmBailRefund, [bailed(), ended({}, { breach: true })], LATER)).toBe('none')
    expect(stateOf(cmBailRefund, [bailed({}), ended()], LATER)).toBe('none')
    expect(stateOf(cmBailRefund, [bailed(), ended({ reason: 'continued' })], LATER)).toBe('none')
    expect(stateOf(cmBailRefund, [bailed()], LATER)).toBe('none')
  })

  it('is unknown where the next measure is not recorded by kind', () => {
    const changed = fact('measureChanged', '2026-05-06T10:00:00+08:00', {
      measure: 'b',
      person: 'p',
      case: 'c',
      next: 'n',
    })
    const bail = fact(
      'bailBegan',
      '2025-11-23T10:00:00+08:00',
      { measure: 'b', person: 'p', case: 'c' },
      { data: { deposit: 5000 } },
    )
    expect(stateOf(cmBailRefund, [bail, changed], LATER)).toBe('unknown')
  })

  it('tests the smallest deposit, and no change of measure after a breach', () => {
    expect(stateOf(cmBailRefund, [bailed({ deposit: 1 }), ended()], LATER)).toBe('violated')
    expect(stateOf(cmBailRefund, [bailed({ deposit: 0 }), ended()], LATER)).toBe('none')
    const changed = fact('measureChanged', '2026-05-06T10:00:00+08:00', {
      measure: b,
      person: { id: 'p', breach: true },
      case: 'c',
      next: { id: 'n', kind: 'arrest' },
    })
    expect(stateOf(cmBailRefund, [bailed(), changed], LATER)).toBe('none')
  })
})
