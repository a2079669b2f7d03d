import type { Problem } from '@hengjian/law'
import { factProblem } from '../problems'
import { limitTold } from '../problems/limits'
import type { Cell } from './row'

/** Most columns that are read of one table. */
const COLUMNS = 2000

/** The columns of a table that are read: those that somebody needs, or else all that have a name. */
export class Header {
  /** The name of each column that is read, where it stands. */
  private readonly names: (string | undefined)[] = []

  private constructor(
    /** How many cells a row has. */
    readonly width: number,
    private readonly columns: readonly (readonly [name: string, index: number])[],
    private readonly along: ReadonlySet<string>,
  ) {
    for (const [name, index] of columns) this.names[index] = name
  }

  /**
   * Reads the row of a table's column names: a name given twice, or a column missing that is needed, is told here once
   * instead of for every row.
   * @param needed the columns that are read; left out: all
   * @param along columns that are read too where they are there once
   */
  static read(
    cells: readonly string[],
    place: string,
    needed?: readonly string[],
    along: readonly string[] = [],
  ): { readonly header: Header } | { readonly problems: readonly Problem[] } {
    const wanted = needed === undefined ? undefined : new Set(needed)
    const beside = new Set(along.filter((name) => wanted?.has(name) === false))
    const columns = cells
      .map((cell, index) => [cell.trim(), index] as const)
      .filter(([name]) => name !== '' && (wanted?.has(name) !== false || beside.has(name)))
    const given = new Set<string>()
    const twice = new Set<string>()
    for (const [name] of columns) (given.has(name) ? twice : given).add(name)
    const missing = [...(wanted ?? [])].filter((name) => !given.has(name))
    const problems = [
      ...(columns.length > COLUMNS ? [factProblem('FILE_LIMIT', place, limitTold('column', COLUMNS))] : []),
      ...[...twice].map((name) => factProblem('FILE_COLUMN_TWICE', place, name)),
      ...missing.map((name) => factProblem('MAP_COLUMN', place, name)),
    ]
    return problems.length > 0 ? { problems } : { header: new Header(cells.length, columns, beside) }
  }

  /** Where the columns stand that are read. */
  get indexes(): readonly number[] {
    return this.columns.map(([, index]) => index)
  }

  /** Where the columns stand that are only read along. */
  get indexesAlong(): ReadonlySet<number> {
    return new Set(this.columns.filter(([name]) => this.along.has(name)).map(([, index]) => index))
  }

  /**
   * The cells of a row by column: those in which something stands, or else all. Their texts are those of the row alone, since a
   * text that was cut out of a larger one keeps all of that in memory.
   */
  cellsOf(values: readonly (string | undefined)[], blanks = false): Readonly<Record<string, Cell>> {
    const cells: Record<string, Cell> = {}
    const row = values.join('')
    let at = 0
    for (let index = 0; index < this.width; index += 1) {
      const [name, length] = [this.names[index], values[index]?.length ?? 0]
      if (name !== undefined && (blanks || length > 0)) cells[name] = row.slice(at, at + length)
      at += length
    }
    return cells
  }
}
