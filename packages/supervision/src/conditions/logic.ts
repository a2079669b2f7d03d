import { areAll, argumentsOf, failed, refuseType, sides, truthIn } from './call'
import type { Expression } from './expression'
import type { Call, Operator } from './operator'
import type { Scope } from './scope'
import { BOOLEAN, comparable, NUMBER } from './type'
import { between, boundsOf, equal, isThere, lessThan, not, type Truth, UNKNOWN, type Value } from './value'

const truth = (run: (scope: Scope) => Value): Expression => ({ type: BOOLEAN, run })

/** False as soon as one is false, true only if all are; otherwise unknown. */
function everyTruth(tests: readonly ((scope: Scope) => Truth)[]): (scope: Scope) => Truth {
  return (scope) => {
    let answer: Truth = true
    for (const test of tests) {
      const one = test(scope)
      if (one === false) return false
      if (one === UNKNOWN) answer = UNKNOWN
    }
    return answer
  }
}

function someTruth(tests: readonly ((scope: Scope) => Truth)[]): (scope: Scope) => Truth {
  return (scope) => {
    let answer: Truth = false
    for (const test of tests) {
      const one = test(scope)
      if (one === true) return true
      if (one === UNKNOWN) answer = UNKNOWN
    }
    return answer
  }
}

const junction =
  (join: typeof everyTruth): Operator =>
  (call) => {
    const given = argumentsOf(call, 1, 99)
    if (given === undefined) return failed
    if (!areAll('boolean', ...given)) return refuseType(call, ...given.map(({ type }) => type))
    return truth(join(given.map(truthIn)))
  }

const equality =
  (negated: boolean): Operator =>
  (call) => {
    const given = argumentsOf(call, 2)
    const [a, b] = given ?? []
    const pair = a === undefined || b === undefined ? undefined : sides(call, a, b)
    if (pair === undefined) return failed
    const [left, right] = pair
    return truth(
      negated
        ? (scope) => not(equal(left.run(scope), right.run(scope)))
        : (scope) => equal(left.run(scope), right.run(scope)),
    )
  }

const ORDERED: ReadonlySet<string> = new Set(['number', 'date', 'instant', 'string', 'nothing'])

/** `a < b`, or with a third argument `a < b < c`. */
const ordering =
  (test: (left: Value, right: Value) => Truth): Operator =>
  (call) => {
    const given = argumentsOf(call, 2, 3)
    if (given === undefined) return failed
    const pairs = given.slice(1).map((right, index) => {
      const left = given[index]
      return left === undefined ? undefined : sides(call, left, right)
    })
    const tests = pairs.flatMap((pair) => (pair === undefined ? [] : [pair]))
    if (tests.length < pairs.length) return failed
    const wrong = tests.flat().find(({ type }) => !ORDERED.has(type.is))
    if (wrong !== undefined) return refuseType(call, wrong.type)
    return truth(
      everyTruth(
        tests.map(
          ([left, right]) =>
            (scope: Scope) =>
              test(left.run(scope), right.run(scope)),
        ),
      ),
    )
  }

const negation: Operator = (call) => {
  const [one] = argumentsOf(call, 1) ?? []
  if (one === undefined) return failed
  if (!areAll('boolean', one)) return refuseType(call, one.type)
  const test = truthIn(one)
  return truth((scope) => not(test(scope)))
}

const ASKED_WHETHER_THERE: ReadonlySet<string> = new Set(['string', 'enum', 'list', 'boolean', 'nothing'])

const presence: Operator = (call) => {
  const [one] = argumentsOf(call, 1) ?? []
  if (one === undefined) return failed
  if (!ASKED_WHETHER_THERE.has(one.type.is)) return refuseType(call, one.type)
  return truth((scope) => isThere(one.run(scope)))
}

/** `if`: condition, value, … , otherwise. Where the condition is unknown the value is known only if both ways lead to it. */
const choice: Operator = (call) => {
  const given = argumentsOf(call, 3, 99)
  if (given === undefined) return failed
  if (given.length % 2 === 0) {
    call.around.report('CONDITION_FORM', call.place, `${given.length} arguments`)
    return failed
  }
  const isValue = (index: number): boolean => index % 2 === 1 || index === given.length - 1
  const conditions = given.filter((_, index) => !isValue(index))
  if (!areAll('boolean', ...conditions)) return refuseType(call, ...conditions.map(({ type }) => type))
  const values = given.filter((_, index) => isValue(index))
  const [first] = values
  if (first === undefined || values.some(({ type }) => !comparable(type, first.type))) {
    return refuseType(call, ...values.map(({ type }) => type))
  }
  return { type: first.type, run: chosen(given) }
}

function chosen(given: readonly Expression[]): (scope: Scope) => Value {
  const [condition, value, ...rest] = given
  if (condition === undefined) return () => UNKNOWN
  if (value === undefined) return condition.run
  const test = truthIn(condition)
  const otherwise = chosen(rest)
  return (scope) => {
    const one = test(scope)
    if (one === true) return value.run(scope)
    const other = otherwise(scope)
    if (one === false) return other
    const possible = value.run(scope)
    return equal(possible, other) === true ? other : UNKNOWN
  }
}

type Combine = (left: number, right: number) => number

const arithmetic =
  (combine: Combine, least: number, most: number): Operator =>
  (call) => {
    const given = argumentsOf(call, least, most)
    if (given === undefined) return failed
    if (!areAll('number', ...given)) return refuseType(call, ...given.map(({ type }) => type))
    return { type: NUMBER, run: (scope) => combined(given, scope, combine) }
  }

const divided: Combine = (left, right) => left / right

/** The numbers combined one after another; where one is known only to lie between bounds, at the bounds. */
function combined(given: readonly Expression[], scope: Scope, combine: Combine): Value {
  let total: number | undefined
  for (const one of given) {
    const value = one.run(scope)
    if (typeof value !== 'number' || (combine === divided && value === 0 && total !== undefined))
      return combinedAtBounds(given, scope, combine)
    total = total === undefined ? value : combine(total, value)
  }
  return total !== undefined && Number.isFinite(total) ? total : UNKNOWN
}

/** Each operation is monotone between the bounds of its numbers. */
function combinedAtBounds(given: readonly Expression[], scope: Scope, combine: Combine): Value {
  let total: readonly [number, number] | undefined
  for (const one of given) {
    const bounds = boundsOf(one.run(scope))
    if (bounds === undefined) return UNKNOWN
    if (total === undefined) {
      total = bounds
      continue
    }
    if (combine === divided && bounds[0] <= 0 && bounds[1] >= 0) return UNKNOWN
    const corners = total.flatMap((left) => bounds.map((right) => combine(left, right)))
    total = [Math.min(...corners), Math.max(...corners)]
  }
  return total?.every(Number.isFinite) === true ? between(...total) : UNKNOWN
}

const difference: Operator = (call: Call) =>
  call.given.length === 1
    ? arithmetic((left, right) => left - right, 2, 2)({ ...call, given: [0, ...call.given] })
    : arithmetic((left, right) => left - right, 2, 2)(call)

/** Truth, comparison and arithmetic, without coercion. */
export const logic: Readonly<Record<string, Operator>> = {
  and: junction(everyTruth),
  or: junction(someTruth),
  '!': negation,
  '!!': presence,
  if: choice,
  '==': equality(false),
  '!=': equality(true),
  '<': ordering(lessThan),
  '>': ordering((left, right) => lessThan(right, left)),
  '<=': ordering((left, right) => not(lessThan(right, left))),
  '>=': ordering((left, right) => not(lessThan(left, right))),
  '+': arithmetic((left, right) => left + right, 1, 99),
  '-': difference,
  '*': arithmetic((left, right) => left * right, 1, 99),
  '/': arithmetic(divided, 2, 2),
  min: arithmetic(Math.min, 1, 99),
  max: arithmetic(Math.max, 1, 99),
}
