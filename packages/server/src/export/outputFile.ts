import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { joined } from '@hengjian/facts/writers'
import { refuse } from '../problems/registry'

/** Writes texts to a file that takes its name when it is whole. OUTPUT_UNWRITABLE where it cannot be made. */
export async function writeOutput(texts: AsyncIterable<string>, to: string, packed: boolean): Promise<void> {
  const draft = `${to}.part`
  try {
    const packing = packed ? createGzip() : new PassThrough()
    await pipeline(Readable.from(joined(texts)), packing, createWriteStream(draft, { flags: 'w', mode: 0o600 }))
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^E[A-Z]+$/.test(code) && !code.startsWith('ECONN')) refuse('OUTPUT_UNWRITABLE', `${to} (${code})`, '--to')
    throw error
  }
}
