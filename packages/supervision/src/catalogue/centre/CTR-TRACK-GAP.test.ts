import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { ctrTrackGap } from './CTR-TRACK-GAP'

const entered = fact('centreEntered', '2026-05-06T10:00:00+08:00', { visit: 'v', person: 'p' })
const left = fact('centreLeft', '2026-05-06T12:00:00+08:00', { visit: 'v', person: 'p' })
const tracked = (from: string, endedAt: string) => fact('tracked', from, { person: 'p', visit: 'v' }, { endedAt })
const first = tracked('2026-05-06T10:00:00+08:00', '2026-05-06T11:00:00+08:00')
const LATER = '2026-05-07T00:00:00+08:00'

describe('CTR-TRACK-GAP', () => {
  it.each([
    ['2026-05-06T11:00:59+08:00', 'satisfied'],
    ['2026-05-06T11:01:00+08:00', 'satisfied'],
    ['2026-05-06T11:01:01+08:00', 'violated'],
  ])('a gap of a minute is tolerated: next trace %s %s', (from, state) => {
    expect(stateOf(ctrTrackGap, [entered, first, tracked(from, '2026-05-06T12:00:00+08:00'), left], LATER)).toBe(state)
  })

  const gap = [entered, first, tracked('2026-05-06T11:30:00+08:00', '2026-05-06T12:00:00+08:00'), left]
  it('names the gap', () => {
    const [verdict] = verdictsOf(ctrTrackGap, gap, LATER)
    expect(verdict?.stretches).toEqual([
      { from: Date.parse('2026-05-06T11:00:00+08:00'), to: Date.parse('2026-05-06T11:30:00+08:00') },
    ])
  })

  it('excepts an approved outing, a listed blind zone and a fault reported within two hours', () => {
    const outing = (approverLevel: string) => [
      fact(
        'outingBegan',
        '2026-05-06T11:00:00+08:00',
        { person: 'p', visit: 'v' },
        { data: { purpose: 'identifyScene', approverLevel } },
      ),
      fact('outingEnded', '2026-05-06T11:30:00+08:00', { person: 'p', visit: 'v' }),
    ]
    expect(stateOf(ctrTrackGap, [...gap, ...outing('departmentHead')], LATER)).toBe('satisfied')
    expect(stateOf(ctrTrackGap, [...gap, ...outing('officer')], LATER)).toBe('violated')
    const stay = (room: string) => [
      fact('roomEntered', '2026-05-06T11:00:00+08:00', { room, person: 'p', visit: 'v' }),
      fact('roomLeft', '2026-05-06T11:30:00+08:00', { room, person: 'p', visit: 'v' }),
    ]
    expect(stateOf(ctrTrackGap, [...gap, ...stay('toiletDoor')], LATER)).toBe('satisfied')
    expect(stateOf(ctrTrackGap, [...gap, ...stay('101')], LATER)).toBe('violated')
    const fault = (reportedAt?: string) =>
      fact(
        'faultReported',
        '2026-05-06T11:00:00+08:00',
        { visit: 'v' },
        { endedAt: '2026-05-06T11:30:00+08:00', data: reportedAt === undefined ? {} : { reportedAt } },
      )
    expect(stateOf(ctrTrackGap, [...gap, fault('2026-05-06T13:00:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(ctrTrackGap, [...gap, fault('2026-05-06T13:00:01+08:00')], LATER)).toBe('violated')
    expect(stateOf(ctrTrackGap, [...gap, fault()], LATER)).toBe('unknown')
  })

  it.each([
    ['2026-05-06T11:10:00+08:00', 'pending'],
    ['2026-05-06T11:10:01+08:00', 'violated'],
  ])('waits ten minutes for the next piece of the trace: as of %s %s', (asOf, state) => {
    expect(stateOf(ctrTrackGap, [entered, first], asOf)).toBe(state)
  })

  it('is pending while the person is inside, and does not apply to one who never was', () => {
    expect(stateOf(ctrTrackGap, [entered, first], '2026-05-06T11:00:30+08:00')).toBe('pending')
    expect(
      stateOf(ctrTrackGap, [fact('broughtIn', '2026-05-06T10:00:00+08:00', { visit: 'v', person: 'p' })], LATER),
    ).toBe('none')
  })
})
