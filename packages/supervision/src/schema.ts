import { COUNTS, type Result } from '@hengjian/law'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import {
  type AbsenceCheck,
  type Check,
  type Citation,
  type Clock,
  type CoverageCheck,
  type DeadlineCheck,
  type DurationExpression,
  type Extension,
  type FieldCheck,
  type Interval,
  type JsonLogic,
  type Model,
  type OnKey,
  type OverlapCheck,
  type ParameterValue,
  type Pattern,
  type PresenceCheck,
  REMEDIES,
  type Restart,
  SEVERITIES,
  STAGES,
  STATUSES,
  type TallyCheck,
  type Term,
} from './language'
import { modelProblem } from './problems'

/** The form of a model as it is read from outside: of the same shape as the types in `language.ts`, and no other keys. */

const optional = <Inner extends z.ZodType>(inner: Inner) => z.exactOptional(inner)
const name = z.string().min(1)
const names = z.union([name, z.array(name).min(1).readonly()])

const logic: z.ZodType<JsonLogic> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(logic).readonly(), z.record(z.string(), logic)]),
)

const duration: z.ZodType<DurationExpression> = z.union([
  z.strictObject({ var: z.templateLiteral(['param.', z.string()]) }),
  z.strictObject({
    months: optional(logic),
    days: optional(logic),
    workingDays: optional(logic),
    hours: optional(logic),
    minutes: optional(logic),
    seconds: optional(logic),
  }),
])

const term: z.ZodType<Term> = z.lazy(() =>
  z.union([
    z.strictObject({ count: z.enum(COUNTS), of: duration }),
    z.strictObject({
      cases: z
        .array(z.strictObject({ where: optional(logic), term }))
        .min(1)
        .readonly(),
    }),
  ]),
)

const pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.union([
    z.strictObject({
      event: names,
      where: optional(logic),
      pick: optional(z.union([z.enum(['each', 'first', 'last']), z.int().min(1)])),
      at: optional(name),
    }),
    z.strictObject({ all: z.array(pattern).min(1).readonly() }),
    z.strictObject({ any: z.array(pattern).min(1).readonly() }),
    z.strictObject({ due: clock, less: optional(term) }),
    z.strictObject({ row: name, where: optional(logic) }),
  ]),
)

const interval: z.ZodType<Interval> = z.lazy(() =>
  z.union([
    z.strictObject({ interval: name, where: optional(logic) }),
    z.strictObject({ begin: pattern, end: pattern, key: z.array(name).readonly(), where: optional(logic) }),
    z.strictObject({ span: name, where: optional(logic) }),
  ]),
)

const extension: z.ZodType<Extension> = z.lazy(() =>
  z.strictObject({ when: pattern, within: term, after: optional(z.literal('due')) }),
)
const restart: z.ZodType<Restart> = z.lazy(() =>
  z.strictObject({
    when: pattern,
    within: optional(term),
    extend: optional(z.array(extension).readonly()),
    suspend: optional(z.array(interval).readonly()),
  }),
)
const clockShape = {
  from: z.union([pattern, interval]),
  to: optional(pattern),
  within: term,
  extend: optional(z.array(extension).readonly()),
  suspend: optional(z.array(interval).readonly()),
  restart: optional(z.array(restart).readonly()),
} satisfies Shape<Clock>
const clock: z.ZodType<Clock> = z.lazy(() => z.strictObject(clockShape))

/** Every key of a type, so that none can be forgotten. */
type Shape<Written> = { readonly [Key in keyof Required<Written>]: z.ZodType }

const key: z.ZodType<OnKey> = z.union([
  z.tuple([logic, logic]).readonly(),
  z.tuple([logic, logic, z.enum(['equal', 'similar'])]).readonly(),
  z.tuple([logic, logic, z.enum(['equal', 'similar']), logic]).readonly(),
])
const keys = z.array(key).min(1).readonly()

const deadlineShape = {
  ...clockShape,
  ifMissing: optional(z.enum(['violated', 'ignore'])),
} satisfies Shape<DeadlineCheck>
const absenceShape = {
  at: z.union([pattern, interval]),
  of: pattern,
  window: z.enum(['before', 'during', 'ever', 'next']),
  within: optional(term),
  tolerance: optional(duration),
  on: optional(keys),
} satisfies Shape<AbsenceCheck>
const presenceShape = {
  at: optional(z.union([pattern, interval])),
  of: pattern,
  window: optional(z.enum(['before', 'after', 'during', 'ever', 'next'])),
  within: optional(term),
  tolerance: optional(duration),
  on: optional(keys),
} satisfies Shape<PresenceCheck>
const coverageShape = {
  of: interval,
  by: z
    .array(z.union([interval, pattern]))
    .min(1)
    .readonly(),
  tolerance: optional(duration),
  edge: optional(duration),
} satisfies Shape<CoverageCheck>
const overlapShape = {
  of: interval,
  with: optional(interval),
  max: optional(z.int().min(1)),
  where: optional(logic),
  tolerance: optional(duration),
} satisfies Shape<OverlapCheck>
const tallyShape = {
  of: z.union([pattern, interval]),
  value: optional(logic),
  within: optional(term),
  max: optional(logic),
  min: optional(logic),
} satisfies Shape<TallyCheck>
const fieldShape = { of: pattern, require: logic } satisfies Shape<FieldCheck>

const check: z.ZodType<Check> = z.union([
  z.strictObject({ deadline: z.strictObject(deadlineShape) }),
  z.strictObject({ absence: z.strictObject(absenceShape) }),
  z.strictObject({ presence: z.strictObject(presenceShape) }),
  z.strictObject({ coverage: z.strictObject(coverageShape) }),
  z.strictObject({ overlap: z.strictObject(overlapShape) }),
  z.strictObject({ tally: z.strictObject(tallyShape) }),
  z.strictObject({ field: z.strictObject(fieldShape) }),
])

const bilingual = z.strictObject({ zh: name, en: name })
const date = z.iso.date()
const whole = z.int().min(0)
const parameter: z.ZodType<ParameterValue> = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()).readonly(),
  z.strictObject({
    months: optional(whole),
    days: optional(whole),
    workingDays: optional(whole),
    hours: optional(whole),
    minutes: optional(whole),
    seconds: optional(whole),
  }),
])
const citation: z.ZodType<Citation> = z.strictObject({
  law: name,
  article: name,
  paragraph: optional(name),
  item: optional(name),
})

const modelShape = {
  id: name,
  version: z.int().min(1),
  title: bilingual,
  meaning: bilingual,
  cause: bilingual,
  cure: bilingual,
  stage: z.enum(STAGES),
  severity: z.enum(SEVERITIES),
  status: z.enum(STATUSES),
  basis: z.array(citation).readonly(),
  quote: optional(z.strictObject({ law: name, text: name })),
  remedies: z.array(z.enum(REMEDIES)).readonly(),
  effective: z.strictObject({ from: date, to: optional(date) }),
  over: name,
  per: optional(names),
  where: optional(logic),
  params: optional(z.record(name, parameter)),
  check,
  unless: optional(pattern),
  needs: optional(z.array(name).readonly()),
} satisfies Shape<Model>

/** A model as data; what it names is only checked when it is compiled. */
export const modelSchema: z.ZodType<Model> = z.strictObject(modelShape)

/** The deepest issue of a union is the one that tells what is wrong. */
function issuesOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): readonly [string, string][] {
  const own = [...path, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [[own.map(String).join('/'), issue.message]]
  const nested = issue.errors.map((issues) => issues.flatMap((one) => issuesOf(one, own)))
  const depth = (found: readonly [string, string][]): number => Math.max(...found.map(([at]) => at.length))
  return nested.reduce((best, found) => (depth(found) > depth(best) ? found : best))
}

/** What is wrong with a model, with the place of it, in the words of a language; nothing where it is well-formed. */
function faultsOf(json: unknown, language?: z.core.$ZodErrorMap): readonly [string, string][] {
  const parsed = modelSchema.safeParse(json, language === undefined ? undefined : { error: language })
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => issuesOf(issue))
}

const CHINESE = zhCN().localeError

/** No model nests deeper; what does is refused before anything walks down into it. */
const DEEPEST = 100

function isTooDeep(json: unknown): boolean {
  let level: readonly unknown[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

const idOf = (json: unknown): string =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? json.id : ''

/** Reads a model from outside; problems name the place within it. */
export function parseModel(json: unknown): Result<Model> {
  const id = idOf(json)
  if (isTooDeep(json)) {
    const found = { zh: `嵌套超过 ${DEEPEST} 层`, en: `nested deeper than ${DEEPEST} levels` }
    return { ok: false, problems: [modelProblem('MODEL_FORM', id, found)] }
  }
  const parsed = modelSchema.safeParse(json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const chinese = faultsOf(json, CHINESE)
  const problems = faultsOf(json).map(([place, en], index) =>
    modelProblem('MODEL_FORM', place === '' ? id : `${id}/${place}`, { zh: chinese[index]?.[1] ?? en, en }),
  )
  return { ok: false, problems }
}
