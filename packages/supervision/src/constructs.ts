import { COUNTS } from '@hengjian/law'
import { z } from 'zod'
import type {
  AbsenceCheck,
  AllPattern,
  AnyPattern,
  Check,
  Clock,
  CoverageCheck,
  DeadlineCheck,
  DuePattern,
  DurationExpression,
  EventPattern,
  Extension,
  FieldCheck,
  FreeInterval,
  Interval,
  JsonLogic,
  NamedInterval,
  OnKey,
  OverlapCheck,
  Pattern,
  PresenceCheck,
  Restart,
  RowPattern,
  SpanInterval,
  TallyCheck,
  Term,
} from './language'

/**
 * The form of everything a model may be made of: of the same shape as the types in `language.ts`, and no other keys. What a key
 * means stands beside it; `docs/models.md` shows both.
 */

/** Every key of a type, so that none can be forgotten. */
export type Shape<Written> = { readonly [Key in keyof Required<Written>]: z.ZodType }

export const optional = <Inner extends z.ZodType>(inner: Inner) => z.exactOptional(inner)
export const name = z.string().min(1)
export const names = z.union([name, z.array(name).min(1).readonly()])

export const logic: z.ZodType<JsonLogic> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(logic).readonly(), z.record(z.string(), logic)]),
  )
  .meta({ title: 'Condition' })

const expression: z.ZodType<JsonLogic> = z.lazy(() => logic).meta({ title: 'Expression' })

const durationShape = {
  months: optional(expression).describe('counted first'),
  days: optional(expression).describe('calendar days; 24 hours each where time is counted'),
  workingDays: optional(expression).describe('days that are no rest days'),
  hours: optional(expression).describe('from the end of the starting hour with `H`, exactly so long otherwise'),
  minutes: optional(expression).describe('where time is counted'),
  seconds: optional(expression).describe('where time is counted'),
}
const duration: z.ZodType<DurationExpression> = z
  .union([z.strictObject({ var: z.templateLiteral(['param.', z.string()]) }), z.strictObject(durationShape)])
  .meta({ title: 'Length' })

const plainTermShape = {
  count: z.enum(COUNTS).describe('how the length is counted'),
  of: duration.describe('the length'),
}
const caseShape = {
  where: optional(logic).describe('as of the start; the last case has none, each of the others has one'),
  term: z.lazy(() => term).describe('the term of this case'),
}
const term: z.ZodType<Term> = z
  .lazy(() =>
    z.union([
      z.strictObject(plainTermShape),
      z.strictObject({ cases: z.array(z.strictObject(caseShape)).min(1).readonly() }),
    ]),
  )
  .meta({ title: 'Term' })

const eventShape = {
  event: names.describe('a kind, a group of kinds, a list of either, or `*` for every kind'),
  where: optional(logic).describe('only facts of which this is true; those of which it is unknown are doubtful'),
  pick: optional(z.union([z.enum(['each', 'first', 'last']), z.int().min(1)])).describe(
    'which of the matching facts of the part, a number counts from 1; `each` where left out',
  ),
  at: optional(name).describe('a date-time field that gives the instant instead of the fact’s own'),
} satisfies Shape<EventPattern>
const allShape = {
  all: z
    .array(z.lazy(() => pattern))
    .min(1)
    .readonly()
    .describe('happens when the last of them has, which is then the fact'),
} satisfies Shape<AllPattern>
const anyShape = {
  any: z
    .array(z.lazy(() => pattern))
    .min(1)
    .readonly()
    .describe('happens with each of them that does, once for one fact'),
} satisfies Shape<AnyPattern>
const dueShape = {
  due: z.lazy(() => clock).describe('happens when this clock runs out unanswered; its fact is the clock’s anchor'),
  less: optional(term).describe('so much earlier, if the clock is not answered by then'),
} satisfies Shape<DuePattern>
const rowShape = {
  row: name.describe('rows of a data set, read as `row.*`; only beside `on`'),
  where: optional(logic).describe('only rows of which this is true'),
} satisfies Shape<RowPattern>
export const pattern: z.ZodType<Pattern> = z
  .lazy(() =>
    z.union([
      z.strictObject(eventShape),
      z.strictObject(allShape),
      z.strictObject(anyShape),
      z.strictObject(dueShape),
      z.strictObject(rowShape),
    ]),
  )
  .meta({ title: 'Pattern' })

const ofInterval = 'only intervals of whose begin this is true; it may read `event.endedAt` and `event.minutes`'
const namedShape = {
  interval: name.describe('an interval of the vocabulary'),
  where: optional(logic).describe(ofInterval),
} satisfies Shape<NamedInterval>
const freeShape = {
  begin: pattern.describe('what begins it'),
  end: pattern.describe('what ends it'),
  key: z.array(name).readonly().describe('roles: for one set of these objects it is open or not'),
  where: optional(logic).describe(ofInterval),
} satisfies Shape<FreeInterval>
const spanShape = {
  span: name.describe('a kind whose facts carry their own end'),
  where: optional(logic).describe(ofInterval),
} satisfies Shape<SpanInterval>
const interval: z.ZodType<Interval> = z
  .lazy(() => z.union([z.strictObject(namedShape), z.strictObject(freeShape), z.strictObject(spanShape)]))
  .meta({ title: 'Interval' })
const anchor = z.union([pattern, interval])

const extensionShape = {
  when: pattern.describe('what extends; it counts up to the due so far, and once for each fact'),
  within: term.describe('the length from the start; it never shortens'),
  after: optional(z.literal('due')).describe('the length is added to the due so far instead, before rest days move it'),
} satisfies Shape<Extension>
const extensions = z.array(z.strictObject(extensionShape).meta({ title: 'Extension' })).readonly()
const restartShape = {
  when: pattern.describe('what sets a new start; it counts up to the due so far'),
  within: optional(term).describe('the length from the new start; the one so far where left out'),
  extend: optional(extensions).describe('what may extend it from then on, beside what the clock names'),
  suspend: optional(z.array(interval).readonly()).describe(
    'what may suspend it from then on, beside what the clock names',
  ),
} satisfies Shape<Restart>
const clockShape = {
  from: anchor.describe('what starts it; of an interval it is the longest duration, ended by its end'),
  to: optional(pattern).describe('what answers it, at the start or after it; not beside an interval'),
  within: term.describe('the length'),
  extend: optional(extensions).describe('what moves the end on'),
  suspend: optional(z.array(interval).readonly()).describe('what is left out of the count'),
  restart: optional(z.array(z.strictObject(restartShape).meta({ title: 'Restart' })).readonly()).describe(
    'what starts it anew; extensions before it fall away',
  ),
} satisfies Shape<Clock>
const clock: z.ZodType<Clock> = z.lazy(() => z.strictObject(clockShape)).meta({ title: 'Clock' })

const agreement = z.enum(['equal', 'similar'])
const key: z.ZodType<OnKey> = z
  .union([
    z.tuple([expression, expression]).readonly(),
    z.tuple([expression, expression, agreement]).readonly(),
    z.tuple([expression, expression, agreement, expression]).readonly(),
  ])
  .meta({ title: 'Key' })

const deadlineShape = {
  ...clockShape,
  ifMissing: optional(z.enum(['violated', 'ignore'])).describe(
    '`ignore`: only a late answer is a breach; `violated` where left out',
  ),
} satisfies Shape<DeadlineCheck>
const within = optional(term).describe('how far the window reaches: back, on, or until it is judged')
const tolerance = optional(duration).describe('widens an absence’s window, and narrows a presence’s, at the anchor')
const on = optional(z.array(key).min(1).readonly()).describe(
  'seeks the `of` beyond the timeline, where these keys agree',
)
const absenceShape = {
  at: anchor.describe('the anchor'),
  of: pattern.describe('what must be there'),
  window: z.enum(['before', 'during', 'ever', 'next']).describe('where'),
  within,
  tolerance,
  on,
} satisfies Shape<AbsenceCheck>
const presenceShape = {
  at: optional(anchor).describe('the anchor; without one, each `of` is a breach'),
  of: pattern.describe('what must not be there'),
  window: optional(z.enum(['before', 'after', 'during', 'ever', 'next'])).describe('where; `ever` where left out'),
  within,
  tolerance,
  on,
} satisfies Shape<PresenceCheck>
const coverageShape = {
  of: interval.describe('what must be covered'),
  by: z.array(anchor).min(1).readonly().describe('what covers it: intervals, or facts at their instant'),
  tolerance: optional(duration).describe('a gap so long is forgiven; none where left out'),
  edge: optional(duration).describe('a gap so long at either end is forgiven; the tolerance where left out'),
} satisfies Shape<CoverageCheck>
const overlapShape = {
  of: interval.describe('what must not overlap'),
  with: optional(interval).describe('with what; with each other where left out'),
  max: optional(z.int().min(1)).describe('how many at once are lawful; 1 where left out'),
  where: optional(logic).describe('only pairs of which this is true: `event` the later begun, `anchor` the earlier'),
  tolerance: optional(duration).describe('so long together is forgiven'),
} satisfies Shape<OverlapCheck>
const tallyShape = {
  of: anchor.describe('what is counted'),
  value: optional(expression).describe('what each adds; 1 where left out'),
  within: optional(term).describe('the length of a stretch; the whole part where left out'),
  max: optional(expression).describe('the most that is lawful'),
  min: optional(expression).describe('the least that is lawful; one of the two is named'),
} satisfies Shape<TallyCheck>
const fieldShape = {
  of: pattern.describe('the facts'),
  require: logic.describe('what must be true of each'),
} satisfies Shape<FieldCheck>

export const check: z.ZodType<Check> = z
  .union([
    z.strictObject({ deadline: z.strictObject(deadlineShape) }),
    z.strictObject({ absence: z.strictObject(absenceShape) }),
    z.strictObject({ presence: z.strictObject(presenceShape) }),
    z.strictObject({ coverage: z.strictObject(coverageShape) }),
    z.strictObject({ overlap: z.strictObject(overlapShape) }),
    z.strictObject({ tally: z.strictObject(tallyShape) }),
    z.strictObject({ field: z.strictObject(fieldShape) }),
  ])
  .meta({ title: 'Check' })

/** The keys of each construct, under the name by which the reference shows it. */
export const constructs = {
  length: durationShape,
  term: plainTermShape,
  case: caseShape,
  event: eventShape,
  all: allShape,
  any: anyShape,
  due: dueShape,
  row: rowShape,
  interval: namedShape,
  begin: freeShape,
  span: spanShape,
  clock: clockShape,
  extension: extensionShape,
  restart: restartShape,
  deadline: deadlineShape,
  absence: absenceShape,
  presence: presenceShape,
  coverage: coverageShape,
  overlap: overlapShape,
  tally: tallyShape,
  field: fieldShape,
} as const
