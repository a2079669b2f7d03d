import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { refuse } from '../problems/registry'

/** Writes a file that bears its name only when it is whole, readable by whoever runs the command alone. */
export async function writeOut(
  pieces: AsyncIterable<string | Uint8Array>,
  to: string,
  { packed = false }: { readonly packed?: boolean } = {},
): Promise<void> {
  const draft = `${to}.part`
  try {
    const packing = packed ? createGzip() : new PassThrough()
    await pipeline(Readable.from(pieces), packing, createWriteStream(draft, { flags: 'w', mode: 0o600 }))
    await rename(draft, to)
  } catch (error) {
    await rm(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^E[A-Z]+$/.test(code) && !code.startsWith('ECONN')) refuse('OUTPUT_UNWRITABLE', `${to} (${code})`, '--to')
    throw error
  }
}
