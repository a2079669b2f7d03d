import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExt2 } from './CUS-EXT-2'

type Data = Record<string, string | number>
const extended = (totalMonths: number, data: Data, case_: Record<string, number | boolean> = {}, kind = 'arrest') =>
  fact(
    'measureExtended',
    '2026-05-08T10:00:00+08:00',
    { measure: { id: 'a', kind }, person: 'p', case: { id: 'c', ...case_ } },
    { data: { totalMonths, ...data } },
  )
const LATER = '2026-06-01T00:00:00+08:00'

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

  it('does not concern the extension of another measure', () => {
    expect(stateOf(cusExt2, [extended(5, { organLevel: 'county' }, {}, 'bail')], LATER)).toBe('none')
  })
})
