import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmRsPlaceStay } from './CM-RS-PLACE-stay'

const began = (placeKind?: string) =>
  fact(
    'surveillanceBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 's', person: 'p', case: 'c' },
    { data: placeKind === undefined ? {} : { placeKind } },
  )
const LATER = '2026-06-01T00:00:00+08:00'

describe('CM-RS-PLACE/stay', () => {
  const entered = fact('centreEntered', '2026-05-10T08:00:00+08:00', { visit: 'v', person: 'p' })
  const left = (at: string) => fact('centreLeft', at, { visit: 'v', person: 'p' })

  it.each([
    ['2026-05-11T07:59:59+08:00', 'satisfied'],
    ['2026-05-11T08:00:00+08:00', 'satisfied'],
    ['2026-05-11T08:00:01+08:00', 'violated'],
  ])('a visit on a summons may last 24 hours at most: %s %s', (at, state) => {
    expect(stateOf(cmRsPlaceStay, [began('home'), entered, left(at)], LATER)).toBe(state)
  })

  it('counts from the decision for a person who is in the centre when it is made', () => {
    const inside = fact('centreEntered', '2026-05-06T09:00:00+08:00', { visit: 'v', person: 'p' })
    expect(stateOf(cmRsPlaceStay, [inside, began('home'), left('2026-05-07T09:30:00+08:00')], LATER)).toBe('satisfied')
    expect(stateOf(cmRsPlaceStay, [inside, began('home'), left('2026-05-07T10:30:00+08:00')], LATER)).toBe('violated')
  })

  it('does not concern a visit before or after the surveillance', () => {
    const over = fact('surveillanceEnded', '2026-05-09T10:00:00+08:00', { measure: 's', person: 'p', case: 'c' })
    const earlier = fact('centreEntered', '2026-05-01T08:00:00+08:00', { visit: 'w', person: 'p' })
    const out = fact('centreLeft', '2026-05-03T08:00:00+08:00', { visit: 'w', person: 'p' })
    expect(stateOf(cmRsPlaceStay, [earlier, out, began('home')], LATER)).toBe('none')
    expect(stateOf(cmRsPlaceStay, [began('home'), over, entered], LATER)).toBe('none')
  })

  it('is pending meanwhile, and unknown where only the day of leaving is recorded and it decides', () => {
    expect(stateOf(cmRsPlaceStay, [began('home'), entered], '2026-05-10T20:00:00+08:00')).toBe('pending')
    expect(stateOf(cmRsPlaceStay, [began('home'), entered, left('2026-05-11')], LATER)).toBe('unknown')
  })
})
