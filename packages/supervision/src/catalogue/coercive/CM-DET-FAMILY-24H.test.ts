import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmDetFamily24h } from './CM-DET-FAMILY-24H'

const detained = (chargeClass?: string, at = '2026-05-06T14:20:00+08:00') =>
  fact('detentionBegan', at, {
    measure: 'm',
    person: 'p',
    case: chargeClass === undefined ? 'c' : { id: 'c', chargeClass },
  })
const told = (at: string, recipient = 'family') => fact('notified', at, { person: 'p' }, { data: { recipient } })
const excused = (excuse: string, reason: string | undefined = '无家属') =>
  fact('noticeExcused', '2026-05-06T16:00:00+08:00', { person: 'p' }, { data: { recipient: 'family', excuse, reason } })
const LATER = '2026-05-09T00:00:00+08:00'

describe('CM-DET-FAMILY-24H', () => {
  it.each([
    ['2026-05-07T14:59:59+08:00', 'satisfied'],
    ['2026-05-07T15:00:00+08:00', 'violated'],
    ['2026-05-07T15:00:01+08:00', 'violated'],
  ])('notice at %s is %s', (at, state) => {
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), told(at)], LATER)).toBe(state)
  })

  it('telling someone else does not answer', () => {
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), told('2026-05-06T16:00:00+08:00', 'counsel')], LATER)).toBe(
      'violated',
    )
    expect(stateOf(cmDetFamily24h, [detained('ordinary')], '2026-05-07T10:00:00+08:00')).toBe('pending')
  })

  it('is excused where the family cannot be told', () => {
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), excused('unreachable')], LATER)).toBe('satisfied')
  })

  it('hindering the investigation excuses for state security and terrorism only', () => {
    expect(stateOf(cmDetFamily24h, [detained('terrorism'), excused('hindersInvestigation')], LATER)).toBe('satisfied')
    expect(stateOf(cmDetFamily24h, [detained('stateSecurity'), excused('hindersInvestigation')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(cmDetFamily24h, [detained('drugs'), excused('hindersInvestigation')], LATER)).toBe('violated')
    expect(stateOf(cmDetFamily24h, [detained(), excused('hindersInvestigation')], LATER)).toBe('unknown')
  })

  it('does not know what an excuse without a written reason is worth', () => {
    const bare = fact(
      'noticeExcused',
      '2026-05-06T16:00:00+08:00',
      { person: 'p' },
      { data: { recipient: 'family', excuse: 'unreachable' } },
    )
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), bare], LATER)).toBe('unknown')
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), excused('unreachable', '')], LATER)).toBe('violated')
  })

  it('is shown, not flagged, for a person released within the time', () => {
    const released = fact('released', '2026-05-07T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cmDetFamily24h, [detained('ordinary'), released], LATER)).toBe('satisfied')
  })

  it('is unknown from a bare date and silent without a detention', () => {
    expect(stateOf(cmDetFamily24h, [detained('ordinary', '2026-05-06')], LATER)).toBe('unknown')
    expect(stateOf(cmDetFamily24h, [told('2026-05-06T16:00:00+08:00')], LATER)).toBe('none')
  })

  it('an excuse counts for the family only, for its own ground, and with its reason', () => {
    const noted = (data: Record<string, string>) =>
      fact('noticeExcused', '2026-05-06T16:00:00+08:00', { person: 'p' }, { data })
    const states = [
      { recipient: 'counsel', excuse: 'unreachable', reason: '无' },
      { recipient: 'counsel', excuse: 'hindersInvestigation', reason: '串供' },
      { recipient: 'family', excuse: 'hindersInvestigation', reason: '' },
      { recipient: 'family', excuse: 'objective', reason: '忙' },
    ].map((data) => stateOf(cmDetFamily24h, [detained('terrorism'), noted(data)], LATER))
    expect(states).toEqual(['violated', 'violated', 'violated', 'violated'])
  })
})
