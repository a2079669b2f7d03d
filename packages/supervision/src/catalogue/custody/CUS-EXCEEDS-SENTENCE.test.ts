import { describe, expect, it } from 'vitest'
import { fact, stateOf, verdictsOf } from '../proof'
import { cusExceedsSentence } from './CUS-EXCEEDS-SENTENCE'

const detained = (person: Record<string, number> = {}, case_: Record<string, number> = {}) =>
  fact('detentionBegan', '2026-03-02T10:00:00+08:00', {
    measure: 'm',
    person: { id: 'p', ...person },
    case: { id: 'c', ...case_ },
  })
const released = (at: string) => fact('released', at, { person: 'p', case: 'c' })
const LATER = '2026-12-01T00:00:00+08:00'

describe('CUS-EXCEEDS-SENTENCE', () => {
  it.each([
    ['2026-05-13T23:59:59+08:00', 'satisfied'],
    ['2026-05-14T00:00:00+08:00', 'satisfied'],
    ['2026-05-14T00:00:01+08:00', 'violated'],
  ])('three months expected, so a hint after 72 days: released at %s is %s', (at, state) => {
    expect(stateOf(cusExceedsSentence, [detained({}, { expectedMonths: 3 }), released(at)], LATER)).toBe(state)
  })

  it('prefers the sentence expected for this person', () => {
    const facts = [detained({ expectedMonths: 6 }, { expectedMonths: 3 })]
    expect(stateOf(cusExceedsSentence, facts, '2026-06-01T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cusExceedsSentence, facts, '2026-08-01T00:00:00+08:00')).toBe('violated')
  })

  it('goes on through the arrest and rests on the office’s own number', () => {
    const arrest = fact('arrestExecuted', '2026-03-10T10:00:00+08:00', { measure: 'a', person: 'p', case: 'c' })
    const verdicts = verdictsOf(cusExceedsSentence, [detained({}, { expectedMonths: 3 }), arrest], LATER)
    expect(verdicts.map(({ state }) => state)).toEqual(['violated'])
    expect(verdicts[0]?.onLocalNumber).toBe(true)
  })

  it('ends with a judgment in force: what follows is the sentence itself', () => {
    const inForce = fact('judgmentEffective', '2026-05-10T10:00:00+08:00', { person: 'p', case: 'c' })
    expect(stateOf(cusExceedsSentence, [detained({}, { expectedMonths: 3 }), inForce], LATER)).toBe('satisfied')
  })

  it('is unknown without an expected sentence, silent without custody', () => {
    expect(stateOf(cusExceedsSentence, [detained()], LATER)).toBe('unknown')
    expect(stateOf(cusExceedsSentence, [], LATER)).toBe('none')
  })

  it('counts thirty days a month for the person as for the case, and no holiday moves it', () => {
    const facts = [detained({ expectedMonths: 3 })]
    expect(stateOf(cusExceedsSentence, facts, '2026-05-14T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cusExceedsSentence, facts, '2026-05-14T00:00:01+08:00')).toBe('violated')
    const one = (person: Record<string, number>, case_: Record<string, number>) =>
      fact('detentionBegan', '2026-09-08T10:00:00+08:00', {
        measure: 'm',
        person: { id: 'p', ...person },
        case: { id: 'c', ...case_ },
      })
    for (const held of [one({ expectedMonths: 1 }, {}), one({}, { expectedMonths: 1 })]) {
      expect(stateOf(cusExceedsSentence, [held], '2026-10-03T00:00:00+08:00')).toBe('pending')
      expect(stateOf(cusExceedsSentence, [held], '2026-10-03T00:00:01+08:00')).toBe('violated')
    }
  })
})
