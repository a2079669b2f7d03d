/** The largest sheet there is: XFD1048576. */
const LIMITS = { rows: 1_048_576, columns: 16_384 } as const

/** A place in a sheet, counted from 0 for columns and from 1 for rows as people see them. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

const PLACE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** Reads `B7`; undefined where it is none, or lies outside any sheet. */
export function parseCellPlace(text: string): CellPlace | undefined {
  const match = PLACE.exec(text)
  if (match === null) return undefined
  const letters = [...(match[1] ?? '')]
  const column = letters.reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64), 0) - 1
  const row = Number(match[2])
  return row >= 1 && row <= LIMITS.rows && column < LIMITS.columns ? { row, column } : undefined
}

/** `B7` as a person writes it. */
export function formatCellPlace({ row, column }: CellPlace): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** A rectangle of cells that are shown as one, its first cell holding the value. */
export interface CellRange {
  readonly from: CellPlace
  readonly to: CellPlace
}

/** Reads `A2:A5`. */
export function parseCellRange(text: string): CellRange | undefined {
  const [from, to] = text.split(':').map(parseCellPlace)
  return from === undefined || to === undefined ? undefined : { from, to }
}
