import { createHash } from 'node:crypto'

/** A file of a volume. */
export interface Piece {
  readonly path: string
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** A piece that tells what went through it once all of it did. */
export function listed(piece: Piece, done: (file: ListedFile) => void): Piece {
  async function* through(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256')
    let size = 0
    for await (const bytes of piece.content) {
      hash.update(bytes)
      size += bytes.length
      yield bytes
    }
    done({ path: piece.path, size, sha256: hash.digest('hex') })
  }
  return { path: piece.path, content: through() }
}

const MOST = 60

/** A name that every system can unpack: no separators, no characters of control, not too long. */
export function plainName(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_').trim()
  return [...plain].slice(0, MOST).join('') || '_'
}
