import type { Problem } from '@hengjian/law'
import { factProblem } from '../../problems'
import { limitTold } from '../../problems/limits'
import { BrokenFile, whole } from '../broken-file'
import { Header } from '../header'
import { GROWTH } from '../inflate'
import type { Bytes, Reading } from '../row'
import type { TableOptions } from '../table'
import { Archive } from './archive'
import { formatCellPlace } from './cell-place'
import type { CellValue } from './cell-value'
import { Merges, mergedRangesOf } from './merges'
import { visitSheet } from './plain-rows'
import { type SheetRow, SheetRowsVisitor } from './sheet-rows'
import { openSheet, type Sheet } from './workbook'

/** Most bytes of a workbook, which is held packed because its directory stands at the end. */
const PACKED = 256 * 1024 ** 2
/** What old workbooks and encrypted new ones begin with, and the name that tells the latter. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const
const ENCRYPTED = [...'EncryptedPackage'].join('\0')

async function held(bytes: Bytes): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytes) {
    size += piece.length
    if (size > PACKED) throw new BrokenFile('FILE_LIMIT', `byte ${size}`, limitTold('workbook', PACKED))
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function archiveOf(file: Buffer): Archive {
  if (COMPOUND.every((byte, index) => file[index] === byte))
    throw new BrokenFile(file.includes(ENCRYPTED, 0, 'latin1') ? 'FILE_ENCRYPTED' : 'FILE_OLD_SHEET', '')
  if (file.length === 0) throw new BrokenFile('FILE_TRUNCATED', 'byte 0', 'zip')
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new BrokenFile('FILE_SHEET', 'byte 0', 'zip')
  return new Archive(file)
}

/** Rows out of the rows of a sheet: the first one from `headerRow` on has the names of the columns. */
class SheetTable {
  private header: Header | undefined
  private along: ReadonlySet<number> = new Set()
  private number = 0
  refused = false

  constructor(
    private readonly sheet: Sheet,
    private readonly merges: Merges,
    private readonly options: TableOptions,
  ) {}

  read({ row, values }: SheetRow): readonly Reading[] {
    if (this.refused) return []
    if (this.header === undefined) return row < (this.options.headerRow ?? 1) ? [] : this.readHeader(row, values)
    this.merges.fill(row, values, this.header.indexes)
    return this.readRow(row, values, this.header)
  }

  /** @throws BrokenFile where the sheet ended before its header */
  end(): void {
    if (this.header === undefined && !this.refused)
      throw new BrokenFile('FILE_TRUNCATED', `${this.sheet.name}!1`, 'header')
  }

  private readHeader(row: number, values: readonly (CellValue | undefined)[]): readonly Reading[] {
    const names = Array.from(values, (value) => (value !== undefined && 'text' in value ? value.text : ''))
    if (names.every((name) => name.trim() === '')) return []
    const read = Header.read(names, `${this.sheet.name}!${row}`, this.options.columns, this.options.along)
    if ('header' in read) {
      this.header = read.header
      this.along = read.header.indexesAlong
      return []
    }
    this.refused = true
    return read.problems.map((problem) => ({ problem }))
  }

  private readRow(row: number, values: readonly (CellValue | undefined)[], header: Header): readonly Reading[] {
    const texts: string[] = []
    const problems: Problem[] = []
    for (const column of header.indexes) {
      const value = values[column]
      if (value === undefined) continue
      texts[column] = 'text' in value ? value.text : value.found
      if (!('text' in value) && !this.along.has(column)) {
        const place = `${this.sheet.name}!${formatCellPlace({ row, column })}`
        problems.push(factProblem(value.code, place, value.found))
      }
    }
    if (problems.length === 0 && texts.every((text) => text.trim() === '')) return []
    this.number += 1
    const read = {
      number: this.number,
      place: `${this.sheet.name}!${row}`,
      cells: header.cellsOf(texts, this.options.blanks),
    }
    return problems.length > 0 ? problems.map((problem) => ({ problem, broken: read })) : [{ row: read }]
  }
}

async function* rowsOf(bytes: Bytes, options: TableOptions): AsyncIterable<Reading> {
  const archive = archiveOf(await held(bytes))
  const sheet = await openSheet(archive, options.sheet)
  const merges = new Merges(await mergedRangesOf(archive, sheet.part))
  const rows = new SheetRowsVisitor(sheet)
  const table = new SheetTable(sheet, merges, options)
  for await (const _ of visitSheet(archive.part(sheet.part, GROWTH.bytes), rows, sheet.part)) {
    for (const row of rows.take()) yield* table.read(row)
    if (table.refused) return
  }
  table.end()
}

/**
 * Reads a sheet of a workbook (.xlsx): one row a row below the header. Dates become ISO, merged cells have the value of their
 * first one. A row with a formula, an error or a number that lost digits in a column that is read is told by its cells and
 * not given.
 */
export const readXlsx = (bytes: Bytes, options: TableOptions = {}): AsyncIterable<Reading> =>
  whole(rowsOf(bytes, options))

/**
 * Adds the first rows of a sheet, as they are shown, and answers the names of all sheets.
 * @throws BrokenFile where it is no workbook, is damaged, or has no such sheet
 */
export async function peekSheet(
  bytes: Bytes,
  name: string | undefined,
  most: number,
  into: { readonly line: number; readonly cells: readonly string[] }[],
): Promise<readonly string[]> {
  const archive = archiveOf(await held(bytes))
  const sheet = await openSheet(archive, name)
  const rows = new SheetRowsVisitor(sheet)
  for await (const _ of visitSheet(archive.part(sheet.part, GROWTH.bytes), rows, sheet.part)) {
    for (const { row, values } of rows.take()) {
      const cells = Array.from(values, (value) =>
        value === undefined ? '' : 'text' in value ? value.text : value.found,
      )
      if (into.length < most) into.push({ line: row, cells })
    }
    if (into.length >= most) break
  }
  return sheet.beside
}
