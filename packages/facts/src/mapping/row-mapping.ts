import type { Problem } from '@hengjian/law'
import { type FactProblemCode, factProblem } from '../problems'
import type { Cell, FileRow } from '../readers/row'
import { textFault } from '../text-fault'
import type { Mapping, Origin } from './mapping'

/** Longest text of a cell in characters. */
const TEXT = 20_000

/** What an empty cell holds: most cells of a wide table. */
const BLANK: readonly string[] = ['']
const NONE: readonly string[] = []

/** The row being mapped, and what has been found wrong with it so far. */
export class RowMapping {
  readonly problems: Problem[] = []

  constructor(
    readonly mapping: Mapping,
    readonly row: FileRow,
  ) {}

  report(code: FactProblemCode, origin: Origin, found: string): undefined {
    const column = 'column' in origin ? ` · ${origin.column}` : ''
    this.problems.push(factProblem(code, `${this.row.place}${column}`, found))
    return undefined
  }

  /** Tells what was found wrong with a fact of the row, at the column that gave it. */
  reportAt(column: string, problem: Problem): void {
    this.problems.push({ ...problem, place: `${this.row.place} · ${column}` })
  }

  /** Whether a column holds nothing. */
  isEmpty(origin: Origin): boolean {
    if ('constant' in origin) return false
    const cell = this.row.cells[origin.column]
    return cell === undefined || (typeof cell === 'string' ? cell.trim() === '' : cell.length === 0)
  }

  /** Whether anything is written where a value comes from. */
  holds(origin: Origin): boolean {
    return 'constant' in origin || Object.hasOwn(this.row.cells, origin.column)
  }

  /**
   * What stands in the columns of fields, as one text that no other cells without anything wrong in them give; undefined where one
   * of them holds a list.
   */
  written(fields: Readonly<Record<string, Origin>>): string | undefined {
    let text = ''
    for (const name in fields) {
      const field = fields[name]
      if (field === undefined || 'constant' in field) continue
      const cell = Object.hasOwn(this.row.cells, field.column) ? this.row.cells[field.column] : ''
      if (typeof cell !== 'string') return undefined
      // No cell that is accepted has a NUL in it.
      text += `${cell}\0`
    }
    return text
  }

  /** What stands in a column, translated; blanks around it mean nothing, and an empty cell is no value. */
  texts(origin: Origin): readonly string[] {
    if (!this.holds(origin)) return NONE
    return this.positions(origin).filter((text) => text !== '')
  }

  /** The same with a place for each value, empty where the list of the file has no value there. */
  positions(origin: Origin): readonly string[] {
    if ('constant' in origin) return [origin.constant]
    const { column, codes, separator } = origin
    const cell: Cell = Object.hasOwn(this.row.cells, column) ? (this.row.cells[column] ?? '') : ''
    if (cell === '') return BLANK
    const written = typeof cell !== 'string' ? cell : separator === undefined ? [cell] : cell.split(separator)
    const texts = written.map((text) => this.clean(origin, text.trim()))
    if (codes === undefined) return texts
    return texts.map((text) => {
      if (text === '') return ''
      const code = Object.hasOwn(codes, text) ? codes[text] : undefined
      return code ?? this.report('MAP_CODE', origin, text) ?? ''
    })
  }

  /** Whether a column says that there are none, as its own word for it or as a list of the file that has no values. */
  saysNone(origin: Origin): boolean {
    if ('constant' in origin || !Object.hasOwn(this.row.cells, origin.column)) return false
    const cell = this.row.cells[origin.column]
    return typeof cell === 'string' ? origin.none !== undefined && cell.trim() === origin.none : cell?.length === 0
  }

  /** The one text of a column. */
  text(origin: Origin): string | undefined {
    const texts = this.texts(origin)
    return texts.length > 1 ? this.report('MAP_MANY', origin, texts.join('、')) : texts[0]
  }

  private clean(origin: Origin, text: string): string {
    const fault = textFault(text, TEXT)
    return fault === undefined ? text : (this.report(fault, origin, 'column' in origin ? origin.column : '') ?? '')
  }
}
