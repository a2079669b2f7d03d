import { csvLine, neutral, type Sheet, type SheetCell } from '@hengjian/facts/writers'

const shown = (cell: SheetCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.at.slice(0, 19).replace('T', ' ')
  return typeof cell === 'string' ? neutral(cell) : String(cell)
}
const line = (cells: readonly SheetCell[]): string => csvLine(cells.map(shown))

/** A sheet as CSV; the mark at its head tells spreadsheets that it is UTF-8. */
export async function* csvOf({ head, rows }: Sheet): AsyncGenerator<string> {
  yield '\uFEFF'
  if (head !== undefined) yield `${line([head.note])}${line(head.columns.map(({ title }) => title))}`
  for await (const row of rows) yield line(row)
}
