import { areAll, argumentsOf, failed, refuseType, sides, truthIn } from './call'
import type { Expression } from './expression'
import type { Call, Operator } from './operator'
import type { Scope } from './scope'
import { BOOLEAN, comparable, NUMBER } from './type'
import { equal, lessThan, not, type Truth, UNKNOWN, type Value } from './value'

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
    return given === undefined ? failed : truth(join(given.map(truthIn)))
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
  const test = truthIn(one)
  return truth((scope) => not(test(scope)))
}

const presence: Operator = (call) => {
  const [one] = argumentsOf(call, 1) ?? []
  return one === undefined ? failed : truth(truthIn(one))
}

/** `if`: condition, value, … , otherwise. Where the condition is unknown the value is known only if both ways lead to it. */
const choice: Operator = (call) => {
  const given = argumentsOf(call, 3, 99)
  if (given === undefined) return failed
  if (given.length % 2 === 0) {
    call.around.report('CONDITION_FORM', call.place, `${given.length} arguments`)
    return failed
  }
  const values = given.filter((_, index) => index % 2 === 1 || index === given.length - 1)
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

function combined(given: readonly Expression[], scope: Scope, combine: Combine): Value {
  let total: number | undefined
  for (const one of given) {
    const value = one.run(scope)
    if (typeof value !== 'number') return UNKNOWN
    total = total === undefined ? value : combine(total, value)
  }
  return total === undefined || !Number.isFinite(total) ? UNKNOWN : total
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
  '/': arithmetic((left, right) => left / right, 2, 2),
  min: arithmetic(Math.min, 1, 99),
  max: arithmetic(Math.max, 1, 99),
}
