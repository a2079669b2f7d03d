import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cusExt1 } from './CUS-EXT-1'

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
