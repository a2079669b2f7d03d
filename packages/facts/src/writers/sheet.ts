/** What stands in one place of a sheet: text, a number, truth, an instant as it travels (`2026-05-07T15:00:00+08:00`), or nothing. */
export type SheetCell = string | number | boolean | { readonly at: string } | null

export interface SheetColumn {
  readonly title: string
  /** In characters of half width. */
  readonly width: number
}

/** A table as a file. */
export interface Sheet {
  readonly name: string
  /** Above the rows: a line that says what the sheet is and whose, and the titles of its columns. */
  readonly head?: { readonly note: string; readonly columns: readonly SheetColumn[] }
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
}
