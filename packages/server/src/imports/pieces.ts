import type { Problem } from '@hengjian/law'
import { IMPORT_LIMITS } from './limits'
import type { FileReading, RowReading } from './rowReadings'

/** So many characters of cells are enough for a piece, however few rows they are. */
const CHARACTERS = 500_000

const sizeOf = ({ row }: RowReading): number =>
  Object.values(row.cells).reduce((sum, cell) => sum + (typeof cell === 'string' ? cell.length : cell.join().length), 0)

/** Rows that are dealt with together, and in the last piece what is wrong with the file. */
export interface RowsPiece<Row> {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

/**
 * Parts the rows of a file into pieces, after the first `skipped` ones. There is always a last piece without rows, with what is
 * wrong with the file as a whole.
 * @param make what is held of each row: the less, the cheaper
 */
export async function* inPieces<Row>(
  readings: AsyncIterable<FileReading>,
  skipped: number,
  make: (reading: RowReading) => Row,
): AsyncIterable<RowsPiece<Row>> {
  const problems: Problem[] = []
  let [rows, size, seen]: [Row[], number, number] = [[], 0, 0]
  for await (const reading of readings) {
    if (!('row' in reading)) {
      problems.push(reading.problem)
      continue
    }
    seen += 1
    if (seen <= skipped) continue
    rows.push(make(reading))
    size += sizeOf(reading)
    if (rows.length < IMPORT_LIMITS.pieceRows && size < CHARACTERS) continue
    yield { rows, problems: [] }
    rows = []
    size = 0
  }
  if (rows.length > 0) yield { rows, problems: [] }
  yield { rows: [], problems }
}
