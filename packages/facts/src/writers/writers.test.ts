import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../readers/csv'
import { all, brief, inPieces } from '../readers/testing/bytes'
import { readXlsx } from '../readers/xlsx/read-xlsx'
import { csvLine } from './csv'
import type { SheetCell } from './sheet'
import { writeXlsx } from './xlsx'

const workbook = async (rows: readonly (readonly SheetCell[])[]): Promise<Buffer> =>
  Buffer.concat(await all(writeXlsx({ name: '台账', rows })))

describe('csvLine', () => {
  it('quotes what would be read otherwise', async () => {
    const text = csvLine(['甲', '乙', '丙', '丁']) + csvLine(['a,b', 'say "x"', 'two\nlines', ' blank '])
    expect(text).toBe('甲,乙,丙,丁\r\n"a,b","say ""x""","two\nlines"," blank "\r\n')
    expect(await brief(readCsv(inPieces(text)))).toEqual([
      { 甲: 'a,b', 乙: 'say "x"', 丙: 'two\nlines', 丁: ' blank ' },
    ])
  })
})

describe('writeXlsx', () => {
  it('writes texts, numbers and truth as they are read again', async () => {
    const rows = [
      ['甲', '乙', '丙', '丁'],
      ['<a> & "b"', 36.5, true, null],
      [' x ', null, false, 'last'],
    ]
    expect(await brief(readXlsx(inPieces(await workbook(rows))))).toEqual([
      { 甲: '<a> & "b"', 乙: '36.5', 丙: 'true' },
      { 甲: ' x ', 丙: 'false', 丁: 'last' },
    ])
  })

  it('is opened by another program that reads workbooks', async () => {
    const book = new ExcelJS.Workbook()
    const bytes = await workbook([
      ['甲', '乙'],
      ['<a>', 7],
    ])
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const [sheet] = book.worksheets
    expect([sheet?.name, sheet?.getCell('A2').value, sheet?.getCell('B2').value]).toEqual(['台账', '<a>', 7])
  })

  it('replaces what XML cannot carry', async () => {
    const file = await workbook([['甲'], ['a\u0001b\ud800c\ttab']])
    expect(await brief(readXlsx(inPieces(file)))).toEqual([{ 甲: 'a\ufffdb\ufffdc\ttab' }])
  })

  it('names columns beyond Z, and goes through many rows', async () => {
    const header = Array.from({ length: 703 }, (_, index) => `c${index}`)
    const rows = [header, ...Array.from({ length: 200 }, (_, row) => header.map((_, column) => row * column))]
    const read = await brief(readXlsx(inPieces(await workbook(rows), 10_000), { columns: ['c702'] }))
    expect(read).toHaveLength(200)
    expect(read.at(-1)).toEqual({ c702: '139698' })
  })

  it('gives the same bytes for the same rows', async () => {
    expect(await workbook([['甲'], [1]])).toEqual(await workbook([['甲'], [1]]))
  })
})
