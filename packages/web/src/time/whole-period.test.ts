import { expect, it } from 'vitest'
import { wholePeriod } from './whole-period'

it('finds the year, half-year, quarter and month of a day', () => {
  expect(wholePeriod('year', '2021-06-30')).toEqual({ from: '2021-01-01', to: '2021-12-31' })
  expect(wholePeriod('halfYear', '2021-06-30')).toEqual({ from: '2021-01-01', to: '2021-06-30' })
  expect(wholePeriod('halfYear', '2021-07-01')).toEqual({ from: '2021-07-01', to: '2021-12-31' })
  expect(wholePeriod('quarter', '2020-02-29')).toEqual({ from: '2020-01-01', to: '2020-03-31' })
  expect(wholePeriod('month', '2020-02-03')).toEqual({ from: '2020-02-01', to: '2020-02-29' })
  expect(wholePeriod('month', '2100-02-03')).toEqual({ from: '2100-02-01', to: '2100-02-28' })
})
