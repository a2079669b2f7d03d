import { expect, it } from 'vitest'
import { possibleNames } from './knownNames'

it('takes every piece of two to four characters for a possible name, and what has dots in it as a whole', () => {
  expect([...possibleNames('王安柏，阿依·古丽3人')].sort()).toEqual(
    ['王安', '王安柏', '安柏', '阿依·古丽', '阿依', '古丽'].sort(),
  )
  expect([...possibleNames('住A1，人')]).toEqual([])
})
