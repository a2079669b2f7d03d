import type { Fact } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import fc from 'fast-check'
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
export interface Time {
  readonly minute: number
  readonly second: number | undefined
}
/** What a source says; `urgent` is the field that decides whether it counts. */
export interface Told {
  readonly kind: string
  readonly time: Time
  readonly end: Time | undefined
  readonly urgent: boolean | undefined
  readonly source: string
}

export const NEVER: Time = { minute: 0, second: 0 }

export const written = ({ minute, second }: Time): string =>
  `2026-05-06T09:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`
export const firstOf = ({ minute, second = 0 }: Time): number => minute * 60_000 + second * 1000

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
export interface Course {
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
export function coursesOf(told: readonly Told[]): readonly Course[] {
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

export type Verdict = State | 'none'
/** What a check says of the anchor in one course. */
export type Rule = (anchor: number, course: Course) => Verdict

export function expected(
  told: readonly Told[],
  anchors: readonly number[],
  rule: Rule,
): Readonly<Record<string, Verdict>> {
  const courses = coursesOf(told)
  const entries = anchors.map((anchor): readonly [string, Verdict] => {
    const states = new Set(courses.map((course) => rule(anchor, course)))
    const [only, ...others] = states
    return [`${anchor}`, only === undefined || others.length > 0 ? 'unknown' : only]
  })
  return Object.fromEntries(entries.filter(([, state]) => state !== 'none'))
}

export const judged = (
  told: readonly Told[],
  check: Check,
  asOf: number,
  rest: Partial<Model> = {},
): Readonly<Record<string, State>> => judgedFacts(told.map(factOf), check, asOf, rest)

/** The states of all verdicts over facts, by their anchors. */
export function judgedFacts(
  facts: readonly Fact[],
  check: Check,
  asOf: number,
  rest: Partial<Model> = {},
): Readonly<Record<string, State>> {
  const compiled = compile([model(check, rest)], trialVocabulary)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const world = createWorld(trialVocabulary, facts)
  const options = { asOf: (START + asOf) as Instant, calendar: builtInCalendar }
  return Object.fromEntries([...judge(compiled.value, world, options)].map(({ anchor, state }) => [anchor, state]))
}

const LAST_MINUTE = 5
export const time: fc.Arbitrary<Time> = fc.record({
  minute: fc.nat(LAST_MINUTE),
  second: fc.constantFrom(0, 20, 40, undefined),
})
export const exact: fc.Arbitrary<Time> = fc.record({ minute: fc.nat(LAST_MINUTE), second: fc.constantFrom(0, 20, 40) })
export const told = (kind: string, when = time): fc.Arbitrary<Told> =>
  fc.record({
    kind: fc.constant(kind),
    time: when,
    end: fc.constant(undefined),
    urgent: fc.constantFrom(true, true, false, undefined),
    source: fc.constantFrom('desk', 'lab'),
  })
export const few = (kinds: readonly string[], when = time): fc.Arbitrary<readonly Told[]> =>
  fc.array(fc.oneof(...kinds.map((kind) => told(kind, when))), { minLength: 1, maxLength: 4 })
/** No more imprecise times than can be tried one by one. */
export const isTriable = (list: readonly Told[]): boolean =>
  list
    .flatMap(({ time: one, end }) => (end === undefined ? [one] : [one, end]))
    .filter(({ second }) => second === undefined).length <= 4

export const seconds = fc.constantFrom(0, 20, 60, 80, 140, 200)
export const elapsed = (length: number) => ({ count: 'elapsed', of: { seconds: length } }) as const
export const counted = (kind: string) => ({ event: kind, where: { '==': [{ var: 'event.urgent' }, true] } })
export const asOfs = fc.constantFrom(60_000, 140_000, 200_000, 300_000, 360_000, 3_600_000)

/** The facts that have happened as far as the world shows them, each in its source's order. */
export const visible = (list: readonly Told[], asOf: number): readonly Told[] =>
  list.filter(({ time: one }) => firstOf(one) <= asOf)
export const indexesOf = (list: readonly Told[], kind: string): readonly number[] =>
  list.flatMap((one, index) => (one.kind === kind ? [index] : []))

/** A visit with its end, possibly in the very minute of its begin. */
export const visit: fc.Arbitrary<Told> = fc
  .record({ begin: time, end: time, urgent: fc.constantFrom(true, true, false, undefined) })
  .filter(({ begin, end }) => firstOf(begin) <= firstOf(end) + (end.second === undefined ? 59_999 : 0))
  .filter(({ begin, end }) => firstOf(end) >= firstOf(begin))
  .map(({ begin, end, urgent }) => ({ kind: 'visited', time: begin, end, urgent, source: 'gate' }))
export const LATE = 3_600_000
