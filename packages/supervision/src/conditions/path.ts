import type { KindType, RoleType } from '@hengjian/facts'
import { ANY_TIME, attributeAt, settingReader } from '../world/attributes'
import { derivedFrom, isOpenDuring } from '../world/derived'
import type { Turn } from '../world/stretch'
import { outerObjects } from '../world/timeline'
import type { Expression, Surroundings } from './expression'
import { ownPath, type Root, rowOf } from './own-path'
import { dateOfStored, lastInstantOf, readerOf, storedValue } from './reading'
import { note, type Scope } from './scope'
import { BOOLEAN, NUMBER, STRING, type Type, typeOfField } from './type'
import { isList, PartialList, UNKNOWN, type Value } from './value'

/** A step of a path that has arrived at objects: which they are, and as of when they are read. */
interface ObjectsAt {
  readonly type: string
  readonly many: boolean
  readonly find: (scope: Scope) => Value
  /** The fact as of which they are read, and between which instants it stands. */
  readonly reach: (scope: Scope) => Turn
}

/** Compiles a path such as `event.person.sex`, `object.track`, `param.limit`, `row.facts`; undefined where it leads nowhere. */
export function compilePath(path: string, around: Surroundings): Expression | undefined {
  const [root = '', ...rest] = path.split('.')
  switch (root) {
    case 'event':
      return factPath('event', around.event, rest, path, around)
    case 'anchor':
      around.uses.anchor = true
      return factPath('anchor', around.anchor, rest, path, around)
    case 'object':
      around.uses.anchor = true
      return objectPath(judgedObject(around.over), rest, path, around)
    case 'param':
      return parameterPath(rest, around)
    case 'row':
      return rowPath(rest, path, around)
    default:
      return elementPath(path, around)
  }
}

const judgedObject = (type: string): ObjectsAt => ({
  type,
  many: false,
  find: ({ object }) => object,
  reach: reachedBy((scope, turn) => {
    turn.row = scope.anchor
    turn.from = scope.objectAt
    turn.to = scope.anchorTo
  }),
})

/** Attributes are read by the million, so one turn is filled again and again; a last instant that is NaN follows from the fact. */
function reachedBy(
  fill: (scope: Scope, turn: { -readonly [Member in keyof Turn]: number }) => void,
): ObjectsAt['reach'] {
  const turn = { row: -1, from: 0, to: 0 }
  return (scope) => {
    fill(scope, turn)
    if (Number.isNaN(turn.to)) turn.to = lastInstantOf(scope, turn.row, turn.from)
    return turn
  }
}

const reachFrom = (root: Root): ObjectsAt['reach'] =>
  root === 'event'
    ? reachedBy((scope, turn) => {
        turn.row = scope.event
        turn.from = scope.eventAt
        turn.to = scope.eventTo
      })
    : reachedBy((scope, turn) => {
        turn.row = scope.anchor
        turn.from = scope.anchorAt
        turn.to = scope.anchorTo
      })

function factPath(
  root: Root,
  kinds: readonly KindType[],
  rest: readonly string[],
  path: string,
  around: Surroundings,
): Expression | undefined {
  const [name = '', ...further] = rest
  if (further.length === 0) {
    const own = ownPath(root, name, path)
    if (own !== undefined && kinds.length > 0) return own
  }
  const roles = kinds.flatMap(({ roles }) => roles.get(name) ?? [])
  const [role] = roles
  if (role !== undefined) {
    if (roles.some(({ type }) => type !== role.type)) return undefined
    const many = roles.some((one) => one.many)
    const found = objectsInRole(root, role, many, path, around)
    const isAlone = further.length === 0 || many || (root === 'event' && around.beyond)
    return objectPath(isAlone ? found : orSurrounding(found, around), further, path, around)
  }
  const field = kinds.flatMap(({ data }) => data.get(name) ?? [])[0]
  if (field === undefined || further.length > 0) return undefined
  const code = around.codes.fields.code(name)
  const type = typeOfField(field)
  const read = readerOf(type)
  const row = rowOf(root)
  const run = (scope: Scope): Value => {
    const value = storedValue(scope, row(scope), code)
    return value === undefined ? note(scope, path) : read(scope, value)
  }
  if (type.is !== 'instant') return { type, run }
  const date = (scope: Scope): Value => {
    const value = storedValue(scope, row(scope), code)
    return value === undefined ? note(scope, path) : dateOfStored(scope, value)
  }
  return { type, run, date }
}

function objectsInRole(root: Root, role: RoleType, many: boolean, path: string, around: Surroundings): ObjectsAt {
  const code = around.codes.roles.code(role.name)
  const row = rowOf(root)
  const rolePath = path.split('.').slice(0, 2).join('.')
  const find = (scope: Scope): Value => {
    const { refStart, refRole, refObject } = scope.known.world.facts
    const one = row(scope)
    const end = refStart[one + 1] ?? 0
    const found: number[] = []
    for (let ref = refStart[one] ?? 0; ref < end; ref += 1) {
      if (refRole[ref] !== code) continue
      if (!many) return refObject[ref] ?? UNKNOWN
      found.push(refObject[ref] ?? 0)
    }
    return found.length === 0 ? note(scope, rolePath) : found
  }
  return { type: role.type, many, find, reach: reachFrom(root) }
}

/** A fact that leaves a role out means, when it is asked for an attribute, the one such object that the judged one is or lies within. */
function orSurrounding(named: ObjectsAt, around: Surroundings): ObjectsAt {
  const code = around.codes.types.code(named.type)
  const find = (scope: Scope): Value => {
    const before = scope.missing.length
    const own = named.find(scope)
    if (own !== UNKNOWN) return own
    const found = surroundingObject(scope, scope.object, code)
    if (found === UNKNOWN) return UNKNOWN
    scope.missing.length = before
    return found
  }
  return { ...named, find }
}

/** The object itself, the part's, or the one of that type it lies within; unknown where there is none or several. */
function surroundingObject(scope: Scope, inner: number, type: number): number | typeof UNKNOWN {
  const { objectType } = scope.known.world.facts
  if (inner < 0) return UNKNOWN
  if (inner === scope.object) {
    if (objectType[inner] === type) return inner
    const ofPart = scope.part.find((object) => objectType[object] === type)
    if (ofPart !== undefined) return ofPart
  }
  const found = outerObjects(scope.known, inner).filter((object) => objectType[object] === type)
  return found.length === 1 ? (found[0] ?? UNKNOWN) : UNKNOWN
}

/** Follows a path from objects to themselves, an attribute of theirs, or what they lie within. */
function objectPath(
  from: ObjectsAt,
  rest: readonly string[],
  path: string,
  around: Surroundings,
): Expression | undefined {
  const [name, ...further] = rest
  if (name === undefined) {
    const one: Type = { is: 'object', object: from.type }
    return { type: from.many ? { is: 'list', of: one } : one, run: from.find }
  }
  const type = around.vocabulary.objects.get(from.type)
  if (name === 'id' && further.length === 0 && !from.many) return idPath(from)
  const attribute = further.length === 0 ? type?.attributes.get(name) : undefined
  if (attribute !== undefined) return attributePath(from, attribute.name, path, around)
  if (type?.within.includes(name) !== true || from.many) return undefined
  return objectPath(enclosing(from, name, path, around), further, path, around)
}

/** The one object of a type that an object lies within; unknown where there are several. */
function enclosing(from: ObjectsAt, type: string, path: string, around: Surroundings): ObjectsAt {
  const code = around.codes.types.code(type)
  const find = (scope: Scope): Value => {
    const inner = from.find(scope)
    if (typeof inner !== 'number') return UNKNOWN
    const found = surroundingObject(scope, inner, code)
    return found === UNKNOWN ? note(scope, path) : found
  }
  return { type, many: false, find, reach: from.reach }
}

const idPath = ({ find }: ObjectsAt): Expression => ({
  type: STRING,
  run: (scope) => {
    const object = find(scope)
    return typeof object === 'number' ? scope.known.world.facts.objectId(object) : UNKNOWN
  },
})

function attributePath(from: ObjectsAt, name: string, path: string, around: Surroundings): Expression | undefined {
  const attribute = around.vocabulary.objects.get(from.type)?.attributes.get(name)
  if (attribute === undefined) return undefined
  const reader = settingReader(around, attribute)
  const derived = derivedFrom(around, from.type, attribute)
  const type = derived === null ? typeOfField(attribute) : BOOLEAN
  const read = readerOf(type)
  const valueFor = (scope: Scope, object: number, convert: typeof read): Value => {
    if (derived !== null)
      return isOpenDuring(scope.known, object, derived, reader.code, from.reach(scope)) ?? note(scope, path)
    const value = attributeAt(scope.known, object, reader, reader.varies ? from.reach(scope) : ANY_TIME)
    return value === undefined ? note(scope, path) : convert(scope, value)
  }
  if (!from.many) {
    const through =
      (convert: typeof read) =>
      (scope: Scope): Value => {
        const object = from.find(scope)
        return typeof object === 'number' ? valueFor(scope, object, convert) : UNKNOWN
      }
    return type.is === 'instant'
      ? { type, run: through(read), date: through(dateOfStored) }
      : { type, run: through(read) }
  }
  const run = (scope: Scope): Value => {
    const objects = from.find(scope)
    if (!isList(objects)) return UNKNOWN
    const values = objects.map((object) => (typeof object === 'number' ? valueFor(scope, object, read) : UNKNOWN))
    const certain = values.filter((value) => value !== UNKNOWN)
    return certain.length === values.length ? certain : new PartialList(certain, values.length - certain.length)
  }
  return { type: { is: 'list', of: type }, run }
}

function parameterPath(rest: readonly string[], around: Surroundings): Expression | undefined {
  const name = rest.join('.')
  const value = Object.hasOwn(around.parameters, name) ? around.parameters[name] : undefined
  if (value === undefined) return undefined
  if (name.startsWith('local_')) around.uses.local = true
  if (typeof value === 'object' && !Array.isArray(value)) return { type: { is: 'duration' }, run: () => UNKNOWN }
  const constant: Value = typeof value === 'object' ? [...Object.values(value)] : value
  const type: Type =
    typeof value === 'number'
      ? NUMBER
      : typeof value === 'boolean'
        ? BOOLEAN
        : typeof value === 'string'
          ? STRING
          : { is: 'list', of: STRING }
  return { type, run: () => constant, constant }
}

function rowPath(rest: readonly string[], path: string, around: Surroundings): Expression | undefined {
  const column = rest.join('.')
  const dataset = around.dataset === undefined ? undefined : around.vocabulary.datasets.get(around.dataset)
  if (dataset?.columns.includes(column) !== true) return undefined
  return { type: STRING, run: (scope) => scope.row?.[column] ?? note(scope, path) }
}

/** Inside `some`, `all`, `filter`: the member itself (""), or what belongs to it. */
function elementPath(path: string, around: Surroundings): Expression | undefined {
  const { element } = around
  if (element === undefined) return undefined
  if (path === '') return { type: element, run: (scope) => elementOf(scope) }
  if (element.is !== 'object') return undefined
  const member: ObjectsAt = {
    type: element.object,
    many: false,
    find: elementOf,
    reach: reachFrom('event'),
  }
  return objectPath(member, path.split('.'), path, around)
}

const elementOf = ({ element }: Scope): Value =>
  typeof element === 'number' || typeof element === 'string' || typeof element === 'boolean' ? element : UNKNOWN
