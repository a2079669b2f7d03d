/** A place in a grid, counted from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

const clamped = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1))

/** Where a key leads from a place of a grid; undefined for a key that moves nothing. Nothing leads past the edges. */
export function moved(
  { row, column }: Place,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamped(nextRow, rows),
    column: clamped(nextColumn, columns),
  })
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'Home':
      return to(row, 0)
    case 'End':
      return to(row, columns - 1)
    case 'PageUp':
      return to(row - 10, column)
    case 'PageDown':
      return to(row + 10, column)
    default:
      return undefined
  }
}
