import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from './catalogue'
import type { Program } from './compile'
import { explain, judge, verdictKey } from './judge'
import type { Check, Model, Pattern } from './language'
import { factsOf, kindsSeenBy, programOf, two } from './tellings'
import { instant, model, trialVocabulary } from './trial'
import type { Verdict } from './verdict'
import { createWorld } from './world/world'

const silences = [{ source: 'lab', from: instant('2026-05-03T00:00:00'), to: instant('2026-05-04T00:00:00') }]
const options = { asOf: instant('2026-05-10T12:00:00'), calendar: builtInCalendar, silences, clockSkew: 60_000 }
const ALL_KNOWN = instant('2026-07-01T00:00:00')
/** What is said, by what it is known by. No two verdicts are known by the same. */
function said(program: Program, facts: readonly Fact[], knownAt: Instant = ALL_KNOWN): ReadonlyMap<string, Verdict> {
  const world = createWorld(program.vocabulary, facts, { knownAt })
  const verdicts = [...judge(program, world, options)]
  const byKey = new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict]))
  expect(byKey.size).toBe(verdicts.length)
  return new Map([...byKey].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** The same facts as another day may bring them: in another order, some twice, each at another time. */
const arrivals = (facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length }),
      fc.array(fc.nat(9999), { minLength: 1 }),
    )
    .map(([shuffled, delays]) => {
      const missing = facts.filter(({ id }) => shuffled.every((one) => one.id !== id))
      return [...shuffled, ...missing].map((one) => {
        const delay = delays[Number(one.sourceRecord.slice(1)) % delays.length] ?? 0
        return { ...one, receivedAt: (one.occurredAt.from + delay * 60_000) as Instant }
      })
    })

const within = { count: 'DC', of: { days: 1 } } as const
const urgent = { '==': [{ var: 'event.urgent' }, true] }

/** Small models over the vocabulary of trials, of all checks and most constructs. */
const patterns = fc.oneof<fc.Arbitrary<Pattern>[]>(
  fc.record({
    event: fc.constantFrom('opened', 'asked', 'answered', 'words', '*'),
    pick: fc.constantFrom<('each' | 'first' | 'last' | number)[]>('each', 'first', 'last', 2),
  }),
  fc.constantFrom('asked', 'answered').map((event) => ({ event, where: urgent })),
  fc.constantFrom('asked', 'answered').map((event) => ({ event, at: 'signedAt' })),
  fc.constant({ all: [{ event: 'asked' }, { event: 'answered' }] }),
  fc.constant({ any: [{ event: 'asked', where: urgent }, { event: 'words' }] }),
  fc.constant({ due: { from: { event: 'asked' }, to: { event: 'answered' }, within } }),
)
const intervals = fc.constantFrom(
  { interval: 'pause' },
  { interval: 'lodging' },
  { interval: 'visit', where: urgent },
  { begin: { event: 'asked' }, end: { event: 'answered', where: urgent }, key: ['party'] },
)
const checks = fc.oneof<fc.Arbitrary<Check>[]>(
  fc.tuple(patterns, patterns).map(([from, to]) => ({
    deadline: {
      from,
      to,
      within,
      extend: [{ when: { event: 'extended', where: urgent }, within: { count: 'DC', of: { days: 3 } } }],
      restart: [{ when: { event: 'restarted' } }],
      suspend: [{ interval: 'pause' }],
    } as const,
  })),
  intervals.map((from) => ({ deadline: { from, within } })),
  fc.tuple(patterns, patterns).map(([at, of]) => ({ absence: { at, of, window: 'before', within } as const })),
  fc
    .tuple(patterns, patterns)
    .map(([at, of]) => ({ presence: { at, of, window: 'after', tolerance: { hours: 1 } } as const })),
  fc.tuple(intervals, patterns).map(([at, of]) => ({ absence: { at, of, window: 'during' } as const })),
  fc.tuple(intervals, intervals).map(([of, by]) => ({ coverage: { of, by: [by], tolerance: { hours: 2 } } })),
  fc.tuple(intervals, intervals).map(([of, other]) => ({ overlap: { of, with: other } })),
  patterns.map((of) => ({ tally: { of, within, max: 1 } })),
  patterns.map((of) => ({ tally: { of, min: 2 } })),
  fc.constant({ field: { of: { event: 'asked' }, require: urgent } }),
  fc.constant({
    presence: {
      at: { event: 'asked' },
      of: { event: 'answered' },
      window: 'ever',
      on: [['anchor.note', 'event.note']],
    } as const,
  }),
)
const smallModels = fc
  .record({
    check: checks,
    unless: fc.option(patterns, { nil: undefined }),
    over: fc.constantFrom('matter', 'party'),
    per: fc.constantFrom(undefined, 'officers', 'note'),
  })
  .map(({ check, unless, over, per }) =>
    model(check, { over, ...(unless === undefined ? {} : { unless }), ...(per === undefined ? {} : { per }) }),
  )

const builtIn = programOf(builtInModels, criminalProcedure)

/** Facts with the models to judge them by: one built in, or a few small ones. */
const cases = fc.oneof(
  fc
    .constantFrom(...builtInModels)
    .chain((one) =>
      factsOf(criminalProcedure, kindsSeenBy(builtIn, one)).map((facts) => ({ models: 'built in' as const, facts })),
    ),
  fc.record({ models: fc.array(smallModels, { minLength: 1, maxLength: 4 }), facts: factsOf(trialVocabulary) }),
)
const programFor = (models: 'built in' | readonly Model[]): Program =>
  models === 'built in'
    ? builtIn
    : programOf(
        models.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
        trialVocabulary,
      )

describe('the final verdicts', () => {
  it('do not depend on the order of arrival, its time, or repetition', () => {
    fc.assert(
      fc.property(
        cases.chain(({ models, facts }) => fc.tuple(fc.constant(models), fc.constant(facts), arrivals(facts))),
        ([models, facts, arrived]) => {
          const program = programFor(models)
          expect(said(program, arrived)).toEqual(said(program, facts))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('as known at an instant are those of what was received by then', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 24 }), ({ models, facts }, day) => {
        const program = programFor(models)
        const knownAt = instant(`2026-05-${two(day)}T12:00:00`)
        const received = facts.filter(({ receivedAt }) => receivedAt <= knownAt)
        expect(said(program, facts, knownAt)).toEqual(said(program, received, knownAt))
      }),
      { numRuns: 150 },
    )
  })

  it('of one object are the same whether it is judged alone or with all', () => {
    fc.assert(
      fc.property(cases, ({ models, facts }) => {
        const program = programFor(models)
        const world = createWorld(program.vocabulary, facts, { knownAt: ALL_KNOWN })
        const together = [...judge(program, world, options)]
        const [first] = together
        fc.pre(first !== undefined)
        const { object } = first
        const alone = [...judge(program, world, { ...options, objects: [object] })]
        expect(alone).toEqual(together.filter((one) => one.object.type === object.type && one.object.id === object.id))
      }),
      { numRuns: 100 },
    )
  })

  it('with a due can be explained by the steps to it', () => {
    fc.assert(
      fc.property(cases, ({ models, facts }) => {
        const program = programFor(models)
        const world = createWorld(program.vocabulary, facts, { knownAt: ALL_KNOWN })
        for (const verdict of judge(program, world, options)) {
          const steps = explain(program, world, verdict, options)
          expect(steps.length > 0).toBe(verdict.due !== undefined)
        }
      }),
      { numRuns: 60 },
    )
  })
})
