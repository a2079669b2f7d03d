/** PostgreSQL's own numbers of the types that a column may hold. */
const OIDS = { bytes: 17, bigint: 20, integer: 23, text: 25, json: 114 } as const

/** What stands before the elements: dimensions, whether there are nulls, the type, how many, and the first subscript. */
const HEAD = 20
const NULL = -1
const TWO_TO_32 = 2 ** 32

const writeHead = (buffer: Buffer, oid: number, length: number, nulls: boolean): void => {
  buffer.writeInt32BE(1, 0)
  buffer.writeInt32BE(nulls ? 1 : 0, 4)
  buffer.writeInt32BE(oid, 8)
  buffer.writeInt32BE(length, 12)
  buffer.writeInt32BE(1, 16)
}

/** Where columns are written before their length is known: one for all, for nobody waits while one is written. */
let draft = Buffer.allocUnsafeSlow(1024 * 1024)

function roomFor(needed: number, written: number): Buffer {
  if (needed > draft.length) {
    const larger = Buffer.allocUnsafeSlow(needed * 2)
    draft.copy(larger, 0, 0, written)
    draft = larger
  }
  return draft
}

/** Elements of any length. */
function written<Row, Value>(
  oid: number,
  rows: readonly Row[],
  of: (row: Row) => Value | null,
  room: (value: Value) => number,
  write: (buffer: Buffer, value: Value, at: number) => number,
): Buffer {
  let [at, nulls] = [HEAD, false]
  for (const row of rows) {
    const value = of(row)
    const buffer = roomFor(at + 4 + (value === null ? 0 : room(value)), at)
    const length = value === null ? NULL : write(buffer, value, at + 4)
    buffer.writeInt32BE(length, at)
    at += 4 + Math.max(0, length)
    nulls ||= value === null
  }
  writeHead(draft, oid, rows.length, nulls)
  return Buffer.from(draft.subarray(0, at))
}

/** A character of UTF-16 takes three bytes of UTF-8 at most. */
const textRoom = (text: string): number => text.length * 3
const writeText = (buffer: Buffer, text: string, at: number): number => buffer.write(text, at, 'utf8')

// A column of rows as PostgreSQL itself writes an array, for `unnest`. It takes these four times faster than rows as JSON.

/** A column `text[]`. */
export const textColumn = <Row>(rows: readonly Row[], of: (row: Row) => string | null): Buffer =>
  written(OIDS.text, rows, of, textRoom, writeText)

const bytesRoom = (bytes: Buffer): number => bytes.length
const writeBytes = (buffer: Buffer, bytes: Buffer, at: number): number => bytes.copy(buffer, at)

/** A column `json[]` of JSON texts in UTF-8. */
export const jsonColumn = <Row>(rows: readonly Row[], of: (row: Row) => Buffer): Buffer =>
  written(OIDS.json, rows, of, bytesRoom, writeBytes)

/** A column `bytea[]`. */
export const bytesColumn = <Row>(rows: readonly Row[], of: (row: Row) => Buffer | null): Buffer =>
  written(OIDS.bytes, rows, of, bytesRoom, writeBytes)

/** A column `bigint[]` of exact integers. */
export function bigintColumn<Row>(rows: readonly Row[], of: (row: Row) => number): Buffer {
  const buffer = Buffer.allocUnsafe(HEAD + rows.length * 12)
  writeHead(buffer, OIDS.bigint, rows.length, false)
  let at = HEAD
  for (const row of rows) {
    const value = of(row)
    buffer.writeInt32BE(8, at)
    buffer.writeInt32BE(Math.floor(value / TWO_TO_32), at + 4)
    buffer.writeUInt32BE(value >>> 0, at + 8)
    at += 12
  }
  return buffer
}

/** A column `integer[]`. */
export function integerColumn<Row>(rows: readonly Row[], of: (row: Row) => number): Buffer {
  const buffer = Buffer.allocUnsafe(HEAD + rows.length * 8)
  writeHead(buffer, OIDS.integer, rows.length, false)
  let at = HEAD
  for (const row of rows) {
    buffer.writeInt32BE(4, at)
    buffer.writeInt32BE(of(row), at + 4)
    at += 8
  }
  return buffer
}
