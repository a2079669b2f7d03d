import { expect, it } from 'vitest'
import { nameOf } from './nameOf'

it('keeps the kind and the code of an error, never what it says', () => {
  expect(nameOf(Object.assign(new TypeError('金丝雀'), { code: '22P02' }))).toBe('TypeError 22P02')
  expect(nameOf(new RangeError('金丝雀'))).toBe('RangeError')
  expect(nameOf('金丝雀')).toBe('string')
})
