import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExt1 } from './CUS-EXT-1'
import { cusExt2 } from './CUS-EXT-2'
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

describe('CUS-EXT-1', () => {
  it.each([
    [{ organLevel: 'city' }, { complex: true }, 'satisfied'],
    [{ organLevel: 'province' }, { complex: true }, 'satisfied'],
    [{ organLevel: 'county' }, { complex: true }, 'violated'],
    [{ organLevel: 'city' }, { complex: false }, 'violated'],
    [{ organLevel: 'city' }, {}, 'unknown'],
    [{}, { complex: true }, 'unknown'],
  ])('%j in a case %j is %s', (data: Data, case_: Record<string, boolean>, state) => {
    expect(stateOf(cusExt1, [extended(3, data, case_)], LATER)).toBe(state)
  })

  it('judges the first extension of custody only', () => {
    expect(stateOf(cusExt1, [extended(5, { organLevel: 'county' })], LATER)).toBe('none')
    expect(stateOf(cusExt1, [extended(3, { organLevel: 'county' }, {}, 'bail')], LATER)).toBe('none')
  })
})

describe('CUS-EXT-2', () => {
  it.each([
    [{ organLevel: 'province', feature: 'remoteArea' }, 'satisfied'],
    [{ organLevel: 'province', feature: 'crimeGroup' }, 'satisfied'],
    [{ organLevel: 'province', feature: 'roaming' }, 'satisfied'],
    [{ organLevel: 'province', feature: 'wideAndHard' }, 'satisfied'],
    [{ organLevel: 'province', feature: 'jointly' }, 'violated'],
    [{ organLevel: 'city', feature: 'roaming' }, 'violated'],
    [{ organLevel: 'province' }, 'unknown'],
  ])('%j is %s', (data: Data, state) => {
    expect(stateOf(cusExt2, [extended(5, data)], LATER)).toBe(state)
  })

  it('judges the second extension only', () => {
    expect(stateOf(cusExt2, [extended(3, { organLevel: 'county' })], LATER)).toBe('none')
  })
})

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
})
