import { expect, it } from 'vitest'
import { termsOf } from '../evaluate'
import { METRICS } from './index'

it('never counts one occurrence by two terms of a side', () => {
  for (const metric of METRICS)
    for (const side of ['numerator', 'denominator'] as const) {
      const kinds = termsOf(metric, side).map((term) => term.of)
      expect([metric.id, new Set(kinds).size]).toEqual([metric.id, kinds.length])
    }
})
