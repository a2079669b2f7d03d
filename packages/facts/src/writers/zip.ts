import { crc32 } from 'node:zlib'

const SIGNATURE = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, descriptor: 0x08074b50 } as const
/** Names are in UTF-8; sizes follow the bytes, since they are not known before. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, the first day that the format knows: the same content gives the same archive. */
const FIRST_DAY = 0x0021
/** The format tells sizes in 32 bits. */
const LIMIT = 0xffffffff

function numbers(...parts: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(parts.reduce((sum, [size]) => sum + size, 0))
  let at = 0
  for (const [size, value] of parts) {
    if (size === 2) bytes.writeUInt16LE(value, at)
    else bytes.writeUInt32LE(value, at)
    at += size
  }
  return bytes
}

interface Entry {
  readonly name: Buffer
  readonly at: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Writes a zip archive part by part; what was written is told in its directory at the end. */
export class ZipWriter {
  readonly #entries: Entry[] = []
  #at = 0

  /**
   * The bytes of a part.
   * @param pack deflates without a header
   * @throws RangeError where the archive would grow beyond 4 GiB
   */
  async *part(
    title: string,
    content: Iterable<Uint8Array>,
    pack: (content: Iterable<Uint8Array>) => AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array> {
    const [name, at] = [Buffer.from(title), this.#at]
    let [crc, size, packed] = [0, 0, 0]
    const counted = function* (): Generator<Uint8Array> {
      for (const piece of content) {
        crc = crc32(piece, crc)
        size += piece.length
        yield piece
      }
    }
    yield this.#told(
      numbers([4, SIGNATURE.local], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, FIRST_DAY]),
      numbers([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]),
      name,
    )
    for await (const piece of pack(counted())) {
      packed += piece.length
      yield this.#told(piece)
    }
    if (size > LIMIT) throw new RangeError(`${title} has ${size} bytes`)
    yield this.#told(numbers([4, SIGNATURE.descriptor], [4, crc], [4, packed], [4, size]))
    this.#entries.push({ name, at, crc, packed, size })
  }

  /** The directory, which ends the archive. */
  end(): Uint8Array {
    const start = this.#at
    const entries = this.#entries.map(({ name, at, crc, packed, size }) =>
      Buffer.concat([
        numbers([4, SIGNATURE.entry], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATED], [2, 0], [2, FIRST_DAY]),
        numbers([4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
        name,
      ]),
    )
    const directory = this.#told(...entries)
    const count = this.#entries.length
    return Buffer.concat([
      directory,
      numbers([4, SIGNATURE.end], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, start], [2, 0]),
    ])
  }

  #told(...parts: readonly Uint8Array[]): Buffer {
    const bytes = Buffer.concat(parts)
    this.#at += bytes.length
    if (this.#at > LIMIT) throw new RangeError('the archive grows beyond 4 GiB')
    return bytes
  }
}
