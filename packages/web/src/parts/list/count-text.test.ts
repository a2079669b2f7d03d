import { expect, it } from 'vitest'
import { countText } from './count-text'

it('tells a count as far as lists count', () => {
  expect([0, 1000, 1001, 4000].map(countText)).toEqual(['0', '1000', '1000+', '1000+'])
})
