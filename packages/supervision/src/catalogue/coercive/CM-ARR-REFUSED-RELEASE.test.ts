import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmArrRefusedRelease } from './CM-ARR-REFUSED-RELEASE'

const detention = fact('detentionBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
const answer = (data: Record<string, string>) =>
  fact('arrestDecisionReceived', '2026-05-14T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const refusal = answer({ decision: 'refusedEvidence' })
const released = (at: string) => fact('released', at, { person: 'p', case: 'c' })
const bailed = (at: string) => fact('bailBegan', at, { measure: 'b', person: 'p', case: 'c' })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-REFUSED-RELEASE', () => {
  it.each(['refusedNoCrime', 'refusedEvidence', 'refusedNoNeed'])('%s calls for release', (decision) => {
    const [verdict] = verdictsOf(cmArrRefusedRelease, [detention, answer({ decision })], LATER)
    expect(verdict?.state).toBe('violated')
    expect(verdict?.onLocalNumber).toBe(true)
  })

  it('release or bail within the office’s own time answers, later does not', () => {
    expect(stateOf(cmArrRefusedRelease, [detention, refusal, released('2026-05-14T15:59:59+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmArrRefusedRelease, [detention, refusal, bailed('2026-05-14T12:00:00+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmArrRefusedRelease, [detention, refusal, released('2026-05-14T16:00:01+08:00')], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cmArrRefusedRelease, [detention, refusal], '2026-05-14T12:00:00+08:00')).toBe('pending')
  })

  it('reconsideration does not suspend the release', () => {
    const contested = fact('applicationReceived', '2026-05-14T11:00:00+08:00', {
      application: { id: 'a', matter: 'reconsideration', against: 'arrestRefusal' },
      person: 'p',
      case: 'c',
    })
    expect(stateOf(cmArrRefusedRelease, [detention, refusal, contested], LATER)).toBe('violated')
  })

  it('concerns refusals and persons in custody only', () => {
    expect(stateOf(cmArrRefusedRelease, [detention, answer({ decision: 'approved' })], LATER)).toBe('none')
    expect(stateOf(cmArrRefusedRelease, [refusal], LATER)).toBe('none')
    expect(stateOf(cmArrRefusedRelease, [detention, answer({})], LATER)).toBe('unknown')
  })
})
