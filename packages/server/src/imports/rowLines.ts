import type { Fact, SiteId } from '@hengjian/facts'
import { type FileRow, type Mapping, mapRow } from '@hengjian/facts/readers'
import type { Result } from '@hengjian/law'
import { z } from 'zod'
import type { MessageLine, MessagePiece } from '../facts/messageLines'
import type { LineReader } from '../facts/preparePiece'
import type { RowReading } from './rowReadings'

/** Rows of a file as the lines of a message, and how these are read. */
export interface RowPiece {
  readonly piece: MessagePiece
  readonly read: LineReader
}

/**
 * Makes rows the lines of a message, so that they are stored as whatever a source sends: each line holds its row as it stood in
 * the file, and what it says is what the mapping makes of it.
 * @param site of rows that name none
 */
export function rowLines(rows: readonly RowReading[], mapping: Mapping, site: SiteId | undefined): RowPiece {
  const parts: Buffer[] = []
  const lines: MessageLine[] = []
  const byLine = new Map<MessageLine, RowReading>()
  let from = 0
  for (const reading of rows) {
    const { number, place, cells } = reading.row
    const text = JSON.stringify({ row: number, place, cells })
    const bytes = Buffer.from(`${text}\n`)
    const line = { line: number, from, to: from + bytes.length - 1, text }
    parts.push(bytes)
    lines.push(line)
    byLine.set(line, reading)
    from += bytes.length
  }
  const read: LineReader = (line, delivery, _, before): Result<readonly Fact[]> => {
    const reading = byLine.get(line)
    if (reading === undefined) throw new Error(`line ${line.line} is of another piece`)
    return reading.problems.length > 0
      ? { ok: false, problems: reading.problems }
      : mapRow(mapping, reading.row, site === undefined ? delivery : { ...delivery, site }, before)
  }
  return { piece: { bytes: Buffer.concat(parts), lines }, read }
}

const lineSchema = z.object({
  row: z.int(),
  place: z.string(),
  cells: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** The row that a line of {@link rowLines} holds. */
export function rowOfLine(text: string): FileRow {
  const { row, place, cells } = lineSchema.parse(JSON.parse(text))
  return { number: row, place, cells }
}
