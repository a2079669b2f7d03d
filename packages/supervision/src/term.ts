import type { KindType } from '@hengjian/facts'
import {
  addMonths,
  type Bilingual,
  type Count,
  type Duration,
  dateOf,
  type Instant,
  MOST_OF_UNIT,
  type StatutoryTerm,
  startOf,
  unitsFit,
} from '@hengjian/law'
import type { Scope } from './conditions/scope'
import { UNKNOWN } from './conditions/value'
import { below, type Context, conditionOver, expressionOver, refuse } from './context'
import type { DurationExpression, JsonLogic, Term } from './language'

const UNITS = [
  'months',
  'days',
  'workingDays',
  'hours',
  'minutes',
  'seconds',
] as const satisfies readonly (keyof Duration)[]

/** A length as it is found when a check opens: undefined where a number in it is not known. */
export interface CompiledDuration {
  readonly find: (scope: Scope) => Duration | undefined
  /** It reads a number of the office's own. */
  readonly local: boolean
}

const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parameterNamed(path: string, context: Context): CompiledDuration {
  const name = path.replace(/^param\./, '')
  const value = Object.hasOwn(context.parameters, name) ? context.parameters[name] : undefined
  if (!isDuration(value)) refuse(context, 'MODEL_PARAMETER', path)
  const found = isDuration(value) ? value : undefined
  return { find: () => found, local: name.startsWith('local_') }
}

/**
 * Compiles a length: literal units, expressions in their place, or a parameter.
 * @param event the kinds that `event.*` may be of: an extension's own, otherwise the anchor's
 */
export function compileDuration(
  expression: DurationExpression,
  context: Context,
  event: readonly KindType[] = context.anchor,
): CompiledDuration {
  if ('var' in expression) return parameterNamed(String(expression.var), context)
  return durationOf(expression, context, event)
}

/** Compiles a length that is forgiven: months have none of their own. */
export function compileTolerance(expression: DurationExpression, context: Context): CompiledDuration {
  refuseUnits('elapsed', expression, context)
  return compileDuration(expression, context)
}

/** The units that a length names, a parameter's included. */
function unitsOf(expression: DurationExpression, { parameters }: Context): readonly string[] {
  if (!('var' in expression)) return Object.keys(expression)
  const value = parameters[String(expression.var).replace(/^param\./, '')]
  return isDuration(value) ? Object.keys(value) : []
}

function refuseUnits(count: Count, expression: DurationExpression, context: Context): void {
  const units = unitsOf(expression, context)
  if (!unitsFit(count, units)) refuse(context, 'MODEL_LENGTH', `${count}: ${units.join(', ')}`)
}

/** The number of a unit as it counts: fractions drop, and what no calendar holds is not known. */
function amountOf(unit: keyof Duration, value: number): number | undefined {
  const whole = Math.trunc(value)
  return Math.abs(whole) <= MOST_OF_UNIT[unit] ? whole : undefined
}

function durationOf(
  expression: Exclude<DurationExpression, { readonly var: unknown }>,
  context: Context,
  event: readonly KindType[],
): CompiledDuration {
  const written = UNITS.flatMap((unit): readonly (readonly [keyof Duration, JsonLogic])[] => {
    const value: JsonLogic | undefined = expression[unit]
    return value === undefined ? [] : [[unit, value]]
  })
  if (written.length === 0) refuse(context, 'MODEL_FORM', JSON.stringify(expression))
  const literal = written.every(([, value]) => typeof value === 'number')
  if (literal) {
    const amounts = written.map(([unit, value]) => [unit, amountOf(unit, Number(value))] as const)
    for (const [unit, amount] of amounts) if (amount === undefined) refuse(below(context, unit), 'MODEL_LENGTH', unit)
    const found: Duration = Object.fromEntries(amounts)
    return { find: () => found, local: false }
  }
  const parts = written.map(([unit, value]) => [unit, expressionOver(value, event, below(context, unit))] as const)
  for (const [unit, { type }] of parts) {
    if (type.is !== 'number' && type.is !== 'nothing') refuse(below(context, unit), 'CONDITION_TYPE', type.is)
  }
  return {
    find: (scope) => {
      const found: { -readonly [Unit in keyof Duration]: number } = {}
      for (const [unit, { run }] of parts) {
        const value = run(scope)
        const amount = typeof value === 'number' ? amountOf(unit, value) : undefined
        if (amount === undefined) return undefined
        found[unit] = amount
      }
      return found
    },
    local: parts.some(([, { local }]) => local),
  }
}

/** A term as it applies; `local` where its number is the office's own. */
export interface FoundTerm {
  readonly term: StatutoryTerm
  readonly local: boolean
}
/** Finds the term that applies; undefined where it cannot be known. */
export type FindTerm = (scope: Scope) => FoundTerm | undefined

/** Compiles a term, choosing among cases as of the start. */
export function compileTerm(written: Term, context: Context, event: readonly KindType[] = context.anchor): FindTerm {
  if ('cases' in written) return compileCases(written.cases, below(context, 'cases'), event)
  refuseUnits(written.count, written.of, below(context, 'of'))
  const { find, local } = compileDuration(written.of, below(context, 'of'), event)
  const count: Count = written.count
  let last: FoundTerm | undefined
  return (scope) => {
    const of = find(scope)
    if (of === undefined) return undefined
    if (last?.term.of !== of) last = { term: { count, of }, local }
    return last
  }
}

const LAST_CASE: Bilingual = {
  zh: '最后一种情形不写 where，其余各种须写',
  en: 'the last case has no where, each of the others has one',
}

function compileCases(
  written: readonly { readonly where?: JsonLogic; readonly term: Term }[],
  context: Context,
  event: readonly KindType[],
): FindTerm {
  written.forEach(({ where }, index) => {
    if ((where === undefined) !== (index === written.length - 1)) refuse(below(context, index), 'MODEL_FORM', LAST_CASE)
  })
  const cases = written.map(({ where, term }, index) => ({
    test: conditionOver(where, event, below(context, `${index}/where`)),
    find: compileTerm(term, below(context, `${index}/term`), event),
  }))
  return (scope) => {
    for (const { test, find } of cases) {
      const truth = test === undefined ? true : test.run(scope)
      if (truth === UNKNOWN) return undefined
      if (truth) return find(scope)
    }
    return undefined
  }
}

const HALF_A_DAY = 43_200_000

/** Whether a term in hours would have to start from a bare date, which it cannot. */
export const needsTime = (
  found: FoundTerm | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): boolean => (found?.term.count === 'H' || found?.term.count === 'HX') && to - from > HALF_A_DAY

/** An instant less a length; days and months are counted back on the calendar. */
export function lessTerm(instant: Instant, { term }: FoundTerm, offset: number): Instant {
  const { months = 0, days = 0, workingDays = 0, hours = 0, minutes = 0, seconds = 0 } = term.of
  const date = dateOf(instant, offset)
  const inDay = instant - startOf(date, offset)
  const hoursBack = (days + workingDays) * 24 + hours
  return (startOf(addMonths(date, -months), offset) +
    inDay -
    (hoursBack * 3600 + minutes * 60 + seconds) * 1000) as Instant
}
