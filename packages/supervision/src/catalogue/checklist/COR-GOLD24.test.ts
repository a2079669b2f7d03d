import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { corGold24 } from './COR-GOLD24'

const filed = (at = '2026-05-08T16:30:00+08:00', case_: string | { id: string; track: string } = criminal) =>
  fact('caseFiled', at, { case: case_ })
const criminal = { id: 'c', track: 'criminal' }
const looked = (at: string) => fact('officeReviewed', at, { case: 'c' })
const LATER = '2026-05-20T00:00:00+08:00'

describe('COR-GOLD24', () => {
  it.each([
    ['2026-05-09T16:29:59+08:00', 'satisfied'],
    ['2026-05-09T16:30:00+08:00', 'satisfied'],
    ['2026-05-09T16:30:01+08:00', 'violated'],
  ])('the office looks within 24 hours, weekends included: at %s %s', (at, state) => {
    expect(stateOf(corGold24, [filed(), looked(at)], LATER)).toBe(state)
  })

  it('counts a look before the filing', () => {
    expect(stateOf(corGold24, [looked('2026-05-07T10:00:00+08:00'), filed()], LATER)).toBe('satisfied')
  })

  it('is pending until then, and says that the number is its own', () => {
    const [running] = verdictsOf(corGold24, [filed()], '2026-05-09T16:30:00+08:00')
    expect(running?.state).toBe('pending')
    expect(running?.due?.latest).toBe(instantOf('2026-05-09T16:30:00+08:00'))
    const [over] = verdictsOf(corGold24, [filed()], '2026-05-09T16:30:01+08:00')
    expect(over?.state).toBe('violated')
    expect(over?.onLocalNumber).toBe(true)
  })

  it('follows the number that the office sets', () => {
    const parameters = { local_minutes: 2880 }
    expect(stateOf(corGold24, [filed(), looked('2026-05-10T16:30:00+08:00')], LATER, { parameters })).toBe('satisfied')
  })

  it('is unknown where the track or the hour is not recorded, and not about administrative cases', () => {
    expect(stateOf(corGold24, [filed(undefined, 'c')], LATER)).toBe('unknown')
    expect(stateOf(corGold24, [filed(), looked('2026-05-09')], LATER)).toBe('unknown')
    expect(stateOf(corGold24, [filed(undefined, { id: 'c', track: 'administrative' })], LATER)).toBe('none')
  })
})
