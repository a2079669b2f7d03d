import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmDetExpired } from './CM-DET-EXPIRED'

const who = { measure: { id: 'm', kind: 'detention' }, person: 'p' }
const detention = fact('detentionBegan', '2026-03-02T10:00:00+08:00', { ...who, case: 'c' })
const thirty = fact(
  'measureExtended',
  '2026-03-04T10:00:00+08:00',
  { ...who, case: 'c' },
  { data: { approvedAt: '2026-03-04T10:00:00+08:00', approverLevel: 'countyHead', feature: 'jointly', days: 30 } },
)
const requested = (at: string) => fact('arrestRequested', at, { person: 'p', case: 'c' })
const sent = (at: string) => fact('arrestRequestSent', at, { person: 'p', case: 'c' })
const arrested = (at: string) => fact('arrestExecuted', at, { measure: 'a', person: 'p', case: 'c' })
const due = (facts: Parameters<typeof verdictsOf>[1], asOf: string) =>
  verdictsOf(cmDetExpired, facts, asOf)[0]?.due?.latest
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-DET-EXPIRED', () => {
  it('ends seven days after this request, not on day 37 (V38)', () => {
    expect(due([detention, thirty, requested('2026-03-20T09:00:00+08:00')], '2026-03-21T00:00:00+08:00')).toBe(
      instantOf('2026-03-28T00:00:00+08:00'),
    )
  })

  it.each([
    ['2026-03-27T23:59:59+08:00', 'satisfied'],
    ['2026-03-28T00:00:00+08:00', 'violated'],
    ['2026-03-28T00:00:01+08:00', 'violated'],
  ])('arrest at %s is %s', (at, state) => {
    expect(
      stateOf(cmDetExpired, [detention, thirty, requested('2026-03-20T09:00:00+08:00'), arrested(at)], LATER),
    ).toBe(state)
  })

  it('reaches day 37 only by a request on day 30', () => {
    expect(due([detention, thirty, requested('2026-04-01T09:00:00+08:00')], '2026-04-02T00:00:00+08:00')).toBe(
      instantOf('2026-04-09T00:00:00+08:00'),
    )
  })

  it('a request sent on the last day and received the next keeps the person lawfully held', () => {
    const facts = [detention, sent('2026-03-05T17:00:00+08:00'), requested('2026-03-06T09:00:00+08:00')]
    expect(due(facts, '2026-03-07T00:00:00+08:00')).toBe(instantOf('2026-03-14T00:00:00+08:00'))
  })

  it('takes the sending from the papers where only the receipt is recorded', () => {
    const received = (data: Record<string, string>) =>
      fact('arrestRequested', '2026-03-06T09:00:00+08:00', { person: 'p', case: 'c' }, { data })
    const onPaper = received({ sentAt: '2026-03-05T17:00:00+08:00' })
    expect(due([detention, onPaper], '2026-03-07T00:00:00+08:00')).toBe(instantOf('2026-03-14T00:00:00+08:00'))
    expect(stateOf(cmDetExpired, [detention, onPaper], '2026-03-07T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDetExpired, [detention, received({})], '2026-03-07T00:00:00+08:00')).toBe('violated')
  })

  it('without a request the three days, as extended, are the end', () => {
    expect(stateOf(cmDetExpired, [detention], '2026-03-05T23:00:00+08:00')).toBe('pending')
    expect(stateOf(cmDetExpired, [detention], '2026-03-06T00:00:01+08:00')).toBe('violated')
    expect(stateOf(cmDetExpired, [detention, thirty], '2026-03-06T00:00:01+08:00')).toBe('pending')
  })

  it('release and change of measure end it; transfer for prosecution does not', () => {
    const at = '2026-03-05T10:00:00+08:00'
    expect(stateOf(cmDetExpired, [detention, fact('released', at, { person: 'p', case: 'c' })], LATER)).toBe(
      'satisfied',
    )
    expect(
      stateOf(
        cmDetExpired,
        [detention, fact('surveillanceBegan', at, { measure: 's', person: 'p', case: 'c' })],
        LATER,
      ),
    ).toBe('satisfied')
    expect(
      stateOf(cmDetExpired, [detention, fact('prosecutionTransferred', at, { case: 'c', persons: ['p'] })], LATER),
    ).toBe('violated')
  })

  it('is unknown where the approver of the extension is not recorded', () => {
    const vague = fact(
      'measureExtended',
      '2026-03-04T10:00:00+08:00',
      { ...who, case: 'c' },
      { data: { approvedAt: '2026-03-04T10:00:00+08:00', days: 4 } },
    )
    expect(stateOf(cmDetExpired, [detention, vague, arrested('2026-03-08T10:00:00+08:00')], LATER)).toBe('unknown')
  })

  it('does not apply to a person never detained', () => {
    expect(stateOf(cmDetExpired, [arrested('2026-03-08T10:00:00+08:00')], LATER)).toBe('none')
  })
})
