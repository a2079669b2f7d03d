import type { DataValue, FactId } from '@hengjian/facts'
import type { FactColumns } from '@hengjian/supervision'

type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Float64Array

const COLUMNS = [
  'kind',
  'from',
  'precision',
  'offset',
  'endedFrom',
  'endedPrecision',
  'receivedAt',
  'source',
  'objectType',
  'refStart',
  'refRole',
  'refObject',
  'valueStart',
  'valueField',
  'valueIndex',
  'settingRow',
  'settingObject',
  'settingBundle',
  'bundleStart',
  'bundleAttribute',
  'bundleValue',
] as const satisfies readonly (keyof FactColumns)[]

/** Where a column lies: its offset in bytes from the end of the head, and how many elements it has. */
interface Place {
  readonly offset: number
  readonly length: number
}

/** What a block says of itself before its columns: where each lies, and what is too small or too varied for a column. */
interface Head {
  readonly count: number
  readonly places: Readonly<Record<string, Place>>
  readonly sources: readonly string[]
  readonly values: readonly DataValue[]
  readonly supersedes: readonly (readonly [number, FactId])[]
}

const ALIGNED = 8
const aligned = (length: number): number => Math.ceil(length / ALIGNED) * ALIGNED

/** Names one after another, and where each begins. */
function textsOf(count: number, name: (number: number) => string): readonly [Uint8Array, Uint32Array] {
  const pieces: Buffer[] = []
  const starts = new Uint32Array(count + 1)
  for (let number = 0; number < count; number += 1) {
    const piece = Buffer.from(name(number))
    pieces.push(piece)
    starts[number + 1] = (starts[number] ?? 0) + piece.length
  }
  return [new Uint8Array(Buffer.concat(pieces)), starts]
}

function columnsToStore(facts: FactColumns): readonly (readonly [string, Column])[] {
  const [factText, factStart] = textsOf(facts.count, facts.factId)
  const [objectText, objectStart] = textsOf(facts.objectType.length, facts.objectId)
  return [
    ...COLUMNS.map((name) => [name, facts[name]] as const),
    ['factText', factText],
    ['factStart', factStart],
    ['objectText', objectText],
    ['objectStart', objectStart],
  ]
}

/**
 * One block of the stored form: the facts of a closed group of objects as columns, as they lie in memory. Its length is a
 * multiple of eight bytes, so that blocks can follow each other in a file.
 */
export function encodeColumns(facts: FactColumns): Uint8Array {
  const columns = columnsToStore(facts)
  const places: Record<string, Place> = {}
  let total = 0
  for (const [name, column] of columns) {
    places[name] = { offset: total, length: column.length }
    total += aligned(column.byteLength)
  }
  const { count, sources, values, supersedes } = facts
  const head: Head = { count, places, sources, values, supersedes: [...supersedes] }
  const text = Buffer.from(JSON.stringify(head))
  const begin = aligned(ALIGNED + text.length)
  const block = new Uint8Array(begin + total)
  new Uint32Array(block.buffer, 0, 2).set([block.length, text.length])
  block.set(text, ALIGNED)
  for (const [name, { buffer, byteOffset, byteLength }] of columns) {
    block.set(new Uint8Array(buffer, byteOffset, byteLength), begin + (places[name]?.offset ?? 0))
  }
  return block
}

/** The length in bytes of the block that begins with these bytes. */
export const blockLength = (start: Uint8Array): number => new Uint32Array(start.buffer, start.byteOffset, 1)[0] ?? 0

/** Names as they lie in a block: those of number `n` from `starts[n]` up to `starts[n + 1]`. */
export interface StoredNames {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

export interface StoredColumns extends FactColumns {
  readonly factNames: StoredNames
  readonly objectNames: StoredNames
}

/** The columns of a block, without copying them: they hold as long as the block's bytes do. */
export function decodeColumns(block: Uint8Array): StoredColumns {
  const { buffer, byteOffset } = block
  const textLength = new Uint32Array(buffer, byteOffset, 2)[1] ?? 0
  const bytes = Buffer.from(buffer, byteOffset, block.length)
  const head: Head = JSON.parse(bytes.toString('utf8', ALIGNED, ALIGNED + textLength))
  const begin = aligned(ALIGNED + textLength)
  const place = (name: string): Place => head.places[name] ?? { offset: 0, length: 0 }
  const at = (name: string): number => byteOffset + begin + place(name).offset
  const u8 = (name: string): Uint8Array => new Uint8Array(buffer, at(name), place(name).length)
  const u16 = (name: string): Uint16Array => new Uint16Array(buffer, at(name), place(name).length)
  const u32 = (name: string): Uint32Array => new Uint32Array(buffer, at(name), place(name).length)
  const f64 = (name: string): Float64Array => new Float64Array(buffer, at(name), place(name).length)
  const names = (what: 'fact' | 'object'): StoredNames => ({ bytes: u8(`${what}Text`), starts: u32(`${what}Start`) })
  const [factNames, objectNames] = [names('fact'), names('object')]
  const name =
    ({ bytes: text, starts }: StoredNames): ((number: number) => string) =>
    (number) => {
      const from = text.byteOffset - byteOffset
      return bytes.toString('utf8', from + (starts[number] ?? 0), from + (starts[number + 1] ?? 0))
    }
  const [factId, objectId] = [name(factNames), name(objectNames)]
  const objects: (string | undefined)[] = new Array(place('objectType').length)
  return {
    count: head.count,
    factNames,
    objectNames,
    sources: head.sources,
    values: head.values,
    supersedes: new Map(head.supersedes),
    factId: (row) => factId(row) as FactId,
    objectId: (object) => {
      const id = objects[object] ?? objectId(object)
      objects[object] = id
      return id
    },
    kind: u16('kind'),
    from: f64('from'),
    precision: u8('precision'),
    offset: new Int16Array(buffer, at('offset'), place('offset').length),
    endedFrom: f64('endedFrom'),
    endedPrecision: u8('endedPrecision'),
    receivedAt: f64('receivedAt'),
    source: u8('source'),
    objectType: u8('objectType'),
    refStart: u32('refStart'),
    refRole: u16('refRole'),
    refObject: u32('refObject'),
    valueStart: u32('valueStart'),
    valueField: u16('valueField'),
    valueIndex: u32('valueIndex'),
    settingRow: u32('settingRow'),
    settingObject: u32('settingObject'),
    settingBundle: u32('settingBundle'),
    bundleStart: u32('bundleStart'),
    bundleAttribute: u16('bundleAttribute'),
    bundleValue: u32('bundleValue'),
  }
}
