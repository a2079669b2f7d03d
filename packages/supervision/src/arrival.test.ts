import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar, type Instant } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from './catalogue'
import type { Program } from './compile'
import { explain, judge, verdictKey } from './judge'
import type { Model } from './language'
import { factsOf, kindsSeenBy, programOf, smallModels, two } from './tellings'
import { instant, trialVocabulary } from './trial'
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
