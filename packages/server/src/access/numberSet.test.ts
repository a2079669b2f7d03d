import { expect, it } from 'vitest'
import { NumberSet } from './numberSet'

it('holds numbers once each, near and far', () => {
  const set = new NumberSet()
  for (const number of [0, 7, 8, 32_767, 32_768, 3_000_000_000, 8]) set.add(number)
  expect(set.size).toBe(6)
  expect([0, 7, 8, 32_767, 32_768, 3_000_000_000].map((number) => set.has(number))).toEqual(Array(6).fill(true))
  expect([1, 9, 32_766, 32_769, 2_999_999_999].map((number) => set.has(number))).toEqual(Array(5).fill(false))
})
