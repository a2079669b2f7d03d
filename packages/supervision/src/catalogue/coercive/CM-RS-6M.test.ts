import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cmRs6m } from './CM-RS-6M'

const began = (at: string, measure = 's') => fact('surveillanceBegan', at, { measure, person: 'p', case: 'c' })
const rs = began('2026-01-15T10:00:00+08:00')
const ended = (at: string) => fact('surveillanceEnded', at, { measure: 's', person: 'p', case: 'c' })
const LATER = '2026-12-01T00:00:00+08:00'

describe('CM-RS-6M', () => {
  it.each([
    ['2026-07-15T23:59:59+08:00', 'satisfied'],
    ['2026-07-16T00:00:00+08:00', 'satisfied'],
    ['2026-07-16T00:00:01+08:00', 'violated'],
  ])('six months are the cap, the limit itself lawful: %s %s', (at, state) => {
    expect(stateOf(cmRs6m, [rs, ended(at)], LATER)).toBe(state)
  })

  it.each(['bailBegan', 'detentionBegan', 'arrestExecuted'])('%s replaces it without formalities', (kind) => {
    expect(
      stateOf(cmRs6m, [rs, fact(kind, '2026-05-06T10:00:00+08:00', { measure: 'x', person: 'p', case: 'c' })], LATER),
    ).toBe('satisfied')
  })

  it('starts anew with the procuratorate’s decision', () => {
    const states = verdictsOf(cmRs6m, [rs, began('2026-05-06T10:00:00+08:00', 's2')], '2026-09-01T00:00:00+08:00').map(
      ({ state }) => state,
    )
    expect(states).toEqual(['satisfied', 'pending'])
  })

  it('is pending meanwhile, unknown where only the last day is known, silent otherwise', () => {
    expect(stateOf(cmRs6m, [rs], '2026-05-01T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmRs6m, [rs, ended('2026-07-16')], LATER)).toBe('unknown')
    expect(stateOf(cmRs6m, [], LATER)).toBe('none')
  })

  it('a judgment in force ends it; a last day in a holiday stays', () => {
    const inForce = fact('judgmentEffective', '2026-05-06T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cmRs6m, [rs, inForce], LATER)).toBe('satisfied')
    expect(stateOf(cmRs6m, [began('2026-04-02T10:00:00+08:00')], '2026-10-03T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmRs6m, [began('2026-04-02T10:00:00+08:00')], '2026-10-03T00:00:01+08:00')).toBe('violated')
  })
})
