import { type Bytes, type FileRow, type Mapping, readRows } from '@hengjian/facts/readers'
import type { Problem } from '@hengjian/law'

/** A row of a file with what the reader found wrong with it. */
export interface RowReading {
  readonly row: FileRow
  readonly problems: readonly Problem[]
}
/** A row, or why the file cannot be read any further. */
export type FileReading = RowReading | { readonly problem: Problem }

/** Reads the rows of a file with all their named columns; the problems of one row come together. */
export async function* rowReadings(
  file: string,
  bytes: Bytes,
  mapping: Mapping,
  columns: readonly string[],
): AsyncIterable<FileReading> {
  let broken: { row: FileRow; problems: Problem[] } | undefined
  for await (const reading of readRows(file, bytes, mapping, columns)) {
    const row = 'row' in reading ? reading.row : reading.broken
    if (broken !== undefined && broken.row.number !== row?.number) {
      yield broken
      broken = undefined
    }
    if ('row' in reading) yield { row: reading.row, problems: [] }
    else if (row === undefined) yield { problem: reading.problem }
    else if (broken === undefined) broken = { row, problems: [reading.problem] }
    else broken.problems.push(reading.problem)
  }
  if (broken !== undefined) yield broken
}
