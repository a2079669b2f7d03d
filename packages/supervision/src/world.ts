import { type Fact, lastPossible, type ObjectType, type Vocabulary } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'

/** The index of a fact in a world; facts are ordered by instant, then by their order in the source. */
export type Row = number
export const NO_ROW: Row = -1

/** A value that a fact set on an attribute, from its instant on. */
interface Setting {
  readonly at: Instant
  readonly row: Row
  readonly value: unknown
}

/** Everything known of one object: the facts that name it, what it lies within, and what its attributes were set to. */
export interface ObjectNode {
  readonly type: string
  readonly id: string
  /** Facts that name the object, in order. */
  readonly rows: Row[]
  readonly within: Map<string, Set<ObjectNode>>
  readonly settings: Map<string, Setting[]>
  /** Facts of the timeline, worked out when first asked for. */
  timeline: readonly Row[] | undefined
  /** Conclusions drawn from the timeline, such as its intervals, under a key of whoever drew them. */
  readonly memory: Map<unknown, unknown>
}

/** Facts as known at an instant, arranged for judging. Build it once, judge any number of models and objects over it. */
export interface World {
  readonly vocabulary: Vocabulary
  readonly knownAt: Instant
  readonly facts: readonly Fact[]
  /** First and last possible instant of each fact, and of its end where it has one (NaN where not). */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly endFrom: Float64Array
  readonly endTo: Float64Array
  /** The fact's own id, or that of the first fact it replaces: what a verdict is known by. */
  readonly identity: readonly string[]
  /** By type, then id. */
  readonly objects: ReadonlyMap<string, ReadonlyMap<string, ObjectNode>>
  readonly rowsOfKind: ReadonlyMap<string, readonly Row[]>
  readonly rowOfId: ReadonlyMap<string, Row>
  /** The objects of a fact in a role. */
  inRole(row: Row, role: string): readonly ObjectNode[]
}

export interface WorldOptions {
  /** Facts received later are not known yet; left out: all are known. */
  readonly knownAt?: Instant
}

const DIGITS = /(\d+)/

/** Orders record keys as their source numbered them: `r9` before `r10`. */
export function compareRecords(left: string, right: string): number {
  if (left === right) return 0
  const [a, b] = [left.split(DIGITS), right.split(DIGITS)]
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [x = '', y = ''] = [a[index], b[index]]
    if (x === y) continue
    if (index % 2 === 1 && Number(x) !== Number(y)) return Number(x) - Number(y)
    return x < y ? -1 : 1
  }
  return a.length - b.length
}

const compareFacts = (left: Fact, right: Fact): number =>
  left.occurredAt.from - right.occurredAt.from ||
  (left.source < right.source ? -1 : left.source > right.source ? 1 : 0) ||
  compareRecords(left.sourceRecord, right.sourceRecord)

/** Drops repetitions, what was not known yet, and what a known fact has superseded. */
function visibleFacts(
  facts: Iterable<Fact>,
  knownAt: Instant | undefined,
): { facts: Fact[]; identity: Map<string, string> } {
  const byId = new Map<string, Fact>()
  for (const fact of facts) {
    if (knownAt !== undefined && fact.receivedAt > knownAt) continue
    const known = byId.get(fact.id)
    if (known === undefined || fact.receivedAt < known.receivedAt) byId.set(fact.id, fact)
  }
  const gone = new Set<string>()
  const identity = new Map<string, string>()
  for (const { id, supersedes } of byId.values()) {
    let root = supersedes
    const passed = new Set<string>([id])
    while (root !== undefined && !passed.has(root)) {
      gone.add(root)
      passed.add(root)
      identity.set(id, root)
      root = byId.get(root)?.supersedes
    }
  }
  return { facts: [...byId.values()].filter(({ id }) => !gone.has(id)), identity }
}

/** Arranges facts for judging. The order in which they come, and how often, makes no difference. */
export function createWorld(vocabulary: Vocabulary, facts: Iterable<Fact>, options: WorldOptions = {}): World {
  const visible = visibleFacts(facts, options.knownAt)
  const sorted = visible.facts.sort(compareFacts)
  const count = sorted.length
  const [from, to, endFrom, endTo] = [0, 1, 2, 3].map(() => new Float64Array(count).fill(Number.NaN)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const objects = new Map<string, Map<string, ObjectNode>>()
  const rowsOfKind = new Map<string, Row[]>()
  const rowOfId = new Map<string, Row>()
  const roles: (readonly ObjectNode[])[] = []
  let knownAt = options.knownAt ?? (Number.NEGATIVE_INFINITY as Instant)
  sorted.forEach((fact, row) => {
    from[row] = fact.occurredAt.from
    to[row] = lastPossible(fact.occurredAt)
    if (fact.endedAt !== undefined) {
      endFrom[row] = fact.endedAt.from
      endTo[row] = lastPossible(fact.endedAt)
    }
    if (options.knownAt === undefined && fact.receivedAt > knownAt) knownAt = fact.receivedAt
    push(rowsOfKind, fact.kind, row)
    rowOfId.set(fact.id, row)
    roles.push(placeObjects(objects, fact, row))
    learnWithin(vocabulary, fact, roles[row] ?? [])
  })
  return {
    vocabulary,
    knownAt,
    facts: sorted,
    from,
    to,
    endFrom,
    endTo,
    identity: sorted.map(({ id }) => visible.identity.get(id) ?? id),
    objects,
    rowsOfKind,
    rowOfId,
    inRole: (row, role) => {
      const fact = sorted[row]
      return fact === undefined ? [] : (roles[row] ?? []).filter((_, index) => fact.objects[index]?.role === role)
    },
  }
}

function push<Key>(into: Map<Key, Row[]>, key: Key, row: Row): void {
  const rows = into.get(key)
  if (rows === undefined) into.set(key, [row])
  else rows.push(row)
}

function placeObjects(objects: Map<string, Map<string, ObjectNode>>, fact: Fact, row: Row): readonly ObjectNode[] {
  return fact.objects.map(({ type, id, attributes }) => {
    let ofType = objects.get(type)
    if (ofType === undefined) {
      ofType = new Map()
      objects.set(type, ofType)
    }
    let node = ofType.get(id)
    if (node === undefined) {
      node = { type, id, rows: [], within: new Map(), settings: new Map(), timeline: undefined, memory: new Map() }
      ofType.set(id, node)
    }
    if (node.rows.at(-1) !== row) node.rows.push(row)
    for (const [name, value] of Object.entries(attributes ?? {})) {
      const settings = node.settings.get(name)
      const setting = { at: fact.occurredAt.from, row, value }
      if (settings === undefined) node.settings.set(name, [setting])
      else settings.push(setting)
    }
    return node
  })
}

/** What lies within what is learnt from facts naming both, of the `joinedBy` kinds where the vocabulary lists them. */
function learnWithin(vocabulary: Vocabulary, fact: Fact, nodes: readonly ObjectNode[]): void {
  for (const node of nodes) {
    const type = vocabulary.objects.get(node.type)
    if (type === undefined || type.within.length === 0) continue
    if (type.joinedBy !== undefined && !type.joinedBy.includes(fact.kind)) continue
    for (const outer of nodes) {
      if (outer === node || !type.within.includes(outer.type)) continue
      const known = node.within.get(outer.type)
      if (known === undefined) node.within.set(outer.type, new Set([outer]))
      else known.add(outer)
    }
  }
}

/** Whether a fact that does not name the object still lies on its timeline: see {@link timelineOf}. */
function liesWithin(world: World, fact: Fact, node: ObjectNode, type: ObjectType): boolean {
  for (const { type: named } of fact.objects) if (named === node.type) return false
  for (const outerType of type.within) {
    const outer = node.within.get(outerType)
    let names = false
    let own = false
    for (const { type: named, id } of fact.objects) {
      if (named !== outerType) continue
      names = true
      const found = world.objects.get(named)?.get(id)
      if (found !== undefined && outer?.has(found) === true) own = true
    }
    if (names && !own) return false
  }
  return true
}

/**
 * The facts on an object's timeline: those that name it, and those that name none of its type but one of the objects it lies
 * within, and of each such type they name at all, its own.
 */
export function timelineOf(world: World, node: ObjectNode): readonly Row[] {
  if (node.timeline !== undefined) return node.timeline
  const type = world.vocabulary.objects.get(node.type)
  const rows = new Set(node.rows)
  if (type !== undefined && type.within.length > 0) {
    for (const outer of node.within.values()) {
      for (const { rows: outerRows } of outer) {
        for (const row of outerRows) {
          const fact = world.facts[row]
          if (fact !== undefined && !rows.has(row) && liesWithin(world, fact, node, type)) rows.add(row)
        }
      }
    }
  }
  const timeline = rows.size === node.rows.length ? node.rows : [...rows].sort((left, right) => left - right)
  node.timeline = timeline
  return timeline
}
