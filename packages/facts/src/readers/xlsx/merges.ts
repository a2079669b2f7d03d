import { GROWTH } from '../inflate'
import type { Bytes } from '../row'
import { visitXml } from '../xml'
import type { Archive } from './archive'
import { type CellRange, parseCellRange } from './cell-place'
import type { CellValue } from './cell-value'

/** Most ranges of merged cells that are looked at. */
const RANGES = 100_000

const ELEMENT = 'mergeCell'

/** Whether a text stands in bytes, wherever they are cut. */
async function contains(bytes: Bytes, text: string): Promise<boolean> {
  let found = false
  let last = Buffer.alloc(0)
  for await (const piece of bytes) {
    const joined = Buffer.concat([last, piece])
    found ||= joined.includes(text, 0, 'latin1')
    last = joined.subarray(Math.max(0, joined.length - text.length))
  }
  return found
}

/**
 * The merged ranges of a sheet, which are told behind its rows, like the checksum of the part: looking for them shows that the
 * sheet is whole before the first row is given.
 */
export async function mergedRangesOf(archive: Archive, part: string): Promise<readonly CellRange[]> {
  if (!(await contains(archive.part(part, GROWTH.bytes), ELEMENT))) return []
  const ranges: CellRange[] = []
  const visitor = {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      const range = name === ELEMENT && ranges.length < RANGES ? parseCellRange(attributes['ref'] ?? '') : undefined
      if (range !== undefined) ranges.push(range)
    },
    close(): void {},
  }
  for await (const _ of visitXml(archive.part(part, GROWTH.bytes), visitor, part));
  return ranges
}

/** Gives merged cells the value of their first one: a person sees it in all of them. */
export class Merges {
  private readonly waiting: CellRange[]
  /** By column: the range that reaches down to the row being read, and its value. */
  private readonly open = new Map<number, { readonly lastRow: number; readonly value: CellValue | undefined }>()

  constructor(ranges: readonly CellRange[]) {
    this.waiting = [...ranges].sort((left, right) => right.from.row - left.from.row)
  }

  /** Fills those columns of a row in place; rows come from the top. */
  fill(row: number, values: (CellValue | undefined)[], columns: readonly number[]): void {
    while ((this.waiting.at(-1)?.from.row ?? Number.POSITIVE_INFINITY) <= row) {
      const range = this.waiting.pop()
      if (range === undefined || range.to.row < row) continue
      const value = range.from.row === row ? values[range.from.column] : undefined
      for (const column of columns) {
        if (column >= range.from.column && column <= range.to.column)
          this.open.set(column, { lastRow: range.to.row, value })
      }
    }
    for (const [column, { lastRow, value }] of this.open) {
      if (lastRow < row) this.open.delete(column)
      else values[column] ??= value
    }
  }
}
