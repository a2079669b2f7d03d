import { TextDecoder } from 'node:util'
import { factProblem } from '../problems'
import type { Bytes, Reading } from './row'

export type Encoding = 'utf-8' | 'gb18030'

/** The first bytes of a file decide where nobody said: valid UTF-8 is UTF-8, anything else GB18030. */
function detect(first: Uint8Array): Encoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true })
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** A piece of decoded text, or the problem that ended it. */
export type TextPiece = { readonly text: string } | Extract<Reading, { problem: unknown }>

/**
 * Decodes a file strictly: a byte that does not belong to the encoding ends it with a problem instead of a wrong character.
 * A byte order mark is dropped.
 */
export async function* decode(bytes: Bytes, told?: Encoding): AsyncIterable<TextPiece> {
  let encoding = told
  let decoder: TextDecoder | undefined
  let read = 0
  for await (const piece of bytes) {
    encoding ??= detect(piece)
    decoder ??= new TextDecoder(encoding, { fatal: true })
    try {
      const text = decoder.decode(piece, { stream: true })
      if (text !== '') yield { text }
    } catch {
      yield { problem: factProblem('FILE_ENCODING', `byte ${read}+`, encoding) }
      return
    }
    read += piece.length
  }
  try {
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield { text: rest }
  } catch {
    yield { problem: factProblem('FILE_TRUNCATED', `byte ${read}`, encoding ?? '') }
  }
}
