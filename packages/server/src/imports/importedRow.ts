import type { RawRowDto } from '@hengjian/contract'
import { type Cell, parseMapping } from '@hengjian/facts/readers'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import { cellMask } from './cellMask'
import { rowOfLine } from './rowLines'

const pieceSchema = z.object({ batch: z.string(), mapping: z.unknown(), columns: z.array(z.string()).nullable() })

/** A cell as one text. */
export const cellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.join('、'))

/** The row that an imported fact was made of, masked, and its line in that form; undefined where the raw message is no import. */
export async function importedRow(
  client: ClientBase,
  office: string,
  raw: string,
  text: string,
): Promise<{ readonly row: RawRowDto; readonly text: string } | undefined> {
  const piece = await rowOf(
    client,
    pieceSchema,
    `select batch.id as batch, batch.mapping, batch.columns from import_piece piece
     join import_batch batch on batch.office = piece.office and batch.id = piece.batch
     where piece.office = $1 and piece.raw = $2 limit 1`,
    [office, raw],
  )
  if (piece === undefined) return undefined
  const read = parseMapping(piece.mapping)
  const mask = cellMask(read.ok ? read.value : undefined)
  const { number, place, cells } = rowOfLine(text)
  const columns = [...new Set([...(piece.columns ?? []), ...Object.keys(cells)])]
  const shown = columns.map((column) => ({ column, value: mask.cell(column, cellText(cells[column] ?? '')) }))
  const written = Object.fromEntries(shown.map(({ column, value }) => [column, value]))
  return {
    row: { batch: piece.batch, place, cells: shown },
    text: JSON.stringify({ row: number, place, cells: written }),
  }
}
