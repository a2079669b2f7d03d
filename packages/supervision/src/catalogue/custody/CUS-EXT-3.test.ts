import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExt3 } from './CUS-EXT-3'

type Data = Record<string, string | number>
const extended = (totalMonths: number, data: Data, case_: Record<string, number | boolean> = {}, kind = 'arrest') =>
  fact(
    'measureExtended',
    '2026-05-08T10:00:00+08:00',
    { measure: { id: 'a', kind }, person: 'p', case: { id: 'c', ...case_ } },
    { data: { totalMonths, ...data } },
  )
const LATER = '2026-06-01T00:00:00+08:00'

describe('CUS-EXT-3', () => {
  const lawful = { organLevel: 'province', feature: 'roaming' }

  it.each([
    [lawful, { expectedMonths: 119 }, 'violated'],
    [lawful, { expectedMonths: 120 }, 'satisfied'],
    [lawful, { expectedMonths: 121 }, 'satisfied'],
    [{ ...lawful, feature: 'jointly' }, { expectedMonths: 180 }, 'violated'],
    [{ ...lawful, organLevel: 'city' }, { expectedMonths: 180 }, 'violated'],
    [lawful, {}, 'unknown'],
  ])('%j with %j is %s', (data: Data, case_: Record<string, number>, state) => {
    expect(stateOf(cusExt3, [extended(7, data, case_)], LATER)).toBe(state)
  })

  it('judges the third extension only', () => {
    expect(stateOf(cusExt3, [extended(5, lawful)], LATER)).toBe('none')
  })

  it('does not concern the extension of another measure', () => {
    expect(stateOf(cusExt3, [extended(7, { organLevel: 'county' }, {}, 'bail')], LATER)).toBe('none')
  })

  it.each(['remoteArea', 'crimeGroup', 'wideAndHard'])('%s is one of the four kinds', (feature) => {
    expect(stateOf(cusExt3, [extended(7, { ...lawful, feature }, { expectedMonths: 120 })], LATER)).toBe('satisfied')
  })
})
