import type { Fact } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { judge } from './judge'
import type { Check, Model } from './language'
import { fact, instant, model, trialVocabulary } from './trial'
import type { State } from './verdict'
import { createWorld } from './world/world'

/**
 * The checks once more, in the plainest way: every imprecise time is tried at many instants, every doubtful fact counted in and
 * left out, and the words of the language are followed one by one. Where all readings agree the engine must say the same, and
 * where they differ it must say that it does not know. Nothing here is shared with the engine.
 */

const START = instant('2026-05-06T09:00:00')
const two = (number: number): string => String(number).padStart(2, '0')

/** A time within the hour: to the second, or to the minute where there is no second. */
interface Time {
  readonly minute: number
  readonly second: number | undefined
}
/** What a source says; `urgent` is the field that decides whether it counts. */
interface Told {
  readonly kind: string
  readonly time: Time
  readonly end: Time | undefined
  readonly urgent: boolean | undefined
  readonly source: string
}

const NEVER: Time = { minute: 0, second: 0 }

const written = ({ minute, second }: Time): string =>
  `2026-05-06T09:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`
const firstOf = ({ minute, second = 0 }: Time): number => minute * 60_000 + second * 1000

const factOf = ({ kind, time, end, urgent, source }: Told, index: number): Fact =>
  fact(kind, written(time), {
    id: `${index}`,
    source,
    data: urgent === undefined ? {} : { urgent },
    ...(end === undefined ? {} : { endedAt: written(end) }),
  })

/** Within an imprecise minute: its ends, the times that exact facts have, and just before and after them. */
const WITHIN_A_MINUTE = [0, 1, 19_999, 20_000, 20_001, 39_999, 40_000, 40_001, 59_999]
const instantsOf = (time: Time): readonly number[] =>
  time.second === undefined ? WITHIN_A_MINUTE.map((one) => firstOf(time) + one) : [firstOf(time)]

/** One way in which it may have been: when each fact happened and ended, and whether it counts. */
interface Course {
  readonly at: readonly number[]
  readonly end: readonly number[]
  readonly counts: readonly boolean[]
}

const product = <Value>(choices: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  choices.reduce<readonly (readonly Value[])[]>(
    (found, own) => found.flatMap((before) => own.map((one) => [...before, one])),
    [[]],
  )

/** Every course. What one source wrote down for one moment happened at one instant; visits stand each for itself. */
function coursesOf(told: readonly Told[]): readonly Course[] {
  const names = told.map(({ source, time, end }, index) =>
    end === undefined ? `${source} ${written(time)}` : `${index}`,
  )
  const moments = [...new Set(names)]
  const instants = moments.map((name) => instantsOf(told[names.indexOf(name)]?.time ?? NEVER))
  const ends = told.map(({ end }) => (end === undefined ? [Number.POSITIVE_INFINITY] : instantsOf(end)))
  const counts = told.map(({ urgent }) => (urgent === undefined ? [true, false] : [urgent]))
  const found: Course[] = []
  for (const at of product(instants)) {
    const each = names.map((name) => at[moments.indexOf(name)] ?? 0)
    for (const end of product(ends)) {
      if (each.some((from, index) => from > (end[index] ?? 0))) continue
      for (const counted of product(counts)) found.push({ at: each, end, counts: counted })
    }
  }
  return found
}

type Verdict = State | 'none'
/** What a check says of the anchor in one course. */
type Rule = (anchor: number, course: Course) => Verdict

function expected(told: readonly Told[], anchors: readonly number[], rule: Rule): Readonly<Record<string, Verdict>> {
  const courses = coursesOf(told)
  const entries = anchors.map((anchor): readonly [string, Verdict] => {
    const states = new Set(courses.map((course) => rule(anchor, course)))
    const [only, ...others] = states
    return [`${anchor}`, only === undefined || others.length > 0 ? 'unknown' : only]
  })
  return Object.fromEntries(entries.filter(([, state]) => state !== 'none'))
}

function judged(
  told: readonly Told[],
  check: Check,
  asOf: number,
  rest: Partial<Model> = {},
): Readonly<Record<string, State>> {
  const compiled = compile([model(check, rest)], trialVocabulary)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const world = createWorld(trialVocabulary, told.map(factOf))
  const options = { asOf: (START + asOf) as Instant, calendar: builtInCalendar }
  return Object.fromEntries([...judge(compiled.value, world, options)].map(({ anchor, state }) => [anchor, state]))
}

const LAST_MINUTE = 5
const time: fc.Arbitrary<Time> = fc.record({
  minute: fc.nat(LAST_MINUTE),
  second: fc.constantFrom(0, 20, 40, undefined),
})
const exact: fc.Arbitrary<Time> = fc.record({ minute: fc.nat(LAST_MINUTE), second: fc.constantFrom(0, 20, 40) })
const told = (kind: string, when = time): fc.Arbitrary<Told> =>
  fc.record({
    kind: fc.constant(kind),
    time: when,
    end: fc.constant(undefined),
    urgent: fc.constantFrom(true, true, false, undefined),
    source: fc.constantFrom('desk', 'lab'),
  })
const few = (kinds: readonly string[], when = time): fc.Arbitrary<readonly Told[]> =>
  fc.array(fc.oneof(...kinds.map((kind) => told(kind, when))), { minLength: 1, maxLength: 4 })
/** No more imprecise times than can be tried one by one. */
const isTriable = (list: readonly Told[]): boolean =>
  list
    .flatMap(({ time: one, end }) => (end === undefined ? [one] : [one, end]))
    .filter(({ second }) => second === undefined).length <= 4

const seconds = fc.constantFrom(0, 20, 60, 80, 140, 200)
const elapsed = (length: number) => ({ count: 'elapsed', of: { seconds: length } }) as const
const counted = (kind: string) => ({ event: kind, where: { '==': [{ var: 'event.urgent' }, true] } })
const asOfs = fc.constantFrom(60_000, 140_000, 200_000, 300_000, 360_000, 3_600_000)

/** The facts that have happened as far as the world shows them, each in its source's order. */
const visible = (list: readonly Told[], asOf: number): readonly Told[] =>
  list.filter(({ time: one }) => firstOf(one) <= asOf)
const indexesOf = (list: readonly Told[], kind: string): readonly number[] =>
  list.flatMap((one, index) => (one.kind === kind ? [index] : []))

const runs = { numRuns: 200 }

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
            if (window === 'before') return when >= start - length && when <= start + wider
            if (window === 'after') return when >= start - wider && when < start + length
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

/** A visit with its end, possibly in the very minute of its begin. */
const visit: fc.Arbitrary<Told> = fc
  .record({ begin: time, end: time, urgent: fc.constantFrom(true, true, false, undefined) })
  .filter(({ begin, end }) => firstOf(begin) <= firstOf(end) + (end.second === undefined ? 59_999 : 0))
  .filter(({ begin, end }) => firstOf(end) >= firstOf(begin))
  .map(({ begin, end, urgent }) => ({ kind: 'visited', time: begin, end, urgent, source: 'gate' }))
const LATE = 3_600_000

describe('a window during an interval, read in every way', () => {
  it('is what all readings agree on', () => {
    const facts = fc.tuple(visit, few(['answered'])).map(([one, others]) => [{ ...one, urgent: true }, ...others])
    fc.assert(
      fc.property(facts, fc.constantFrom('absence', 'presence'), fc.constantFrom(0, 20), (list, wants, tolerance) => {
        fc.pre(isTriable(list))
        const wider = (wants === 'absence' ? tolerance : -tolerance) * 1000
        const rule: Rule = (anchor, { at, end, counts }) => {
          const [low, high] = [(at[anchor] ?? 0) - wider, (end[anchor] ?? 0) + wider]
          const inside = indexesOf(list, 'answered').some(
            (one) => counts[one] === true && (at[one] ?? 0) >= low && (at[one] ?? 0) <= high,
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
