import { factProblem } from '../problems'
import { decode } from './decode'
import { BrokenFile } from './inflate'
import type { Bytes, Reading } from './row'

/** Longest line in characters. */
const LINE = 1_000_000

/** A line of text with its number, or the problem that ended the file. */
export type Line = { readonly number: number; readonly text: string } | Extract<Reading, { problem: unknown }>

/** Splits a file into lines without holding more than one. */
export async function* linesOf(bytes: Bytes): AsyncIterable<Line> {
  let rest = ''
  let number = 0
  try {
    for await (const piece of decode(bytes, 'utf-8')) {
      if ('problem' in piece) {
        yield piece
        return
      }
      const parts = (rest + piece.text).split('\n')
      rest = parts.pop() ?? ''
      for (const text of parts) {
        number += 1
        yield { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
      }
      if (rest.length > LINE) {
        yield { problem: factProblem('FILE_LIMIT', `line ${number + 1}`, `${LINE}`) }
        return
      }
    }
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    yield failure.reading
    return
  }
  if (rest !== '') yield { number: number + 1, text: rest }
}
