import { criminalProcedure, type Fact } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '../catalogue'
import type { Program } from '../compile'
import { judge } from '../judge'
import type { Check, Model, Pattern, Term } from '../language'
import { factsOf, kindsSeenBy, programOf, smallModels, two } from '../tellings'
import { fact, instant, model, trialVocabulary } from '../trial'
import { createWorld } from '../world/world'
import { directOf } from './compile'
import { judgeStates } from './states'

const options = { asOf: instant('2026-05-10T12:00:00'), calendar: builtInCalendar, clockSkew: 60_000 }

/** The states as they are told in a few words, one line an anchor. */
function briefly(program: Program, facts: readonly Fact[]): readonly string[] {
  const world = createWorld(program.vocabulary, facts)
  const told: string[] = []
  judgeStates(program, world, options, ({ model: { id } }, object, anchor, state, per) => {
    const identity = anchor < 0 ? null : world.identityOf(anchor)
    told.push(JSON.stringify([id, world.facts.objectId(object), per ?? null, identity, state]))
  })
  return told
}

/** The same from the whole verdicts. */
const fully = (program: Program, facts: readonly Fact[]): readonly string[] =>
  [...judge(program, createWorld(program.vocabulary, facts), options)].map(
    ({ model: id, object, per, anchor, state }) => JSON.stringify([id, object.id, per ?? null, anchor, state]),
  )

/** Few instants, so that many facts share one; some are not exact. */
const times = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom(0, 9), fc.constantFrom(0, 1), fc.nat(40))
  .map(([day, hour, minute, rough]) => {
    const date = `2026-05-${two(day)}`
    return rough === 0 ? date : `${date}T${two(hour)}:${two(minute)}${rough === 1 ? '' : ':00'}`
  })

const TOLD = ['opened', 'asked', 'answered', 'excused', 'paused', 'resumed']
const kindsTold = [...trialVocabulary.kinds.values()].filter(({ name }) => TOLD.includes(name))
const kinds = fc.constantFrom('opened', 'asked', 'answered', 'words', '*')
const urgent = { '==': [{ var: 'event.urgent' }, true] }
const sure = { '==': [{ var: ['event.urgent', false] }, true] }
const events = fc.oneof<fc.Arbitrary<Pattern>[]>(
  fc.record({
    event: kinds,
    pick: fc.constantFrom<('each' | 'first' | 'last' | number)[]>('each', 'first', 'last', 2),
  }),
  fc.record({ event: fc.constantFrom('asked', 'answered'), where: fc.constantFrom(urgent, sure) }),
)
const groups = (parts: fc.Arbitrary<Pattern>): fc.Arbitrary<Pattern> =>
  fc.oneof<fc.Arbitrary<Pattern>[]>(
    fc.tuple(parts, parts).map((all) => ({ all })),
    fc.tuple(parts, parts).map((any) => ({ any })),
  )
const patterns = fc.oneof(events, events, groups(fc.oneof(events, groups(events))))
/** What may speak of the anchor. */
const answers = fc.oneof(
  patterns,
  fc.constantFrom('asked', 'answered').map((event): Pattern => {
    return { event, where: { '==': [{ var: ['event.urgent', false] }, { var: ['anchor.urgent', true] }] } }
  }),
)
const terms = fc.oneof(
  fc.constantFrom<Term[]>(
    { count: 'elapsed', of: { hours: 9 } },
    { count: 'calendar', of: { days: 1 } },
    { count: 'D', of: { days: 1 } },
    { count: 'H', of: { hours: 24 } },
    { count: 'HX', of: { hours: 14 } },
  ),
  fc.constant<Term>({
    cases: [
      { where: { '==': [{ var: ['anchor.urgent', false] }, true] }, term: { count: 'IMM', of: { minutes: 1 } } },
      { term: { count: 'DC', of: { days: { var: 'anchor.days' } } } },
    ],
  }),
)
const tolerance = fc.constantFrom({ minutes: 1 }, { minutes: 2 })
const lengths = fc.record({ within: terms, tolerance }, { requiredKeys: [] })
const opening = fc.oneof(events, groups(events))

const checks = fc.oneof<fc.Arbitrary<Check>[]>(
  fc
    .tuple(opening, answers, terms, fc.constantFrom('violated', 'ignore'))
    .map(([from, to, within, ifMissing]) => ({ deadline: { from, to, within, ifMissing } })),
  fc.tuple(opening, answers, lengths).map(([at, of, rest]) => ({ absence: { at, of, window: 'before', ...rest } })),
  fc.tuple(opening, answers, lengths).map(([at, of, rest]) => ({ presence: { at, of, window: 'after', ...rest } })),
  fc
    .tuple(opening, answers, fc.record({ within: terms }, { requiredKeys: [] }))
    .map(([at, of, rest]) => ({ absence: { at, of, window: 'ever', ...rest } })),
  fc.tuple(opening, answers).map(([at, of]) => ({ presence: { at, of, window: 'ever' } })),
  fc.tuple(opening, answers).map(([at, of]) => ({ presence: { at, of, window: 'next' } })),
  fc.tuple(opening, answers).map(([at, of]) => ({ absence: { at, of, window: 'next' } })),
  patterns.map((of) => ({ presence: { of } })),
  patterns.map((of) => ({ tally: { of, max: 1 } })),
  patterns.map((of) => ({ tally: { of, min: 2 } })),
  fc.tuple(opening, fc.constantFrom(urgent, sure)).map(([of, require]) => ({ field: { of, require } })),
)
const where = fc.constantFrom(
  undefined,
  { '==': [{ var: ['object.grade', 'low'] }, 'low'] },
  { var: 'object.isPaused' },
)
const models: fc.Arbitrary<Model> = fc
  .record({
    check: checks,
    unless: fc.option(answers, { nil: undefined }),
    over: fc.constantFrom('matter', 'party'),
    where,
    until: fc.constantFrom(undefined, '2026-05-02'),
  })
  .map(({ check, unless, over, where: condition, until }) =>
    model(check, {
      over,
      ...(unless === undefined ? {} : { unless }),
      ...(condition === undefined || over === 'party' ? {} : { where: condition }),
      effective: { from: '2000-01-01', ...(until === undefined ? {} : { to: until }) },
    }),
  )

const builtIn = programOf(builtInModels, criminalProcedure)

describe('the states told in a few words', () => {
  it('are those of the whole verdicts, for models of every direct form', () => {
    fc.assert(
      fc.property(
        fc.array(models, { minLength: 1, maxLength: 6 }),
        factsOf(trialVocabulary, kindsTold, times),
        (written, facts) => {
          const program = programOf(
            written.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
            trialVocabulary,
          )
          expect(directOf(program).size).toBe(written.length)
          expect(briefly(program, facts)).toEqual(fully(program, facts))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are those of the whole verdicts, for models of every other form', () => {
    fc.assert(
      fc.property(
        fc.array(smallModels, { minLength: 1, maxLength: 4 }),
        factsOf(trialVocabulary, undefined, times),
        (written, facts) => {
          const program = programOf(
            written.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
            trialVocabulary,
          )
          expect(briefly(program, facts)).toEqual(fully(program, facts))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are those of the whole verdicts, for every built-in model', () => {
    const cases = fc
      .constantFrom(...builtInModels)
      .chain((one) => factsOf(criminalProcedure, kindsSeenBy(builtIn, one), times))
    fc.assert(
      fc.property(cases, (facts) => {
        expect(briefly(builtIn, facts)).toEqual(fully(builtIn, facts))
      }),
      { numRuns: 400 },
    )
  })

  it('are told directly where a timeline is plain, and in the full way where it is not', () => {
    const program = programOf(
      [model({ deadline: { from: { event: 'asked' }, to: { event: 'answered' }, within: DAY } })],
      trialVocabulary,
    )
    const asked = (at: string) => fact('asked', at, { id: 'asked' })
    const states = (...facts: readonly Fact[]) => briefly(program, facts)
    expect(states(asked('2026-05-06T09:00:00'), fact('answered', '2026-05-07T09:00:00'))).toEqual([
      '["TRIAL","m",null,"asked","satisfied"]',
    ])
    expect(states(asked('2026-05-06T09:00:00'), fact('answered', '2026-05-07T09:00:01'))).toEqual([
      '["TRIAL","m",null,"asked","violated"]',
    ])
    expect(states(asked('2026-05-06T09:00'), fact('answered', '2026-05-07T09:00:30'))).toEqual([
      '["TRIAL","m",null,"asked","unknown"]',
    ])
  })
})

const DAY = { count: 'elapsed', of: { days: 1 } } as const
