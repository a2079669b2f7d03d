import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrFamily24h } from './CM-ARR-FAMILY-24H'

const arrested = (decider?: string, at = '2026-05-06T10:00:00+08:00') =>
  fact('arrestExecuted', at, {
    measure: decider === undefined ? 'a' : { id: 'a', decider },
    person: 'p',
    case: { id: 'c', chargeClass: 'terrorism' },
  })
const told = (at: string) => fact('notified', at, { person: 'p' }, { data: { recipient: 'family' } })
const excused = (data: Record<string, string>) =>
  fact('noticeExcused', '2026-05-06T12:00:00+08:00', { person: 'p' }, { data: { recipient: 'family', ...data } })
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-ARR-FAMILY-24H', () => {
  it.each([
    ['2026-05-07T10:59:59+08:00', 'satisfied'],
    ['2026-05-07T11:00:00+08:00', 'violated'],
    ['2026-05-07T11:00:01+08:00', 'violated'],
  ])('notice at %s is %s: the hour that begins at 10:00 is the hour of start', (at, state) => {
    expect(stateOf(cmArrFamily24h, [arrested(), told(at)], LATER)).toBe(state)
  })

  it('knows one excuse only, even for terrorism', () => {
    expect(stateOf(cmArrFamily24h, [arrested(), excused({ excuse: 'unreachable', reason: '无家属' })], LATER)).toBe(
      'satisfied',
    )
    expect(
      stateOf(cmArrFamily24h, [arrested(), excused({ excuse: 'hindersInvestigation', reason: '串供' })], LATER),
    ).toBe('violated')
    expect(stateOf(cmArrFamily24h, [arrested(), excused({ excuse: 'unreachable' })], LATER)).toBe('unknown')
  })

  it('is pending meanwhile, unknown from a bare date, and not for arrests the procuratorate decided', () => {
    expect(stateOf(cmArrFamily24h, [arrested()], '2026-05-07T10:30:00+08:00')).toBe('pending')
    expect(stateOf(cmArrFamily24h, [arrested(undefined, '2026-05-06')], LATER)).toBe('unknown')
    expect(stateOf(cmArrFamily24h, [arrested('procuratorate')], LATER)).toBe('none')
    expect(stateOf(cmArrFamily24h, [arrested('police')], LATER)).toBe('violated')
  })

  it('telling counsel is not telling the family, nor is an excuse about somebody else', () => {
    const counsel = fact('notified', '2026-05-06T16:00:00+08:00', { person: 'p' }, { data: { recipient: 'counsel' } })
    const elsewhere = fact(
      'noticeExcused',
      '2026-05-06T12:00:00+08:00',
      { person: 'p' },
      { data: { recipient: 'counsel', excuse: 'unreachable', reason: '无' } },
    )
    expect(stateOf(cmArrFamily24h, [arrested(), counsel], LATER)).toBe('violated')
    expect(stateOf(cmArrFamily24h, [arrested(), elsewhere], LATER)).toBe('violated')
    expect(stateOf(cmArrFamily24h, [arrested('court')], LATER)).toBe('none')
  })
})
