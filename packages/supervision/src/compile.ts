import type { Vocabulary } from '@hengjian/facts'
import type { Problem, Result } from '@hengjian/law'
import { coverage } from './checks/coverage'
import { deadline } from './checks/deadline'
import type { JudgePart, Surroundings } from './checks/draft'
import { field } from './checks/field'
import { overlap } from './checks/overlap'
import { tally } from './checks/tally'
import { standing, windowOf } from './checks/window'
import { type Clock, compileClock } from './clock'
import { type CompileContext, compileCondition, compileExpression, type Test } from './condition/compile'
import type { Check, Interval, Model, ParameterValue, Pattern } from './language'
import { compileAnchor, compilePattern, intervalOf } from './pattern'
import { modelProblem } from './problems'
import { compileDuration, compileTerm } from './term'

/** A model ready to judge. */
export interface CompiledModel {
  readonly model: Model
  readonly params: Readonly<Record<string, ParameterValue>>
  readonly per: readonly string[]
  readonly where: Test | undefined
  /** Kinds of which at least one must be on a timeline before the model can apply; undefined where it always may. */
  readonly opens: ReadonlySet<string> | undefined
  /** Every kind it looks at. */
  readonly kinds: ReadonlySet<string>
  readonly judge: JudgePart
}

/** Models compiled against one vocabulary. */
export interface Program {
  readonly vocabulary: Vocabulary
  readonly models: readonly CompiledModel[]
}

export interface CompileOptions {
  /** Local parameters by model id; numbers of the law are not tunable and are ignored here. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>
}

interface CompiledCheck {
  readonly judge: JudgePart
  readonly opens: ReadonlySet<string> | undefined
  readonly kinds: ReadonlySet<string>
  readonly sought: ReadonlySet<string>
}

const union = (...sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...(set ?? [])]))

const isInterval = (one: Interval | Pattern): one is Interval => 'interval' in one || 'span' in one || 'begin' in one

type Make = (surroundings: Surroundings) => JudgePart
type Uses = Omit<CompiledCheck, 'judge'> & { readonly make: Make }

function compileWindow(
  check: Extract<Check, { absence: unknown } | { presence: unknown }>,
  context: CompileContext,
): Uses {
  const [wants, written] =
    'absence' in check ? (['absence', check.absence] as const) : (['presence', check.presence] as const)
  const at = written.at === undefined ? undefined : compileAnchor(written.at, context)
  const of = compilePattern(written.of, context)
  const compiled = {
    wants,
    at,
    of,
    window: windowOf(written),
    within: written.within === undefined ? undefined : compileTerm(written.within, context),
    tolerance: written.tolerance === undefined ? undefined : compileDuration(written.tolerance, context),
  }
  return {
    opens: at?.kinds ?? of.kinds,
    kinds: union(at?.kinds, of.kinds),
    sought: of.kinds,
    make: (surroundings) => standing(compiled, surroundings),
  }
}

function compileCoverage({ coverage: written }: Extract<Check, { coverage: unknown }>, context: CompileContext): Uses {
  const of = intervalOf(written.of, context)
  const intervals = written.by.filter(isInterval).map((one) => intervalOf(one, context))
  const points = written.by.flatMap((one) => (isInterval(one) ? [] : [compilePattern(one, context)]))
  const parts = {
    of,
    intervals,
    points,
    tolerance: written.tolerance === undefined ? undefined : compileDuration(written.tolerance, context),
    edge: written.edge === undefined ? undefined : compileDuration(written.edge, context),
  }
  const sought = union(...intervals.map(({ kinds }) => kinds), ...points.map(({ kinds }) => kinds))
  return {
    opens: of.kinds,
    kinds: union(of.kinds, sought),
    sought,
    make: (surroundings) => coverage(parts, surroundings),
  }
}

function compileOverlap({ overlap: written }: Extract<Check, { overlap: unknown }>, context: CompileContext): Uses {
  const of = intervalOf(written.of, context)
  const other = written.with === undefined ? undefined : intervalOf(written.with, context)
  const parts = {
    of,
    with: other,
    max: written.max ?? 1,
    where: compileCondition(written.where, context),
    tolerance: written.tolerance === undefined ? undefined : compileDuration(written.tolerance, context),
  }
  const kinds = union(of.kinds, other?.kinds)
  return { opens: kinds, kinds, sought: kinds, make: (surroundings) => overlap(parts, surroundings) }
}

function compileTally({ tally: written }: Extract<Check, { tally: unknown }>, context: CompileContext): Uses {
  const of = compileAnchor(written.of, context)
  const parts = {
    of,
    value: written.value === undefined ? undefined : compileExpression(written.value, context),
    within: written.within === undefined ? undefined : compileTerm(written.within, context),
    max: written.max === undefined ? undefined : compileExpression(written.max, context),
    min: written.min === undefined ? undefined : compileExpression(written.min, context),
  }
  return {
    opens: written.within === undefined ? undefined : of.kinds,
    kinds: of.kinds,
    sought: of.kinds,
    make: (surroundings) => tally(parts, surroundings),
  }
}

function compileCheck(check: Check, context: CompileContext): Uses {
  if ('deadline' in check) {
    const written = check.deadline
    const clock: Clock = compileClock(written, context, compilePattern, compileAnchor, intervalOf)
    return {
      opens: clock.from.kinds,
      kinds: clock.kinds,
      sought: clock.answerKinds,
      make: (surroundings) => deadline(written, clock, surroundings),
    }
  }
  if ('absence' in check || 'presence' in check) return compileWindow(check, context)
  if ('coverage' in check) return compileCoverage(check, context)
  if ('overlap' in check) return compileOverlap(check, context)
  if ('tally' in check) return compileTally(check, context)
  const of = compilePattern(check.field.of, context)
  const require = compileCondition(check.field.require, context)
  return {
    opens: of.kinds,
    kinds: of.kinds,
    sought: new Set(),
    make: (surroundings) => field(of, require ?? (() => true), surroundings),
  }
}

function parametersOf(model: Model, options: CompileOptions): Readonly<Record<string, ParameterValue>> {
  const own = options.parameters?.[model.id] ?? {}
  const local = Object.entries(own).filter(([name]) => name.startsWith('local_') && name in (model.params ?? {}))
  return { ...model.params, ...Object.fromEntries(local) }
}

const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

/** Whether what decides is a number of the office's own: one is used, and no number of the law stands beside it. */
const restsOnLocal = (check: Check): boolean => {
  const text = JSON.stringify(check)
  return text.includes('"param.local_')
}

function compileModel(
  model: Model,
  vocabulary: Vocabulary,
  options: CompileOptions,
  problems: Problem[],
): CompiledModel {
  const params = parametersOf(model, options)
  const context: CompileContext = { vocabulary, over: model.over, params, inside: false, place: model.id, problems }
  if (!vocabulary.objects.has(model.over)) problems.push(modelProblem('MODEL_OBJECT', `${model.id}/over`, model.over))
  const check = compileCheck(model.check, { ...context, place: `${model.id}/check` })
  const unless =
    model.unless === undefined ? undefined : compilePattern(model.unless, { ...context, place: `${model.id}/unless` })
  const sources = [...union(check.sought, unless?.kinds)].flatMap((kind) => vocabulary.kinds.get(kind)?.source ?? [])
  return {
    model,
    params,
    per: listOf(model.per),
    where: compileCondition(model.where, { ...context, place: `${model.id}/where` }),
    opens: check.opens,
    kinds: union(check.kinds, unless?.kinds),
    judge: check.make({ unless, needs: model.needs ?? [...new Set(sources)], local: restsOnLocal(model.check) }),
  }
}

/**
 * Compiles models against a vocabulary.
 *
 *     model (JSON data)
 *       ├─ where, require, unless.where …  ──► condition/   three-valued closures over a scope
 *       ├─ from, to, of, at, unless        ──► pattern      facts of a part that fit, with their doubts
 *       ├─ interval, span, begin/end       ──► interval     what is open from one fact to another
 *       ├─ within, extend, suspend …       ──► clock, term  lengths, counted by `law`
 *       └─ check                           ──► checks/      one draft an anchor: state, evidence, due
 *     world (facts as known)  ──►  parts of each object's timeline  ──►  drafts  ──►  verdicts (judge.ts)
 *
 * Names are resolved once, here; a model that names what the vocabulary does not have is refused with all its problems.
 */
export function compile(
  models: readonly Model[],
  vocabulary: Vocabulary,
  options: CompileOptions = {},
): Result<Program> {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const compiled = models.map((model) => {
    const name = `${model.id} v${model.version}`
    if (seen.has(name)) problems.push(modelProblem('MODEL_TWICE', model.id, name))
    seen.add(name)
    return compileModel(model, vocabulary, options, problems)
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { vocabulary, models: compiled } }
}
