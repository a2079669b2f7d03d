import type { AttributeType, DataValue, IntervalException, IntervalType } from '@hengjian/facts'
import { type AttributeReader, attributeAt, fieldOf, settingReader } from './attributes'
import type { Known } from './known'
import { lastReading } from './precision'
import type { Stretch, Stretches, Turn } from './stretch'
import { hasTurned, isSameMoment, turnOf } from './turn'

/** The interval that an attribute derives from, in codes. */
export interface DerivedFrom {
  readonly begins: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
  readonly span: number
  /** Role codes of the interval's key. */
  readonly key: readonly number[]
  /** The roles of the key that are of the object's own type; where there are none, any role names it. */
  readonly own: readonly number[]
  readonly except: readonly Exception[]
}

/** Facts of a kind that do not count: those whose field, or the attribute of whose object, has one of the values. */
interface Exception {
  readonly kind: number
  readonly field: number
  readonly role: number
  readonly attribute: AttributeReader | undefined
  readonly values: readonly DataValue[]
}

type Words = Pick<Known['world'], 'codes' | 'vocabulary'>

/** The interval of an attribute that derives from one; null where it does not. */
export function derivedFrom(words: Words, type: string, { during }: AttributeType): DerivedFrom | null {
  const { codes, vocabulary } = words
  const interval = during === undefined ? undefined : vocabulary.intervals.get(during)
  if (interval === undefined) return null
  const kinds = 'span' in interval ? [interval.span] : [...interval.begin, ...interval.end]
  const isOwn = (role: string): boolean =>
    kinds.some((kind) => vocabulary.kinds.get(kind)?.roles.get(role)?.type === type)
  const roles = {
    key: interval.key.map((role) => codes.roles.code(role)),
    own: interval.key.filter(isOwn).map((role) => codes.roles.code(role)),
  }
  const kindCodes = (names: readonly string[]): ReadonlySet<number> =>
    new Set(names.map((name) => codes.kinds.code(name)))
  return 'span' in interval
    ? { begins: new Set(), ends: new Set(), span: codes.kinds.code(interval.span), ...roles, except: [] }
    : {
        begins: kindCodes(interval.begin),
        ends: kindCodes(interval.end),
        span: -1,
        ...roles,
        except: exceptionsOf(words, interval),
      }
}

const exceptionsOf = (words: Words, interval: Extract<IntervalType, { except: unknown }>): readonly Exception[] =>
  interval.except.map((one) => exceptionOf(words, one))

function exceptionOf(words: Words, { kind, path, values }: IntervalException): Exception {
  const { codes, vocabulary } = words
  const [name = '', attribute] = path.split('.')
  const object = vocabulary.objects.get(vocabulary.kinds.get(kind)?.roles.get(name)?.type ?? '')
  const type = attribute === undefined ? undefined : object?.attributes.get(attribute)
  return {
    kind: codes.kinds.code(kind),
    field: codes.fields.code(name),
    role: codes.roles.code(name),
    attribute: type && settingReader(words, type),
    values,
  }
}

function isExcepted(known: Known, row: number, { except }: DerivedFrom): boolean {
  const { facts } = known.world
  return except.some((one) => {
    if (one.kind !== facts.kind[row]) return false
    const value = excludingValue(known, row, one)
    return value !== undefined && one.values.includes(value)
  })
}

function excludingValue(known: Known, row: number, { field, role, attribute }: Exception): DataValue | undefined {
  const { facts } = known.world
  if (attribute === undefined) return fieldOf(facts, row, field)
  const [object = -1] = keyOf(known.world, row, [role])
  return object < 0 ? undefined : attributeAt(known, object, attribute, turnOf(facts, row))
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

const NO_TURNS: readonly Turn[] = []

/** Facts of an object walked through in order, with what is open at each. */
class Walk {
  readonly found: Stretch[] = []
  #open: Stretch[] = []
  /** Ends that found nothing open. */
  readonly #idle: { readonly key: readonly number[]; readonly turn: Turn }[] = []

  constructor(
    readonly known: Known,
    readonly from: DerivedFrom,
  ) {}

  take(row: number): void {
    const { begins, ends, span, key } = this.from
    const { facts } = this.known.world
    const kind = facts.kind[row] ?? 0
    const turn = turnOf(facts, row)
    const own = keyOf(this.known.world, row, key)
    if (kind === span) {
      this.found.push({ key: own, begin: turn, end: this.#ownEnd(row), doubtful: NO_TURNS })
      return
    }
    // What closes one and opens the next leaves it open all along.
    const isBoth = begins.has(kind) && ends.has(kind) && this.#open.some((one) => agrees(one.key, own))
    if (ends.has(kind) && !isBoth) this.#end(turn, own)
    if (begins.has(kind) && !isBoth) this.#begin(turn, own)
  }

  #ownEnd(row: number): Turn | undefined {
    const { endedFrom, endedPrecision } = this.known.world.facts
    const end = endedFrom[row]
    if (end === undefined || Number.isNaN(end)) return undefined
    return { row: -1, from: end, to: lastReading(end, endedPrecision[row] ?? 0) }
  }

  #end(turn: Turn, key: readonly number[]): void {
    const meant = this.#open.filter((one) => agrees(one.key, key))
    if (meant.length === 0) this.#idle.push({ key, turn })
    for (const one of meant) one.end = turn
    this.#open = this.#open.filter((one) => one.end === undefined)
  }

  #begin(turn: Turn, key: readonly number[]): void {
    if (this.#open.some((one) => agrees(one.key, key))) return
    const straddling = this.#idle.filter((one) => agrees(one.key, key) && one.turn.to > turn.from)
    const doubtful = straddling.filter((one) => !isSameMoment(this.known, one.turn, turn)).map((one) => one.turn)
    const stretch: Stretch = { key, begin: turn, end: undefined, doubtful }
    this.#open.push(stretch)
    this.found.push(stretch)
  }
}

function stretchesOf(known: Known, object: number, from: DerivedFrom): Stretches {
  const { facts, rowsOf } = known.world
  const walk = new Walk(known, from)
  const end = rowsOf.starts[object + 1] ?? 0
  for (let slot = rowsOf.starts[object] ?? 0; slot < end; slot += 1) {
    const row = rowsOf.items[slot] ?? 0
    const kind = facts.kind[row] ?? 0
    if (kind !== from.span && !from.begins.has(kind) && !from.ends.has(kind)) continue
    if (!known.isVisible(row) || !concerns(known, row, object, from.own) || isExcepted(known, row, from)) continue
    walk.take(row)
  }
  return walk.found
}

function isOpenIn(known: Known, { begin, end, doubtful }: Stretch, at: Turn): boolean | undefined {
  // Nothing begins after it ended, however little is known of its begin.
  const begun = hasTurned(known, end === undefined || end.to >= begin.to ? begin : { ...begin, to: end.to }, at)
  const ended = end === undefined ? false : hasTurned(known, end, at)
  if (begun === false || ended === true) return false
  return begun === true && ended === false && doubtful.length === 0 ? true : undefined
}

/**
 * Whether the object's own interval is open at an instant: from its begin until before its end; undefined where the precision of
 * a time decides.
 * @param code the attribute's
 * @param at when it is asked, and by what fact; row -1 where by none
 */
export function isOpenDuring(
  known: Known,
  object: number,
  from: DerivedFrom,
  code: number,
  at: Turn,
): boolean | undefined {
  const key = object * 0x1_0000 + code
  let stretches = known.derived.get(key)
  if (stretches === undefined) {
    stretches = stretchesOf(known, object, from)
    if (known.derived.size > 50_000) known.derived.clear()
    known.derived.set(key, stretches)
  }
  let answer: boolean | undefined = false
  for (const stretch of stretches) {
    const one = isOpenIn(known, stretch, at)
    if (one === true) return true
    if (one === undefined) answer = undefined
  }
  return answer
}
