import { describe, expect, it } from 'vitest'
import { fact, instantOf, stateOf, verdictsOf } from '../proof'
import { cusRecalc } from './CUS-RECALC'

const found = fact('otherCrimeFound', '2026-04-15T09:00:00+08:00', { person: 'p', case: 'c' })
const recalculated = (at: string, data: Record<string, string | boolean> = {}) =>
  fact('custodyRecalculated', at, { person: 'p', case: 'c' }, { data })
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-RECALC', () => {
  it.each([
    ['2026-04-20T23:59:59+08:00', 'satisfied'],
    ['2026-04-21T00:00:00+08:00', 'violated'],
    ['2026-04-21T00:00:01+08:00', 'violated'],
  ])('submitted at %s is %s (V27)', (submittedAt, state) => {
    const facts = [found, recalculated('2026-04-25T10:00:00+08:00', { submittedAt })]
    expect(stateOf(cusRecalc, facts, LATER)).toBe(state)
    expect(verdictsOf(cusRecalc, facts, LATER)[0]?.due?.latest).toBe(instantOf('2026-04-21T00:00:00+08:00'))
  })

  it('approval in time is enough by itself', () => {
    expect(stateOf(cusRecalc, [found, recalculated('2026-04-19T10:00:00+08:00')], LATER)).toBe('satisfied')
  })

  it('has nothing to test where nothing was recalculated', () => {
    expect(stateOf(cusRecalc, [found], LATER)).toBe('none')
  })

  it('five days in custody end on their day, also in a holiday', () => {
    const autumn = fact('otherCrimeFound', '2026-09-28T09:00:00+08:00', { person: 'p', case: 'c' })
    const submitted = (submittedAt: string) => recalculated('2026-10-20T10:00:00+08:00', { submittedAt })
    expect(stateOf(cusRecalc, [autumn, submitted('2026-10-03T23:59:59+08:00')], '2026-12-01T00:00:00+08:00')).toBe(
      'satisfied',
    )
    expect(stateOf(cusRecalc, [autumn, submitted('2026-10-04T00:00:00+08:00')], '2026-12-01T00:00:00+08:00')).toBe(
      'violated',
    )
  })

  it('does not know what a late approval without a recorded submission means', () => {
    expect(stateOf(cusRecalc, [found, recalculated('2026-04-25T10:00:00+08:00')], LATER)).toBe('unknown')
  })
})
