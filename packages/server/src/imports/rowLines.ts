import type { FileRow } from '@hengjian/facts/readers'
import { z } from 'zod'
import type { LinePlace } from '../facts/messageLines'

/** A character of UTF-16 takes three bytes of UTF-8 at most. */
const WIDEST = 3
const NEWLINE = 0x0a

/**
 * Rows as the lines of a message, each as it stood in the file, so that they are stored as whatever a source sends. They are
 * written into one run of bytes.
 */
export class RowLines {
  private buffer = Buffer.allocUnsafe(1024 * 1024)
  private at = 0
  /** So many characters are written. */
  size = 0

  add({ number, place, cells }: FileRow): LinePlace {
    const text = JSON.stringify({ row: number, place, cells })
    const from = this.at
    this.makeRoom(text.length * WIDEST + 1)
    const to = from + this.buffer.write(text, from, 'utf8')
    this.buffer[to] = NEWLINE
    this.at = to + 1
    this.size += text.length
    return { line: number, from, to }
  }

  end(): Buffer {
    return this.buffer.subarray(0, this.at)
  }

  private makeRoom(needed: number): void {
    if (this.at + needed <= this.buffer.length) return
    const larger = Buffer.allocUnsafe((this.at + needed) * 2)
    this.buffer.copy(larger, 0, 0, this.at)
    this.buffer = larger
  }
}

const lineSchema = z.object({
  row: z.int(),
  place: z.string(),
  cells: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** The row that a line of {@link RowLines} holds. */
export function rowOfLine(text: string): FileRow {
  const { row, place, cells } = lineSchema.parse(JSON.parse(text))
  return { number: row, place, cells }
}
