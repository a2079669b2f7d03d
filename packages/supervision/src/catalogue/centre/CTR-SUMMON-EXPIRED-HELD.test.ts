import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrSummonExpiredHeld } from './CTR-SUMMON-EXPIRED-HELD'

const measure = { id: 'm', kind: 'summons', track: 'criminal' }
const began = (complex = false) =>
  fact('summonsBegan', '2026-05-06T08:00:00+08:00', { measure, person: 'p', case: { id: 'c', complex } })
const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })
const LATER = '2026-05-08T00:00:00+08:00'

describe('CTR-SUMMON-EXPIRED-HELD', () => {
  it.each([
    ['2026-05-06T20:00:00+08:00', 'none'],
    ['2026-05-06T20:29:59+08:00', 'satisfied'],
    ['2026-05-06T20:30:00+08:00', 'satisfied'],
    ['2026-05-06T20:30:01+08:00', 'violated'],
  ])('the person leaves when the period is over: %s %s', (at, state) => {
    expect(stateOf(ctrSummonExpiredHeld, [began(), left(at)], LATER)).toBe(state)
  })

  it('does not begin where a measure was decided before, and ends with one', () => {
    const approved = (at: string) =>
      fact('measureApproved', at, { measure: { id: 'm2', kind: 'detention' }, person: 'p' })
    expect(stateOf(ctrSummonExpiredHeld, [began(), approved('2026-05-06T19:00:00+08:00')], LATER)).toBe('none')
    expect(stateOf(ctrSummonExpiredHeld, [began(), approved('2026-05-06T20:10:00+08:00')], LATER)).toBe('satisfied')
    const detained = fact('detentionBegan', '2026-05-06T20:40:00+08:00', { measure: 'm2', person: 'p', case: 'c' })
    expect(stateOf(ctrSummonExpiredHeld, [began(), detained], LATER)).toBe('violated')
  })

  it('rests on the cap of the law, not on the allowance', () => {
    const [verdict] = verdictsOf(ctrSummonExpiredHeld, [began()], LATER)
    expect([verdict?.state, verdict?.onLocalNumber]).toEqual(['violated', false])
  })

  it('an end on paper is no release', () => {
    const ended = fact('summonsEnded', '2026-05-06T19:59:00+08:00', { measure: 'm', person: 'p' })
    expect(stateOf(ctrSummonExpiredHeld, [began(), ended, left('2026-05-06T23:00:00+08:00')], LATER)).toBe('violated')
  })

  it('runs from hour 24 where the summons was lawfully extended', () => {
    const extended = fact(
      'measureExtended',
      '2026-05-06T18:00:00+08:00',
      { measure: 'm', person: 'p', case: 'c' },
      {
        data: { approvedAt: '2026-05-06T18:00:00+08:00', approverLevel: 'departmentHead', custodyNeeded: true },
      },
    )
    expect(stateOf(ctrSummonExpiredHeld, [began(true), extended, left('2026-05-07T08:30:00+08:00')], LATER)).toBe(
      'satisfied',
    )
    expect(stateOf(ctrSummonExpiredHeld, [began(true), extended, left('2026-05-07T08:30:01+08:00')], LATER)).toBe(
      'violated',
    )
  })

  it('is pending in the half hour; unknown where the kind of the approved measure is not recorded', () => {
    expect(stateOf(ctrSummonExpiredHeld, [began()], '2026-05-06T20:15:00+08:00')).toBe('pending')
    const vague = fact('measureApproved', '2026-05-06T20:10:00+08:00', { measure: 'm2', person: 'p' })
    expect(stateOf(ctrSummonExpiredHeld, [began(), vague], LATER)).toBe('unknown')
  })

  it('does not apply to an administrative summons', () => {
    const other = fact('summonsBegan', '2026-05-06T08:00:00+08:00', {
      measure: { id: 'm', track: 'administrative' },
      person: 'p',
    })
    expect(stateOf(ctrSummonExpiredHeld, [other], LATER)).toBe('none')
  })
})
