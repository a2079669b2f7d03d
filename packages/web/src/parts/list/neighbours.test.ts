import { expect, it } from 'vitest'
import { neighboursOf } from './neighbours'

it('leads from one to the next and the previous, and past neither end', () => {
  const list = ['a', 'b', 'c']
  expect(neighboursOf(list, 'a')).toEqual({ place: 1, count: 3, previous: undefined, next: 'b' })
  expect(neighboursOf(list, 'b')).toEqual({ place: 2, count: 3, previous: 'a', next: 'c' })
  expect(neighboursOf(list, 'c')).toEqual({ place: 3, count: 3, previous: 'b', next: undefined })
})

it('knows no neighbours of what was opened from elsewhere', () => {
  expect(neighboursOf([], 'a')).toBeUndefined()
  expect(neighboursOf(['a', 'b'], 'd')).toBeUndefined()
})
