import type { IntervalType } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { NO_ROW, type ObjectNode, type Row, timelineOf, type World } from './world'

/** What was open from one fact to another; `to` is undefined while it has not ended. */
export interface OpenInterval {
  readonly begin: Row
  /** NO_ROW where it has not ended, or where the begin itself carries the end. */
  readonly end: Row
  readonly from: Instant
  readonly to: Instant | undefined
}

/** An instant at which a key opens, closes, or does both. */
export interface Turn {
  readonly row: Row
  readonly at: Instant
  readonly begins: boolean
  readonly ends: boolean
  readonly key: string
}

/**
 * Walks turns in order. For one key an interval is open or not: a begin while open adds none, an end closes it, and a fact that
 * is both closes it and opens the next.
 */
export function walkTurns(turns: readonly Turn[]): readonly OpenInterval[] {
  const open = new Map<string, { row: Row; at: Instant }>()
  const found: OpenInterval[] = []
  for (const { row, at, begins, ends, key } of turns) {
    const opened = open.get(key)
    if (ends && opened !== undefined) {
      found.push({ begin: opened.row, end: row, from: opened.at, to: at })
      open.delete(key)
    }
    if (begins && !open.has(key)) open.set(key, { row, at })
  }
  for (const { row, at } of open.values()) found.push({ begin: row, end: NO_ROW, from: at, to: undefined })
  return found.sort((left, right) => left.begin - right.begin)
}

/** The key of a fact among the given object types: the ids it names; an end that names fewer closes every key it agrees with. */
export function keyOf(world: World, row: Row, types: readonly string[]): string {
  const fact = world.facts[row]
  return types
    .map((type) => fact?.objects.find((object) => object.role === type || object.type === type)?.id ?? '')
    .join('\u0001')
}

function turnsOf(
  world: World,
  rows: readonly Row[],
  type: Extract<IntervalType, { begin: readonly string[] }>,
): Turn[] {
  const begins = new Set(type.begin)
  const ends = new Set(type.end)
  return rows.flatMap((row) => {
    const fact = world.facts[row]
    if (fact === undefined) return []
    const [isBegin, isEnd] = [begins.has(fact.kind), ends.has(fact.kind)]
    if (!isBegin && !isEnd) return []
    return [{ row, at: fact.occurredAt.from, begins: isBegin, ends: isEnd, key: keyOf(world, row, type.key) }]
  })
}

/** An end that leaves part of the key out, as a release without a case number does, closes each open key it does not contradict. */
function spreadEnds(turns: readonly Turn[]): readonly Turn[] {
  const keys = new Set(turns.filter(({ begins }) => begins).map(({ key }) => key))
  return turns.flatMap((turn) => {
    if (!turn.ends || keys.has(turn.key)) return [turn]
    const parts = turn.key.split('\u0001')
    const agreeing = [...keys].filter((key) =>
      key.split('\u0001').every((part, index) => parts[index] === '' || part === '' || parts[index] === part),
    )
    return agreeing.length === 0
      ? [turn]
      : agreeing.map((key) => ({ ...turn, key, begins: turn.begins && key === turn.key }))
  })
}

/** The intervals of a name among some facts. */
export function intervalsAmong(world: World, rows: readonly Row[], name: string): readonly OpenInterval[] {
  const type = world.vocabulary.intervals.get(name)
  if (type === undefined) return []
  if ('span' in type) return spansAmong(world, rows, type.span)
  return walkTurns(spreadEnds(turnsOf(world, rows, type)))
}

/** Facts of a span kind as intervals. */
export const spansAmong = (world: World, rows: readonly Row[], kind: string): readonly OpenInterval[] =>
  rows.flatMap((row) => {
    const fact = world.facts[row]
    if (fact === undefined || fact.kind !== kind) return []
    return [{ begin: row, end: NO_ROW, from: fact.occurredAt.from, to: fact.endedAt?.from }]
  })

/** The intervals of a name on an object's timeline, remembered. */
export function namedIntervals(world: World, node: ObjectNode, name: string): readonly OpenInterval[] {
  const key = `interval:${name}`
  const known = node.memory.get(key)
  if (known !== undefined) return known as readonly OpenInterval[]
  const found = intervalsAmong(world, timelineOf(world, node), name)
  node.memory.set(key, found)
  return found
}
