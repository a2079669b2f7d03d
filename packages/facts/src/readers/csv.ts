import { factProblem } from '../problems'
import { BrokenFile, whole } from './broken-file'
import { type CsvRecord, CsvRecords } from './csv-records'
import { decode } from './decode'
import { Header } from './header'
import type { Bytes, Reading } from './row'
import type { TableOptions } from './table'

/** Rows out of records: the first record from `headerRow` on has the names of the columns. */
class CsvTable {
  private header: Header | undefined
  private number = 0
  /** Whether the header was refused, so that no row makes sense. */
  refused = false

  constructor(private readonly options: TableOptions) {}

  read(records: readonly CsvRecord[]): readonly Reading[] {
    return records.flatMap((record) => {
      if (this.refused || record.line < (this.options.headerRow ?? 1)) return []
      return this.header === undefined ? this.readHeader(record) : [this.readRow(record, this.header)]
    })
  }

  /** @throws BrokenFile where the file ended before its header */
  end(): void {
    if (this.header === undefined && !this.refused) throw new BrokenFile('FILE_TRUNCATED', 'line 1', 'header')
  }

  private readHeader({ line, cells }: CsvRecord): readonly Reading[] {
    const read = Header.read(cells, `line ${line}`, this.options.columns, this.options.along)
    if ('header' in read) {
      this.header = read.header
      return []
    }
    this.refused = true
    return read.problems.map((problem) => ({ problem }))
  }

  private readRow({ line, cells, strayQuote }: CsvRecord, header: Header): Reading {
    this.number += 1
    const place = `line ${line}`
    const row = { number: this.number, place, cells: header.cellsOf(cells, this.options.blanks) }
    if (strayQuote) return { problem: factProblem('FILE_QUOTE', place), broken: row }
    if (cells.length !== header.width)
      return { problem: factProblem('FILE_CSV', place, `${cells.length} ≠ ${header.width}`), broken: row }
    return { row }
  }
}

async function* rowsOf(bytes: Bytes, options: TableOptions): AsyncIterable<Reading> {
  const records = new CsvRecords(options.delimiter ?? ',')
  const table = new CsvTable(options)
  for await (const piece of decode(bytes, options.encoding)) {
    yield* table.read(records.push(piece))
    if (table.refused) return
    records.check()
  }
  yield* table.read(records.end())
  table.end()
}

/**
 * Reads CSV with a header. A row with too few or too many cells, or with a stray quote, is a problem of that row and the rest
 * goes on; damage to the file ends it after the intact rows.
 */
export const readCsv = (bytes: Bytes, options: TableOptions = {}): AsyncIterable<Reading> =>
  whole(rowsOf(bytes, options))
