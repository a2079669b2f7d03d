import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { factProblem } from '../problems'
import type { Bytes, Reading } from './row'

/** How much a compressed file may grow: in all, and as a multiple of what came in. */
const LIMITS = { bytes: 4 * 1024 ** 3, ratio: 400, start: 16 * 1024 ** 2 } as const

/** Thrown inside a stream of bytes and turned into a problem by whoever reads it. */
export class BrokenFile extends Error {
  constructor(readonly reading: Extract<Reading, { problem: unknown }>) {
    super(reading.problem.code)
  }
}

/** Inflates gzip as it comes; a damaged or cut file, or one that grows beyond reason, breaks off. */
export async function* inflate(bytes: Bytes): Bytes {
  let [taken, given] = [0, 0]
  const counted = async function* (): Bytes {
    for await (const piece of bytes) {
      taken += piece.length
      yield piece
    }
  }
  const gunzip = Readable.from(counted())
    .on('error', (failure) => gunzip.destroy(failure))
    .pipe(createGunzip())
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      given += piece.length
      if (given > LIMITS.bytes || (given > LIMITS.start && given > taken * LIMITS.ratio)) {
        throw new BrokenFile({ problem: factProblem('FILE_LIMIT', `byte ${taken}`, 'gzip') })
      }
      yield piece
    }
  } catch (failure) {
    if (failure instanceof BrokenFile) throw failure
    const reason = failure instanceof Error ? failure.message : String(failure)
    throw new BrokenFile({ problem: factProblem('FILE_GZIP', `byte ${taken}`, reason) })
  }
}
