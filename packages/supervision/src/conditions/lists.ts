import { areAll, argumentsOf, failed, refuseType, sides } from './call'
import type { Expression, Surroundings } from './expression'
import type { Call, Operator } from './operator'
import { compilePath } from './path'
import type { Scope } from './scope'
import { BOOLEAN, NUMBER } from './type'
import { equal, isList, PartialList, Range, type Truth, truthOf, UNKNOWN, type Value } from './value'

/** Whether a value is a member of a list. */
function within(one: Value, list: Value): Truth {
  if (one === UNKNOWN || list === UNKNOWN) return UNKNOWN
  const certain = list instanceof PartialList ? list.certain : isList(list) ? list : []
  let answer: Truth = list instanceof PartialList && list.doubtful > 0 ? UNKNOWN : false
  for (const member of certain) {
    const same = equal(one, member)
    if (same === true) return true
    if (same === UNKNOWN) answer = UNKNOWN
  }
  return answer
}

const membership: Operator = (call) => {
  const [one, list] = argumentsOf(call, 2) ?? []
  if (one === undefined || list === undefined) return failed
  if (list.type.is === 'nothing') return failed
  if (list.type.is !== 'list') return refuseType(call, list.type)
  const pair = sides(call, { ...one, type: { is: 'list', of: one.type } }, list)
  return pair === undefined ? failed : { type: BOOLEAN, run: (scope) => within(one.run(scope), list.run(scope)) }
}

/** The list that an operator goes through, and what it asks of each member. */
interface Walk {
  readonly list: Expression
  readonly each: Expression
}

function walkOf(call: Call): Walk | undefined {
  const { given, around, place, compile } = call
  const [written, asked] = given
  if (written === undefined || asked === undefined || given.length !== 2) {
    around.report('CONDITION_FORM', place, `${given.length} arguments`)
    return undefined
  }
  const list = compile(written, around, `${place}/0`)
  if (list.type.is !== 'list') {
    if (list.type.is !== 'nothing') refuseType(call, list.type)
    return undefined
  }
  const inside: Surroundings = { ...around, element: list.type.of }
  return { list, each: compile(asked, inside, `${place}/1`) }
}

/** Runs an expression with a member of a list as what "" and bare names mean. */
function withMember(scope: Scope, member: Value, each: Expression): Value {
  const before = scope.element
  scope.element = member
  const value = each.run(scope)
  scope.element = before
  return value
}

/** A walk that asks a condition of each member. */
function questionOf(call: Call): Walk | undefined {
  const walk = walkOf(call)
  if (walk === undefined || areAll('boolean', walk.each)) return walk
  refuseType(call, walk.each.type)
  return undefined
}

/** How many members pass, and of how many that is not known; undefined where the list itself is not. */
function counted(
  { list, each }: Walk,
  scope: Scope,
): { passed: Value[]; failed: number; doubtful: number } | undefined {
  const members = list.run(scope)
  if (members === UNKNOWN) return undefined
  const certain = members instanceof PartialList ? members.certain : isList(members) ? members : []
  const found = { passed: [] as Value[], failed: 0, doubtful: members instanceof PartialList ? members.doubtful : 0 }
  for (const member of certain) {
    const one = truthOf(withMember(scope, member, each))
    if (one === true) found.passed.push(member)
    else if (one === false) found.failed += 1
    else found.doubtful += 1
  }
  return found
}

const quantified =
  (answer: (passed: number, failed: number, doubtful: number) => Truth): Operator =>
  (call) => {
    const walk = questionOf(call)
    if (walk === undefined) return failed
    return {
      type: BOOLEAN,
      run: (scope) => {
        const found = counted(walk, scope)
        return found === undefined ? UNKNOWN : answer(found.passed.length, found.failed, found.doubtful)
      },
    }
  }

const filtered: Operator = (call) => {
  const walk = questionOf(call)
  if (walk === undefined) return failed
  return {
    type: walk.list.type,
    run: (scope) => {
      const found = counted(walk, scope)
      if (found === undefined) return UNKNOWN
      return found.doubtful > 0 ? new PartialList(found.passed, found.doubtful) : found.passed
    },
  }
}

const mapped: Operator = (call) => {
  const walk = walkOf(call)
  if (walk === undefined) return failed
  return {
    type: { is: 'list', of: walk.each.type },
    run: (scope) => {
      const members = walk.list.run(scope)
      if (!isList(members)) return UNKNOWN
      const values = members.map((member) => withMember(scope, member, walk.each))
      const certain = values.filter((value) => value !== UNKNOWN)
      return certain.length === values.length ? certain : new PartialList(certain, values.length - certain.length)
    },
  }
}

/** How many members a list has. */
const count: Operator = (call) => {
  const [list] = argumentsOf(call, 1) ?? []
  if (list === undefined || list.type.is === 'nothing') return failed
  if (list.type.is !== 'list') return refuseType(call, list.type)
  return {
    type: NUMBER,
    run: (scope) => {
      const members = list.run(scope)
      if (members instanceof PartialList) {
        return new Range(members.certain.length, members.certain.length + members.doubtful)
      }
      return isList(members) ? members.length : UNKNOWN
    },
  }
}

function left(list: Value, taken: Value): Value {
  if (!isList(list) || taken === UNKNOWN) return UNKNOWN
  const certain: Value[] = []
  let doubtful = 0
  for (const member of list) {
    const isTaken = within(member, taken)
    if (isTaken === false) certain.push(member)
    else if (isTaken === UNKNOWN) doubtful += 1
  }
  return doubtful === 0 ? certain : new PartialList(certain, doubtful)
}

/** The members of the first list that are not in the second. */
const without: Operator = (call) => {
  const [list, other] = argumentsOf(call, 2) ?? []
  if (list === undefined || other === undefined) return failed
  if (!areAll('list', list, other)) return refuseType(call, list.type, other.type)
  const pair = sides(call, list, other)
  if (pair === undefined) return failed
  return { type: list.type, run: (scope) => left(list.run(scope), other.run(scope)) }
}

/** Whether any of the named paths has no value; it always knows. */
const missing: Operator = ({ given, around, place }) => {
  const paths = given.flat()
  if (paths.length === 0) around.report('CONDITION_FORM', place, '0 arguments')
  const found = paths.map((path) => (typeof path === 'string' ? compilePath(path, around) : undefined))
  found.forEach((one, index) => {
    if (one === undefined) around.report('CONDITION_PATH', place, JSON.stringify(paths[index]))
  })
  const known = found.flatMap((one) => one ?? [])
  if (known.length < paths.length) return failed
  return {
    type: BOOLEAN,
    run: (scope) => {
      const before = scope.missing.length
      const answer = known.some(({ run }) => run(scope) === UNKNOWN)
      scope.missing.length = before
      return answer
    },
  }
}

export const lists: Readonly<Record<string, Operator>> = {
  in: membership,
  some: quantified((passed, _, doubtful) => (passed > 0 ? true : doubtful > 0 ? UNKNOWN : false)),
  all: quantified((passed, failures, doubtful) => (failures > 0 ? false : doubtful > 0 ? UNKNOWN : passed > 0)),
  none: quantified((passed, _, doubtful) => (passed > 0 ? false : doubtful > 0 ? UNKNOWN : true)),
  filter: filtered,
  map: mapped,
  count,
  without,
  missing,
}
