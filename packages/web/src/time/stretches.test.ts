import { describe, expect, it } from 'vitest'
import { stretchesOf } from './stretches'

describe('days of a year', () => {
  it('are told as stretches, over the end of months and years too', () => {
    expect(stretchesOf(['2022-12-31', '2023-01-01', '2023-01-02', '2023-01-21', '2023-04-30', '2023-05-01'])).toEqual([
      ['2022-12-31', '2023-01-02'],
      ['2023-01-21', '2023-01-21'],
      ['2023-04-30', '2023-05-01'],
    ])
    expect(stretchesOf([])).toEqual([])
  })
})
