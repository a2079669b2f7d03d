import type { JsonLogic } from '../language'
import { failed } from './call'
import type { Expression, Surroundings } from './expression'
import { operators } from './operators'
import { compilePath } from './path'
import type { Scope } from './scope'
import { BOOLEAN, comparable, describeType, NOTHING, NUMBER, STRING, type Type } from './type'
import { type Truth, truthOf, UNKNOWN, type Value } from './value'

/**
 * Compiles an expression to a closure: no source text is ever generated. Problems are reported to the surroundings, and the
 * rest is compiled nevertheless.
 */
export function compileExpression(logic: JsonLogic, around: Surroundings, place: string): Expression {
  if (typeof logic === 'string') return { type: STRING, run: () => logic, constant: logic }
  if (typeof logic === 'number') return { type: NUMBER, run: () => logic, constant: logic }
  if (typeof logic === 'boolean') return { type: BOOLEAN, run: () => logic, constant: logic }
  if (logic === null) return refuse(around, place, 'null')
  if (isArray(logic)) return listOf(logic, around, place)
  const entries = Object.entries(logic)
  const [entry] = entries
  if (entry === undefined || entries.length !== 1) return refuse(around, place, Object.keys(logic).join(', '))
  const [name, argument] = entry
  const inner = `${place}/${name}`
  if (name === 'var') return variable(argument, around, inner)
  const operator = operators.get(name)
  if (operator === undefined) {
    around.report('CONDITION_OPERATOR', inner, name)
    return failed
  }
  const given = isArray(argument) ? argument : [argument]
  return operator({ given, around, place: inner, compile: compileExpression })
}

const isArray = (logic: JsonLogic): logic is readonly JsonLogic[] => Array.isArray(logic)

function refuse(around: Surroundings, place: string, found: string): Expression {
  around.report('CONDITION_FORM', place, found)
  return failed
}

function listOf(logic: readonly JsonLogic[], around: Surroundings, place: string): Expression {
  const members = logic.map((one, index) => compileExpression(one, around, `${place}/${index}`))
  const of: Type = members[0]?.type ?? NOTHING
  if (members.some(({ type }) => !comparable(type, of))) return refuse(around, place, 'list')
  if (members.every(({ constant }) => constant !== undefined)) {
    const constant: Value = members.map((member) => member.constant ?? UNKNOWN)
    return { type: { is: 'list', of }, run: () => constant, constant }
  }
  return { type: { is: 'list', of }, run: (scope) => members.map((member) => member.run(scope)) }
}

function variable(argument: JsonLogic, around: Surroundings, place: string): Expression {
  const [path, otherwise] = isArray(argument) ? argument : [argument]
  if (typeof path !== 'string') return refuse(around, place, JSON.stringify(argument))
  const found = compilePath(path, around)
  if (found === undefined) {
    around.report(path.startsWith('param.') ? 'MODEL_PARAMETER' : 'CONDITION_PATH', place, path)
    return failed
  }
  return otherwise === undefined
    ? found
    : withDefault(found, compileExpression(otherwise, around, `${place}/1`), around, place)
}

/** A path with a value to take where it has none always knows; that value need not be one the path could have. */
function withDefault(found: Expression, otherwise: Expression, around: Surroundings, place: string): Expression {
  if (!comparable(found.type, otherwise.type)) {
    around.report('CONDITION_TYPE', place, `${describeType(found.type)}, ${describeType(otherwise.type)}`)
    return failed
  }
  return {
    type: found.type,
    run: (scope) => {
      const before = scope.missing.length
      const value = found.run(scope)
      if (value !== UNKNOWN) return value
      scope.missing.length = before
      return otherwise.run(scope)
    },
  }
}

/** A condition as a test of a scope. */
export interface Test {
  readonly run: (scope: Scope) => Truth
  /** Whether it reads what differs from anchor to anchor. */
  readonly usesAnchor: boolean
  readonly usesLocal: boolean
}

/** Compiles a condition; what it gives must be true or false. */
export function compileCondition(logic: JsonLogic, around: Surroundings, place: string): Test {
  const uses = { anchor: false, local: false }
  const { type, run } = compileExpression(logic, { ...around, uses }, place)
  if (type.is !== 'boolean' && type.is !== 'nothing') around.report('CONDITION_TYPE', place, describeType(type))
  return { run: (scope) => truthOf(run(scope)), usesAnchor: uses.anchor, usesLocal: uses.local }
}
