import type { Result } from '@hengjian/law'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { check, logic, name, names, optional, pattern, type Shape } from './constructs'
import { type Citation, type Model, type ParameterValue, REMEDIES, SEVERITIES, STAGES, STATUSES } from './language'
import { modelProblem } from './problems'

/** The form of a model as it is read from outside: of the same shape as the types in `language.ts`, and no other keys. */

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

/** The keys of a model, each with its meaning. */
export const modelShape = {
  id: name.describe('its id in the catalogue; a rule of two duties is two models, `ID/first` and `ID/second`'),
  version: z.int().min(1).describe('counts up; no two versions are in force on one day'),
  title: bilingual.describe('what went wrong, in a few words'),
  duty: optional(bilingual).describe(
    'what is to be done by the end of its period, in a few words; none where no clock runs',
  ),
  meaning: bilingual.describe('what the rule protects, in one or two sentences'),
  cause: bilingual.describe('what usually lies behind a breach'),
  cure: bilingual.describe('what can be done about it now'),
  stage: z.enum(STAGES).describe('where in the course of a case it belongs'),
  severity: z.enum(SEVERITIES).describe('breaks a mandatory rule · to be corrected or explained · a lead to look into'),
  status: z
    .enum(STATUSES)
    .describe('how far its legal basis was read; `unverified` and `local` never read as an illegality'),
  basis: z.array(citation).readonly().describe('the provisions it rests on'),
  quote: optional(z.strictObject({ law: name, text: name })).describe('the deciding words of the law, verbatim'),
  remedies: z.array(z.enum(REMEDIES)).readonly().describe('what the office would issue, from the mildest'),
  effective: z
    .strictObject({ from: date, to: optional(date) })
    .describe('the first and last day of the version; the one in force on the anchor’s date judges it'),
  over: name.describe('the object type whose timelines are judged'),
  per: optional(names).describe('roles or data fields that part a timeline further'),
  where: optional(logic).describe('it applies only where this is true of `object.*`, as of the anchor'),
  params: optional(z.record(name, parameter)).describe(
    'numbers of the law, and `local_*` ones that an office may tune',
  ),
  check: check.describe('what is judged: exactly one of the seven checks'),
  unless: optional(pattern).describe('what excuses'),
  needs: optional(z.array(name).readonly()).describe(
    'the sources whose silence matters; where left out, the vocabulary’s sources of the kinds sought',
  ),
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
