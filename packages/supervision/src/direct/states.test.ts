import { criminalProcedure, type Fact, type FactId } from '@hengjian/facts'
import { builtInCalendar } from '@hengjian/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '../catalogue'
import type { Program } from '../compile'
import { judge } from '../judge'
import type { Check, Extension, Interval, Model, Pattern, Restart, Term } from '../language'
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
/** A field that gives another instant than the fact's own. */
const signed = fc.constantFrom('asked', 'answered').map((event): Pattern => ({ event, at: 'signedAt' }))
const within = fc.constantFrom<Term[]>(
  { count: 'DC', of: { days: 1 } },
  { count: 'H', of: { hours: 14 } },
  { count: 'elapsed', of: { hours: 9 } },
)
const extension = { when: { event: 'extended' }, within: { count: 'DC', of: { days: 2 } } } as const
const moves = fc.record(
  {
    extend: fc.constantFrom<(readonly Extension[])[]>([extension], [{ ...extension, after: 'due' }]),
    suspend: fc.constant<readonly Interval[]>([{ interval: 'pause' }]),
    restart: fc.constantFrom<(readonly Restart[])[]>(
      [{ when: { event: 'restarted' } }],
      [
        {
          when: { event: ['restarted', 'asked'] },
          within: { count: 'HX', of: { hours: 10 } },
          extend: [{ ...extension, after: 'due' }],
          suspend: [{ interval: 'pause' }],
        },
      ],
    ),
  },
  { requiredKeys: [] },
)
const moving = fc
  .tuple(fc.oneof(events, signed), fc.oneof(answers, signed), within, moves)
  .map(([from, to, length, moved]) => ({ from, to, within: length, ...moved }))
const due = fc
  .tuple(moving, fc.constantFrom<(Term | undefined)[]>(undefined, { count: 'elapsed', of: { hours: 5 } }))
  .map(([clock, less]): Pattern => ({ due: clock, ...(less === undefined ? {} : { less }) }))
const plainLengths = fc.record({ within, tolerance }, { requiredKeys: [] })
const odd = fc.oneof(signed, due, groups(fc.oneof(events, signed, due)))
const intervals = fc.constantFrom<Interval[]>(
  { interval: 'pause' },
  { interval: 'stay' },
  { interval: 'lodging' },
  { interval: 'visit' },
  { interval: 'watch' },
  { span: 'visited', where: sure },
  { interval: 'pause', where: { '<': [{ var: 'event.minutes' }, 300] } },
  { begin: { event: 'asked' }, end: { event: ['answered', 'asked'], where: sure }, key: ['party'] },
  { begin: { event: 'asked', at: 'signedAt' }, end: { event: 'answered' }, key: ['matter', 'party'] },
)
const forgiven = fc.record(
  { tolerance: fc.constantFrom({ hours: 1 }, { hours: 9 }), edge: fc.constant({ hours: 2 }) },
  { requiredKeys: [] },
)
const unlike = { '!=': [{ var: ['event.urgent', false] }, { var: ['anchor.urgent', true] }] }

/** The checks with intervals, with clocks that move or run out, and with instants from fields. */
const others = fc.oneof<fc.Arbitrary<Check>[]>(
  moving.map((clock) => ({ deadline: clock })),
  fc.tuple(intervals, within, moves).map(([from, length, moved]) => ({ deadline: { from, within: length, ...moved } })),
  fc
    .tuple(odd, fc.oneof(answers, odd), plainLengths)
    .map(([at, of, rest]) => ({ absence: { at, of, window: 'before', ...rest } })),
  fc
    .tuple(fc.oneof(odd, intervals), fc.oneof(answers, odd), plainLengths)
    .map(([at, of, rest]) => ({ presence: { at, of, window: 'after', ...rest } })),
  fc.tuple(intervals, answers).map(([at, of]) => ({ presence: { at, of, window: 'next' } })),
  fc
    .tuple(intervals, answers, fc.constantFrom({}, { tolerance: { minutes: 1 } }))
    .map(([at, of, rest]) => ({ presence: { at, of, window: 'during', ...rest } })),
  fc
    .tuple(intervals, answers, fc.constantFrom({}, { tolerance: { minutes: 1 } }))
    .map(([at, of, rest]) => ({ absence: { at, of, window: 'during', ...rest } })),
  fc
    .tuple(intervals, intervals, fc.oneof(intervals, events), forgiven)
    .map(([of, one, other, rest]) => ({ coverage: { of, by: [one, other], ...rest } })),
  fc
    .tuple(
      intervals,
      fc.option(intervals, { nil: undefined }),
      fc.constantFrom(1, 2),
      fc.constantFrom({}, { where: unlike }, { tolerance: { minutes: 30 } }),
    )
    .map(([of, other, max, rest]) => ({
      overlap: { of, max, ...(other === undefined ? {} : { with: other }), ...rest },
    })),
  fc
    .tuple(fc.oneof(events, odd), within, fc.constantFrom({ max: 1 }, { min: 2 }))
    .map(([of, length, bound]) => ({ tally: { of, within: length, ...bound } })),
  fc
    .tuple(intervals, fc.option(within, { nil: undefined }), fc.constantFrom({ max: 600 }, { min: 500 }))
    .map(([of, length, bound]) => ({
      tally: { of, value: { var: 'event.minutes' }, ...(length === undefined ? {} : { within: length }), ...bound },
    })),
  odd.map((of) => ({ presence: { of } })),
  odd.map((of) => ({ field: { of, require: sure } })),
)
/** Facts of which everything is told that a condition may ask for; what a field says of a time is exact. */
const toldInFull = fc
  .tuple(factsOf(trialVocabulary, undefined, times), factsOf(trialVocabulary, undefined, times))
  .map((lists) =>
    lists.flatMap((facts, list) =>
      facts.map(({ supersedes, ...one }, index): Fact => {
        const hour = two((index * 5) % 24)
        return {
          ...one,
          id: `${list} ${one.id}` as FactId,
          sourceRecord: `${list} ${one.sourceRecord}`,
          data: { ...one.data, signedAt: `2026-05-0${1 + (index % 2)}T${hour}:00:00` },
          ...(supersedes === undefined ? {} : { supersedes: `${list} ${supersedes}` as FactId }),
        }
      }),
    ),
  )
const where = fc.constantFrom(
  undefined,
  { '==': [{ var: ['object.grade', 'low'] }, 'low'] },
  { var: 'object.isPaused' },
)
const modelsOf = (check: fc.Arbitrary<Check>): fc.Arbitrary<Model> =>
  fc
    .record({
      check,
      unless: fc.option(answers, { nil: undefined }),
      over: fc.constantFrom('matter', 'party'),
      per: fc.constantFrom(undefined, undefined, 'party', 'officers', 'matter', 'note', 'tags'),
      where,
      until: fc.constantFrom(undefined, '2026-05-02'),
    })
    .map(({ check: one, unless, over, per, where: condition, until }) =>
      model(one, {
        over,
        ...(per === undefined ? {} : { per }),
        ...(unless === undefined ? {} : { unless }),
        ...(condition === undefined || over === 'party' ? {} : { where: condition }),
        effective: { from: '2000-01-01', ...(until === undefined ? {} : { to: until }) },
      }),
    )

const builtIn = programOf(builtInModels, criminalProcedure)

describe('the states told in a few words', () => {
  it.each<readonly [string, fc.Arbitrary<Check>, fc.Arbitrary<readonly Fact[]>]>([
    ['facts, their order and plain deadlines', checks, factsOf(trialVocabulary, kindsTold, times)],
    ['intervals, moving clocks and instants from fields', others, toldInFull],
  ])('are those of the whole verdicts, for models of %s', (_, written, told) => {
    fc.assert(
      fc.property(fc.array(modelsOf(written), { minLength: 1, maxLength: 6 }), told, (some, facts) => {
        const program = programOf(
          some.map((one, index) => ({ ...one, id: `TRIAL ${index}` })),
          trialVocabulary,
        )
        expect(directOf(program).size).toBe(some.length)
        expect(briefly(program, facts)).toEqual(fully(program, facts))
      }),
      { numRuns: 1000 },
    )
  })

  it('are those of the whole verdicts, for small models of every check', () => {
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
