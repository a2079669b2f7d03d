import type { AttributeType, DataValue } from '@hengjian/facts'
import type { FactColumns } from './columns'
import type { Known } from './known'
import type { Turn } from './stretch'
import { isSameMoment, turnOf } from './turn'

/** Where the value of an attribute that facts set is to be found. */
export interface AttributeReader {
  readonly code: number
  readonly varies: boolean
}

/** How an attribute that facts set is read. */
export const settingReader = (
  { codes }: Pick<Known['world'], 'codes'>,
  { name, varies }: AttributeType,
): AttributeReader => ({ code: codes.attributes.code(name), varies })

/** When what does not vary is read: it says the same at any time. */
export const ANY_TIME: Turn = { row: -1, from: 0, to: 0 }

/** The value of a set attribute as of a fact; undefined where nobody has said it, or the precision of a time decides. */
export function attributeAt(known: Known, object: number, reader: AttributeReader, at: Turn): DataValue | undefined {
  const isSharp = at.from === at.to && known.world.blurred[object] === 0
  return isSharp || !reader.varies ? latestAt(known, object, reader, at.from) : agreedAt(known, object, reader, at)
}

/** The value that every reading of the times gives. */
function agreedAt(known: Known, object: number, { code }: AttributeReader, at: Turn): DataValue | undefined {
  const { facts, settingsOf } = known.world
  const first = settingsOf.starts[object] ?? 0
  /** The last setting that surely came before. */
  let sure: Turn | undefined
  let found = -1
  let isDoubtful = false
  for (let slot = (settingsOf.starts[object + 1] ?? 0) - 1; slot >= first; slot -= 1) {
    const setting = settingsOf.items[slot] ?? 0
    const value = valueIn(facts, facts.settingBundle[setting] ?? 0, code)
    const turn = turnOf(facts, facts.settingRow[setting] ?? 0)
    if (value < 0 || turn.from > at.to || !known.isVisible(turn.row)) continue
    if (sure !== undefined && !mayFollow(known, turn, sure, at)) continue
    // Whatever imprecise fact came when, at its own moment a setting holds.
    if (isOwn(known, turn, at)) return facts.values[value]
    isDoubtful ||= found >= 0 && value !== found
    found = value
    if (turn.to <= at.from) sure ??= turn
  }
  return sure === undefined || isDoubtful ? undefined : facts.values[found]
}

const isOwn = (known: Known, turn: Turn, at: Turn): boolean =>
  isSameMoment(known, turn, at) || (turn.row === at.row && turn.from === at.from)

/** Whether a fact may have come after another and yet by the time asked about. */
const mayFollow = (known: Known, turn: Turn, other: Turn, at: Turn): boolean =>
  Math.min(turn.to, at.to) > other.from && !isSameMoment(known, turn, other)

/** The value last set by an instant, times taken as they begin. */
function latestAt(known: Known, object: number, { code, varies }: AttributeReader, at: number): DataValue | undefined {
  const { facts, settingsOf } = known.world
  const first = settingsOf.starts[object] ?? 0
  let without = -1
  for (let slot = (settingsOf.starts[object + 1] ?? 0) - 1; slot >= first; slot -= 1) {
    const setting = settingsOf.items[slot] ?? 0
    const bundle = facts.settingBundle[setting] ?? 0
    // Systems repeat themselves: most facts state the very same of an object.
    if (bundle === without) continue
    const value = valueIn(facts, bundle, code)
    if (value < 0) {
      without = bundle
      continue
    }
    const row = facts.settingRow[setting] ?? 0
    if (varies && (facts.from[row] ?? 0) > at) continue
    if (known.isVisible(row)) return facts.values[value]
  }
  return undefined
}

/** Where the value of an attribute stands in a bundle; -1 where the bundle does not state it. */
function valueIn({ bundleStart, bundleAttribute, bundleValue }: FactColumns, bundle: number, code: number): number {
  const end = bundleStart[bundle + 1] ?? 0
  for (let slot = bundleStart[bundle] ?? 0; slot < end; slot += 1) {
    if (bundleAttribute[slot] === code) return bundleValue[slot] ?? -1
  }
  return -1
}

/** The value of a data field of a fact, as stored; undefined where it has none. */
export function fieldOf(
  { valueStart, valueField, valueIndex, values }: FactColumns,
  row: number,
  field: number,
): DataValue | undefined {
  const end = valueStart[row + 1] ?? 0
  for (let slot = valueStart[row] ?? 0; slot < end; slot += 1) {
    if (valueField[slot] === field) return values[valueIndex[slot] ?? 0]
  }
  return undefined
}
