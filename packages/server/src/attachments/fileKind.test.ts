import { zipOf } from '@hengjian/facts/writers'
import { describe, expect, it } from 'vitest'
import { FileKind } from './fileKind'

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

async function archive(...names: readonly string[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of zipOf(names.map((name) => ({ name, content: ['<x/>'] })))) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Told of bytes that come one by one as of those that come at once. */
function told(file: Buffer): string | undefined {
  const kinds = [1, 7, file.length].map((step) => {
    const kind = new FileKind()
    for (let at = 0; at < file.length; at += step) kind.add(file.subarray(at, at + step))
    return kind.told()
  })
  expect(new Set(kinds).size).toBe(1)
  return kinds[0]
}

describe('the kind of a file', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n', [0xe2, 0xe3])],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF')],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0])],
    ['wav', bytes('RIFF', [4, 0, 0, 0], 'WAVEfmt ')],
    ['mp3', bytes('ID3', [4, 0, 0])],
    ['mp3', bytes([0xff, 0xfb, 0x90, 0x64])],
    ['m4a', bytes([0, 0, 0, 32], 'ftypM4A ', [0])],
    ['mp4', bytes([0, 0, 0, 32], 'ftypisom', [0])],
    ['text', Buffer.from('说明：𠮷野某\r\n\t第二行')],
    ['text', Buffer.from([0xcb, 0xb5, 0xc3, 0xf7])],
  ])('is %s by its bytes', (kind, file) => {
    expect(told(file)).toBe(kind)
  })

  it('of an archive is that of the part that makes it one', async () => {
    const types = '[Content_Types].xml'
    expect(told(await archive(types, '_rels/.rels', 'word/document.xml'))).toBe('docx')
    expect(told(await archive(types, 'xl/workbook.xml'))).toBe('xlsx')
    expect(told(await archive('OFD.xml', 'Doc_0/Document.xml'))).toBe('ofd')
    expect(told(await archive('setup.exe'))).toBeUndefined()
  })

  it.each([
    ['word/document.xml', 'word/vbaProject.bin'],
    ['word/document.xml', 'word/vbaData.xml'],
    ['xl/workbook.xml', 'xl/VBAPROJECT.BIN'],
    ['xl/workbook.xml', 'xl/macrosheets/sheet1.xml'],
    ['xl/workbook.xml', 'xl/activeX/activeX1.bin'],
  ])('of an office file with %s and %s is that it runs something', async (...parts) => {
    expect(told(await archive('[Content_Types].xml', ...parts))).toBe('macros')
  })

  it('is none where an archive is cut, or hides behind another file', async () => {
    const docx = await archive('[Content_Types].xml', 'word/document.xml')
    expect(told(docx.subarray(0, -1))).toBeUndefined()
    expect(told(Buffer.concat([docx, Buffer.from('MZ')]))).toBeUndefined()
    expect(told(Buffer.concat([bytes('PK', [3, 4], 'hidden'), docx]))).toBeUndefined()
  })

  it.each([
    ['a program', bytes('MZ', [0x90, 0, 3])],
    ['an old Word file, which may hold macros', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a picture that browsers do not agree on', bytes([0, 0, 0, 32], 'ftypheic', [0])],
    ['text with a control character', bytes('abc', [0], 'def')],
    ['bytes that are text in no encoding', bytes([0xff, 0xff, 0x80])],
  ])('is none for %s', (_, file) => {
    expect(told(file)).toBeUndefined()
  })
})
