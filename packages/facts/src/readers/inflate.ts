import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import { limitTold } from '../problems/limits'
import { BrokenFile } from './broken-file'
import type { Bytes } from './row'

/** How much a compressed file may grow: in all, and as a multiple of what came in once it is larger than a small file. */
export const GROWTH = { bytes: 4 * 1024 ** 3, ratio: 400, small: 16 * 1024 ** 2 } as const
/** What goes into the inflater at once, so that what comes out is bounded too. */
const STEP = 16_384
/** The size of the pieces that come out. */
const CHUNK = 65_536

function* steps(piece: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < piece.length; at += STEP) yield piece.subarray(at, at + STEP)
}

/** An inflater fed by hand, so that everything before a damaged or missing byte is given, however the file is cut. */
class Pump {
  private readonly ready: Uint8Array[] = []
  private failure: NodeJS.ErrnoException | undefined
  private taken = 0
  private given = 0
  private isOver = false
  /** Goes on with whoever waits; an error calls back nobody else. */
  private goOn = (): void => {}

  constructor(
    private readonly inflater: Gunzip | InflateRaw,
    private readonly place: string,
  ) {
    inflater.on('data', (piece: Uint8Array) => {
      this.given += piece.length
      this.ready.push(piece)
    })
    inflater.on('end', () => {
      this.isOver = true
      this.goOn()
    })
    inflater.on('error', (error) => {
      this.failure ??= error
      this.isOver = true
      this.goOn()
    })
  }

  async write(step: Uint8Array): Promise<void> {
    this.taken += step.length
    await this.until(() => this.inflater.write(step, () => this.goOn()))
  }

  async end(): Promise<void> {
    await this.until(() => this.inflater.end())
  }

  private until(start: () => void): Promise<void> {
    if (this.isOver) return Promise.resolve()
    return new Promise((resolve) => {
      this.goOn = resolve
      start()
    })
  }

  take(): readonly Uint8Array[] {
    return this.ready.splice(0)
  }

  get isBroken(): boolean {
    const { failure, given, taken } = this
    return failure !== undefined || given > GROWTH.bytes || (given > GROWTH.small && given > taken * GROWTH.ratio)
  }

  /** @throws BrokenFile where the data is damaged, or has grown beyond reason */
  check(): void {
    const { failure, given, taken, place } = this
    if (failure !== undefined) {
      const cut = failure.code === 'Z_BUF_ERROR'
      throw new BrokenFile(cut ? 'FILE_TRUNCATED' : 'FILE_GZIP', `${place} ${taken}`, failure.code)
    }
    if (this.isBroken) throw new BrokenFile('FILE_LIMIT', `${place} ${taken}`, limitTold('unpacked', given))
  }
}

async function* pumped(bytes: Bytes, inflater: Gunzip | InflateRaw, place: string): Bytes {
  const pump = new Pump(inflater, place)
  try {
    let ready: readonly Uint8Array[] = []
    for await (const piece of bytes) {
      for (const step of steps(piece)) {
        // What came out is looked at while what goes in next is inflated.
        const writing = pump.write(step)
        yield* ready
        await writing
        ready = pump.take()
        if (pump.isBroken) yield* ready
        pump.check()
      }
    }
    const ending = pump.end()
    yield* ready
    await ending
    yield* pump.take()
    pump.check()
  } finally {
    inflater.destroy()
  }
}

/**
 * Inflates gzip as it comes.
 * @throws BrokenFile after the intact part, where the file is damaged or cut, or grows beyond reason
 */
export const inflate = (bytes: Bytes): Bytes => pumped(bytes, createGunzip({ chunkSize: CHUNK }), 'byte')

/** Inflates one part of a zip archive in the same way; `place` names the part. */
export const inflatePart = (bytes: Bytes, place: string): Bytes =>
  pumped(bytes, createInflateRaw({ chunkSize: CHUNK }), place)
