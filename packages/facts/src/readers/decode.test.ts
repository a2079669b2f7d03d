import { describe, expect, it } from 'vitest'
import { gb18030 } from '../writers/gb18030'
import { BrokenFile } from './broken-file'
import { decode } from './decode'
import type { Encoding } from './encoding'
import { all, inPieces } from './testing/bytes'

const read = async (bytes: Uint8Array | string, told?: Encoding, size?: number): Promise<string> =>
  (await all(decode(inPieces(bytes, size), told))).join('')

/** The code and place of the problem that a file breaks off with. */
async function brokenBy(bytes: Uint8Array, told?: Encoding): Promise<string> {
  try {
    await read(bytes, told)
  } catch (failure) {
    if (failure instanceof BrokenFile) return `${failure.problem.code} @ ${failure.problem.place}`
    throw failure
  }
  return 'whole'
}

describe('decode', () => {
  it('reads real bytes of both encodings', async () => {
    expect(await read(Uint8Array.of(0xe6, 0xa1, 0x88, 0xe5, 0x8f, 0xb7))).toBe('案号')
    expect(await read(Uint8Array.of(0xb0, 0xb8, 0xba, 0xc5))).toBe('案号')
  })

  it.each([1, 2, 3, 5, 7])('reads the same however the file is cut: %i bytes a piece', async (size) => {
    const text = '案号,姓名\nA1,张三\nA2,李四\n'
    expect(await read(text, undefined, size)).toBe(text)
    expect(await read(gb18030(text), undefined, size)).toBe(text)
  })

  it('tells the encoding by the first Chinese characters, however late they come', async () => {
    const header = 'case,activity,time\n'.repeat(1000)
    expect(await read(gb18030(`${header}A1,讯问,2026-05-06`), undefined, 100)).toBe(`${header}A1,讯问,2026-05-06`)
  })

  it('drops a byte order mark', async () => {
    expect(await read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
    expect(await read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8', 1)).toBe('a')
  })

  it('tells a stray byte in UTF-8 instead of taking the file for another encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('案号,姓名,讯问'), Uint8Array.of(0xff), Buffer.from(',张三')])
    expect(await brokenBy(bytes)).toBe('FILE_ENCODING @ byte 0+')
  })

  it('refuses a file that is not in the encoding it is said to be in', async () => {
    expect(await brokenBy(gb18030('案号'), 'utf-8')).toBe('FILE_ENCODING @ byte 0+')
    expect(await brokenBy(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'gb18030')).toBe('FILE_ENCODING @ byte 0+')
    expect(await brokenBy(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toBe('FILE_ENCODING @ byte 0+')
  })

  it('tells a file that ends inside a character', async () => {
    expect(await brokenBy(Uint8Array.of(0xe6, 0xa1, 0x88, 0xe5, 0x8f), 'utf-8')).toBe('FILE_TRUNCATED @ byte 5')
    expect(await brokenBy(Uint8Array.of(0xb0, 0xb8, 0xba), 'gb18030')).toBe('FILE_TRUNCATED @ byte 3')
  })
})
