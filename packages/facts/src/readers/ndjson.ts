import { isJsonObject, type Json } from '../json'
import { factProblem } from '../problems'
import { whole } from './broken-file'
import { JsonCells } from './json-cells'
import { linesOf } from './lines'
import type { Bytes, Reading } from './row'

/** One line of NDJSON: an object, or undefined where the line is none. */
export interface JsonLine {
  readonly number: number
  readonly json: Json | undefined
}

function objectOf(text: string): JsonLine['json'] {
  try {
    const json: unknown = JSON.parse(text)
    return isJsonObject(json) ? json : undefined
  } catch {
    return undefined
  }
}

/**
 * The objects of a file in NDJSON, one a line; empty lines are passed over.
 * @throws BrokenFile where the file cannot be read any further
 */
export async function* jsonLinesOf(bytes: Bytes): AsyncIterable<JsonLine> {
  for await (const { number, text } of linesOf(bytes)) {
    if (text.trim() !== '') yield { number, json: objectOf(text) }
  }
}

async function* rowsOf(bytes: Bytes): AsyncIterable<Reading> {
  let number = 0
  for await (const { number: line, json } of jsonLinesOf(bytes)) {
    number += 1
    const place = `line ${line}`
    if (json === undefined) {
      yield { problem: factProblem('FACT_JSON', place), broken: { number, place, cells: {} } }
      continue
    }
    const row = new JsonCells(place)
    row.addMembers(json)
    const read = { number, place, cells: row.cells }
    if (row.problems.length === 0) yield { row: read }
    yield* row.problems.map((problem) => ({ problem, broken: read }))
  }
}

/**
 * Reads NDJSON: one row an object, members of members as columns like `person.name`, lists as cells of several values. A line
 * that is no object is a problem of that line.
 */
export const readNdjson = (bytes: Bytes): AsyncIterable<Reading> => whole(rowsOf(bytes))
