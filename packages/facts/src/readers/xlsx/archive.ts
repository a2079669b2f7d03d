import { TextDecoder } from 'node:util'
import { crc32 } from 'node:zlib'
import { limitTold } from '../../problems/limits'
import { BrokenFile } from '../broken-file'
import { GROWTH, inflatePart } from '../inflate'
import type { Bytes } from '../row'

/** One part of the archive, as its directory tells. */
interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const SIGNATURE = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const
/** Most parts of an archive, and the longest comment behind its directory. */
const LIMITS = { entries: 10_000, comment: 65_535 } as const
const END = 22
/** Stands for a size that did not fit and is told in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff
const ENCRYPTED = 1

const broken = (found: string): BrokenFile => new BrokenFile('FILE_SHEET', found, found)

/** Numbers of a file in the byte order of zip; reading beyond its end is damage, not a mistake. */
class Numbers {
  private readonly view: DataView

  constructor(private readonly file: Uint8Array) {
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  }

  two(at: number): number {
    this.check(at, 2)
    return this.view.getUint16(at, true)
  }

  four(at: number): number {
    this.check(at, 4)
    return this.view.getUint32(at, true)
  }

  eight(at: number): number {
    this.check(at, 8)
    return Number(this.view.getBigUint64(at, true))
  }

  check(at: number, length: number): void {
    if (!(at >= 0 && at + length <= this.file.length)) throw broken('zip')
  }
}

function endOf(file: Uint8Array, numbers: Numbers): number {
  const first = Math.max(0, file.length - END - LIMITS.comment)
  for (let at = file.length - END; at >= first; at -= 1) if (numbers.four(at) === SIGNATURE.end) return at
  throw new BrokenFile('FILE_TRUNCATED', `byte ${file.length}`, 'zip')
}

/** The parts of a zip archive held in memory, found by the directory at its end. */
export class Archive {
  private readonly entries = new Map<string, Entry>()
  private readonly numbers: Numbers

  /** @throws BrokenFile where there is no directory, or it tells what cannot be */
  constructor(private readonly file: Uint8Array) {
    const numbers = new Numbers(file)
    this.numbers = numbers
    const end = endOf(file, numbers)
    const count = numbers.two(end + 10)
    if (count > LIMITS.entries) throw new BrokenFile('FILE_LIMIT', 'zip', limitTold('parts', LIMITS.entries))
    let at = numbers.four(end + 16)
    for (let index = 0; index < count; index += 1) at = this.readEntry(at)
  }

  has(name: string): boolean {
    return this.entries.has(name)
  }

  /**
   * The bytes of a part.
   * @param most how large it may be
   * @throws BrokenFile where the part is missing, encrypted, damaged or grows beyond what the directory tells
   */
  async *part(name: string, most: number): Bytes {
    const entry = this.entries.get(name)
    if (entry === undefined) throw broken(name)
    if (entry.size > most) throw new BrokenFile('FILE_LIMIT', name, limitTold('unpacked', entry.size))
    let [size, crc] = [0, 0]
    for await (const piece of this.inflated(name, entry)) {
      size += piece.length
      if (size > entry.size) throw broken(name)
      crc = crc32(piece, crc)
      yield piece
    }
    if (size !== entry.size || crc !== entry.crc) throw broken(name)
  }

  private async *inflated(name: string, { method, packed, size, at }: Entry): Bytes {
    const { numbers } = this
    if (size > GROWTH.small && size > packed * GROWTH.ratio)
      throw new BrokenFile('FILE_LIMIT', name, limitTold('unpacked', size))
    if (numbers.four(at) !== SIGNATURE.local) throw broken(name)
    const from = at + 30 + numbers.two(at + 26) + numbers.two(at + 28)
    numbers.check(from, packed)
    const bytes = this.file.subarray(from, from + packed)
    if (method === 0) yield bytes
    else if (method === 8) yield* inflatePart(once(bytes), name)
    else throw broken(`${name} (${method})`)
  }

  /** Reads one entry of the directory and answers where the next one begins. */
  private readEntry(at: number): number {
    const { numbers } = this
    if (numbers.four(at) !== SIGNATURE.entry) throw broken('zip')
    if ((numbers.two(at + 8) & ENCRYPTED) !== 0) throw new BrokenFile('FILE_ENCRYPTED', '')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => numbers.two(at + offset))
    const extraAt = at + 46 + (nameLength ?? 0)
    const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0)
    numbers.check(at, next - at)
    const name = new TextDecoder().decode(this.file.subarray(at + 46, extraAt))
    const wide = this.wideNumbers(extraAt, extraAt + (extraLength ?? 0))
    const number = (offset: number): number => {
      const told = numbers.four(at + offset)
      return told === ELSEWHERE ? (wide.shift() ?? told) : told
    }
    const size = number(24)
    const packed = number(20)
    this.entries.set(name, {
      method: numbers.two(at + 10),
      crc: numbers.four(at + 16),
      packed,
      size,
      at: number(42),
    })
    return next
  }

  /** The numbers of the extra field for archives beyond 4 GiB, which some programs write for any size. */
  private wideNumbers(from: number, to: number): number[] {
    const { numbers } = this
    let at = from
    while (at + 4 <= to) {
      const [tag, length] = [numbers.two(at), numbers.two(at + 2)]
      if (tag === 1)
        return Array.from({ length: Math.floor(length / 8) }, (_, index) => numbers.eight(at + 4 + index * 8))
      at += 4 + length
    }
    return []
  }
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes
}
