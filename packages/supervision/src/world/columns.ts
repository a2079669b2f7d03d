import type { DataValue, Fact, FactId, Vocabulary } from '@hengjian/facts'
import type { Precision } from '@hengjian/law'
import { type Codes, codesOf } from './codes'
import { inSourceOrder, type SourceOrder } from './sourceOrder'

/**
 * Facts as columns. Rows stand in the order of their instants, and rows of the same instant in their source's order, so that
 * the row number is the order of events everywhere else. Names are numbers of {@link codesOf} the vocabulary.
 *
 * References of row `r` to objects lie in `refRole` and `refObject` from `refStart[r]` up to `refStart[r + 1]`; its data
 * likewise in `valueField` and `valueIndex`, which points into `values`.
 *
 * What facts state of an object is one bundle of attributes, and the same attributes with the same values are the same bundle:
 * those of bundle `b` lie in `bundleAttribute` and `bundleValue` from `bundleStart[b]` up to `bundleStart[b + 1]`.
 */
export interface FactColumns {
  readonly count: number
  readonly kind: Uint16Array
  /** First possible instant. */
  readonly from: Float64Array
  /** 0 second, 1 minute, 2 day. */
  readonly precision: Uint8Array
  /** Minutes ahead of UTC. */
  readonly offset: Int16Array
  /** NaN where a fact carries no end; an empty array where none does. */
  readonly endedFrom: Float64Array
  readonly endedPrecision: Uint8Array
  readonly receivedAt: Float64Array
  readonly sources: readonly string[]
  readonly source: Uint8Array
  factId(row: number): FactId
  /** The fact that a row corrects; only rows that correct one are in it. */
  readonly supersedes: ReadonlyMap<number, FactId>
  readonly objectType: Uint8Array
  objectId(object: number): string
  readonly refStart: Uint32Array
  readonly refRole: Uint16Array
  readonly refObject: Uint32Array
  readonly valueStart: Uint32Array
  readonly valueField: Uint16Array
  readonly valueIndex: Uint32Array
  readonly values: readonly DataValue[]
  /** Bundles stated by facts, in the order of their rows. */
  readonly settingRow: Uint32Array
  readonly settingObject: Uint32Array
  readonly settingBundle: Uint32Array
  readonly bundleStart: Uint32Array
  readonly bundleAttribute: Uint16Array
  readonly bundleValue: Uint32Array
}

/** A role, field or attribute that the vocabulary does not know. */
export const NO_CODE = 0xffff

const PRECISIONS: readonly Precision[] = ['second', 'minute', 'day']

/** Gives each distinct value one number. */
class Interner<Value> {
  readonly all: Value[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(key: string, value: () => Value): number {
    const already = this.#numbers.get(key)
    if (already !== undefined) return already
    this.all.push(value())
    this.#numbers.set(key, this.all.length - 1)
    return this.all.length - 1
  }
}

const numberFor = (values: Interner<DataValue>, value: DataValue): number =>
  values.numberOf(JSON.stringify(value), () => value)

const codeOr = (code: number): number => (code < 0 ? NO_CODE : code)

/** Lists that grow while facts are read. */
interface Growing {
  readonly refRole: number[]
  readonly refObject: number[]
  readonly valueField: number[]
  readonly valueIndex: number[]
  readonly settingRow: number[]
  readonly settingObject: number[]
  readonly settingBundle: number[]
}

const growing = (): Growing => ({
  refRole: [],
  refObject: [],
  valueField: [],
  valueIndex: [],
  settingRow: [],
  settingObject: [],
  settingBundle: [],
})

/** The attributes that facts state of their objects, each combination laid out once. */
class Bundles {
  readonly start: number[] = [0]
  readonly attribute: number[] = []
  readonly value: number[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(attributes: Readonly<Record<string, DataValue>>, codes: Codes, values: Interner<DataValue>): number {
    const key = JSON.stringify(attributes)
    const already = this.#numbers.get(key)
    if (already !== undefined) return already
    for (const [name, value] of Object.entries(attributes)) {
      this.attribute.push(codeOr(codes.attributes.code(name)))
      this.value.push(numberFor(values, value))
    }
    this.start.push(this.value.length)
    this.#numbers.set(key, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

/** The same message any number of times is one fact: the first to be received. */
function withoutRepetitions(facts: Iterable<Fact>): readonly Fact[] {
  const byId = new Map<FactId, Fact>()
  for (const fact of facts) {
    const before = byId.get(fact.id)
    if (before === undefined || fact.receivedAt < before.receivedAt) byId.set(fact.id, fact)
  }
  return [...byId.values()]
}

/** The names of rows or objects by their number. */
const named =
  <Name extends string>(names: readonly Name[], what: string): ((number: number) => Name) =>
  (number) => {
    const name = names[number]
    if (name === undefined) throw new RangeError(`there is no ${what} ${number}`)
    return name
  }

/** Lays facts out in columns. Kinds and objects of unknown types are left out: the border has refused them already. */
export function columnsOf(vocabulary: Vocabulary, given: Iterable<Fact>, order: SourceOrder): FactColumns {
  const codes = codesOf(vocabulary)
  const facts = inSourceOrder(
    withoutRepetitions(given).filter(({ kind }) => codes.kinds.code(kind) >= 0),
    order,
  )
  const objects = new Interner<{ type: number; id: string }>()
  const values = new Interner<DataValue>()
  const sources = new Interner<string>()
  const bundles = new Bundles()
  const lists = growing()
  const refStart = new Uint32Array(facts.length + 1)
  const valueStart = new Uint32Array(facts.length + 1)
  const supersedes = new Map<number, FactId>()
  facts.forEach((fact, row) => {
    for (const { role, type, id, attributes } of fact.objects) {
      const typeCode = codes.types.code(type)
      if (typeCode < 0) continue
      const object = objects.numberOf(`${typeCode} ${id}`, () => ({ type: typeCode, id }))
      lists.refRole.push(codeOr(codes.roles.code(role)))
      lists.refObject.push(object)
      if (attributes === undefined) continue
      lists.settingRow.push(row)
      lists.settingObject.push(object)
      lists.settingBundle.push(bundles.numberOf(attributes, codes, values))
    }
    for (const [name, value] of Object.entries(fact.data)) {
      lists.valueField.push(codeOr(codes.fields.code(name)))
      lists.valueIndex.push(numberFor(values, value))
    }
    refStart[row + 1] = lists.refObject.length
    valueStart[row + 1] = lists.valueIndex.length
    if (fact.supersedes !== undefined) supersedes.set(row, fact.supersedes)
  })
  return {
    count: facts.length,
    kind: Uint16Array.from(facts, ({ kind }) => codes.kinds.code(kind)),
    from: Float64Array.from(facts, ({ occurredAt }) => occurredAt.from),
    precision: Uint8Array.from(facts, ({ occurredAt }) => PRECISIONS.indexOf(occurredAt.precision)),
    offset: Int16Array.from(facts, ({ occurredAt }) => occurredAt.offset),
    endedFrom: Float64Array.from(facts, ({ endedAt }) => endedAt?.from ?? Number.NaN),
    endedPrecision: Uint8Array.from(facts, ({ endedAt }) => PRECISIONS.indexOf(endedAt?.precision ?? 'second')),
    receivedAt: Float64Array.from(facts, ({ receivedAt }) => receivedAt),
    source: Uint8Array.from(facts, ({ source }) => sources.numberOf(source, () => source)),
    sources: sources.all,
    factId: named(
      facts.map(({ id }) => id),
      'fact',
    ),
    supersedes,
    objectType: Uint8Array.from(objects.all, ({ type }) => type),
    objectId: named(
      objects.all.map(({ id }) => id),
      'object',
    ),
    refStart,
    refRole: Uint16Array.from(lists.refRole),
    refObject: Uint32Array.from(lists.refObject),
    valueStart,
    valueField: Uint16Array.from(lists.valueField),
    valueIndex: Uint32Array.from(lists.valueIndex),
    values: values.all,
    settingRow: Uint32Array.from(lists.settingRow),
    settingObject: Uint32Array.from(lists.settingObject),
    settingBundle: Uint32Array.from(lists.settingBundle),
    bundleStart: Uint32Array.from(bundles.start),
    bundleAttribute: Uint16Array.from(bundles.attribute),
    bundleValue: Uint32Array.from(bundles.value),
  }
}
