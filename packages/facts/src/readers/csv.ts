import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { factProblem } from '../problems'
import { decode, type Encoding, type TextPiece } from './decode'
import { BrokenFile } from './inflate'
import type { Bytes, Reading } from './row'

/** Longest record and cell in characters. */
const RECORD = 1_000_000

async function* textsOf(pieces: AsyncIterable<TextPiece>): AsyncIterable<string> {
  for await (const piece of pieces) {
    if ('problem' in piece) throw new BrokenFile(piece)
    yield piece.text
  }
}

const OPTIONS: Options = {
  bom: true,
  columns: false,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: RECORD,
  info: true,
}

interface Record_ {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** Reads CSV with a header line. A row with too few or too many cells is a problem of that row; the rest goes on. */
export async function* readCsv(
  bytes: Bytes,
  options: { readonly encoding?: Encoding; readonly delimiter?: string } = {},
): AsyncIterable<Reading> {
  const parser = parse({ ...OPTIONS, delimiter: options.delimiter ?? ',' })
  const source = Readable.from(textsOf(decode(bytes, options.encoding)))
  source.on('error', (failure) => parser.destroy(failure))
  let header: readonly string[] | undefined
  let number = 0
  let line = 1
  try {
    for await (const { info, record } of source.pipe(parser) as AsyncIterable<Record_>) {
      line = info.lines
      if (header === undefined) {
        header = record.map((name) => name.trim())
        continue
      }
      number += 1
      const place = `line ${line}`
      if (record.length !== header.length) {
        yield { problem: factProblem('FILE_CSV', place, `${record.length} ≠ ${header.length}`) }
      } else {
        yield {
          row: { number, place, cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])) },
        }
      }
    }
  } catch (failure) {
    if (failure instanceof BrokenFile) yield failure.reading
    else if (failure instanceof CsvError) yield { problem: factProblem('FILE_CSV', `line ${line}+`, failure.code) }
    else throw failure
    return
  }
  if (header === undefined) yield { problem: factProblem('FILE_TRUNCATED', 'line 1', 'header') }
}
