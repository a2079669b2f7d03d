import { describe, expect, it } from 'vitest'
import { gb18030 } from '../writers/gb18030'
import { readCsv } from './csv'
import type { Bytes } from './row'
import type { TableOptions } from './table'
import { all, brief, inPieces } from './testing/bytes'

const read = (text: string | Uint8Array, options?: TableOptions, size?: number): Promise<readonly unknown[]> =>
  brief(readCsv(inPieces(text, size), options))

describe('readCsv', () => {
  it('gives rows by column, with number and line', async () => {
    expect(await all(readCsv(inPieces('案号,时间\nA1,2026/5/6\nA2,2026/5/7\n')))).toEqual([
      { row: { number: 1, place: 'line 2', cells: { 案号: 'A1', 时间: '2026/5/6' } } },
      { row: { number: 2, place: 'line 3', cells: { 案号: 'A2', 时间: '2026/5/7' } } },
    ])
  })

  it.each([1, 2, 3, 4, 7, 11])('reads quotes, doubled quotes and line breaks in cells, cut by %i', async (size) => {
    const text = 'a,b\r\n"x,1","say ""hi"""\r\n"two\r\nlines",\r\n"",y\r\n'
    expect(await read(text, {}, size)).toEqual([{ a: 'x,1', b: 'say "hi"' }, { a: 'two\r\nlines' }, { b: 'y' }])
  })

  it('gives empty cells too where they are asked for', async () => {
    expect(await read('a,b,c\n1,,\n,2,\n', { blanks: true })).toEqual([
      { a: '1', b: '', c: '' },
      { a: '', b: '2', c: '' },
    ])
  })

  it.each(['\n', '\r\n', '\r'])('ends lines with %j and passes over empty ones', async (end) => {
    const text = ['a,b', '1,2', '', '3,4'].join(end)
    expect(await all(readCsv(inPieces(text, 2)))).toEqual([
      { row: { number: 1, place: 'line 2', cells: { a: '1', b: '2' } } },
      { row: { number: 2, place: 'line 4', cells: { a: '3', b: '4' } } },
    ])
  })

  it('reads GB18030, told or not, and a byte order mark', async () => {
    const bytes = gb18030('姓名;事由\n张三;讯问')
    expect(await read(bytes, { delimiter: ';' })).toEqual([{ 姓名: '张三', 事由: '讯问' }])
    expect(await read(bytes, { delimiter: ';', encoding: 'gb18030' })).toEqual([{ 姓名: '张三', 事由: '讯问' }])
    expect(await read('\ufeff姓名\n张三')).toEqual([{ 姓名: '张三' }])
  })

  it('tells the rows that are wrong and reads on', async () => {
    expect(await read('a,b\n1\n1,2,3\n4,5"x\n"6"x,7\n8,9\n')).toEqual([
      'FILE_CSV @ line 2',
      'FILE_CSV @ line 3',
      'FILE_QUOTE @ line 4',
      'FILE_QUOTE @ line 5',
      { a: '8', b: '9' },
    ])
  })

  it('gives the intact rows and then tells that a quote was never closed', async () => {
    expect(await read('a,b\n1,2\n3,"4\n5,6\n')).toEqual([{ a: '1', b: '2' }, 'FILE_TRUNCATED @ line 3'])
  })

  it('gives the intact rows before a record that is longer than any should be', async () => {
    expect(await read(`a\n1\n${'x'.repeat(1_000_001)}\n2\n`)).toEqual([{ a: '1' }, 'FILE_LIMIT @ line 3'])
    expect(await read(`a\n1\n${'x'.repeat(1_000_000)}`)).toHaveLength(2)
  })

  it('tells a header that makes no sense once', async () => {
    expect(await read('a,b,a\n1,2,3\n')).toEqual(['FILE_COLUMN_TWICE @ line 1'])
    expect(await read('a,b\n1,2\n', { columns: ['a', 'c', 'd'] })).toEqual([
      'MAP_COLUMN @ line 1',
      'MAP_COLUMN @ line 1',
    ])
    expect(await read('')).toEqual(['FILE_TRUNCATED @ line 1'])
    expect(await read(`${Array.from({ length: 2001 }, (_, index) => `c${index}`).join(',')}\n`)).toEqual([
      'FILE_LIMIT @ line 1',
    ])
  })

  it('reads only the columns that are needed, below a title', async () => {
    const text = '某市公安局台账,,\n制表：某人,,\n案号,备注,时间\nA1,x,2026/5/6\n'
    expect(await read(text, { headerRow: 3, columns: ['案号', '时间'] })).toEqual([{ 案号: 'A1', 时间: '2026/5/6' }])
  })

  it('passes over columns without a name', async () => {
    expect(await read('a,,b\n1,2,3\n')).toEqual([{ a: '1', b: '3' }])
  })

  it('takes no more of a file than the rows need that somebody asks for', async () => {
    let taken = 0
    async function* counted(): Bytes {
      for (let piece = 0; piece < 100; piece += 1) {
        taken += 1
        yield Buffer.from(piece === 0 ? 'a,b\n' : `${piece},x\n`)
      }
    }
    for await (const reading of readCsv(counted())) {
      expect(reading).toMatchObject({ row: { cells: { a: '1' } } })
      break
    }
    expect(taken).toBe(2)
  })

  it('passes on what befalls the file itself', async () => {
    async function* failing(): Bytes {
      yield Buffer.from('a\n1\n')
      throw new Error('EIO')
    }
    await expect(all(readCsv(failing()))).rejects.toThrow('EIO')
  })
})
