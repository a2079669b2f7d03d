import type { KindType } from '@hengjian/facts'
import { compileClock } from '../clock'
import { areAll } from '../conditions/call'
import { describeType } from '../conditions/type'
import { below, type Context, conditionOver, expressionOver, kindTypes, type LocalExpression, refuse } from '../context'
import type { Check, Expression } from '../language'
import { compileSought } from '../on'
import { compileAnchor, compilePattern, intervalOf, isInterval, patternCompilers } from '../pattern'
import { compileTerm, compileTolerance } from '../term'
import { coverage } from './coverage'
import { deadline } from './deadline'
import type { JudgePart, Surroundings } from './draft'
import { field } from './field'
import { overlap } from './overlap'
import { tally } from './tally'
import { standing } from './window'

/** A check as it is compiled: what opens it, where its answers come from, and how to judge. */
export interface CompiledCheck {
  readonly anchorKinds: ReadonlySet<number>
  /** Kinds of which one must be there; null where the object itself is judged. */
  readonly opens: ReadonlySet<number> | null
  /** Every kind it looks at on a timeline; null where any may matter. */
  readonly kinds: ReadonlySet<number> | null
  /** Kinds whose silence may hide an answer. */
  readonly sought: ReadonlySet<number>
  readonly make: (surroundings: Surroundings) => JudgePart
}

type Only<Name extends string> = Extract<Check, Readonly<Record<Name, unknown>>>

const NOTHING: ReadonlySet<number> = new Set()
const union = (...sets: readonly (ReadonlySet<number> | undefined)[]): ReadonlySet<number> =>
  new Set(sets.flatMap((set) => [...(set ?? [])]))
const anchored = (context: Context, kinds: ReadonlySet<number>): Context => ({
  ...context,
  anchor: kindTypes(context, kinds),
})

function compileDeadline({ deadline: written }: Only<'deadline'>, context: Context): CompiledCheck {
  if (isInterval(written.from) === (written.to !== undefined)) {
    refuse(context, 'MODEL_ANSWER', isInterval(written.from) ? 'to' : '–')
  }
  const clock = compileClock(written, context, patternCompilers)
  return {
    anchorKinds: clock.from.kinds,
    opens: clock.from.kinds,
    kinds: clock.kinds,
    sought: clock.answerKinds,
    make: (surroundings) => deadline(written, clock, surroundings),
  }
}

type Written = Only<'absence'>['absence'] | Only<'presence'>['presence']

/** What would be written in vain beside a window. */
function idleIn(written: Written, wants: 'absence' | 'presence'): readonly string[] {
  const { at, window, within, tolerance } = written
  if (at === undefined) return ['window', 'within', 'tolerance', 'on'].filter((name) => name in written)
  const counts = window === 'before' || window === 'after' || (window === 'ever' && wants === 'absence')
  const widens = window === 'before' || window === 'after' || window === 'during'
  return [
    ...(within === undefined || counts ? [] : ['within']),
    ...(tolerance === undefined || widens ? [] : ['tolerance']),
    ...(window === 'during' && !isInterval(at) ? ['at'] : []),
  ]
}

function compileWindow(check: Only<'absence'> | Only<'presence'>, outer: Context): CompiledCheck {
  const [wants, written] =
    'absence' in check ? (['absence', check.absence] as const) : (['presence', check.presence] as const)
  for (const idle of idleIn(written, wants)) refuse(outer, 'MODEL_WINDOW', idle)
  const at = written.at && compileAnchor(written.at, below(outer, 'at'))
  const context = at === undefined ? outer : anchored(outer, at.kinds)
  const { on, within, tolerance } = written
  const of =
    on === undefined ? compilePattern(written.of, below(context, 'of')) : compileSought(written.of, on, context)
  const compiled = {
    wants,
    at,
    of,
    window: written.window ?? 'ever',
    within: within && compileTerm(within, below(context, 'within')),
    tolerance: tolerance && compileTolerance(tolerance, below(context, 'tolerance')),
  }
  const kinds = at?.kinds ?? of.kinds
  return {
    anchorKinds: kinds,
    opens: kinds,
    kinds: compiled.window === 'next' ? null : union(kinds, of.kinds),
    sought: of.kinds,
    make: (surroundings) => standing(compiled, surroundings),
  }
}

function compileCoverage({ coverage: written }: Only<'coverage'>, outer: Context): CompiledCheck {
  const of = intervalOf(written.of, below(outer, 'of'))
  const context = anchored(outer, of.kinds)
  const place = (index: number): Context => below(context, `by/${index}`)
  const intervals = written.by.flatMap((one, index) => (isInterval(one) ? [intervalOf(one, place(index))] : []))
  const points = written.by.flatMap((one, index) => (isInterval(one) ? [] : [compilePattern(one, place(index))]))
  const parts = {
    of,
    intervals,
    points,
    tolerance: written.tolerance && compileTolerance(written.tolerance, below(context, 'tolerance')),
    edge: written.edge && compileTolerance(written.edge, below(context, 'edge')),
  }
  const sought = union(...intervals.map(({ kinds }) => kinds), ...points.map(({ kinds }) => kinds))
  const kinds = union(of.kinds, sought)
  return {
    anchorKinds: of.kinds,
    opens: of.kinds,
    kinds,
    sought,
    make: (surroundings) => coverage(parts, surroundings),
  }
}

function compileOverlap({ overlap: written }: Only<'overlap'>, outer: Context): CompiledCheck {
  const of = intervalOf(written.of, below(outer, 'of'))
  const other = written.with && intervalOf(written.with, below(outer, 'with'))
  const kinds = union(of.kinds, other?.kinds)
  const context = anchored(outer, kinds)
  const parts = {
    of,
    with: other,
    max: written.max ?? 1,
    where: conditionOver(written.where, kindTypes(context, kinds), below(context, 'where')),
    tolerance: written.tolerance && compileTolerance(written.tolerance, below(context, 'tolerance')),
  }
  return {
    anchorKinds: kinds,
    opens: kinds,
    kinds,
    sought: kinds,
    make: (surroundings) => overlap(parts, surroundings),
  }
}

/** An expression that must give a number. */
function numberOver(logic: Expression, event: readonly KindType[], context: Context): LocalExpression {
  const compiled = expressionOver(logic, event, context)
  if (!areAll('number', compiled)) refuse(context, 'CONDITION_TYPE', describeType(compiled.type))
  return compiled
}

function compileTally({ tally: written }: Only<'tally'>, outer: Context): CompiledCheck {
  const of = compileAnchor(written.of, below(outer, 'of'))
  const context = anchored(outer, of.kinds)
  const types = kindTypes(context, of.kinds)
  const { value, within, max, min } = written
  if ((max === undefined) === (min === undefined)) refuse(context, 'MODEL_BOUND', max === undefined ? '–' : 'max, min')
  const parts = {
    of,
    value: value === undefined ? undefined : numberOver(value, types, below(outer, 'value')),
    within: within && compileTerm(within, below(context, 'within')),
    max: max === undefined ? undefined : numberOver(max, types, below(context, 'max')),
    min: min === undefined ? undefined : numberOver(min, types, below(context, 'min')),
  }
  const { kinds } = of
  const opens = within === undefined ? null : kinds
  return { anchorKinds: kinds, opens, kinds, sought: kinds, make: (surroundings) => tally(parts, surroundings) }
}

function compileField({ field: written }: Only<'field'>, outer: Context): CompiledCheck {
  const of = compilePattern(written.of, below(outer, 'of'))
  const context = anchored(outer, of.kinds)
  const require = conditionOver(written.require, kindTypes(context, of.kinds), below(context, 'require'))
  const test = require ?? { run: () => true, usesAnchor: false, usesLocal: false }
  return {
    anchorKinds: of.kinds,
    opens: of.kinds,
    kinds: of.kinds,
    sought: NOTHING,
    make: (surroundings) => field(of, test, surroundings),
  }
}

/** Compiles one of the seven checks. */
export function compileCheck(check: Check, context: Context): CompiledCheck {
  if ('deadline' in check) return compileDeadline(check, below(context, 'deadline'))
  if ('absence' in check) return compileWindow(check, below(context, 'absence'))
  if ('presence' in check) return compileWindow(check, below(context, 'presence'))
  if ('coverage' in check) return compileCoverage(check, below(context, 'coverage'))
  if ('overlap' in check) return compileOverlap(check, below(context, 'overlap'))
  if ('tally' in check) return compileTally(check, below(context, 'tally'))
  return compileField(check, below(context, 'field'))
}
