import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmRsFamily24h } from './CM-RS-FAMILY-24H'

const began = (designated: boolean, at = '2026-05-06T14:20:00+08:00') =>
  fact('surveillanceBegan', at, { measure: 's', person: 'p', case: 'c' }, { data: { designated } })
const told = (at: string) => fact('notified', at, { person: 'p' }, { data: { recipient: 'family' } })
const excused = (excuse: string) =>
  fact(
    'noticeExcused',
    '2026-05-06T16:00:00+08:00',
    { person: 'p' },
    { data: { recipient: 'family', excuse, reason: '无家属' } },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-RS-FAMILY-24H', () => {
  it.each([
    ['2026-05-07T14:59:59+08:00', 'satisfied'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
    ['2026-05-07T15:00:01+08:00', 'violated'],
  ])('notice at %s is %s', (at, state) => {
    expect(stateOf(cmRsFamily24h, [began(true), told(at)], LATER)).toBe(state)
  })

  it('knows one excuse only', () => {
    expect(stateOf(cmRsFamily24h, [began(true), excused('unreachable')], LATER)).toBe('satisfied')
    expect(stateOf(cmRsFamily24h, [began(true), excused('hindersInvestigation')], LATER)).toBe('violated')
  })

  it('does not concern surveillance at home; is unknown from a bare date; pending meanwhile', () => {
    expect(stateOf(cmRsFamily24h, [began(false)], LATER)).toBe('none')
    expect(stateOf(cmRsFamily24h, [began(true, '2026-05-06')], LATER)).toBe('unknown')
    expect(stateOf(cmRsFamily24h, [began(true)], '2026-05-07T14:30:00+08:00')).toBe('pending')
  })

  it('telling counsel does not answer, nor an excuse without a reason', () => {
    const counsel = fact('notified', '2026-05-06T16:00:00+08:00', { person: 'p' }, { data: { recipient: 'counsel' } })
    const noted = (data: Record<string, string>) =>
      fact('noticeExcused', '2026-05-06T16:00:00+08:00', { person: 'p' }, { data: { excuse: 'unreachable', ...data } })
    expect(stateOf(cmRsFamily24h, [began(true), counsel], LATER)).toBe('violated')
    expect(stateOf(cmRsFamily24h, [began(true), noted({ reason: '' })], LATER)).toBe('violated')
    expect(stateOf(cmRsFamily24h, [began(true), noted({ recipient: 'counsel', reason: '无' })], LATER)).toBe('violated')
    expect(stateOf(cmRsFamily24h, [began(true), noted({ reason: '无家属' })], LATER)).toBe('satisfied')
  })
})
