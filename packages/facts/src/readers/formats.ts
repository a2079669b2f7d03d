import { columnsOf, type Mapping } from '../mapping/mapping'
import { factProblem } from '../problems'
import { readCsv } from './csv'
import { inflate } from './inflate'
import { readNdjson } from './ndjson'
import { readOcel } from './ocel'
import type { Bytes, Reading } from './row'
import { readXes } from './xes'
import { readXlsx } from './xlsx/read-xlsx'

export type FileFormat = 'csv' | 'ndjson' | 'xlsx' | 'xes' | 'ocel'

const FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  xlsx: 'xlsx',
  xes: 'xes',
  json: 'ocel',
  jsonocel: 'ocel',
}

const isPacked = (name: string): boolean => /\.gz$/i.test(name)

/** The format of a file by its name, with or without `.gz`; undefined where it is none that can be read. */
export function formatOf(name: string): FileFormat | undefined {
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined
}

/** The bytes of a file as they were before it was packed, if its name says that it was. */
export const unpacked = (name: string, bytes: Bytes): Bytes => (isPacked(name) ? inflate(bytes) : bytes)

async function* unknown(name: string): AsyncIterable<Reading> {
  yield { problem: factProblem('FILE_FORMAT', '', name.slice(name.lastIndexOf('/') + 1)) }
}

/**
 * Reads the rows of a file of any format, told by its name, that a mapping needs.
 * @param along columns of a table that are read too, for whoever wants to see the whole row
 */
export function readRows(
  name: string,
  file: Bytes,
  mapping: Mapping,
  along: readonly string[] = [],
): AsyncIterable<Reading> {
  const bytes = unpacked(name, file)
  const columns = columnsOf(mapping)
  switch (formatOf(name)) {
    case 'csv':
      return readCsv(bytes, { ...mapping, columns, along })
    case 'xlsx':
      return readXlsx(bytes, { ...mapping, columns, along })
    case 'ndjson':
      return readNdjson(bytes)
    case 'xes':
      return readXes(bytes, { columns })
    case 'ocel':
      return readOcel(bytes, { columns })
    case undefined:
      return unknown(name)
  }
}
