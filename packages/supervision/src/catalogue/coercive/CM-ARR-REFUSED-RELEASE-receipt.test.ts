import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmArrRefusedReleaseReceipt } from './CM-ARR-REFUSED-RELEASE-receipt'

const detention = fact('detentionBegan', '2026-05-06T10:00:00+08:00', { measure: 'm', person: 'p', case: 'c' })
const answer = (data: Record<string, string>) =>
  fact('arrestDecisionReceived', '2026-05-14T10:00:00+08:00', { person: 'p', case: 'c' }, { data })
const refusal = answer({ decision: 'refusedEvidence' })
const released = (at: string) => fact('released', at, { person: 'p', case: 'c' })
const receipt = (at: string) =>
  fact('documentServed', at, { document: { id: 'd', kind: 'executionReceipt' }, case: 'c', person: 'p' })
const LATER = '2026-06-20T00:00:00+08:00'

describe('CM-ARR-REFUSED-RELEASE/receipt', () => {
  const freed = [detention, refusal, released('2026-05-14T11:00:00+08:00')]

  it.each([
    ['2026-05-18T23:59:59+08:00', 'satisfied'],
    ['2026-05-19T00:00:00+08:00', 'violated'],
    ['2026-05-19T00:00:01+08:00', 'violated'],
  ])('three days end on Sunday 17 May and move to Monday: %s %s', (at, state) => {
    expect(stateOf(cmArrRefusedReleaseReceipt, [...freed, receipt(at)], LATER)).toBe(state)
  })

  it('waits for the release, and does not know what an unnamed document was', () => {
    expect(stateOf(cmArrRefusedReleaseReceipt, [detention, refusal], LATER)).toBe('none')
    const unnamed = fact('documentServed', '2026-05-15T10:00:00+08:00', { document: 'd', case: 'c', person: 'p' })
    expect(stateOf(cmArrRefusedReleaseReceipt, [...freed, unnamed], LATER)).toBe('unknown')
  })

  it('concerns refusals on any ground of persons who were in custody, and nothing else', () => {
    const bailOnly = [answer({ decision: 'refusedEvidence' }), released('2026-05-14T11:00:00+08:00')]
    expect(stateOf(cmArrRefusedReleaseReceipt, bailOnly, LATER)).toBe('none')
    expect(
      stateOf(
        cmArrRefusedReleaseReceipt,
        [detention, answer({ decision: 'approved' }), released('2026-05-14T11:00:00+08:00')],
        LATER,
      ),
    ).toBe('none')
    for (const decision of ['refusedNoCrime', 'refusedNoNeed']) {
      expect(
        stateOf(
          cmArrRefusedReleaseReceipt,
          [detention, answer({ decision }), released('2026-05-14T11:00:00+08:00')],
          LATER,
        ),
      ).toBe('violated')
    }
  })
})
