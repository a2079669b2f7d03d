import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmArrReview7d } from './CM-ARR-REVIEW-7D'

const detention = fact('detentionBegan', '2026-09-28T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
const requested = (at: string, complex?: boolean) =>
  fact('arrestRequested', at, { person: 'p', case: complex === undefined ? 'c' : { id: 'c', complex } })
const decided = (at: string) =>
  fact('arrestDecided', at, { person: 'p', case: 'c' }, { data: { decision: 'approved' } })
const due = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cmArrReview7d, facts, asOf)[0]?.due?.latest
const LATER = '2026-12-01T00:00:00+08:00'

describe('CM-ARR-REVIEW-7D', () => {
  const inCustody = [detention, requested('2026-09-30T09:00:00+08:00')]

  it('ends inside the holiday for a person in custody (V08)', () => {
    expect(due(inCustody, '2026-10-01T00:00:00+08:00')).toBe(instantOf('2026-10-08T00:00:00+08:00'))
  })

  it.each([
    ['2026-10-07T23:59:59+08:00', 'satisfied'],
    ['2026-10-08T00:00:00+08:00', 'violated'],
    ['2026-10-08T00:00:01+08:00', 'violated'],
  ])('decided at %s is %s', (at, state) => {
    expect(stateOf(cmArrReview7d, [...inCustody, decided(at)], LATER)).toBe(state)
  })

  it('gives 15 days, moved past the holiday, for a person at liberty (V09)', () => {
    expect(due([requested('2026-09-17T09:00:00+08:00', false)], '2026-09-18T00:00:00+08:00')).toBe(
      instantOf('2026-10-09T00:00:00+08:00'),
    )
  })

  it('gives 20 days in a complex case', () => {
    const complex = requested('2026-05-06T09:00:00+08:00', true)
    expect(due([complex], '2026-05-07T00:00:00+08:00')).toBe(instantOf('2026-05-27T00:00:00+08:00'))
  })

  it('does not know between 15 and 20 days where complexity is not recorded', () => {
    const vague = requested('2026-05-06T09:00:00+08:00')
    expect(stateOf(cmArrReview7d, [vague, decided('2026-05-21T10:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmArrReview7d, [vague, decided('2026-05-25T10:00:00+08:00')], LATER)).toBe('unknown')
    expect(stateOf(cmArrReview7d, [vague, decided('2026-05-27T10:00:00+08:00')], LATER)).toBe('violated')
  })

  it('is pending meanwhile and silent without a request', () => {
    expect(stateOf(cmArrReview7d, inCustody, '2026-10-02T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmArrReview7d, [detention], LATER)).toBe('none')
  })
})
