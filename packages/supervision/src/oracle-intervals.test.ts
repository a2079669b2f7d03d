import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asOfs,
  counted,
  coursesOf,
  elapsed,
  expected,
  few,
  firstOf,
  indexesOf,
  isTriable,
  judged,
  LATE,
  NEVER,
  type Rule,
  seconds,
  type Time,
  type Told,
  time,
  visible,
  visit,
} from './courses'
import type { Check } from './language'
import type { State } from './verdict'

const runs = { numRuns: 300 }

describe('a window during an interval, read in every way', () => {
  it('is what all readings agree on', () => {
    const facts = fc.tuple(visit, few(['answered'])).map(([one, others]) => [{ ...one, urgent: true }, ...others])
    fc.assert(
      fc.property(facts, fc.constantFrom('absence', 'presence'), fc.constantFrom(0, 20), (list, wants, tolerance) => {
        fc.pre(isTriable(list))
        const wider = (wants === 'absence' ? tolerance : -tolerance) * 1000
        const rule: Rule = (anchor, { at, end, counts }) => {
          const [low, high] = [(at[anchor] ?? 0) - wider, (end[anchor] ?? 0) + wider]
          // What must not be there is forgiven exactly at the tolerance.
          const isForgiven = (when: number): boolean => wider < 0 && (when === low || when === high)
          const inside = indexesOf(list, 'answered').some(
            (one) =>
              counts[one] === true && (at[one] ?? 0) >= low && (at[one] ?? 0) <= high && !isForgiven(at[one] ?? 0),
          )
          return inside === (wants === 'absence') ? 'satisfied' : 'violated'
        }
        const rest = {
          at: { interval: 'visit' },
          of: counted('answered'),
          window: 'during',
          tolerance: { seconds: tolerance },
        } as const
        const check: Check = wants === 'absence' ? { absence: rest } : { presence: rest }
        expect(judged(list, check, LATE)).toEqual(expected(list, [0], rule))
      }),
      runs,
    )
  })
})

describe('an overlap, read in every way', () => {
  it('is what all readings agree on', () => {
    const visits = fc.array(visit, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(visits, fc.constantFrom(1, 2), fc.constantFrom(0, 20, 60), (list, max, tolerance) => {
        fc.pre(isTriable(list))
        const order = list
          .map((_, index) => index)
          .toSorted(
            (left, right) => firstOf(list[left]?.time ?? NEVER) - firstOf(list[right]?.time ?? NEVER) || left - right,
          )
        const rule: Rule = (anchor, { at, end, counts }) => {
          if (counts[anchor] !== true) return 'none'
          const earlier = order.slice(0, order.indexOf(anchor)).filter((one) => counts[one] === true)
          const shared = earlier.map((one): readonly [number, number] => [
            Math.max(at[one] ?? 0, at[anchor] ?? 0),
            Math.min(end[one] ?? 0, end[anchor] ?? 0),
          ])
          const edges = [...new Set(shared.flat())].toSorted((left, right) => left - right)
          let run = 0
          const crowded = edges.slice(1).some((to, index) => {
            const from = edges[index] ?? 0
            const full = shared.filter(([begin, finish]) => begin <= from && finish >= to).length >= max
            run = full ? run + to - from : 0
            return run > tolerance * 1000
          })
          return crowded ? 'violated' : 'satisfied'
        }
        const of = { interval: 'visit', where: { '==': [{ var: 'event.urgent' }, true] } }
        const check: Check = { overlap: { of, max, tolerance: { seconds: tolerance } } }
        const said = judged(list, check, LATE)
        for (const [anchor, state] of Object.entries(expected(list, order, rule)))
          expect([anchor, said[anchor]]).toEqual([anchor, state])
      }),
      runs,
    )
  })
})

describe('a coverage, read in every way', () => {
  it('is what all readings agree on', () => {
    const facts = fc
      .tuple(time, time, fc.array(visit, { maxLength: 2 }))
      .filter(([begin, end]) => firstOf(begin) < firstOf(end))
    fc.assert(
      fc.property(facts, fc.constantFrom(0, 20, 60), asOfs, ([begin, end, visits], tolerance, asOf) => {
        const pause = (kind: string, when: Time): Told => ({
          kind,
          time: when,
          end: undefined,
          urgent: true,
          source: 'desk',
        })
        const list = visible([pause('paused', begin), pause('resumed', end), ...visits], asOf)
        fc.pre(isTriable(list) && list[0]?.kind === 'paused')
        const isOpen = list[1]?.kind !== 'resumed'
        const rule: Rule = (anchor, { at, end: ends, counts }) => {
          const from = at[anchor] ?? 0
          const to = isOpen ? asOf : (at[1] ?? 0)
          const covers = indexesOf(list, 'visited')
            .filter((one) => counts[one] === true)
            .map((one): readonly [number, number] => {
              const finish = list[one]?.end
              const ended = finish !== undefined && firstOf(finish) <= asOf
              return [at[one] ?? 0, ended ? (ends[one] ?? 0) : asOf]
            })
          const edges = [from, to, ...covers.flat()].filter((one) => one >= from && one <= to)
          const sorted = [...new Set(edges)].toSorted((left, right) => left - right)
          let run = 0
          const gap = sorted.slice(1).some((next, index) => {
            const before = sorted[index] ?? 0
            const touched = covers.some(([start, finish]) => start <= before && finish >= before)
            const covered = covers.some(([start, finish]) => start <= before && finish >= next)
            run = covered ? 0 : touched ? next - before : run + next - before
            return run > tolerance * 1000
          })
          return gap ? 'violated' : isOpen ? 'pending' : 'satisfied'
        }
        const by = [{ interval: 'visit', where: { '==': [{ var: 'event.urgent' }, true] } }]
        const check: Check = { coverage: { of: { interval: 'pause' }, by, tolerance: { seconds: tolerance } } }
        expect(judged(list, check, asOf)).toEqual(expected(list, [0], rule))
      }),
      runs,
    )
  })
})

describe('a tally, read in every way', () => {
  it('of a whole part is what all readings agree on', () => {
    fc.assert(
      fc.property(few(['asked']), fc.nat(3), fc.boolean(), (list, bound, isMax) => {
        const states = new Set(
          coursesOf(list.map((one) => ({ ...one, time: NEVER }))).map(({ counts }): State => {
            const sum = counts.filter((one) => one).length
            if (isMax) return sum > bound ? 'violated' : 'satisfied'
            return sum < bound ? 'pending' : 'satisfied'
          }),
        )
        const [only, ...others] = states
        const check: Check = { tally: { of: counted('asked'), ...(isMax ? { max: bound } : { min: bound }) } }
        expect(judged(list, check, LATE)).toEqual({ null: others.length > 0 ? 'unknown' : only })
      }),
      runs,
    )
  })

  it('of the first stretch is what all readings agree on', () => {
    fc.assert(
      fc.property(few(['asked']), seconds, fc.nat(3), asOfs, fc.boolean(), (list, length, bound, asOf, isMax) => {
        const seen = visible(list, asOf).map((one, index) => ({ ...one, source: 'desk', index }))
        const order = seen.toSorted(
          (left, right) => firstOf(left.time) - firstOf(right.time) || left.index - right.index,
        )
        const [first] = order
        fc.pre(first?.urgent === true && isTriable(seen))
        const rule: Rule = (anchor, { at, counts }) => {
          const end = (at[anchor] ?? 0) + length * 1000
          const sum = seen.filter(({ index }) => counts[index] === true && (at[index] ?? 0) < end).length
          if (isMax) return sum > bound ? 'violated' : 'satisfied'
          return sum >= bound ? 'satisfied' : asOf >= end ? 'violated' : 'pending'
        }
        const check: Check = {
          tally: { of: counted('asked'), within: elapsed(length), ...(isMax ? { max: bound } : { min: bound }) },
        }
        const anchor = first?.index ?? 0
        expect(judged(seen, check, asOf)[anchor]).toEqual(expected(seen, [anchor], rule)[anchor])
      }),
      runs,
    )
  })
})
