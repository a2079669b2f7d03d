import type { Problem } from '@hengjian/law'
import type { Fact } from '../fact'
import { mapRow } from '../mapping/map-row'
import type { Mapping } from '../mapping/mapping'
import { parseFact, type Receipt } from '../parse-fact'
import { factProblem } from '../problems'
import type { Vocabulary } from '../vocabulary/vocabulary'
import { BrokenFile } from './broken-file'
import { readRows, unpacked } from './formats'
import { jsonLinesOf } from './ndjson'
import type { Bytes } from './row'

/** A fact with the place where it stood in its file, or what is wrong there. */
export type ReadFact = { readonly fact: Fact; readonly place: string } | { readonly problems: readonly Problem[] }

/** Reads the facts of a file through a mapping; a row gives all of its facts or problems. */
export async function* mappedFactsOf(
  name: string,
  file: Bytes,
  mapping: Mapping,
  receipt: Receipt,
): AsyncIterable<ReadFact> {
  for await (const reading of readRows(name, file, mapping)) {
    if ('problem' in reading) yield { problems: [reading.problem] }
    else {
      const mapped = mapRow(mapping, reading.row, receipt)
      if (!mapped.ok) yield { problems: mapped.problems }
      else for (const fact of mapped.value) yield { fact, place: reading.row.place }
    }
  }
}

/** Reads facts in the wire form from NDJSON; a line gives a whole fact or problems. */
export async function* wireFactsOf(
  name: string,
  file: Bytes,
  vocabulary: Vocabulary,
  receipt: Receipt,
): AsyncIterable<ReadFact> {
  try {
    for await (const { number, json } of jsonLinesOf(unpacked(name, file))) {
      const place = `line ${number}`
      if (json === undefined) {
        yield { problems: [factProblem('FACT_JSON', place)] }
        continue
      }
      const read = parseFact(vocabulary, json, receipt)
      const within = (inner: string | undefined): string => `${place} · ${inner ?? ''}`
      yield read.ok
        ? { fact: read.value, place }
        : { problems: read.problems.map((problem) => ({ ...problem, place: within(problem.place) })) }
    }
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    yield { problems: [failure.problem] }
  }
}
