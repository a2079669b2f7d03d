import { parseDate, parseInstant } from '@hengjian/law'
import type { Expression, Surroundings } from './expression'
import type { Call } from './operator'
import type { Scope } from './scope'
import { comparable, DATE, describeType, INSTANT, NOTHING, type Type } from './type'
import { type Truth, truthOf, UNKNOWN } from './value'

/** Stands in for an expression with a problem. */
export const failed: Expression = { type: NOTHING, run: () => UNKNOWN }

/** The arguments compiled in turn; undefined, with a problem, where there are too few or too many. */
export function argumentsOf(
  { given, around, place, compile }: Call,
  least: number,
  most: number = least,
): readonly Expression[] | undefined {
  if (given.length >= least && given.length <= most) {
    return given.map((one, index) => compile(one, around, `${place}/${index}`))
  }
  around.report('CONDITION_FORM', place, `${given.length} arguments`)
  return undefined
}

export function refuseType({ around, place }: Call, ...types: readonly Type[]): Expression {
  around.report('CONDITION_TYPE', place, types.map(describeType).join(', '))
  return failed
}

/** Whether the types of expressions are as wanted; a failed expression passes, its own problem is reported already. */
export const areAll = (wanted: Type['is'], ...expressions: readonly Expression[]): boolean =>
  expressions.every(({ type }) => type.is === wanted || type.is === 'nothing')

export const truthIn =
  ({ run }: Expression): ((scope: Scope) => Truth) =>
  (scope) =>
    truthOf(run(scope))

/**
 * Makes two sides comparable: a written text beside a date or an instant is read as one, one beside an enum must be one of its
 * values. Undefined, with a problem, where they can never be the same.
 */
export function sides(call: Call, left: Expression, right: Expression): readonly [Expression, Expression] | undefined {
  const a = readAs(call, left, right.type)
  const b = readAs(call, right, left.type)
  if (comparable(a.type, b.type)) return [a, b]
  refuseType(call, a.type, b.type)
  return undefined
}

/** Reports each written text that is not a value of the enum beside it. */
function refuseForeignValues({ constant }: Expression, beside: Type, around: Surroundings, place: string): void {
  const target = beside.is === 'list' ? beside.of : beside
  if (target.is !== 'enum') return
  for (const value of Array.isArray(constant) ? constant : [constant]) {
    if (typeof value === 'string' && !target.enum.values.has(value)) {
      around.report('CONDITION_VALUE', place, `${value} (${target.enum.name})`)
    }
  }
}

function readAs({ around, place }: Call, one: Expression, other: Type): Expression {
  const { constant } = one
  const target = other.is === 'list' ? other.of : other
  refuseForeignValues(one, other, around, place)
  if (typeof constant !== 'string') return one
  if (target.is === 'date') return written(one, DATE, parseDate(constant), call(around, place, constant))
  if (target.is === 'instant')
    return written(one, INSTANT, parseInstant(constant)?.instant, call(around, place, constant))
  return one
}

const call = (around: Call['around'], place: string, text: string) => (): void =>
  around.report('CONDITION_VALUE', place, text)

function written(one: Expression, type: Type, value: number | undefined, refuse: () => void): Expression {
  if (value === undefined) {
    refuse()
    return failed
  }
  return { ...one, type, run: () => value, constant: value }
}
