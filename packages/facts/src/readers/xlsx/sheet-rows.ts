import { BrokenFile } from '../broken-file'
import type { XmlVisitor } from '../xml'
import { parseCellPlace } from './cell-place'
import { type CellValue, cellValueOf } from './cell-value'
import type { PlainCells } from './plain-cells'
import { RichText, type Sheet, unescaped } from './workbook'

/** One row of a sheet: its values by column, with gaps. */
export interface SheetRow {
  readonly row: number
  readonly values: (CellValue | undefined)[]
}

/** Longest text of a cell; programs write at most 32 767 characters. */
const TEXT = 100_000
const ROWS = 1_048_576
const COLUMNS = 16_384

/** Gathers the rows of a sheet. */
export class SheetRowsVisitor implements XmlVisitor {
  private ready: SheetRow[] = []
  private row = 0
  private values: (CellValue | undefined)[] = []
  private column = -1
  private type = 'n'
  private style = 0
  private formula = false
  /** The text of `v`, which is never long but for a text written in place. */
  private value = ''
  private isValue = false
  private readonly rich = new RichText()

  constructor(private readonly sheet: Sheet) {}

  take(): readonly SheetRow[] {
    const { ready } = this
    this.ready = []
    return ready
  }

  /**
   * Takes a whole row at once.
   * @returns false where it has to be taken piece by piece, which tells what is wrong with it
   */
  plainRow(written: string | undefined, cells: PlainCells): boolean {
    const row = written === undefined ? this.row + 1 : Number(written)
    if (row <= this.row || row > ROWS) return false
    const values: (CellValue | undefined)[] = []
    let last = -1
    for (let found = cells.next(); found !== 'end'; found = cells.next()) {
      const { column } = cells
      if (found === 'other' || column <= last || column >= COLUMNS || cells.row !== row) return false
      last = column
      if (cells.text === '') continue
      const value = this.plainValue(cells)
      if (value === undefined) return false
      values[column] = value
    }
    this.row = row
    this.ready.push({ row, values })
    return true
  }

  private plainValue({ type, style, text }: PlainCells): CellValue | undefined {
    if (text.length > TEXT) return undefined
    return cellValueOf({ type, style, formula: false, text: type === 'inlineStr' ? unescaped(text) : text }, this.sheet)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes['r'])
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'f') this.formula = true
    else if (name === 'v') this.isValue = true
    else this.rich.open(name)
  }

  text(text: string): void {
    if (!this.isValue) this.rich.add(text, this.place)
    else if (this.value.length + text.length > TEXT) throw this.wrong(`${TEXT}`)
    else this.value += text
  }

  close(name: string): void {
    if (name === 'row') this.ready.push({ row: this.row, values: this.values })
    else if (name === 'c') this.closeCell()
    else if (name === 'v') this.isValue = false
    else this.rich.close(name)
  }

  /** Programs may leave the numbers of rows and cells out where they follow one another. */
  private openRow(written: string | undefined): void {
    const row = written === undefined ? this.row + 1 : Number(written)
    if (!Number.isSafeInteger(row) || row <= this.row || row > ROWS) throw this.wrong(`row ${written}`)
    this.row = row
    this.values = []
    this.column = -1
  }

  private openCell({ r: written, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    const place = written === undefined ? { row: this.row, column: this.column + 1 } : parseCellPlace(written)
    if (place?.row !== this.row || place.column <= this.column) throw this.wrong(`cell ${written}`)
    this.column = place.column
    this.type = type
    this.style = Number(style)
    this.formula = false
    this.value = ''
    this.rich.take()
  }

  private closeCell(): void {
    const { type, style, formula, rich, value } = this
    const text = type === 'inlineStr' ? rich.take() : value
    if (text !== '' || formula) this.values[this.column] = cellValueOf({ type, style, formula, text }, this.sheet)
  }

  private get place(): string {
    return `${this.sheet.name}!${this.row}`
  }

  private wrong(found: string): BrokenFile {
    return new BrokenFile('FILE_SHEET', this.place, found)
  }
}
