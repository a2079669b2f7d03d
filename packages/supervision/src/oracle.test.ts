import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asOfs,
  counted,
  elapsed,
  exact,
  expected,
  few,
  firstOf,
  indexesOf,
  isTriable,
  judged,
  NEVER,
  type Rule,
  seconds,
  told,
  visible,
  written,
} from './courses'
import type { Check } from './language'

const runs = { numRuns: 500 }

describe('a deadline, read in every way', () => {
  it('is what all readings agree on', () => {
    fc.assert(
      fc.property(
        few(['opened', 'answered', 'answered', 'excused']),
        seconds,
        asOfs,
        fc.constantFrom('violated', 'ignore'),
        (list, length, asOf, ifMissing) => {
          const seen = visible(list, asOf)
          fc.pre(isTriable(seen))
          const limit = length * 1000
          const rule: Rule = (anchor, { at, counts }) => {
            const start = at[anchor] ?? 0
            const following = (kind: string) =>
              indexesOf(seen, kind).flatMap((one) =>
                counts[one] === true && (at[one] ?? 0) >= start ? [at[one] ?? 0] : [],
              )
            const first = Math.min(...following('answered'))
            if (first <= start + limit) return 'satisfied'
            if (following('excused').some((excuse) => excuse <= start + limit)) return 'satisfied'
            if (first === Number.POSITIVE_INFINITY && ifMissing === 'ignore') return 'none'
            return asOf > start + limit ? 'violated' : 'pending'
          }
          const check: Check = {
            deadline: { from: { event: 'opened' }, to: counted('answered'), within: elapsed(length), ifMissing },
          }
          expect(judged(seen, check, asOf, { unless: counted('excused') })).toEqual(
            expected(seen, indexesOf(seen, 'opened'), rule),
          )
        },
      ),
      runs,
    )
  })
})

describe('a window, read in every way', () => {
  const windows = fc.record({
    wants: fc.constantFrom('absence', 'presence'),
    window: fc.constantFrom('before', 'after', 'ever'),
    within: fc.option(seconds, { nil: undefined }),
    tolerance: fc.constantFrom(0, 20, 60),
  })

  it('is what all readings agree on', () => {
    fc.assert(
      fc.property(few(['opened', 'answered', 'answered']), windows, asOfs, (list, written_, asOf) => {
        const { wants, window, within } = written_
        fc.pre(
          !(wants === 'absence' && window === 'after') &&
            !(wants === 'presence' && window === 'ever' && within !== undefined),
        )
        const seen = visible(list, asOf)
        fc.pre(isTriable(seen))
        const forgiven = window === 'ever' ? 0 : written_.tolerance * 1000
        const wider = wants === 'absence' ? forgiven : -forgiven
        const length = within === undefined ? Number.POSITIVE_INFINITY : within * 1000
        /** Of one moment and source, what is listed later did not come before. */
        const contradicts = (one: number, anchor: number): boolean => {
          const [fact_, opened] = [seen[one], seen[anchor]]
          const same =
            fact_?.source === opened?.source &&
            fact_ !== undefined &&
            opened !== undefined &&
            written(fact_.time) === written(opened.time)
          return same && ((window === 'before' && one > anchor) || (window === 'after' && one < anchor))
        }
        const rule: Rule = (anchor, { at, counts }) => {
          const start = at[anchor] ?? 0
          const inside = indexesOf(seen, 'answered').some((one) => {
            const when = at[one] ?? 0
            if (counts[one] !== true || contradicts(one, anchor)) return false
            // What must not be there is forgiven exactly at the tolerance.
            const isForgiven = wants === 'presence' && forgiven > 0 && Math.abs(when - start) === forgiven
            if (window === 'before') return when >= start - length && when <= start + wider && !isForgiven
            if (window === 'after') return when >= start - wider && when < start + length && !isForgiven
            return true
          })
          if (inside) return wants === 'absence' ? 'satisfied' : 'violated'
          const open =
            within !== undefined &&
            ((window === 'ever' && asOf <= start + length) || (window === 'after' && asOf < start + length))
          return open ? 'pending' : wants === 'absence' ? 'violated' : 'satisfied'
        }
        const rest = {
          at: { event: 'opened' },
          of: counted('answered'),
          ...(within === undefined ? {} : { within: elapsed(within) }),
          ...(window === 'ever' ? {} : { tolerance: { seconds: written_.tolerance } }),
        }
        const check: Check =
          wants === 'absence'
            ? { absence: { ...rest, window: window === 'before' ? 'before' : 'ever' } }
            : { presence: { ...rest, window } }
        expect(judged(seen, check, asOf)).toEqual(expected(seen, indexesOf(seen, 'opened'), rule))
      }),
      runs,
    )
  })
})

describe('a longest duration, read in every way', () => {
  it('is what all readings agree on', () => {
    const list_ = fc.array(fc.oneof(told('paused', exact), told('resumed', exact)), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(list_, seconds, asOfs, (list, length, asOf) => {
        const seen = visible(list, asOf).map((one) => ({ ...one, source: 'desk' }))
        const order = seen
          .map((_, index) => index)
          .toSorted(
            (left, right) => firstOf(seen[left]?.time ?? NEVER) - firstOf(seen[right]?.time ?? NEVER) || left - right,
          )
        const rule: Rule = (anchor, { at, counts }) => {
          let open: number | undefined
          for (const one of order) {
            if (counts[one] !== true) continue
            if (seen[one]?.kind === 'paused') open ??= one
            else {
              if (open === anchor) return (at[one] ?? 0) - (at[anchor] ?? 0) <= length * 1000 ? 'satisfied' : 'violated'
              open = undefined
            }
          }
          if (open !== anchor) return 'none'
          return asOf > (at[anchor] ?? 0) + length * 1000 ? 'violated' : 'pending'
        }
        const from = { begin: counted('paused'), end: counted('resumed'), key: ['matter'] }
        const check: Check = { deadline: { from, within: elapsed(length) } }
        expect(judged(seen, check, asOf)).toEqual(expected(seen, indexesOf(seen, 'paused'), rule))
      }),
      runs,
    )
  })
})

describe('a clock that is moved, read in every way', () => {
  it('is what all readings agree on', () => {
    const kinds = ['opened', 'answered', 'extended', 'restarted', 'paused', 'resumed']
    const list_ = fc.array(fc.oneof(...kinds.map((kind) => told(kind, exact))), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(list_, seconds, seconds, asOfs, (list, length, more, asOf) => {
        const seen = visible(list, asOf).map((one) => ({
          ...one,
          source: 'desk',
          urgent: one.kind.endsWith('ed') && ['extended', 'restarted'].includes(one.kind) ? one.urgent : true,
        }))
        const order = seen
          .map((_, index) => index)
          .toSorted(
            (left, right) => firstOf(seen[left]?.time ?? NEVER) - firstOf(seen[right]?.time ?? NEVER) || left - right,
          )
        const rule: Rule = (anchor, { at, counts }) => {
          const start = at[anchor] ?? 0
          const answers = indexesOf(seen, 'answered').flatMap((one) => ((at[one] ?? 0) >= start ? [at[one] ?? 0] : []))
          const first = Math.min(...answers)
          const until = Math.min(first, asOf)
          // Pauses walked through: one at a time.
          const pauses: [number, number][] = []
          let open: number | undefined
          for (const one of order) {
            const when = at[one] ?? 0
            if (seen[one]?.kind === 'paused') open ??= when
            if (seen[one]?.kind === 'resumed' && open !== undefined) {
              pauses.push([open, when])
              open = undefined
            }
          }
          if (open !== undefined) pauses.push([open, Number.POSITIVE_INFINITY])
          /** Walks on from an instant, standing still in each pause, until so much time has passed. */
          const walk = (from: number, time_: number): number => {
            let [now, left] = [from, time_]
            for (const [begin, end] of pauses) {
              const to = Math.min(end, until)
              if (to <= Math.max(begin, now) || begin >= until) continue
              const running = Math.max(0, begin - now)
              if (running >= left) return now + left
              left -= running
              now = to
            }
            return now + left
          }
          let origin = start
          let reach = length * 1000
          for (const one of order) {
            const when = at[one] ?? 0
            if (one === anchor || counts[one] !== true || when < start || when > until) continue
            if (when > walk(origin, reach)) continue
            if (seen[one]?.kind === 'extended') reach = Math.max(reach, more * 1000)
            if (seen[one]?.kind === 'restarted') [origin, reach] = [when, length * 1000]
          }
          const due = walk(origin, reach)
          if (first <= due) return 'satisfied'
          return asOf > due ? 'violated' : 'pending'
        }
        const check: Check = {
          deadline: {
            from: { event: 'opened' },
            to: { event: 'answered' },
            within: elapsed(length),
            extend: [{ when: counted('extended'), within: elapsed(more) }],
            restart: [{ when: counted('restarted') }],
            suspend: [{ interval: 'pause' }],
          },
        }
        expect(judged(seen, check, asOf)).toEqual(expected(seen, indexesOf(seen, 'opened'), rule))
      }),
      runs,
    )
  })
})
