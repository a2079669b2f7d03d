import type { Problem } from '@hengjian/law'
import type { Mapping } from '../mapping/mapping'
import { BrokenFile } from './broken-file'
import { CsvRecords } from './csv-records'
import { decode } from './decode'
import { formatOf, unpacked } from './formats'
import { readNdjson } from './ndjson'
import type { Bytes, Cell } from './row'
import { peekSheet } from './xlsx/read-xlsx'

/** One of the first rows of a table, before it is known which of them is the header. */
export interface PeekedRow {
  /** Its line or row, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The beginning of a file, as it stands there. */
export interface Peek {
  readonly rows: readonly PeekedRow[]
  /** The sheets of a workbook; none for other formats. */
  readonly sheets: readonly string[]
  /** The sign between the cells of a text file. */
  readonly delimiter?: string
  /** Why no more could be read. */
  readonly problem?: Problem
}

/** So many rows show what a file looks like. */
const ROWS = 40
/** Signs that part the cells of text files, the usual one first. */
const DELIMITERS = [',', ';', '\t', '|'] as const
/** So many characters of a text file show which sign parts its cells. */
const SAMPLE = 4096

/** The sign that stands most often in the first lines; the comma where none does. */
function delimiterOf(text: string): string {
  const count = (sign: string): number => text.slice(0, SAMPLE).split(sign).length
  return DELIMITERS.reduce<string>((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

type Options = Pick<Partial<Mapping>, 'encoding' | 'delimiter' | 'sheet'>

async function peekCsv(bytes: Bytes, { encoding, delimiter: told }: Options, into: PeekedRow[]): Promise<string> {
  let records: CsvRecords | undefined
  let delimiter = told ?? ','
  const take = (found: ReturnType<CsvRecords['push']>): void => {
    for (const { line, cells } of found) if (into.length < ROWS) into.push({ line, cells })
  }
  for await (const piece of decode(bytes, encoding)) {
    if (records === undefined) {
      delimiter = told ?? delimiterOf(piece)
      records = new CsvRecords(delimiter)
    }
    take(records.push(piece))
    records.check()
    if (into.length >= ROWS) return delimiter
  }
  if (records !== undefined) take(records.end())
  return delimiter
}

const textOf = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.join('、') : (cell ?? ''))

/** The members of the first objects as a table, their names as its header. */
async function peekNdjson(bytes: Bytes, into: PeekedRow[]): Promise<void> {
  const rows: Readonly<Record<string, Cell>>[] = []
  for await (const reading of readNdjson(bytes)) {
    if ('row' in reading) rows.push(reading.row.cells)
    if (rows.length >= ROWS) break
  }
  const names = [...new Set(rows.flatMap((cells) => Object.keys(cells)))]
  if (names.length > 0) into.push({ line: 1, cells: names })
  rows.forEach((cells, index) => {
    into.push({ line: index + 2, cells: names.map((name) => textOf(cells[name])) })
  })
}

/**
 * Reads the beginning of a table (CSV, XLSX or NDJSON, told by the name), to choose its header and mapping by. What can be read
 * of a damaged file is given with the problem.
 */
export async function peekTable(name: string, file: Bytes, options: Options = {}): Promise<Peek> {
  const rows: PeekedRow[] = []
  try {
    const bytes = unpacked(name, file)
    switch (formatOf(name)) {
      case 'csv':
        return { rows, sheets: [], delimiter: await peekCsv(bytes, options, rows) }
      case 'xlsx':
        return { rows, sheets: await peekSheet(bytes, options.sheet, ROWS, rows) }
      case 'ndjson':
        await peekNdjson(bytes, rows)
        return { rows, sheets: [] }
      default:
        throw new BrokenFile('FILE_FORMAT', '', name)
    }
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    return { rows, sheets: [], problem: failure.problem }
  }
}
