/** What stands in one place of a sheet: text, a number, an instant as it travels (`2026-05-07T15:00:00+08:00`), or nothing. */
export type Cell = string | number | { readonly at: string } | null

export interface Column {
  readonly title: string
  /** In characters of half width. */
  readonly width: number
}

/** A list as a file: above the titles one line says who took it, when, and by which query. */
export interface Sheet {
  readonly name: string
  readonly note: string
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<readonly Cell[]>
}
