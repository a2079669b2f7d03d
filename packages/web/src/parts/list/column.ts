import type { ReactNode } from 'react'

/** A column of a list. */
export interface ListColumn<Row, Name extends string = string> {
  readonly name: Name
  readonly title: string
  readonly width?: number
  readonly numeric?: boolean
  /** What the list can be ordered by in this column, as the address names it: `found` for `found-desc` and `found-asc`. */
  readonly sort?: string
  /** Shown unless somebody chooses otherwise. */
  readonly usual: boolean
  readonly render: (row: Row) => ReactNode
}

/**
 * The columns that stand: those of the address (`what.who.state`), else those remembered, else the usual ones; always in the
 * list's own order, and never none.
 */
export function standingColumns<Row, Name extends string>(
  columns: readonly ListColumn<Row, Name>[],
  ...chosen: readonly (string | undefined)[]
): readonly ListColumn<Row, Name>[] {
  for (const choice of chosen) {
    const names = new Set(choice?.split('.'))
    const found = columns.filter(({ name }) => names.has(name))
    if (found.length > 0) return found
  }
  return columns.filter(({ usual }) => usual)
}
