import { expect, it } from 'vitest'
import { nameOf } from './nameOf'

it('keeps the kind and the code of an error, never what it says', () => {
  expect(nameOf(Object.assign(new TypeError('金丝雀'), { code: '22P02' }))).toBe('TypeError 22P02')
  expect(nameOf(new RangeError('金丝雀'))).toBe('RangeError')
  expect(nameOf('金丝雀')).toBe('string')
})

it('says of a database that is gone what the driver says without a code', () => {
  const late = new Error('timeout exceeded when trying to connect')
  expect(nameOf(late)).toBe('Error: timeout exceeded when trying to connect')
  expect(nameOf(new Error('Connection terminated unexpectedly: 金丝雀'))).toBe('Error: Connection terminated')
})
