import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file to pack: its content may be of any length and is packed as it comes. */
export interface ZipEntry {
  readonly name: string
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

interface Packed {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly plain: number
}

const VERSION = 20
/** Names are UTF-8; checksum and sizes follow the content, for they are not known before. */
const FLAGS = 0x0808
const DEFLATED = 8
/** 1980-01-01, the first day that the format knows: the file's own times say nothing. */
const DAY = 0x0021
/** The format tells sizes and places in 32 bits. */
const LIMIT = 0xffffffff

function fields(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    fields([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DAY, 2]),
    fields([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ])

const centralHeader = ({ name, offset, crc, packed, plain }: Packed): Buffer =>
  Buffer.concat([
    fields([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [DAY, 2]),
    fields([crc, 4], [packed, 4], [plain, 4], [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ])

const ending = (count: number, size: number, offset: number): Buffer =>
  fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])

/** Packs one entry's content; answers its checksum and lengths. */
async function* packed(content: ZipEntry['content']): AsyncGenerator<Buffer, Pick<Packed, 'crc' | 'packed' | 'plain'>> {
  let [crc, plain, length] = [0, 0, 0]
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      const bytes = Buffer.from(piece)
      crc = crc32(bytes, crc)
      plain += bytes.length
      yield bytes
    }
  }
  const source = Readable.from(counted(), { objectMode: false })
  const deflate = createDeflateRaw()
  source.on('error', (error) => deflate.destroy(error))
  const pieces: AsyncIterable<Buffer> = source.pipe(deflate)
  for await (const piece of pieces) {
    length += piece.length
    yield piece
  }
  return { crc, packed: length, plain }
}

/**
 * The pieces of a zip archive of the entries, packed as they come: nothing is held but one piece. The same content gives the
 * same bytes.
 * @throws RangeError where an entry or the archive grows beyond 4 GiB
 */
export async function* zipOf(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const done: Packed[] = []
  let offset = 0
  for await (const entry of entries) {
    const name = Buffer.from(entry.name)
    const header = localHeader(name)
    yield header
    const sizes = yield* packed(entry.content)
    yield fields([0x08074b50, 4], [sizes.crc, 4], [sizes.packed, 4], [sizes.plain, 4])
    done.push({ name, offset, ...sizes })
    offset += header.length + sizes.packed + 16
    if (Math.max(sizes.plain, offset) > LIMIT) throw new RangeError(`${entry.name} grows beyond 4 GiB`)
  }
  const central = Buffer.concat(done.map(centralHeader))
  yield central
  yield ending(done.length, central.length, offset)
}
