import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BrokenFile } from './broken-file'
import { inflate } from './inflate'
import { gzipped, inPieces } from './testing/bytes'

/** What comes out, and the problem that it breaks off with. */
async function read(bytes: Uint8Array, size?: number): Promise<readonly [text: string, problem: string]> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of inflate(inPieces(bytes, size))) pieces.push(piece)
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    const { code, place } = failure.problem
    return [Buffer.concat(pieces).toString(), `${code} @ ${place}`]
  }
  return [Buffer.concat(pieces).toString(), '']
}

describe('inflate', () => {
  it.each([1, 7, 1000, undefined])('gives the file back, cut by %s', async (size) => {
    expect(await read(gzipped('案号,时间\n'.repeat(1000)), size)).toEqual(['案号,时间\n'.repeat(1000), ''])
  })

  it('reads a file that was packed in several parts', async () => {
    expect(await read(Buffer.concat([gzipped('one '), gzipped('two')]))).toEqual(['one two', ''])
  })

  it.each([1, 1000])('gives what is intact and then tells that the file is cut off (%i)', async (size) => {
    const packed = gzipSync(Buffer.from('abc'.repeat(1000)), { level: 0 })
    const [text, problem] = await read(packed.subarray(0, 1500), size)
    expect('abc'.repeat(1000).startsWith(text) && text.length > 1000).toBe(true)
    expect(problem).toBe('FILE_TRUNCATED @ byte 1500')
  })

  it('tells damage, whatever follows it', async () => {
    const packed = gzipped('abc'.repeat(1000))
    const damaged = Uint8Array.from(packed)
    damaged[packed.length - 6] = (damaged[packed.length - 6] ?? 0) ^ 1
    expect((await read(damaged))[1]).toMatch(/^FILE_GZIP @ byte \d+$/)
    expect(await read(Buffer.from('no gzip'))).toEqual(['', 'FILE_GZIP @ byte 7'])
    expect(await read(Buffer.from('no gzip at all'), 3)).toEqual(['', 'FILE_GZIP @ byte 3'])
  })

  it.each([1, 5, undefined])('tells what follows the end, which may be a part that is damaged (%s)', async (size) => {
    const followed = Buffer.concat([gzipped('one'), Buffer.from('rest')])
    expect((await read(followed, size))[1]).toMatch(/^FILE_GZIP @ byte 2\d$/)
  })

  it('does not mind zeros that fill up a block', async () => {
    expect(await read(Buffer.concat([gzipped('one'), Buffer.alloc(1000)]), 100)).toEqual(['one', ''])
  })

  it('refuses a file that grows beyond reason before it fills the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    const [text, problem] = await read(bomb)
    expect(problem).toMatch(/^FILE_LIMIT @ byte \d+$/)
    expect(text.length).toBeLessThan(40 * 1024 * 1024)
  })

  it('takes an empty file for one that is cut off', async () => {
    expect(await read(new Uint8Array(0))).toEqual(['', 'FILE_TRUNCATED @ byte 0'])
  })
})
