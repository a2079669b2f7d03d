import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrInjuryDelta } from './CTR-INJURY-DELTA'

const checked = (at: string, placeKind: string, items?: readonly string[]) =>
  fact(
    'healthChecked',
    at,
    { person: 'p', ...(placeKind === 'caseHandlingCentre' ? { visit: 'v' } : {}) },
    { data: items === undefined ? { placeKind } : { placeKind, items } },
  )
const entry = checked('2026-05-06T10:00:00+08:00', 'caseHandlingCentre', ['左臂旧疤'])
const intake = (items?: readonly string[], at = '2026-05-07T10:00:00+08:00') => checked(at, 'detentionCentre', items)
const incident = (at: string) => fact('incidentRecorded', at, { person: 'p' }, { data: { facts: '抓捕时反抗倒地' } })
const LATER = '2026-05-20T00:00:00+08:00'

describe('CTR-INJURY-DELTA', () => {
  it('sees an injury at intake that was not there on entry', () => {
    expect(stateOf(ctrInjuryDelta, [entry, intake(['左臂旧疤', '右肋淤青'])], LATER)).toBe('violated')
    expect(stateOf(ctrInjuryDelta, [entry, intake(['左臂旧疤'])], LATER)).toBe('satisfied')
    expect(stateOf(ctrInjuryDelta, [entry, intake([])], LATER)).toBe('satisfied')
  })

  it('compares with the entry, not with a later check in the centre', () => {
    const exit = checked('2026-05-06T20:00:00+08:00', 'caseHandlingCentre', ['左臂旧疤', '右肋淤青'])
    expect(stateOf(ctrInjuryDelta, [entry, exit, intake(['左臂旧疤', '右肋淤青'])], LATER)).toBe('violated')
  })

  it.each([
    ['2026-05-05T09:59:59+08:00', 'violated'],
    ['2026-05-05T10:00:00+08:00', 'satisfied'],
    ['2026-05-06T15:00:00+08:00', 'satisfied'],
  ])('is explained by an incident on record from a day before on: %s %s', (at, state) => {
    expect(stateOf(ctrInjuryDelta, [entry, incident(at), intake(['右肋淤青'])], LATER)).toBe(state)
  })

  it.each([
    ['2026-05-09T09:59:59+08:00', 'violated'],
    ['2026-05-09T10:00:00+08:00', 'satisfied'],
    ['2026-05-09T10:00:01+08:00', 'satisfied'],
  ])('looks for three days: intake at %s %s', (at, state) => {
    expect(stateOf(ctrInjuryDelta, [entry, intake(['右肋淤青'], at)], LATER)).toBe(state)
  })

  it('is pending for that long, unknown without items, and does not apply without an entry check', () => {
    expect(stateOf(ctrInjuryDelta, [entry], '2026-05-07T00:00:00+08:00')).toBe('pending')
    expect(stateOf(ctrInjuryDelta, [entry, intake()], LATER)).toBe('unknown')
    expect(stateOf(ctrInjuryDelta, [intake(['右肋淤青'])], LATER)).toBe('none')
  })
})
