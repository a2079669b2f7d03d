import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrRefused15d } from './CM-ARR-REFUSED-15D'

const refused = (data: Record<string, string> = { decision: 'refusedNoCrime' }) =>
  fact('arrestDecisionReceived', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const withdrawn = (at: string) => fact('caseWithdrawn', at, { case: 'c', persons: ['p'] })
const contested = (application: Record<string, string>) =>
  fact('applicationReceived', '2026-05-11T10:00:00+08:00', {
    application: { id: 'a', ...application },
    person: 'p',
    case: 'c',
  })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-REFUSED-15D', () => {
  it.each([
    ['2026-05-21T23:59:59+08:00', 'satisfied'],
    ['2026-05-22T00:00:00+08:00', 'violated'],
    ['2026-05-22T00:00:01+08:00', 'violated'],
  ])('withdrawn at %s is %s', (at, state) => {
    expect(stateOf(cmArrRefused15d, [refused(), withdrawn(at)], LATER)).toBe(state)
  })

  it('ending the investigation of the person or contesting the refusal answers as well', () => {
    const ended = fact('investigationTerminated', '2026-05-12T10:00:00+08:00', { case: 'c', person: 'p' })
    expect(stateOf(cmArrRefused15d, [refused(), ended], LATER)).toBe('satisfied')
    expect(
      stateOf(cmArrRefused15d, [refused(), contested({ matter: 'reconsideration', against: 'arrestRefusal' })], LATER),
    ).toBe('satisfied')
    expect(
      stateOf(cmArrRefused15d, [refused(), contested({ matter: 'review', against: 'arrestRefusal' })], LATER),
    ).toBe('satisfied')
    expect(
      stateOf(cmArrRefused15d, [refused(), contested({ matter: 'reconsideration', against: 'nonFiling' })], LATER),
    ).toBe('violated')
  })

  it.each(['refusedEvidence', 'refusedNoNeed', 'approved'])('does not concern %s', (decision) => {
    expect(stateOf(cmArrRefused15d, [refused({ decision })], LATER)).toBe('none')
  })

  it('is pending meanwhile and unknown where it is not recorded what was contested', () => {
    expect(stateOf(cmArrRefused15d, [refused()], '2026-05-15T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmArrRefused15d, [refused(), contested({ matter: 'reconsideration' })], LATER)).toBe('unknown')
    expect(stateOf(cmArrRefused15d, [refused({})], LATER)).toBe('unknown')
  })

  it('a complaint about the refusal is no request for reconsideration', () => {
    expect(
      stateOf(cmArrRefused15d, [refused(), contested({ matter: 'complaint', against: 'arrestRefusal' })], LATER),
    ).toBe('violated')
  })
})
