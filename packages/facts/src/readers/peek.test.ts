import { describe, expect, it } from 'vitest'
import { parseMapping } from '../mapping/parse-mapping'
import { readRows } from './formats'
import { peekTable } from './peek'
import { all, inPieces } from './testing/bytes'
import { workbook } from './testing/zip'

const LEDGER = '某分局台账,,\n案号,被讯问人,备注\nA44,R-1,"李某,在场"\n'

describe('peekTable', () => {
  it('shows the first rows of a text file as they stand, however it is cut', async () => {
    expect(await peekTable('台账.csv', inPieces(LEDGER, 7))).toEqual({
      rows: [
        { line: 1, cells: ['某分局台账', '', ''] },
        { line: 2, cells: ['案号', '被讯问人', '备注'] },
        { line: 3, cells: ['A44', 'R-1', '李某,在场'] },
      ],
      sheets: [],
      delimiter: ',',
    })
  })

  it('tells the sign between the cells, and stops early in a long file', async () => {
    const long = await peekTable('a.csv', inPieces(`a;b\n${'1,5;2\n'.repeat(5000)}`, 1000))
    expect([long.delimiter, long.rows.length, long.rows[1]]).toEqual([';', 40, { line: 2, cells: ['1,5', '2'] }])
  })

  it('shows a sheet with the names of all sheets, faulty cells by what they show', async () => {
    const file = workbook(
      '<sheetData><row r="2"><c r="A2" t="str"><v>案号</v></c></row><row r="4"><c r="B4"><f>A1</f><v>7</v></c></row></sheetData>',
    )
    expect(await peekTable('a.xlsx', inPieces(file))).toEqual({
      rows: [
        { line: 2, cells: ['案号'] },
        { line: 4, cells: ['', '7'] },
      ],
      sheets: ['台账'],
    })
  })

  it('shows objects as a table of their members', async () => {
    const { rows } = await peekTable('a.ndjson', inPieces('{"a":1,"p":{"name":"x"}}\n{"b":["y","z"]}\n'))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'p.name', 'b'],
      ['1', 'x', ''],
      ['', '', 'y、z'],
    ])
  })

  it('tells what is wrong with a file', async () => {
    const problemOf = async (name: string, bytes: Uint8Array | string) =>
      (await peekTable(name, inPieces(bytes))).problem?.code
    expect(await problemOf('a.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toBe('FILE_OLD_SHEET')
    expect(await problemOf('a.xlsx', '')).toBe('FILE_TRUNCATED')
    expect(await problemOf('a.csv', 'a,"b')).toBe('FILE_TRUNCATED')
    expect(await problemOf('a.doc', 'x')).toBe('FILE_FORMAT')
  })
})

describe('readRows with columns read along', () => {
  const mapping = parseMapping({
    vocabulary: 'log',
    source: 'log',
    kind: { constant: 'seen' },
    occurredAt: { column: '时间' },
    objects: [{ role: 'case', type: 'case', id: { column: '案号' } }],
  })
  if (!mapping.ok) throw new Error('the mapping is right')

  it('gives the whole row, and what can be read of a broken one beside its problem', async () => {
    const file = '案号,时间,备注\nA1,2026-05-06,好\nA2,2026-05-06\nA3,20"26,乱\n'
    const readings = await all(readRows('a.csv', inPieces(file), mapping.value, ['备注']))
    expect(readings).toMatchObject([
      { row: { number: 1, cells: { 案号: 'A1', 时间: '2026-05-06', 备注: '好' } } },
      { problem: { code: 'FILE_CSV' }, broken: { number: 2, place: 'line 3', cells: { 案号: 'A2' } } },
      { problem: { code: 'FILE_QUOTE' }, broken: { number: 3, place: 'line 4', cells: { 案号: 'A3', 备注: '乱' } } },
    ])
  })

  it('refuses no row for what stands in them, and none where they are missing', async () => {
    const file = workbook(
      `<sheetData><row r="1"><c r="A1" t="str"><v>案号</v></c><c r="B1" t="str"><v>时间</v></c><c r="C1" t="str"><v>天数</v></c></row>
       <row r="2"><c r="A2" t="str"><v>A1</v></c><c r="B2" t="str"><v>2026-05-06</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>
       <row r="3"><c r="A3"><f>B1</f><v>9</v></c></row></sheetData>`,
    )
    const readings = await all(readRows('a.xlsx', inPieces(file), mapping.value, ['天数', '不在']))
    expect(readings).toMatchObject([
      { row: { cells: { 案号: 'A1', 时间: '2026-05-06', 天数: '2' } } },
      { problem: { code: 'FILE_FORMULA', place: '台账!A3' }, broken: { number: 2, cells: { 案号: '9' } } },
    ])
  })
})
