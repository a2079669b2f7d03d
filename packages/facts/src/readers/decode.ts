import { TextDecoder } from 'node:util'
import { BrokenFile } from './broken-file'
import { type Encoding, encodingOf, hasByteOrderMark } from './encoding'
import type { Bytes } from './row'

/** So many bytes from the first one that is not ASCII decide on the encoding, however the file is cut into pieces. */
const SAMPLE = 4096

/** Where the first byte beyond ASCII stands; the length of the piece where there is none. */
function firstBeyondAscii(piece: Uint8Array): number {
  for (let at = 0; at < piece.length; at += 1) if ((piece[at] ?? 0) >= 0x80) return at
  return piece.length
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

interface Sampled {
  readonly piece: Uint8Array
  /** Whether the encoding is told by this piece, which begins with the first byte beyond ASCII; true once in a file. */
  readonly decides: boolean
}

/** Passes bytes on, holding back only what is needed to tell the encoding by. */
async function* sampled(bytes: Bytes): AsyncIterable<Sampled> {
  let held: Uint8Array = new Uint8Array(0)
  let decided = false
  for await (const piece of bytes) {
    if (decided) {
      yield { piece, decides: false }
      continue
    }
    const from = held.length === 0 ? firstBeyondAscii(piece) : 0
    if (from > 0) yield { piece: piece.subarray(0, from), decides: false }
    held = joined(held, piece.subarray(from))
    decided = held.length >= SAMPLE
    if (decided) yield { piece: held, decides: true }
  }
  if (!decided && held.length > 0) yield { piece: held, decides: true }
}

async function* unsampled(bytes: Bytes): AsyncIterable<Sampled> {
  for await (const piece of bytes) yield { piece, decides: false }
}

/** A strict decoder that knows where in the file it stands. */
class Decoding {
  private decoder: TextDecoder
  private read = 0

  constructor(private encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true })
  }

  switchTo(encoding: Encoding): void {
    this.encoding = encoding
    this.decoder = new TextDecoder(encoding, { fatal: true })
  }

  refuse(): never {
    throw new BrokenFile('FILE_ENCODING', `byte ${this.read}+`, this.encoding)
  }

  text(piece: Uint8Array): string {
    try {
      const text = this.decoder.decode(piece, { stream: true })
      this.read += piece.length
      return text
    } catch {
      return this.refuse()
    }
  }

  end(): string {
    try {
      return this.decoder.decode()
    } catch {
      throw new BrokenFile('FILE_TRUNCATED', `byte ${this.read}`, this.encoding)
    }
  }
}

/**
 * Decodes a file strictly: a byte that does not belong to the encoding breaks it off instead of becoming a wrong character. A
 * byte order mark is dropped. Where nobody says which encoding it is, the first bytes beyond ASCII decide.
 * @throws BrokenFile where the encoding is another one, or the file ends inside a character
 */
export async function* decode(bytes: Bytes, told?: Encoding): AsyncIterable<string> {
  const decoding = new Decoding(told ?? 'utf-8')
  for await (const { piece, decides } of told === 'utf-8' ? unsampled(bytes) : sampled(bytes)) {
    if (decides && told === undefined) decoding.switchTo(encodingOf(piece))
    else if (decides && told === 'gb18030' && hasByteOrderMark(piece)) decoding.refuse()
    const text = decoding.text(piece)
    if (text !== '') yield text
  }
  const rest = decoding.end()
  if (rest !== '') yield rest
}
