import type { Encoding } from './encoding'

/** What must be known of a table before it can be read. */
export interface TableOptions {
  /** Of a text file; left out: told by its first bytes. */
  readonly encoding?: Encoding | undefined
  /** Between the cells of a text file; a comma where left out. */
  readonly delimiter?: string | undefined
  /** The sheet of a workbook by name; the first one where left out. */
  readonly sheet?: string | undefined
  /** The line or row in which the names of the columns stand, counted from 1; what lies before it is passed over. */
  readonly headerRow?: number | undefined
  /** The columns to read, all of which must be there; left out: all that have a name. */
  readonly columns?: readonly string[] | undefined
  /** Columns that are read along: nobody needs them, and what is wrong in them is no problem of the row. */
  readonly along?: readonly string[] | undefined
  /** Whether empty cells are given too, as empty texts; a wide table has many of them. */
  readonly blanks?: boolean | undefined
}
