import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmRsPlace } from './CM-RS-PLACE'

const began = (placeKind?: string) =>
  fact(
    'surveillanceBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 's', person: 'p', case: 'c' },
    { data: placeKind === undefined ? {} : { placeKind } },
  )
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-RS-PLACE', () => {
  it.each(['detentionCentre', 'lockup', 'prison', 'caseHandlingCentre', 'office', 'interrogationRoom'])(
    '%s is forbidden',
    (place) => {
      expect(stateOf(cmRsPlace, [began(place)], LATER)).toBe('violated')
    },
  )

  it('home and a designated residence are lawful, no entry is unknown', () => {
    expect(stateOf(cmRsPlace, [began('home')], LATER)).toBe('satisfied')
    expect(stateOf(cmRsPlace, [began('elsewhere')], LATER)).toBe('satisfied')
    expect(stateOf(cmRsPlace, [began()], LATER)).toBe('unknown')
    expect(stateOf(cmRsPlace, [], LATER)).toBe('none')
  })

  it.each(['interviewRoom', 'waitingRoom', 'minorsArea', 'soberingRoom'])(
    'a %s of the centre is forbidden as well',
    (place) => {
      expect(stateOf(cmRsPlace, [began(place)], LATER)).toBe('violated')
    },
  )
})
