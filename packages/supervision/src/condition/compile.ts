import type { EnumType, Vocabulary } from '@hengjian/facts'
import { ageAt, dateOf, type Instant, isMinorAt, type Problem, parseDate, SHANGHAI_OFFSET } from '@hengjian/law'
import type { JsonLogic } from '../language'
import { modelProblem } from '../problems'
import { compilePath, isNode, type PathContext } from './path'
import type { Evaluate, Scope, Truth } from './scope'

/** Collects the problems of one model while its conditions are compiled. */
export interface CompileContext extends PathContext {
  readonly place: string
  readonly problems: Problem[]
}

const below = (context: CompileContext, step: string | number): CompileContext => ({
  ...context,
  place: `${context.place}/${step}`,
})
const never: Evaluate = () => undefined

/** Kleene's not. */
const not = (truth: unknown): Truth => (truth === undefined ? undefined : truth !== true)

/** Whether a value counts as given: false, 0, '' and [] do not. */
const given = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== false && value !== 0 && value !== '' && value !== null

function compileVar(argument: JsonLogic, context: CompileContext): Evaluate {
  const [path, otherwise] = Array.isArray(argument) ? (argument as readonly JsonLogic[]) : [argument]
  if (typeof path !== 'string') return report(context, 'MODEL_PATH', JSON.stringify(path))
  const read = compilePath(path, context)
  if (read === undefined) return report(context, path.startsWith('param.') ? 'MODEL_PARAMETER' : 'MODEL_PATH', path)
  if (otherwise !== undefined) return (scope) => read(scope) ?? otherwise
  return (scope) => {
    const value = read(scope)
    if (value === undefined) scope.missing.add(path)
    return value
  }
}

function report(context: CompileContext, code: Parameters<typeof modelProblem>[0], found: string): Evaluate {
  context.problems.push(modelProblem(code, context.place, found))
  return never
}

/** Compares without coercion; objects are equal when they are the same object. */
const equal = (left: unknown, right: unknown): Truth => {
  if (left === undefined || right === undefined) return undefined
  if (isNode(left) && typeof right === 'string') return left.id === right
  return left === right
}

const numeric =
  (compare: (left: number, right: number) => unknown) =>
  (left: unknown, right: unknown): unknown =>
    typeof left === 'number' && typeof right === 'number' ? compare(left, right) : undefined

const BINARY: Readonly<Record<string, (left: unknown, right: unknown) => unknown>> = {
  '==': equal,
  '!=': (left, right) => not(equal(left, right)),
  '<': numeric((left, right) => left < right),
  '<=': numeric((left, right) => left <= right),
  '>': numeric((left, right) => left > right),
  '>=': numeric((left, right) => left >= right),
  '/': numeric((left, right) => (right === 0 ? undefined : left / right)),
  in: (left, right) => {
    if (left === undefined || right === undefined) return undefined
    if (!Array.isArray(right)) return undefined
    const wanted = isNode(left) ? left.id : left
    return right.some((one: unknown) => (isNode(one) ? one.id : one) === wanted)
  },
  ageAt: (birth, at) => withDates(birth, at, ageAt),
  isMinorAt: (birth, at) => withDates(birth, at, isMinorAt),
  minutesBetween: numeric((left, right) => (right - left) / 60_000),
  without: (left, right) =>
    Array.isArray(left) && Array.isArray(right) ? left.filter((one: unknown) => !right.includes(one)) : undefined,
}

function withDates<Value>(
  birth: unknown,
  at: unknown,
  use: (birth: Parameters<typeof ageAt>[0], on: Parameters<typeof ageAt>[1]) => Value,
): Value | undefined {
  const born = typeof birth === 'string' ? parseDate(birth.slice(0, 10)) : undefined
  return born === undefined || typeof at !== 'number' ? undefined : use(born, dateOf(at as Instant, SHANGHAI_OFFSET))
}

const fold = (values: readonly unknown[], combine: (left: number, right: number) => number): number | undefined => {
  let result: number | undefined
  for (const value of values) {
    if (typeof value !== 'number') return undefined
    result = result === undefined ? value : combine(result, value)
  }
  return result
}

const MANY: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  and: (values) => (values.includes(false) ? false : values.every((one) => one === true) ? true : undefined),
  or: (values) => (values.includes(true) ? true : values.every((one) => one === false) ? false : undefined),
  '+': (values) => fold(values, (left, right) => left + right),
  '*': (values) => fold(values, (left, right) => left * right),
  '-': (values) =>
    values.length === 1
      ? fold([0, ...values], (left, right) => left - right)
      : fold(values, (left, right) => left - right),
  min: (values) => fold(values, Math.min),
  max: (values) => fold(values, Math.max),
  count: ([list]) => (Array.isArray(list) ? list.length : undefined),
  '!': ([value]) => (value === undefined ? undefined : !given(value)),
  '!!': ([value]) => (value === undefined ? undefined : given(value)),
}

function compileAnd(parts: readonly Evaluate[], decides: boolean): Evaluate {
  return (scope) => {
    let unknown = false
    for (const part of parts) {
      const truth = part(scope)
      if (truth === decides) return decides
      if (truth === undefined) unknown = true
    }
    return unknown ? undefined : !decides
  }
}

function compileIf(parts: readonly Evaluate[]): Evaluate {
  return (scope) => {
    let index = 0
    for (; index + 1 < parts.length; index += 2) {
      const truth = parts[index]?.(scope)
      if (truth === undefined) return undefined
      if (truth === true) return parts[index + 1]?.(scope)
    }
    return parts[index]?.(scope)
  }
}

/** `some`, `all` and `none` over a list, three-valued; a list that is not known decides nothing. */
function compileQuantifier(operator: 'some' | 'all' | 'none', list: Evaluate, test: Evaluate): Evaluate {
  const decides = operator !== 'all'
  return (scope) => {
    const found = list(scope)
    const items: readonly unknown[] | undefined = Array.isArray(found) ? found : isNode(found) ? [found] : undefined
    if (items === undefined) return undefined
    let unknown = false
    for (const item of items) {
      const truth = test({ ...scope, item })
      if (truth === decides) return operator === 'some'
      if (truth === undefined) unknown = true
    }
    return unknown ? undefined : operator !== 'some'
  }
}

function orderedEnum(vocabulary: Vocabulary, value: string): EnumType | undefined {
  for (const type of vocabulary.enums.values()) if (type.ordered && type.values.has(value)) return type
  return undefined
}

function compileAtLeast(argument: readonly JsonLogic[], context: CompileContext): Evaluate {
  const [left = null, least] = argument
  const type = typeof least === 'string' ? orderedEnum(context.vocabulary, least) : undefined
  if (type === undefined || typeof least !== 'string') return report(context, 'MODEL_ENUM', JSON.stringify(least))
  const order = new Map([...type.values.keys()].map((value, index) => [value, index]))
  const floor = order.get(least) ?? 0
  const read = compileExpression(left, context)
  return (scope) => {
    const value = read(scope)
    const rank = typeof value === 'string' ? order.get(value) : undefined
    return rank === undefined ? undefined : rank >= floor
  }
}

function compileMissing(argument: readonly JsonLogic[], context: CompileContext): Evaluate {
  const reads = argument.map((path) => {
    const read = typeof path === 'string' ? compilePath(path, context) : undefined
    return { path, read: read ?? report(context, 'MODEL_PATH', JSON.stringify(path)) }
  })
  return (scope) => reads.some(({ read }) => read(scope) === undefined)
}

const listOf = (argument: JsonLogic): readonly JsonLogic[] => (Array.isArray(argument) ? argument : [argument])

function compileOperator(operator: string, argument: JsonLogic, context: CompileContext): Evaluate {
  const inner = below(context, operator)
  if (operator === 'var') return compileVar(argument, inner)
  const parts = listOf(argument)
  if (operator === 'missing') return compileMissing(parts, inner)
  if (operator === 'atLeast') return compileAtLeast(parts, inner)
  if (operator === 'some' || operator === 'all' || operator === 'none') {
    const [list = null, test = null] = parts
    return compileQuantifier(
      operator,
      compileExpression(list, below(inner, 0)),
      compileExpression(test, { ...below(inner, 1), inside: true }),
    )
  }
  const compiled = parts.map((part, index) => compileExpression(part, below(inner, index)))
  if (operator === 'and' || operator === 'or') return compileAnd(compiled, operator === 'or')
  if (operator === 'if') return compileIf(compiled)
  const binary = BINARY[operator]
  if (binary !== undefined) return (scope) => binary(compiled[0]?.(scope), compiled[1]?.(scope))
  const many = MANY[operator]
  if (many !== undefined) return (scope) => many(compiled.map((part) => part(scope)))
  return report(context, 'MODEL_OPERATOR', operator)
}

/** Compiles an expression to a closure. What is wrong with it is added to the context's problems. */
export function compileExpression(expression: JsonLogic, context: CompileContext): Evaluate {
  if (Array.isArray(expression)) {
    const items = (expression as readonly JsonLogic[]).map((item, index) =>
      compileExpression(item, below(context, index)),
    )
    if (items.every((item, index) => typeof expression[index] !== 'object' || item === never)) return () => expression
    return (scope) => items.map((item) => item(scope))
  }
  if (typeof expression !== 'object' || expression === null) return () => expression
  const entries = Object.entries(expression)
  const [entry] = entries
  if (entry === undefined || entries.length !== 1)
    return report(context, 'MODEL_OPERATOR', Object.keys(expression).join(', '))
  return compileOperator(entry[0], entry[1], context)
}

/** A compiled condition: true, false, or undefined where it cannot be known. */
export type Test = (scope: Scope) => Truth

/** Compiles a condition; left out, it always holds. */
export function compileCondition(condition: JsonLogic | undefined, context: CompileContext): Test | undefined {
  if (condition === undefined) return undefined
  const evaluate = compileExpression(condition, context)
  return (scope) => {
    const value = evaluate(scope)
    return value === undefined ? undefined : value === true
  }
}
