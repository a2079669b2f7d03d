import type { DataValue, Fact, FactId, Vocabulary } from '@hengjian/facts'
import { type Instant, type PlainDate, parseDate, parseInstant, type WrittenInstant } from '@hengjian/law'
import { type Codes, codesOf } from './codes'
import { columnsOf, type FactColumns } from './columns'
import { correctionsIn } from './corrections'
import { blurredObjects, type Grouped, rowsByKind, rowsByObject, settingsByObject } from './objectIndex'
import type { SourceOrder } from './sourceOrder'

/** One row of a data set; `from` and `to` (the first day no longer) say when it holds. */
export interface DatasetRow {
  readonly from?: string
  readonly to?: string
  readonly values: Readonly<Record<string, DataValue>>
}
export type Datasets = Readonly<Record<string, readonly DatasetRow[]>>

/**
 * Facts as known at an instant, arranged for judging. Build it once, judge any number of models and objects over it. Rows are
 * facts in the order of their instants; objects are numbers.
 */
export interface World {
  readonly vocabulary: Vocabulary
  readonly codes: Codes
  readonly knownAt: Instant
  readonly facts: FactColumns
  readonly rowsOf: Grouped
  readonly settingsOf: Grouped
  /** For each object whether something was said of it at a time that is not known to the second: 1 or 0. */
  readonly blurred: Uint8Array
  /** Bit `t` is set where the row names an object of type code `t`. */
  readonly typesNamed: Uint32Array
  readonly datasets: Datasets
  /** Rows received too late to be known, or corrected by a known one; null where there are none. */
  readonly hidden: ReadonlySet<number> | null
  /** Rows of each kind; made when first asked for. */
  rowsOfKind(): Grouped
  /** The number of an object, or -1 where no fact names it. */
  objectNumber(type: string, id: string): number
  /** What a verdict anchored in a row is known by: the first fact of the row's chain of corrections. */
  identityOf(row: number): FactId
  /** The row a verdict with that identity is anchored in, or -1. */
  rowOfIdentity(id: FactId): number
  readonly dates: Map<string, PlainDate | undefined>
  readonly instants: Map<string, WrittenInstant | undefined>
}

export interface WorldOptions {
  /** Facts received later are not known yet; left out: all are known. */
  readonly knownAt?: Instant
  /** How facts of the same instant are ordered; by record unless told. */
  readonly order?: SourceOrder
  readonly datasets?: Datasets
}

/** Arranges facts for judging. The order in which they come, and how often, makes no difference. */
export const createWorld = (vocabulary: Vocabulary, facts: Iterable<Fact>, options: WorldOptions = {}): World =>
  worldOfColumns(vocabulary, columnsOf(vocabulary, facts, options.order ?? 'record'), options)

function typesNamedBy({ count, refStart, refObject, objectType }: FactColumns): Uint32Array {
  const named = new Uint32Array(count)
  for (let row = 0; row < count; row += 1) {
    let types = 0
    const end = refStart[row + 1] ?? 0
    for (let ref = refStart[row] ?? 0; ref < end; ref += 1) types |= 1 << (objectType[refObject[ref] ?? 0] ?? 0)
    named[row] = types
  }
  return named
}

function refuseDisorder({ from, count }: FactColumns): void {
  for (let row = 1; row < count; row += 1) {
    if ((from[row] ?? 0) < (from[row - 1] ?? 0))
      throw new RangeError(`row ${row} of the columns precedes the row before it`)
  }
}

function lastReceived({ count, receivedAt }: FactColumns): Instant {
  let last = Number.NEGATIVE_INFINITY
  for (let row = 0; row < count; row += 1) last = Math.max(last, receivedAt[row] ?? last)
  return last as Instant
}

/**
 * The world of facts that already stand in columns, without an object a fact.
 * @throws RangeError where the rows are not in the order of their instants: that is a mistake of whoever stored them
 */
export function worldOfColumns(vocabulary: Vocabulary, facts: FactColumns, options: WorldOptions = {}): World {
  refuseDisorder(facts)
  const codes = codesOf(vocabulary)
  const corrections = correctionsIn(facts, options.knownAt)
  const blurred = blurredObjects(facts)
  let byKind: Grouped | undefined
  let numbers: Map<string, number> | undefined
  let rows: Map<FactId, number> | undefined
  const numberObjects = (): Map<string, number> =>
    new Map(Array.from(facts.objectType, (type, object) => [`${type} ${facts.objectId(object)}`, object]))
  const numberRows = (): Map<FactId, number> => {
    const found = new Map<FactId, number>()
    for (let row = 0; row < facts.count; row += 1) {
      if (corrections.hidden?.has(row) !== true) found.set(corrections.identityOf(row), row)
    }
    return found
  }
  return {
    vocabulary,
    codes,
    knownAt: options.knownAt ?? lastReceived(facts),
    facts,
    rowsOf: rowsByObject(facts),
    settingsOf: settingsByObject(facts, corrections.hidden === null, blurred),
    blurred,
    typesNamed: typesNamedBy(facts),
    datasets: options.datasets ?? {},
    hidden: corrections.hidden,
    rowsOfKind: () => {
      byKind ??= rowsByKind(facts, codes.kinds.names.length)
      return byKind
    },
    objectNumber: (type, id) => {
      numbers ??= numberObjects()
      return numbers.get(`${codes.types.code(type)} ${id}`) ?? -1
    },
    identityOf: corrections.identityOf,
    rowOfIdentity: (id) => {
      rows ??= numberRows()
      return rows.get(id) ?? -1
    },
    dates: new Map(),
    instants: new Map(),
  }
}

/** A written date, read once. */
export function dateIn(world: World, text: string): PlainDate | undefined {
  if (!world.dates.has(text)) world.dates.set(text, parseDate(text.slice(0, 10)))
  return world.dates.get(text)
}

/** A written instant, read once; without an offset it is Chinese time. */
export function instantIn(world: World, text: string): WrittenInstant | undefined {
  if (!world.instants.has(text)) world.instants.set(text, parseInstant(text))
  return world.instants.get(text)
}
