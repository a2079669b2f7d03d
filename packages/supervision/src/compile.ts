import type { Vocabulary } from '@hengjian/facts'
import { type PlainDate, type Problem, parseDate, type Result } from '@hengjian/law'
import { compileCheck } from './checks/compile'
import type { JudgePart } from './checks/draft'
import type { CompiledPattern } from './compiled'
import type { Test } from './conditions/compile'
import { below, type Context, conditionOver, kindTypes, nothingShared, refuse, type Shared } from './context'
import type { Model, ParameterValue } from './language'
import type { Memory } from './/part'
import type { PerField } from './/parting'
import { compilePattern } from './pattern'
import { modelProblem } from './problems'
import { codesOf } from './world/codes'

/** A model ready to judge. */
export interface CompiledModel {
  readonly model: Model
  readonly per: readonly PerField[]
  readonly where: Test | undefined
  /** Codes of the kinds of which at least one must be on a timeline before the model can apply; null where it always may. */
  readonly opens: readonly number[] | null
  /** Codes of every kind it looks at; null where any may matter. */
  readonly kinds: ReadonlySet<number> | null
  /** First and last day of the version in force. */
  readonly inForce: { readonly from: PlainDate; readonly to: PlainDate | undefined }
  readonly judge: JudgePart
  /** What it was compiled in, for whatever else is compiled from the same words. */
  readonly context: Context
}

/** Models compiled against one vocabulary. */
export interface Program {
  readonly vocabulary: Vocabulary
  readonly models: readonly CompiledModel[]
  /** The object types that any model judges. */
  readonly objectTypes: readonly string[]
  modelsOver(type: string): readonly CompiledModel[]
  /** 1 for each kind that any model over the type looks at, by its code. */
  kindsOver(type: string): Uint8Array
  /** What a part of such an object's timeline may have to remember. */
  memoryOver(type: string): Memory
}

export interface CompileOptions {
  /** Local parameters by model id; numbers of the law are not tunable and are ignored here. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>
}

function parametersOf(model: Model, options: CompileOptions): Readonly<Record<string, ParameterValue>> {
  const own = options.parameters?.[model.id] ?? {}
  const local = Object.entries(own).filter(([name]) => name.startsWith('local_') && name in (model.params ?? {}))
  return { ...model.params, ...Object.fromEntries(local) }
}

const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

function perOf({ per }: Model, context: Context): readonly PerField[] {
  return listOf(per).map((name) => {
    const field = { name, role: context.codes.roles.code(name), field: context.codes.fields.code(name) }
    if (field.role < 0 && field.field < 0) refuse(below(context, 'per'), 'MODEL_PER', name)
    return field
  })
}

function sourcesOf({ vocabulary, codes }: Context, kinds: Iterable<number>): readonly string[] {
  const names = [...kinds].flatMap((kind) => vocabulary.kinds.get(codes.kinds.names[kind] ?? '')?.source ?? [])
  return [...new Set(names)]
}

function compileModel(model: Model, context: Context): CompiledModel {
  if (!context.vocabulary.objects.has(model.over)) refuse(below(context, 'over'), 'MODEL_OBJECT', model.over)
  for (const source of model.needs ?? []) {
    if (!context.vocabulary.sources.has(source)) refuse(below(context, 'needs'), 'MODEL_NEEDS', source)
  }
  const check = compileCheck(model.check, below(context, 'check'))
  const anchored: Context = { ...context, anchor: kindTypes(context, check.anchorKinds) }
  const unless: CompiledPattern | undefined =
    model.unless === undefined ? undefined : compilePattern(model.unless, below(anchored, 'unless'))
  return {
    model,
    per: perOf(model, context),
    where: conditionOver(model.where, [], below(context, 'where')),
    // Parted by `per` only what is counted makes a part; undivided, the object itself is judged even without it.
    opens: check.opens === null && model.per === undefined ? null : [...(check.opens ?? check.anchorKinds)],
    kinds: check.kinds === null ? null : new Set([...check.kinds, ...(unless?.kinds ?? [])]),
    inForce: {
      from: parseDate(model.effective.from) ?? (Number.NEGATIVE_INFINITY as PlainDate),
      to: model.effective.to === undefined ? undefined : parseDate(model.effective.to),
    },
    judge: check.make({
      unless,
      answerSources: model.needs ?? sourcesOf(context, check.sought),
      excuseSources: unless === undefined ? [] : (model.needs ?? sourcesOf(context, unless.kinds)),
    }),
    context: anchored,
  }
}

function contextOf(
  model: Model,
  vocabulary: Vocabulary,
  options: CompileOptions,
  shared: Pick<Context, 'shared' | 'problems'>,
): Context {
  return {
    vocabulary,
    codes: codesOf(vocabulary),
    over: model.over,
    parameters: parametersOf(model, options),
    place: model.id,
    anchor: [],
    ...shared,
  }
}

/**
 * Compiles models against a vocabulary.
 *
 *     model (JSON data)  ──►  parseModel (schema.ts)  ──►  Model
 *       ├─ where, require, unless.where …  ──►  conditions/       typed, three-valued closures over a scope
 *       ├─ from, to, of, at, unless        ──►  pattern.ts        facts of a part that fit, with their doubts
 *       ├─ interval, span, begin/end       ──►  interval-pattern  what is open from one fact to another
 *       ├─ within, extend, suspend …       ──►  term.ts, clock.ts lengths, counted by `law`
 *       └─ check                           ──►  checks/           one draft an anchor: state, evidence, due
 *
 *     facts  ──►  world/ (columns, as known)  ──►  timeline of an object  ──►  parts (`per`)
 *                                                                               │  each read in every way its
 *     Program  ─────────────────────────────────────────────────────────────────┤  doubts allow (readings.ts)
 *                                                                               ▼
 *                                                    drafts  ──►  where, version in force  ──►  verdicts (judge.ts)
 *
 * Names and types are resolved once, here; a model that names what the vocabulary does not have, or compares what cannot be
 * compared, is refused with all its problems.
 */
export function compile(
  models: readonly Model[],
  vocabulary: Vocabulary,
  options: CompileOptions = {},
): Result<Program> {
  const problems: Problem[] = []
  const byType = new Map<string, Shared>()
  const sharedOver = (type: string): Shared => {
    const shared = byType.get(type) ?? nothingShared()
    byType.set(type, shared)
    return shared
  }
  const before = new Map<string, Model[]>()
  const compiled = models.map((model) => {
    const versions = before.get(model.id) ?? []
    for (const { code, found } of conflictsOf(model, versions)) problems.push(modelProblem(code, model.id, found))
    before.set(model.id, [...versions, model])
    return compileModel(model, contextOf(model, vocabulary, options, { shared: sharedOver(model.over), problems }))
  })
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: programOf(vocabulary, compiled, sharedOver) }
}

/** What a version of a model contradicts: itself, or the versions before it. */
function conflictsOf(
  model: Model,
  versions: readonly Model[],
): readonly { readonly code: 'MODEL_TWICE' | 'MODEL_PERIOD'; readonly found: string }[] {
  const { id, version, effective } = model
  const { from, to = FOREVER } = effective
  if (versions.some((one) => one.version === version)) return [{ code: 'MODEL_TWICE', found: `${id} v${version}` }]
  const overlapping = versions.filter((one) => from <= (one.effective.to ?? FOREVER) && one.effective.from <= to)
  return [...(from > to ? [`${from} – ${to}`] : []), ...overlapping.map((one) => `v${one.version}, v${version}`)].map(
    (found) => ({ code: 'MODEL_PERIOD', found }),
  )
}

/** After every date that can be written. */
const FOREVER = '9999-12-31'

function programOf(
  vocabulary: Vocabulary,
  models: readonly CompiledModel[],
  sharedOver: (type: string) => Shared,
): Program {
  const byType = new Map<string, CompiledModel[]>()
  for (const compiled of models) {
    const known = byType.get(compiled.model.over)
    if (known === undefined) byType.set(compiled.model.over, [compiled])
    else known.push(compiled)
  }
  const all = codesOf(vocabulary).kinds.names.length
  const kinds = new Map([...byType].map(([type, own]) => [type, lookedAt(own, all)]))
  return {
    vocabulary,
    models,
    objectTypes: [...byType.keys()],
    modelsOver: (type) => byType.get(type) ?? [],
    kindsOver: (type) => kinds.get(type) ?? new Uint8Array(all),
    memoryOver: (type) => sharedOver(type).next,
  }
}

function lookedAt(models: readonly CompiledModel[], all: number): Uint8Array {
  const marks = new Uint8Array(all)
  for (const { kinds } of models) {
    if (kinds === null) marks.fill(1)
    else for (const kind of kinds) marks[kind] = 1
  }
  return marks
}
