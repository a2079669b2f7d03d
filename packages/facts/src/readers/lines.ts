import { limitTold } from '../problems/limits'
import { BrokenFile } from './broken-file'
import { decode } from './decode'
import type { Bytes } from './row'

/** Longest line in characters. */
const LINE = 1_000_000

/** A line of text with its number, counted from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/**
 * Splits a file in UTF-8 into lines without holding more than one.
 * @throws BrokenFile where the encoding is another one, or a line is longer than any should be
 */
export async function* linesOf(bytes: Bytes): AsyncIterable<Line> {
  let rest = ''
  let number = 0
  const line = (text: string): Line => {
    number += 1
    if (text.length > LINE) throw new BrokenFile('FILE_LIMIT', `line ${number}`, limitTold('record', LINE))
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
  for await (const piece of decode(bytes, 'utf-8')) {
    const parts = piece.split('\n')
    parts[0] = rest + (parts[0] ?? '')
    rest = parts.pop() ?? ''
    for (const text of parts) yield line(text)
    if (rest.length > LINE) line(rest)
  }
  if (rest !== '') yield line(rest)
}
