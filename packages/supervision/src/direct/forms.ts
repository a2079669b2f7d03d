import type { Fact, FactId } from '@hengjian/facts'
import fc from 'fast-check'
import type { Check, Extension, Interval, Model, Pattern, Restart, Term } from '../language'
import { factsOf, two } from '../tellings'
import { model, trialVocabulary } from '../trial'

/** Models of every form that has a direct way, and facts that reach it, for the property that both ways say the same. */

/** Few instants, so that many facts share one; some are not exact. */
export const times = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.constantFrom(0, 9), fc.constantFrom(0, 1), fc.nat(40))
  .map(([day, hour, minute, rough]) => {
    const date = `2026-05-${two(day)}`
    return rough === 0 ? date : `${date}T${two(hour)}:${two(minute)}${rough === 1 ? '' : ':00'}`
  })

const TOLD = ['opened', 'asked', 'answered', 'excused', 'paused', 'resumed']
const kindsTold = [...trialVocabulary.kinds.values()].filter(({ name }) => TOLD.includes(name))
/** Facts that open, answer and excuse. */
export const toldBriefly = factsOf(trialVocabulary, kindsTold, times)
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

/** The checks over facts in their order, and plain deadlines. */
export const checks = fc.oneof<fc.Arbitrary<Check>[]>(
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
export const others = fc.oneof<fc.Arbitrary<Check>[]>(
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
export const toldInFull = fc
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
export const modelsOf = (check: fc.Arbitrary<Check>): fc.Arbitrary<Model> =>
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
