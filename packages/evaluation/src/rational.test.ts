import { expect, it } from 'vitest'
import { quotient, writeDifference, writeRational } from './rational'

it('rounds half up, away from zero, without ever leaving whole numbers', () => {
  expect(writeRational({ numerator: 1, denominator: 8 }, 2)).toBe('0.13')
  expect(writeRational({ numerator: 1005, denominator: 1000 }, 2)).toBe('1.01')
  expect(writeRational({ numerator: 2, denominator: 3 }, 1, 100)).toBe('66.7')
  expect(writeRational({ numerator: -1, denominator: 8 }, 2)).toBe('−0.13')
  expect(writeRational({ numerator: 7, denominator: 2 }, 0)).toBe('4')
  expect(writeRational({ numerator: 9_007_199_254_740_991, denominator: 1 }, 2, 100)).toBe('900719925474099100.00')
})

it('has no quotient without something to divide by', () => {
  expect(quotient(3, 0)).toBeNull()
  expect(quotient(0, 3)).toEqual({ numerator: 0, denominator: 3 })
})

it('takes one quotient from another before it rounds', () => {
  // 33.333…% and 16.666…% are 16.666…% apart; their rounded values would be 16.6 apart.
  expect(writeDifference({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 6 }, 1, 100)).toBe('16.7')
  expect(writeDifference({ numerator: 1, denominator: 3 }, { numerator: 1, denominator: 3 }, 1, 100)).toBe('0.0')
})
