import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmForeign48h } from './CM-FOREIGN-48H'

const began = (kind: string, nationality?: string, at = '2026-05-06T14:20:00+08:00') =>
  fact(kind, at, { measure: 'm', person: nationality === undefined ? 'p' : { id: 'p', nationality }, case: 'c' })
const reported = (at: string) => fact('notified', at, { person: 'p' }, { data: { recipient: 'foreignAffairs' } })
const LATER = '2026-05-12T00:00:00+08:00'

describe('CM-FOREIGN-48H', () => {
  it.each([
    ['2026-05-08T14:59:59+08:00', 'satisfied'],
    ['2026-05-08T15:00:00+08:00', 'violated'],
    ['2026-05-08T15:00:01+08:00', 'violated'],
  ])('reported at %s is %s', (at, state) => {
    expect(stateOf(cmForeign48h, [began('detentionBegan', 'VNM'), reported(at)], LATER)).toBe(state)
  })

  it.each(['bailBegan', 'surveillanceBegan', 'arrestExecuted'])('%s is reported as well', (kind) => {
    expect(stateOf(cmForeign48h, [began(kind, 'VNM')], LATER)).toBe('violated')
  })

  it('compelled appearance and Chinese nationals are not', () => {
    expect(stateOf(cmForeign48h, [began('coercedSummonsBegan', 'VNM')], LATER)).toBe('none')
    expect(stateOf(cmForeign48h, [began('detentionBegan', 'CHN')], LATER)).toBe('none')
  })

  it('is unknown without a nationality on record or from a bare date, pending meanwhile', () => {
    expect(stateOf(cmForeign48h, [began('detentionBegan')], LATER)).toBe('unknown')
    expect(stateOf(cmForeign48h, [began('detentionBegan', 'VNM', '2026-05-06')], LATER)).toBe('unknown')
    expect(stateOf(cmForeign48h, [began('detentionBegan', 'VNM')], '2026-05-08T14:30:00+08:00')).toBe('pending')
  })

  it('telling the family does not answer', () => {
    const family = fact('notified', '2026-05-07T10:00:00+08:00', { person: 'p' }, { data: { recipient: 'family' } })
    expect(stateOf(cmForeign48h, [began('detentionBegan', 'VNM'), family], LATER)).toBe('violated')
  })
})
