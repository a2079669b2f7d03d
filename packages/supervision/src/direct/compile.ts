import type { CompiledModel, Program } from '../compile'
import type { Test } from '../conditions/compile'
import { type Context, conditionOver, expressionOver } from '../context'
import type {
  AbsenceCheck,
  CoverageCheck,
  DeadlineCheck,
  Expression,
  FieldCheck,
  OverlapCheck,
  PresenceCheck,
  TallyCheck,
} from '../language'
import { compileDuration, compileTerm } from '../term'
import type { DirectCheck } from './check'
import { DirectCoverage } from './coverage'
import { DirectDeadline } from './deadline'
import { DirectField } from './field'
import { DirectOverlap } from './overlap'
import type { DirectPattern } from './pattern'
import { DirectPatterns } from './patterns'
import { DirectTally } from './tally'
import { DirectBreach, DirectWindow } from './window'

/** The model that is compiled, and what the direct ways over its objects have in common. */
interface Compiling {
  readonly compiled: CompiledModel
  readonly context: Context
  readonly unless: DirectPattern | undefined
  readonly patterns: DirectPatterns
}

function deadline(written: DeadlineCheck, { compiled, context, unless, patterns }: Compiling): DirectCheck | undefined {
  const clock = patterns.clock(written, context)
  return clock && new DirectDeadline(compiled, unless, clock, written.ifMissing ?? 'violated')
}

function standing(
  wants: 'absence' | 'presence',
  written: AbsenceCheck | PresenceCheck,
  { compiled, context, unless, patterns }: Compiling,
): DirectCheck | undefined {
  const { window = 'ever', within, tolerance } = written
  const of = written.on === undefined ? patterns.source(written.of, context) : undefined
  if (of === undefined) return undefined
  if (written.at === undefined) return new DirectBreach(compiled, unless, of)
  const at = patterns.source(written.at, context)
  if (at === undefined) return undefined
  return new DirectWindow(compiled, unless, {
    wants,
    at,
    of,
    window,
    within: within && compileTerm(within, context),
    tolerance: tolerance && compileDuration(tolerance, context),
  })
}

function coverage(written: CoverageCheck, { compiled, context, unless, patterns }: Compiling): DirectCheck | undefined {
  const of = patterns.source(written.of, context)
  const by = written.by.flatMap((one) => patterns.source(one, context) ?? [])
  if (of === undefined || by.length < written.by.length) return undefined
  return new DirectCoverage(compiled, unless, {
    of,
    by,
    tolerance: written.tolerance && compileDuration(written.tolerance, context),
    edge: written.edge && compileDuration(written.edge, context),
  })
}

function overlap(written: OverlapCheck, { compiled, context, unless, patterns }: Compiling): DirectCheck | undefined {
  const of = patterns.source(written.of, context)
  const other = written.with && patterns.source(written.with, context)
  if (of === undefined || (written.with !== undefined && other === undefined)) return undefined
  return new DirectOverlap(compiled, unless, {
    of,
    with: other,
    max: written.max ?? 1,
    where: conditionOver(written.where, context.anchor, context),
    tolerance: written.tolerance && compileDuration(written.tolerance, context),
  })
}

function tally(written: TallyCheck, { compiled, context, unless, patterns }: Compiling): DirectCheck | undefined {
  const of = patterns.source(written.of, context)
  const number = (one: Expression | undefined) =>
    one === undefined ? undefined : expressionOver(one, context.anchor, context)
  if (of === undefined) return undefined
  return new DirectTally(compiled, unless, {
    of,
    value: number(written.value),
    within: written.within && compileTerm(written.within, context),
    max: number(written.max),
    min: number(written.min),
  })
}

const ALWAYS: Test = { run: () => true, usesAnchor: false, usesLocal: false }

function field(written: FieldCheck, { compiled, context, unless, patterns }: Compiling): DirectCheck | undefined {
  const of = patterns.source(written.of, context)
  const require = conditionOver(written.require, context.anchor, context) ?? ALWAYS
  return of && new DirectField(compiled, unless, of, require)
}

function checkOf(compiling: Compiling): DirectCheck | undefined {
  const { check } = compiling.compiled.model
  if ('deadline' in check) return deadline(check.deadline, compiling)
  if ('absence' in check) return standing('absence', check.absence, compiling)
  if ('presence' in check) return standing('presence', check.presence, compiling)
  if ('coverage' in check) return coverage(check.coverage, compiling)
  if ('overlap' in check) return overlap(check.overlap, compiling)
  if ('tally' in check) return tally(check.tally, compiling)
  return field(check.field, compiling)
}

function compileOne(compiled: CompiledModel, patterns: DirectPatterns): DirectCheck | undefined {
  const { model, per } = compiled
  if (per.length > 1) return undefined
  // Whatever is wrong with a model was told when it was compiled.
  const context: Context = { ...compiled.context, problems: [] }
  const unless = model.unless && patterns.source(model.unless, context)
  if (model.unless !== undefined && unless === undefined) return undefined
  return checkOf({ compiled, context, unless, patterns })
}

/** The models of a program that can be judged straight over a slice. */
export type DirectProgram = ReadonlyMap<CompiledModel, DirectCheck>

const known = new WeakMap<Program, DirectProgram>()

/** Compiles once, for each program, what can be judged directly. */
export function directOf(program: Program): DirectProgram {
  const already = known.get(program)
  if (already !== undefined) return already
  const found = new Map<CompiledModel, DirectCheck>()
  // What models find in the same slices they find together.
  const patterns = new Map<string, DirectPatterns>()
  for (const compiled of program.models) {
    const slices = [compiled.model.over, ...compiled.per.map(({ name }) => name)].join(' ')
    const own = patterns.get(slices) ?? new DirectPatterns()
    patterns.set(slices, own)
    const check = compileOne(compiled, own)
    if (check !== undefined) found.set(compiled, check)
  }
  known.set(program, found)
  return found
}
