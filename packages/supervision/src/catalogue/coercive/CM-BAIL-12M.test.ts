import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cmBail12m } from './CM-BAIL-12M'

const bailed = (at: string, measure = 'b', data: Record<string, number> = {}) =>
  fact('bailBegan', at, { measure, person: 'p', case: 'c' }, { data })
const ended = (at: string) => fact('bailEnded', at, { measure: 'b', person: 'p', case: 'c' })
const first = (facts: Parameters<typeof verdictsOf>[1], asOf: string) => verdictsOf(cmBail12m, facts, asOf)[0]
const bail = bailed('2025-11-23T10:00:00+08:00')
const LATER = '2027-06-01T00:00:00+08:00'

describe('CM-BAIL-12M', () => {
  it('runs twelve calendar months (V25)', () => {
    expect(first([bail], '2026-01-01T00:00:00+08:00')?.due?.latest).toBe(instantOf('2026-11-24T00:00:00+08:00'))
  })

  it('goes from the last of February to the last of February and warns a day early (V26)', () => {
    const due = first([bailed('2027-02-28T10:00:00+08:00')], '2027-03-01T00:00:00+08:00')?.due
    expect(due?.latest).toBe(instantOf('2028-03-01T00:00:00+08:00'))
    expect(due?.alert).toBe(instantOf('2028-02-29T00:00:00+08:00'))
  })

  it.each([
    ['2026-11-23T23:59:59+08:00', 'satisfied'],
    ['2026-11-24T00:00:00+08:00', 'satisfied'],
    ['2026-11-24T00:00:01+08:00', 'violated'],
  ])('a cap, the limit itself lawful: ended at %s is %s', (at, state) => {
    expect(stateOf(cmBail12m, [bail, ended(at)], LATER)).toBe(state)
  })

  it('counts what was served before where bail is taken again after a breach', () => {
    const again = bailed('2026-01-10T10:00:00+08:00', 'b', { previousDays: 30 })
    expect(first([again], '2026-02-01T00:00:00+08:00')?.due?.latest).toBe(instantOf('2026-12-12T00:00:00+08:00'))
  })

  it('starts anew with the decision of the next organ', () => {
    const next = bailed('2026-06-01T10:00:00+08:00', 'b2')
    expect(verdictsOf(cmBail12m, [bail, next], '2027-05-31T00:00:00+08:00').map((verdict) => verdict.state)).toEqual([
      'satisfied',
      'pending',
    ])
  })

  it.each(['detentionBegan', 'arrestExecuted', 'surveillanceBegan', 'judgmentEffective'])(
    'ends without formalities by %s',
    (kind) => {
      const roles = kind === 'judgmentEffective' ? { person: 'p', case: 'c' } : { measure: 'x', person: 'p', case: 'c' }
      expect(stateOf(cmBail12m, [bail, fact(kind, '2026-08-01T10:00:00+08:00', roles)], LATER)).toBe('satisfied')
    },
  )

  it('ends with a decision not to prosecute, not with a conditional one nor with a judgment not in force', () => {
    const decided = (decision: string) =>
      fact('prosecutionDecided', '2026-08-01T10:00:00+08:00', { case: 'c', persons: ['p'] }, { data: { decision } })
    expect(stateOf(cmBail12m, [bail, decided('doubtNonProsecution')], LATER)).toBe('satisfied')
    expect(stateOf(cmBail12m, [bail, decided('conditionalNonProsecution')], LATER)).toBe('violated')
    expect(
      stateOf(
        cmBail12m,
        [bail, fact('judgmentGiven', '2026-08-01T10:00:00+08:00', { case: 'c', persons: ['p'] })],
        LATER,
      ),
    ).toBe('violated')
  })

  it('is pending meanwhile and silent without bail', () => {
    expect(stateOf(cmBail12m, [bail], '2026-05-01T00:00:00+08:00')).toBe('pending')
    expect(stateOf(cmBail12m, [ended('2026-05-01T00:00:00+08:00')], LATER)).toBe('none')
  })

  it('is unknown where the decision is not recorded, and where only the day decides', () => {
    const vague = fact('prosecutionDecided', '2026-08-01T10:00:00+08:00', { case: 'c', persons: ['p'] })
    expect(stateOf(cmBail12m, [bail, vague], LATER)).toBe('unknown')
  })
})
