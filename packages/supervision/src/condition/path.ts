import { type FieldType, type Vocabulary, words } from '@hengjian/facts'
import { type Instant, parseInstant } from '@hengjian/law'
import { attributeOf } from '../attribute'
import { NO_ROW, type ObjectNode, type Row, type World } from '../world'
import type { Evaluate, Scope } from './scope'

/** Whether a value is an object of the world rather than a plain value. */
export const isNode = (value: unknown): value is ObjectNode =>
  typeof value === 'object' && value !== null && 'within' in value && 'rows' in value

/** Instants compare as numbers; other values stay as they were written. */
const typed = (value: unknown, field: FieldType | undefined): unknown =>
  field?.type === 'dateTime' && typeof value === 'string' ? parseInstant(value)?.instant : value

const attribute = (world: World, node: ObjectNode, name: string, at: Instant): unknown =>
  name === 'id'
    ? node.id
    : typed(attributeOf(world, node, name, at), world.vocabulary.objects.get(node.type)?.attributes.get(name))

/** What a fact itself knows under a name: its data, or the objects in a role. */
function ofFact(world: World, row: Row, name: string): unknown {
  const fact = world.facts[row]
  if (fact === undefined) return undefined
  const kind = world.vocabulary.kinds.get(fact.kind)
  const value = fact.data[name]
  if (value !== undefined) return typed(value, kind?.data.get(name))
  const nodes = world.inRole(row, name)
  if (nodes.length === 0) return undefined
  return kind?.roles.get(name)?.many === true ? nodes : nodes[0]
}

/** The one object of a type that the judged object is or lies within: what a fact means that leaves the role out. */
function surrounding(object: ObjectNode | undefined, type: string): ObjectNode | undefined {
  if (object === undefined) return undefined
  if (object.type === type) return object
  const outer = object.within.get(type)
  if (outer === undefined || outer.size !== 1) return undefined
  return [...outer][0]
}

type Moment = { row: Row; at: Instant; end: Instant | undefined }
const momentOf = (root: 'event' | 'anchor', scope: Scope): Moment =>
  root === 'event'
    ? { row: scope.event, at: scope.eventAt, end: scope.eventEnd }
    : { row: scope.anchor, at: scope.anchorAt, end: scope.anchorEnd }

function endOf(world: World, { row, end }: Moment): Instant | undefined {
  if (end !== undefined) return end
  const ended = world.endFrom[row]
  return ended === undefined || Number.isNaN(ended) ? undefined : (ended as Instant)
}

function ofMoment(scope: Scope, moment: Moment, name: string): unknown {
  if (moment.row === NO_ROW) return undefined
  const fact = scope.world.facts[moment.row]
  switch (name) {
    case 'at':
      return moment.at
    case 'kind':
      return fact?.kind
    case 'source':
      return fact?.source
    case 'endedAt':
      return endOf(scope.world, moment)
    case 'minutes': {
      const end = endOf(scope.world, moment) ?? scope.asOf
      return (Math.min(end, scope.asOf) - moment.at) / 60_000
    }
    default:
      return ofFact(scope.world, moment.row, name)
  }
}

function compileMoment(root: 'event' | 'anchor', [name = '', attributeName]: readonly string[]): Evaluate {
  if (attributeName === undefined) return (scope) => ofMoment(scope, momentOf(root, scope), name)
  return (scope) => {
    const moment = momentOf(root, scope)
    if (moment.row === NO_ROW) return undefined
    const found = ofFact(scope.world, moment.row, name) ?? surrounding(scope.object, name)
    return isNode(found) ? attribute(scope.world, found, attributeName, moment.at) : undefined
  }
}

/** `object.x` and `object.case.x` are read as of the anchor; before there is one, as of the fact tested. */
function compileObject([name = '', attributeName]: readonly string[]): Evaluate {
  const readAt = (scope: Scope): Instant => (scope.anchor === NO_ROW ? scope.eventAt : scope.anchorAt)
  return (scope) => {
    if (scope.object === undefined) return undefined
    if (attributeName === undefined) return attribute(scope.world, scope.object, name, readAt(scope))
    const outer = surrounding(scope.object, name)
    return outer === undefined ? undefined : attribute(scope.world, outer, attributeName, readAt(scope))
  }
}

function compileItem(path: string): Evaluate {
  if (path === '') return ({ item }) => item
  return ({ world, item, eventAt }) => (isNode(item) ? attribute(world, item, path, eventAt) : undefined)
}

/** What the compiler must know to check a path. */
export interface PathContext {
  readonly vocabulary: Vocabulary
  readonly over: string
  readonly params: Readonly<Record<string, unknown>>
  /** Inside `some`, `all` or `none` a path is about the element. */
  readonly inside: boolean
}

const MOMENT_NAMES: ReadonlySet<string> = new Set(['at', 'kind', 'source', 'endedAt', 'minutes'])

function knownInFacts(vocabulary: Vocabulary, [name = '', attributeName]: readonly string[]): boolean {
  if (attributeName === undefined && MOMENT_NAMES.has(name)) return true
  for (const kind of vocabulary.kinds.values()) {
    if (attributeName === undefined && kind.data.has(name)) return true
    const role = kind.roles.get(name)
    if (role === undefined) continue
    if (attributeName === undefined || attributeName === 'id') return true
    if (vocabulary.objects.get(role.type)?.attributes.has(attributeName) === true) return true
  }
  return false
}

function knownOfObject(vocabulary: Vocabulary, over: string, [name = '', attributeName]: readonly string[]): boolean {
  const type = vocabulary.objects.get(over)
  if (attributeName === undefined) return name === 'id' || type?.attributes.has(name) === true
  return type?.within.includes(name) === true && vocabulary.objects.get(name)?.attributes.has(attributeName) === true
}

/** Compiles a path, or answers undefined where it names nothing. */
export function compilePath(path: string, context: PathContext): Evaluate | undefined {
  const [root = '', ...rest] = path.split('.')
  switch (root) {
    case 'event':
    case 'anchor':
      return rest.length > 0 && rest.length <= 2 && knownInFacts(context.vocabulary, rest)
        ? compileMoment(root, rest)
        : undefined
    case 'object':
      return rest.length > 0 && rest.length <= 2 && knownOfObject(context.vocabulary, context.over, rest)
        ? compileObject(rest)
        : undefined
    case 'param': {
      const name = rest.join('.')
      return name in context.params ? ({ params }) => params[name] : undefined
    }
    default:
      return context.inside ? compileItem(path) : undefined
  }
}

/** A path in words, for "what is missing". */
export const describePath = (path: string): string => path.split('.').slice(1).map(words).join(' · ')
