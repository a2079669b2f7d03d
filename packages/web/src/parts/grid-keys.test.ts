import { describe, expect, it } from 'vitest'
import { moved } from './grid-keys'

const size = { rows: 3, columns: 16 }

describe('the keys of a grid', () => {
  it.each([
    ['ArrowLeft', { row: 1, column: 4 }],
    ['ArrowRight', { row: 1, column: 6 }],
    ['ArrowUp', { row: 0, column: 5 }],
    ['ArrowDown', { row: 2, column: 5 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 15 }],
    ['PageUp', { row: 0, column: 5 }],
    ['PageDown', { row: 2, column: 5 }],
  ])('%s moves', (key, place) => expect(moved({ row: 1, column: 5 }, key, size)).toEqual(place))

  it('stay within the edges', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 2, column: 15 }, 'ArrowRight', size)).toEqual({ row: 2, column: 15 })
  })

  it('leave other keys to the page', () => expect(moved({ row: 0, column: 0 }, 'Tab', size)).toBeUndefined())
})
