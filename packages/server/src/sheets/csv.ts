import { neutral } from './neutral'
import type { Cell, Sheet } from './sheet'

const shown = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return typeof cell === 'string' ? neutral(cell) : cell.at.slice(0, 19).replace('T', ' ')
}
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(shown(cell))).join(',')}\r\n`

/** A sheet as CSV; the mark at its head tells spreadsheets that it is UTF-8. */
export async function* csvOf({ note, columns, rows }: Sheet): AsyncGenerator<string> {
  yield `\uFEFF${line([note])}${line(columns.map(({ title }) => title))}`
  for await (const row of rows) yield line(row)
}
