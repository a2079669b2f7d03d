import type { Problem } from '@hengjian/law'
import type { FileReading, RowReading } from './rowReadings'

/** Gathers rows that are dealt with together. */
export interface Gathering<Piece> {
  add(reading: RowReading): void
  /** Whether what it has is enough. */
  readonly isFull: boolean
  end(): Piece
}

/** Rows that are dealt with together, or at the end what is wrong with the file as a whole. */
export type FilePiece<Piece> =
  | { readonly rows: number; readonly piece: Piece }
  | { readonly problems: readonly Problem[] }

/**
 * Parts the rows of a file into pieces, after the first `skipped` ones. The last of all is what is wrong with the file, though it
 * be nothing.
 * @param begin what gathers a piece: the less it holds of a row, the cheaper
 */
export async function* inPieces<Piece>(
  readings: AsyncIterable<FileReading>,
  skipped: number,
  begin: () => Gathering<Piece>,
): AsyncIterable<FilePiece<Piece>> {
  const problems: Problem[] = []
  let [gathering, rows, seen] = [begin(), 0, 0]
  for await (const reading of readings) {
    if (!('row' in reading)) {
      problems.push(reading.problem)
      continue
    }
    seen += 1
    if (seen <= skipped) continue
    gathering.add(reading)
    rows += 1
    if (!gathering.isFull) continue
    yield { rows, piece: gathering.end() }
    gathering = begin()
    rows = 0
  }
  if (rows > 0) yield { rows, piece: gathering.end() }
  yield { problems }
}
