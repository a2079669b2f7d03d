import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify<Buffer, Buffer>(gzip)

/** A part holds so many bytes of rows, or one row that is longer: small enough for memory, large enough to compress well. */
const PART_BYTES = 4 * 1024 * 1024
const NEWLINE = 0x0a

async function* cut(rows: AsyncIterable<Buffer>, partBytes: number): AsyncIterable<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of rows) {
    const end = chunk.lastIndexOf(NEWLINE) + 1
    if (end > 0 && size + end >= partBytes) {
      yield Buffer.concat([...held, chunk.subarray(0, end)])
      held = [chunk.subarray(end)]
      size = chunk.length - end
    } else {
      held.push(chunk)
      size += chunk.length
    }
  }
  if (size > 0) yield Buffer.concat(held)
}

/**
 * Cuts rows in PostgreSQL's text format into parts that end with a row, each compressed by itself. One part is compressed while
 * the next is read; never more than that is held.
 */
export async function* compressedParts(
  rows: AsyncIterable<Buffer>,
  partBytes: number = PART_BYTES,
): AsyncIterable<Buffer> {
  let ahead: Promise<Buffer> | undefined
  for await (const part of cut(rows, partBytes)) {
    const next = compress(part)
    next.catch(() => undefined)
    if (ahead !== undefined) yield await ahead
    ahead = next
  }
  if (ahead !== undefined) yield await ahead
}
