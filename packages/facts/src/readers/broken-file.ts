import type { Bilingual, Problem } from '@hengjian/law'
import { type FactProblemCode, factProblem } from '../problems'
import type { Reading } from './row'

/** Thrown where a file cannot be read any further, and turned into the last problem of its reading by whoever reads it. */
export class BrokenFile extends Error {
  readonly problem: Problem

  constructor(code: FactProblemCode, place: string, found: string | Bilingual = '') {
    super(code)
    this.problem = factProblem(code, place, found)
  }
}

/** Passes on what a file gives, and ends with the problem where it breaks off. */
export async function* whole(readings: AsyncIterable<Reading>): AsyncIterable<Reading> {
  try {
    yield* readings
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    yield { problem: failure.problem }
  }
}
