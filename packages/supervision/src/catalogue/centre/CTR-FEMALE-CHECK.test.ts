import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { ctrFemaleCheck } from './CTR-FEMALE-CHECK'
import { ctrFemaleCheckSearch } from './CTR-FEMALE-CHECK-search'

const LATER = '2026-05-07T00:00:00+08:00'
const AT = '2026-05-06T10:00:00+08:00'
const woman = { id: 'p', sex: 'female' }
type Officer = string | { id: string; sex: string }
const checked = (
  officers: readonly Officer[],
  data: Record<string, boolean> = {},
  person: string | { id: string; sex: string } = woman,
) => fact('bodySearched', AT, { person, ...(officers.length === 0 ? {} : { officers }) }, { data })
const she = { id: 'a', sex: 'female' }
const he = { id: 'b', sex: 'male' }

describe('CTR-FEMALE-CHECK', () => {
  it('is done by women, or by a physician of either sex', () => {
    expect(stateOf(ctrFemaleCheck, [checked([she])], LATER)).toBe('satisfied')
    expect(stateOf(ctrFemaleCheck, [checked([he], { physician: true })], LATER)).toBe('satisfied')
    expect(stateOf(ctrFemaleCheck, [checked([he])], LATER)).toBe('violated')
    expect(stateOf(ctrFemaleCheck, [checked([she, he])], LATER)).toBe('violated')
  })

  it('does not apply to a man; is unknown where a sex or the officers are not recorded', () => {
    expect(stateOf(ctrFemaleCheck, [checked([he], {}, { id: 'p', sex: 'male' })], LATER)).toBe('none')
    expect(stateOf(ctrFemaleCheck, [checked([he], {}, 'p')], LATER)).toBe('unknown')
    expect(stateOf(ctrFemaleCheck, [checked(['c'])], LATER)).toBe('unknown')
    expect(stateOf(ctrFemaleCheck, [checked([])], LATER)).toBe('unknown')
  })
})

describe('CTR-FEMALE-CHECK/search', () => {
  const search = (officers: readonly Officer[], data: Record<string, boolean> = { ofBody: true }) =>
    fact(
      'searchBegan',
      AT,
      { measure: 's', person: woman, case: 'c', officers },
      { data, endedAt: '2026-05-06T10:20:00+08:00' },
    )

  it('is done by women only', () => {
    expect(stateOf(ctrFemaleCheckSearch, [search([she])], LATER)).toBe('satisfied')
    expect(stateOf(ctrFemaleCheckSearch, [search([he])], LATER)).toBe('violated')
    expect(stateOf(ctrFemaleCheckSearch, [search(['c'])], LATER)).toBe('unknown')
  })

  it('does not apply to the search of a place', () => {
    expect(stateOf(ctrFemaleCheckSearch, [search([he], {})], LATER)).toBe('none')
  })
})
