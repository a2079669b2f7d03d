import type { CompiledModel, Program } from '../compile'
import type { Test } from '../conditions/compile'
import { below, type Context, conditionOver, expressionOver } from '../context'
import type { AbsenceCheck, Clock, DeadlineCheck, Interval, Pattern, PresenceCheck, TallyCheck } from '../language'
import { isInterval } from '../pattern'
import { compileDuration, compileTerm } from '../term'
import type { DirectCheck } from './check'
import { DirectDeadline } from './deadline'
import { DirectField } from './field'
import { compileDirectPattern, type DirectPattern, type Shared } from './pattern'
import { DirectTally } from './tally'
import { DirectBreach, DirectWindow } from './window'

/** What the direct ways of one object type have in common, and the model that is compiled. */
interface Compiling {
  readonly compiled: CompiledModel
  readonly context: Context
  readonly unless: DirectPattern | undefined
  readonly pattern: (written: Pattern) => DirectPattern | undefined
}

const isMoved = ({ extend = [], suspend = [], restart = [] }: Clock): boolean =>
  extend.length + suspend.length + restart.length > 0

const plain = (written: Pattern | Interval | undefined): Pattern | undefined =>
  written === undefined || isInterval(written) ? undefined : written

function deadline(written: DeadlineCheck, { compiled, context, unless, pattern }: Compiling): DirectCheck | undefined {
  const [begin, answer] = [plain(written.from), written.to]
  if (begin === undefined || answer === undefined || isMoved(written)) return undefined
  const [from, to] = [pattern(begin), pattern(answer)]
  if (from === undefined || to === undefined) return undefined
  const within = compileTerm(written.within, context)
  return new DirectDeadline(compiled, unless, from, to, within, written.ifMissing ?? 'violated')
}

function standing(
  wants: 'absence' | 'presence',
  written: AbsenceCheck | PresenceCheck,
  { compiled, context, unless, pattern }: Compiling,
): DirectCheck | undefined {
  const { window = 'ever', within, tolerance } = written
  if (written.on !== undefined || window === 'during') return undefined
  const of = pattern(written.of)
  if (of === undefined) return undefined
  if (written.at === undefined) return new DirectBreach(compiled, unless, of)
  const opening = plain(written.at)
  const at = opening && pattern(opening)
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

function tally(written: TallyCheck, { compiled, context, unless, pattern }: Compiling): DirectCheck | undefined {
  const counted = plain(written.of)
  if (written.within !== undefined || written.value !== undefined || counted === undefined) return undefined
  const of = pattern(counted)
  const bound = (one: TallyCheck['max']) =>
    one === undefined ? undefined : expressionOver(one, context.anchor, context)
  return of && new DirectTally(compiled, unless, of, bound(written.max), bound(written.min))
}

const ALWAYS: Test = { run: () => true, usesAnchor: false, usesLocal: false }

function checkOf({ compiled, context, ...rest }: Compiling): DirectCheck | undefined {
  const one = { compiled, context, ...rest }
  const { check } = compiled.model
  if ('deadline' in check) return deadline(check.deadline, one)
  if ('absence' in check) return standing('absence', check.absence, one)
  if ('presence' in check) return standing('presence', check.presence, one)
  if ('tally' in check) return tally(check.tally, one)
  if (!('field' in check)) return undefined
  const of = one.pattern(check.field.of)
  const require = conditionOver(check.field.require, context.anchor, below(context, 'require')) ?? ALWAYS
  return of && new DirectField(compiled, one.unless, of, require)
}

function compileOne(compiled: CompiledModel, shared: Shared): DirectCheck | undefined {
  const { model } = compiled
  if (compiled.per.length > 0) return undefined
  // Whatever is wrong with a model was told when it was compiled.
  const context: Context = { ...compiled.context, problems: [] }
  const pattern = (written: Pattern) => compileDirectPattern(written, context, shared)
  const unless = model.unless && pattern(model.unless)
  if (model.unless !== undefined && unless === undefined) return undefined
  return checkOf({ compiled, context, unless, pattern })
}

/** The models of a program that can be judged straight over a slice. */
export type DirectProgram = ReadonlyMap<CompiledModel, DirectCheck>

const known = new WeakMap<Program, DirectProgram>()

/** Compiles once, for each program, what can be judged directly. */
export function directOf(program: Program): DirectProgram {
  const already = known.get(program)
  if (already !== undefined) return already
  const found = new Map<CompiledModel, DirectCheck>()
  for (const type of program.objectTypes) {
    const shared: Shared = new Map()
    for (const compiled of program.modelsOver(type)) {
      const check = compileOne(compiled, shared)
      if (check !== undefined) found.set(compiled, check)
    }
  }
  known.set(program, found)
  return found
}
