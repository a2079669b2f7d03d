import type { Count, Duration, StatutoryTerm } from '@hengjian/law'
import { type CompileContext, compileCondition, compileExpression } from './condition/compile'
import type { Evaluate, Scope } from './condition/scope'
import type { DurationExpression, JsonLogic, Term } from './language'
import { modelProblem } from './problems'

const UNITS = [
  'months',
  'days',
  'workingDays',
  'hours',
  'minutes',
  'seconds',
] as const satisfies readonly (keyof Duration)[]

/** A length as it is found when a check opens: undefined where a number in it is not known. */
export type FindDuration = (scope: Scope) => Duration | undefined

const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Compiles a length: literal units, expressions in their place, or a parameter. */
export function compileDuration(expression: DurationExpression, context: CompileContext): FindDuration {
  if ('var' in expression) {
    const name = String(expression.var).replace(/^param\./, '')
    if (!(name in context.params)) {
      context.problems.push(modelProblem('MODEL_PARAMETER', context.place, String(expression.var)))
    }
    return ({ params }) => {
      const value = params[name]
      return isDuration(value) ? value : undefined
    }
  }
  const parts = UNITS.flatMap((unit): readonly (readonly [keyof Duration, Evaluate])[] => {
    const written: JsonLogic | undefined = expression[unit]
    return written === undefined ? [] : [[unit, compileExpression(written, context)]]
  })
  if (parts.length === 0) context.problems.push(modelProblem('MODEL_FORM', context.place, JSON.stringify(expression)))
  return (scope) => {
    const found: { -readonly [Unit in keyof Duration]: number } = {}
    for (const [unit, evaluate] of parts) {
      const value = evaluate(scope)
      if (typeof value !== 'number') return undefined
      found[unit] = Math.trunc(value)
    }
    return found
  }
}

/** A term as it applies; `local` where its number is the office's own. */
export interface FoundTerm {
  readonly term: StatutoryTerm
  readonly local: boolean
}
/** Finds the term that applies; undefined where it cannot be known. */
export type FindTerm = (scope: Scope) => FoundTerm | undefined

const isLocal = (of: DurationExpression): boolean => JSON.stringify(of).includes('param.local_')

/** Compiles a term, choosing among cases as of the start. */
export function compileTerm(written: Term, context: CompileContext): FindTerm {
  if ('cases' in written) {
    const cases = written.cases.map(({ where, term }) => ({
      test: compileCondition(where, context),
      find: compileTerm(term, context),
    }))
    return (scope) => {
      for (const { test, find } of cases) {
        const truth = test === undefined ? true : test(scope)
        if (truth === undefined) return undefined
        if (truth) return find(scope)
      }
      return undefined
    }
  }
  const find = compileDuration(written.of, context)
  const local = isLocal(written.of)
  const count: Count = written.count
  return (scope) => {
    const of = find(scope)
    return of === undefined ? undefined : { term: { count, of }, local }
  }
}
