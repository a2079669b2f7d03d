import { gzipSync } from 'node:zlib'
import type { Bytes, Reading } from '../row'

/** What the tests of the readers share: files made of literals, cut into pieces. */

/** Bytes in pieces of that many; all at once where left out. */
export async function* inPieces(bytes: Uint8Array | string, size = Number.POSITIVE_INFINITY): Bytes {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

/** Everything that an asynchronous sequence gives. */
export async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

/** Readings in few words: cells of rows, code and place of problems. */
export async function brief(readings: AsyncIterable<Reading>): Promise<readonly unknown[]> {
  return (await all(readings)).map((reading) =>
    'row' in reading ? { ...reading.row.cells } : `${reading.problem.code} @ ${reading.problem.place}`,
  )
}

export const gzipped = (text: string): Uint8Array => gzipSync(Buffer.from(text))
