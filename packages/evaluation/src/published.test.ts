import { expect, it } from 'vitest'
import { averageReviewDays } from './metrics/reviewLength'
import { publish, restatementOf } from './published'
import { quotient } from './rational'

const figure = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: quotient(numerator, denominator),
})

it('keeps what was published and says what is otherwise now', () => {
  const then = publish(averageReviewDays, figure(108, 25), '4.32', 'aa')
  expect(then).toEqual({
    metric: 'averageReviewDays',
    version: 1,
    numerator: 108,
    denominator: 25,
    written: '4.32',
    rows: 'aa',
  })
  expect(restatementOf(then, publish(averageReviewDays, figure(108, 25), '4.32', 'aa'))).toBe('unchanged')
  expect(restatementOf(then, publish(averageReviewDays, figure(108, 25), '4.32', 'bb'))).toBe('rows')
  expect(restatementOf(then, publish(averageReviewDays, figure(108, 25), '4.32', null))).toBe('same')
  expect(restatementOf(then, publish(averageReviewDays, figure(112, 26), '4.31', 'bb'))).toBe('value')
  expect(restatementOf(then, publish({ ...averageReviewDays, version: 2 }, figure(108, 25), '4.32', 'aa'))).toBe(
    'definition',
  )
})
