import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrRefused15dAsk } from './CM-ARR-REFUSED-15D-ask'

const refused = (data: Record<string, string> = { decision: 'refusedEvidence' }) =>
  fact('arrestDecisionReceived', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const asked = (
  at: string,
  application: Record<string, string> = { matter: 'reconsideration', against: 'arrestRefusal' },
) => fact('applicationReceived', at, { application: { id: 'a', ...application }, person: 'p', case: 'c' })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-REFUSED-15D/ask', () => {
  it.each([
    ['2026-05-06T16:00:00+08:00', 'satisfied'],
    ['2026-05-11T23:59:59+08:00', 'satisfied'],
    ['2026-05-12T00:00:00+08:00', 'violated'],
    ['2026-05-20T10:00:00+08:00', 'violated'],
  ])('received on Wednesday 6 May, asked for at %s: %s', (at, state) => {
    expect(stateOf(cmArrRefused15dAsk, [refused(), asked(at)], LATER)).toBe(state)
  })

  it('does not end on a rest day: received on a Monday, the fifth day is Saturday, so Monday is in time', () => {
    const monday = fact(
      'arrestDecisionReceived',
      '2026-05-18T10:00:00+08:00',
      { person: 'p', case: 'c' },
      { data: { decision: 'refusedNoNeed' } },
    )
    expect(stateOf(cmArrRefused15dAsk, [monday, asked('2026-05-25T23:59:59+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmArrRefused15dAsk, [monday, asked('2026-05-26T00:00:00+08:00')], LATER)).toBe('violated')
  })

  it.each(['refusedNoCrime', 'refusedEvidence', 'refusedNoNeed'])('holds where the ground is %s', (decision) => {
    expect(stateOf(cmArrRefused15dAsk, [refused({ decision }), asked('2026-05-20T10:00:00+08:00')], LATER)).toBe(
      'violated',
    )
  })

  it('says nothing where nobody asks, or arrest was approved', () => {
    expect(stateOf(cmArrRefused15dAsk, [refused()], LATER)).toBe('none')
    expect(
      stateOf(cmArrRefused15dAsk, [refused({ decision: 'approved' }), asked('2026-05-20T10:00:00+08:00')], LATER),
    ).toBe('none')
  })

  it('does not take a request about something else, or a request for review, for one', () => {
    const others = [
      { matter: 'reconsideration', against: 'correction' },
      { matter: 'review', against: 'arrestRefusal' },
      { matter: 'complaint', against: 'arrestRefusal' },
    ]
    for (const other of others) {
      expect(stateOf(cmArrRefused15dAsk, [refused(), asked('2026-05-20T10:00:00+08:00', other)], LATER)).toBe('none')
    }
  })

  it('is unknown where the decision, or what is contested, is not recorded', () => {
    const late = asked('2026-05-20T10:00:00+08:00')
    expect(stateOf(cmArrRefused15dAsk, [refused({}), late], LATER)).toBe('unknown')
    const vague = asked('2026-05-20T10:00:00+08:00', { matter: 'reconsideration' })
    expect(stateOf(cmArrRefused15dAsk, [refused(), vague], LATER)).toBe('unknown')
  })
})
