import { describe, expect, it } from 'vitest'
import { fact, stateOf } from '../proof'
import { cmBailMin } from './CM-BAIL-MIN'

const bailed = (data: Record<string, number | boolean>, birthDate?: string) =>
  fact(
    'bailBegan',
    '2026-05-06T10:00:00+08:00',
    { measure: 'b', person: birthDate === undefined ? 'p' : { id: 'p', birthDate }, case: 'c' },
    { data },
  )
const LATER = '2026-05-10T00:00:00+08:00'

describe('CM-BAIL-MIN', () => {
  it.each([
    [999, '1990-01-01', 'violated'],
    [1000, '1990-01-01', 'satisfied'],
    [1001, '1990-01-01', 'satisfied'],
    [499, '2010-01-01', 'violated'],
    [500, '2010-01-01', 'satisfied'],
    [700, '2008-05-06', 'satisfied'],
    [700, '2008-05-05', 'violated'],
  ])('%i yuan from a person born %s is %s', (deposit, birthDate, state) => {
    expect(stateOf(cmBailMin, [bailed({ deposit }, birthDate)], LATER)).toBe(state)
  })

  it('does not need the date of birth where it cannot matter', () => {
    expect(stateOf(cmBailMin, [bailed({ deposit: 1000 })], LATER)).toBe('satisfied')
    expect(stateOf(cmBailMin, [bailed({ deposit: 400 })], LATER)).toBe('violated')
    expect(stateOf(cmBailMin, [bailed({ deposit: 700 })], LATER)).toBe('unknown')
  })

  it('does not test bail on a guarantor', () => {
    expect(stateOf(cmBailMin, [bailed({ guarantor: true })], LATER)).toBe('none')
  })

  it('tests the smallest deposit', () => {
    expect(stateOf(cmBailMin, [bailed({ deposit: 1 }, '1990-01-01')], LATER)).toBe('violated')
    expect(stateOf(cmBailMin, [bailed({ deposit: 0 }, '1990-01-01')], LATER)).toBe('none')
  })
})
