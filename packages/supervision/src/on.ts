import type { DataValue, KindType } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { CompiledPattern } from './compiled'
import { areAll } from './conditions/call'
import type { Expression } from './conditions/expression'
import { holdsAt } from './conditions/reading'
import { forget, type Scope } from './conditions/scope'
import { comparable, describeType, NOTHING, type Type } from './conditions/type'
import { equal, isList, PartialList, type Truth, UNKNOWN, type Value } from './conditions/value'
import { below, type Context, conditionOver, expressionOver, kindTypes, refuse } from './context'
import type { JsonLogic, OnKey, Pattern } from './language'
import type { Anchor, Match } from './match'
import { type Part, type Session, scopeOf } from './part'
import { compilePattern } from './pattern'
import { similarity } from './similarity'
import { lastReading } from './world/precision'

/** One pair of keys: what the anchor has, what a candidate has, and how they must agree. */
interface Key {
  readonly left: Expression
  readonly right: Expression
  readonly how: 'equal' | 'similar'
  readonly least: Expression | undefined
}

/** A plain text in a key is a path. */
const asPath = (logic: JsonLogic): JsonLogic => (typeof logic === 'string' ? { var: logic } : logic)

/** The values that a key may have; of a list each member. */
function members(value: Value): readonly Value[] {
  if (value instanceof PartialList) return value.doubtful > 0 ? [...value.certain, UNKNOWN] : value.certain
  return isList(value) ? value : [value]
}

/** What an index goes by: a value that is not exactly known stands under `UNKNOWN`. */
const indexed = (value: Value): readonly Value[] =>
  members(value).map((one) => (typeof one === 'object' ? UNKNOWN : one))

function agree({ how }: Key, left: Value, right: Value, least: Value): Truth {
  if (how === 'equal') return equal(left, right)
  if (typeof left !== 'string' || typeof right !== 'string' || typeof least !== 'number') return UNKNOWN
  return similarity(left, right) >= least
}

/** A list agrees if one member does. */
function keyAgrees(key: Key, scope: Scope): Truth {
  const least = key.least?.run(scope) ?? 1
  const [lefts, rights] = [members(key.left.run(scope)), members(key.right.run(scope))]
  let answer: Truth = false
  for (const left of lefts) {
    for (const right of rights) {
      const one = agree(key, left, right, least)
      if (one === true) return true
      if (one === UNKNOWN) answer = UNKNOWN
    }
  }
  return answer
}

function compileKey(
  [left, right, how = 'equal', least]: OnKey,
  event: readonly KindType[],
  context: Context,
  dataset?: string,
): Key {
  const key: Key = {
    left: expressionOver(asPath(left), event, context, dataset),
    right: expressionOver(asPath(right), event, context, dataset),
    how,
    least: least === undefined ? undefined : expressionOver(least, event, context, dataset),
  }
  const types = [key.left.type, key.right.type].map((type) => (type.is === 'list' ? type.of : type))
  if (!canAgree(key, types)) refuse(context, 'CONDITION_TYPE', types.map(describeType).join(', '))
  return key
}

/** Whether values of the keys' types can be the same, or alike. */
function canAgree({ how, least }: Key, types: readonly Type[]): boolean {
  const [left = NOTHING, right = NOTHING] = types
  if (least !== undefined && !areAll('number', least)) return false
  if (how === 'equal') return comparable(left, right)
  return types.every(({ is }) => is === 'string' || is === 'nothing')
}

type Test = (scope: Scope) => Truth

const allOf =
  (tests: readonly Test[]): Test =>
  (scope) => {
    let answer: Truth = true
    for (const test of tests) {
      const one = test(scope)
      if (one === false) return false
      if (one === UNKNOWN) answer = UNKNOWN
    }
    return answer
  }

function judged(test: Test, scope: Scope): readonly string[] | null | false {
  forget(scope)
  const truth = test(scope)
  if (truth === false) return false
  return truth === UNKNOWN ? [...scope.missing] : null
}

/** Rows of a data set whose keys agree; they hold at the anchor's own instant. */
function rowsAgreeing(dataset: string, test: Test): CompiledPattern['find'] {
  return (part, anchor) => {
    const { session } = part
    const matches: Match[] = []
    for (const { values, from, to } of session.world.datasets[dataset] ?? []) {
      const scope = scopeFor(part, -1, anchor, values)
      const doubt = holdsAt(scope, from, to) && judged(test, scope)
      scope.row = null
      if (doubt === false) continue
      const at = anchor?.from ?? session.asOf
      matches.push({ row: -1, from: at, to: at, doubt })
    }
    return matches
  }
}

function scopeFor(
  part: Part,
  row: number,
  anchor: Anchor | undefined,
  values: Readonly<Record<string, DataValue>> | null,
): Scope {
  const at = row < 0 ? (anchor?.from ?? part.session.asOf) : (part.session.world.facts.from[row] ?? 0)
  const scope = scopeOf(part, row, at, undefined, anchor)
  scope.row = values
  return scope
}

/** Facts of all timelines by the value of their key, made once a session; facts without one stand under `UNKNOWN`. */
type Index = Map<Value, number[]>

function indexOf(part: Part, kinds: ReadonlySet<number>, { right }: Key): Index {
  const { world, known } = part.session
  const index: Index = new Map()
  const { starts, items } = world.rowsOfKind()
  for (const kind of kinds) {
    for (let slot = starts[kind] ?? 0; slot < (starts[kind + 1] ?? 0); slot += 1) {
      const row = items[slot] ?? 0
      if (!known.isVisible(row)) continue
      for (const value of indexed(right.run(scopeFor(part, row, undefined, null)))) {
        const rows = index.get(value)
        if (rows === undefined) index.set(value, [row])
        else rows.push(row)
      }
    }
  }
  return index
}

const EVERYTHING: Key['right'] = { type: { is: 'nothing' }, run: () => true }

function factsAgreeing(kinds: ReadonlySet<number>, keys: readonly Key[], test: Test): CompiledPattern['find'] {
  const lead = keys.find(({ how }) => how === 'equal')
  const indexes = new WeakMap<Session, Index>()
  return (part, anchor) => {
    const { session } = part
    let index = indexes.get(session)
    if (index === undefined) {
      index = indexOf(part, kinds, lead ?? { left: EVERYTHING, right: EVERYTHING, how: 'equal', least: undefined })
      indexes.set(session, index)
    }
    const sought: readonly Value[] =
      lead === undefined ? [true] : indexed(lead.left.run(scopeFor(part, -1, anchor, null)))
    const wanted: readonly Value[] = [...sought, UNKNOWN]
    const candidates = sought.includes(UNKNOWN)
      ? [...index.values()].flat()
      : wanted.flatMap((value) => index.get(value) ?? [])
    const { from, precision } = session.world.facts
    const matches: Match[] = []
    session.effort.spend(candidates.length)
    for (const row of [...new Set(candidates)].sort((left, right) => left - right)) {
      const doubt = judged(test, scopeFor(part, row, anchor, null))
      const at = (from[row] ?? 0) as Instant
      if (doubt !== false) matches.push({ row, from: at, to: lastReading(at, precision[row] ?? 0), doubt })
    }
    return matches
  }
}

const absent = (): readonly string[] => []

/** Compiles what is sought beyond the timeline: facts of all timelines, or rows of a data set, whose keys agree. */
export function compileSought(of: Pattern, on: readonly OnKey[], outer: Context): CompiledPattern {
  const context: Context = { ...outer, beyond: true }
  if ('row' in of) {
    if (!context.vocabulary.datasets.has(of.row)) refuse(below(context, 'of'), 'MODEL_DATASET', of.row)
    const keys = on.map((one, index) => compileKey(one, [], below(context, `on/${index}`), of.row))
    const where = conditionOver(of.where, [], below(context, 'of/where'), of.row)
    const tests = [
      ...(where === undefined ? [] : [where.run]),
      ...keys.map((key) => (scope: Scope) => keyAgrees(key, scope)),
    ]
    return { kinds: new Set(), find: rowsAgreeing(of.row, allOf(tests)), absent }
  }
  if (!('event' in of) || of.pick !== undefined || of.at !== undefined) {
    refuse(below(context, 'of'), 'MODEL_ON', Object.keys(of).join(', '))
    return compilePattern(of, below(context, 'of'))
  }
  const { kinds } = compilePattern({ event: of.event }, below(context, 'of'))
  const types = kindTypes(context, kinds)
  const keys = on.map((one, index) => compileKey(one, types, below(context, `on/${index}`)))
  const where = conditionOver(of.where, types, below(context, 'of/where'))
  const tests = [
    ...(where === undefined ? [] : [where.run]),
    ...keys.map((key) => (scope: Scope) => keyAgrees(key, scope)),
  ]
  return { kinds, find: factsAgreeing(kinds, keys, allOf(tests)), absent }
}
