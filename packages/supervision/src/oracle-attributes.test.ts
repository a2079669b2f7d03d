import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asOfs,
  expected,
  few,
  firstOf,
  indexesOf,
  isTriable,
  judgedFacts,
  type Rule,
  type Told,
  visible,
  written,
} from './courses'
import type { Check } from './language'
import { fact } from './trial'

/** A fact that says of the matter that it is `low` where it is told to be urgent, `high` where not, and else nothing. */
const grading = ({ kind, time, urgent, source }: Told, index: number) =>
  fact(kind, written(time), {
    id: `${index}`,
    source,
    roles: { matter: urgent === undefined ? 'm' : { id: 'm', grade: urgent ? 'low' : 'high' } },
  })

const isLow: Check = {
  field: { of: { event: 'asked' }, require: { '==': [{ var: 'event.matter.grade' }, 'low'] } },
}

describe('an attribute that varies, read in every way', () => {
  it('is what all readings agree on', () => {
    fc.assert(
      fc.property(few(['opened', 'opened', 'asked']), asOfs, (list, asOf) => {
        const seen = visible(list, asOf)
        fc.pre(isTriable(seen))
        const nameOf = (one: number) => `${seen[one]?.source} ${written(seen[one]?.time ?? { minute: 0, second: 0 })}`
        /** The order in which facts of one instant are taken. */
        const order = seen
          .map((_, index) => index)
          .toSorted((left, right) => {
            const [a, b] = [seen[left], seen[right]]
            if (a === undefined || b === undefined) return 0
            return (
              firstOf(a.time) - firstOf(b.time) || (a.source < b.source ? -1 : a.source > b.source ? 1 : left - right)
            )
          })
        const rule: Rule = (anchor, { at }) => {
          const now = at[anchor] ?? 0
          const isExact = (one: number): boolean => seen[one]?.time.second !== undefined
          /** What one source wrote down for the very moment comes last in it, wherever an imprecise fact may fall. */
          const isOwn = (one: number): boolean => nameOf(one) === nameOf(anchor)
          const settings = order.filter((one) => seen[one]?.urgent !== undefined && (at[one] ?? 0) <= now)
          const latest = Math.max(...settings.map((one) => at[one] ?? 0))
          const last = settings.filter((one) => at[one] === latest)
          const own = latest === now ? last.filter(isOwn) : []
          const exact = last.filter((one) => isExact(one) || isOwn(one))
          const deciding = own.length > 0 ? (isExact(anchor) ? exact : own).at(-1) : last.at(-1)
          if (deciding === undefined) return 'unknown'
          return seen[deciding]?.urgent === true ? 'satisfied' : 'violated'
        }
        expect(judgedFacts(seen.map(grading), isLow, asOf)).toEqual(expected(seen, indexesOf(seen, 'asked'), rule))
      }),
      { numRuns: 500 },
    )
  })
})
