import type { AttributeType, DataValue, IntervalType } from '@hengjian/facts'
import type { FactColumns } from './columns'
import type { Known } from './known'

/** Where the value of an attribute is to be found. */
export interface AttributeReader {
  readonly code: number
  readonly varies: boolean
  /** For an attribute derived by `during`: the kinds that open and close it, and the roles that tell whose it is. */
  readonly during: DerivedFrom | null
}

interface DerivedFrom {
  readonly begins: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
  readonly span: number
  /** Role codes of the interval's key. */
  readonly key: readonly number[]
  /** The roles of the key that are of the object's own type; where there are none, any role names it. */
  readonly own: readonly number[]
}

type Words = Pick<Known['world'], 'codes' | 'vocabulary'>

function derivedFrom({ codes, vocabulary }: Words, interval: IntervalType, type: string): DerivedFrom {
  const kindCodes = (names: readonly string[]): ReadonlySet<number> =>
    new Set(names.map((name) => codes.kinds.code(name)))
  const kinds = 'span' in interval ? [interval.span] : [...interval.begin, ...interval.end]
  const isOwn = (role: string): boolean =>
    kinds.some((kind) => vocabulary.kinds.get(kind)?.roles.get(role)?.type === type)
  const key = interval.key.map((role) => codes.roles.code(role))
  const own = interval.key.filter(isOwn).map((role) => codes.roles.code(role))
  return 'span' in interval
    ? { begins: new Set(), ends: new Set(), span: codes.kinds.code(interval.span), key, own }
    : { begins: kindCodes(interval.begin), ends: kindCodes(interval.end), span: -1, key, own }
}

/** How an attribute of an object type is read. */
export function attributeReader(words: Words, type: string, attribute: AttributeType): AttributeReader {
  const interval = attribute.during === undefined ? undefined : words.vocabulary.intervals.get(attribute.during)
  return {
    code: words.codes.attributes.code(attribute.name),
    varies: attribute.varies,
    during: interval === undefined ? null : derivedFrom(words, interval, type),
  }
}

/** The value of a set attribute as of an instant, or undefined where nobody has said it. */
export function attributeAt(
  known: Known,
  object: number,
  { code, varies }: AttributeReader,
  at: number,
): DataValue | undefined {
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

/** Whether the object's own interval is open at an instant: from its begin until before its end. */
export function isOpenDuring(known: Known, object: number, reader: AttributeReader, at: number): boolean {
  const { during } = reader
  if (during === null) return false
  const key = object * 0x1_0000 + reader.code
  let stretches = known.derived.get(key)
  if (stretches === undefined) {
    stretches = openStretches(known, object, during)
    if (known.derived.size > 50_000) known.derived.clear()
    known.derived.set(key, stretches)
  }
  for (let index = 0; index < stretches.length; index += 2) {
    if ((stretches[index] ?? 0) <= at && at < (stretches[index + 1] ?? 0)) return true
  }
  return false
}

/** The objects in the key; -1 where a fact does not name one, which agrees with any. */
export function keyOf({ facts }: Known['world'], row: number, key: readonly number[]): readonly number[] {
  const last = facts.refStart[row + 1] ?? 0
  return key.map((role) => {
    for (let ref = facts.refStart[row] ?? 0; ref < last; ref += 1) {
      if (facts.refRole[ref] === role) return facts.refObject[ref] ?? -1
    }
    return -1
  })
}

/** Whether two keys contradict each other nowhere. */
export const agrees = (left: readonly number[], right: readonly number[]): boolean =>
  left.every((object, index) => object === right[index] || object === -1 || right[index] === -1)

/** Whether the row names the object in one of the roles. */
function concerns({ world: { facts } }: Known, row: number, object: number, roles: readonly number[]): boolean {
  if (roles.length === 0) return true
  const last = facts.refStart[row + 1] ?? 0
  for (let ref = facts.refStart[row] ?? 0; ref < last; ref += 1) {
    if (facts.refObject[ref] === object && roles.includes(facts.refRole[ref] ?? -1)) return true
  }
  return false
}

function openStretches(known: Known, object: number, { begins, ends, span, key, own }: DerivedFrom): Float64Array {
  const { facts, rowsOf } = known.world
  const stretches: number[] = []
  let open: { readonly key: readonly number[]; readonly from: number }[] = []
  const end = rowsOf.starts[object + 1] ?? 0
  for (let slot = rowsOf.starts[object] ?? 0; slot < end; slot += 1) {
    const row = rowsOf.items[slot] ?? 0
    const kind = facts.kind[row] ?? 0
    const relevant = kind === span || begins.has(kind) || ends.has(kind)
    if (!relevant || !known.isVisible(row) || !concerns(known, row, object, own)) continue
    const at = facts.from[row] ?? 0
    if (kind === span) {
      const until = facts.endedFrom[row]
      stretches.push(at, until === undefined || Number.isNaN(until) ? Number.POSITIVE_INFINITY : until)
      continue
    }
    const named = keyOf(known.world, row, key)
    if (ends.has(kind)) {
      for (const closed of open.filter((one) => agrees(one.key, named))) stretches.push(closed.from, at)
      open = open.filter((one) => !agrees(one.key, named))
    }
    if (begins.has(kind) && !open.some((one) => agrees(one.key, named))) open.push({ key: named, from: at })
  }
  for (const { from } of open) stretches.push(from, Number.POSITIVE_INFINITY)
  return Float64Array.from(stretches)
}
