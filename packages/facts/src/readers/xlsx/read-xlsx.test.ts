import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { TableOptions } from '../table'
import { all, brief, inPieces } from '../testing/bytes'
import { workbook, workbookParts, zip } from '../testing/zip'
import { readXlsx } from './read-xlsx'

const read = (file: Uint8Array, options?: TableOptions): Promise<readonly unknown[]> =>
  brief(readXlsx(inPieces(file, 1000), options))

/** The bytes of a workbook that another program made. */
async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const utc = (text: string): Date => new Date(`${text}Z`)

describe('readXlsx of a workbook that another program wrote', () => {
  it('gives rows with their place in the sheet', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('台账')
      sheet.addRow(['案号', '次数', '未成年', '金额'])
      sheet.addRow(['A1', 3, true, 1.1])
      sheet.addRow([])
      sheet.addRow(['A2', 0, false, -0.05])
    })
    expect(await all(readXlsx(inPieces(file)))).toEqual([
      { row: { number: 1, place: '台账!2', cells: { 案号: 'A1', 次数: '3', 未成年: 'true', 金额: '1.1' } } },
      { row: { number: 2, place: '台账!4', cells: { 案号: 'A2', 次数: '0', 未成年: 'false', 金额: '-0.05' } } },
    ])
  })

  it('reads texts in several runs, links and merged cells as a person sees them', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('s')
      sheet.addRow(['案号', '姓名', '附件'])
      sheet.addRow(['A1', { richText: [{ text: '张' }, { font: { bold: true }, text: '三' }] }, null])
      sheet.addRow([null, '李四', { text: '照片', hyperlink: 'http://example.invalid/1' }])
      sheet.addRow(['A2', '王五', ' 空白 '])
      sheet.mergeCells('A2:A3')
    })
    expect(await read(file)).toEqual([
      { 案号: 'A1', 姓名: '张三' },
      { 案号: 'A1', 姓名: '李四', 附件: '照片' },
      { 案号: 'A2', 姓名: '王五', 附件: ' 空白 ' },
    ])
  })

  it.each([
    ['yyyy/m/d', '2026-05-06T00:00:00', '2026-05-06'],
    ['yyyy"年"m"月"d"日"', '2026-05-06T00:00:00', '2026-05-06'],
    ['yyyy/m/d h:mm', '2026-05-06T14:20:00', '2026-05-06T14:20'],
    ['yyyy/m/d h:mm', '2026-05-06T00:00:00', '2026-05-06T00:00'],
    ['yyyy-mm-dd hh:mm:ss', '2026-05-06T14:20:31', '2026-05-06T14:20:31'],
    ['[$-804]yyyy/m/d\\ AM/PM h:mm;@', '2026-05-06T23:59:00', '2026-05-06T23:59'],
    ['[Red]yyyy/m/d', '1900-03-01T00:00:00', '1900-03-01'],
  ])('reads a date shown as %s', async (format, instant, expected) => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('s')
      sheet.addRow(['时间'])
      sheet.addRow([utc(instant)]).getCell(1).numFmt = format
    })
    expect(await read(file)).toEqual([{ 时间: expected }])
  })

  it.each(['0.00', '#,##0', '"日期"0', '[>=100]0.0;[Blue]0', 'General', '@', '0.00E+00'])(
    'leaves a number shown as %s a number',
    async (format) => {
      const file = await written((book) => {
        const sheet = book.addWorksheet('s')
        sheet.addRow(['n'])
        sheet.addRow([46148.5]).getCell(1).numFmt = format
      })
      expect(await read(file)).toEqual([{ n: '46148.5' }])
    },
  )

  it('reads the sheet that is named, or the first one', async () => {
    const file = await written((book) => {
      book.addWorksheet('一月').addRows([['a'], ['1']])
      book.addWorksheet('二月').addRows([['a'], ['2']])
    })
    expect(await read(file)).toEqual([{ a: '1' }])
    expect(await read(file, { sheet: '二月' })).toEqual([{ a: '2' }])
    expect(await read(file, { sheet: '三月' })).toEqual(['FILE_SHEET_NAME @ '])
  })

  it('gives empty cells too where they are asked for', async () => {
    const file = await written((book) =>
      book.addWorksheet('s').addRows([
        ['a', 'b', 'c'],
        [1, null, ''],
      ]),
    )
    expect(await read(file, { blanks: true })).toEqual([{ a: '1', b: '', c: '' }])
    expect(await read(file)).toEqual([{ a: '1' }])
  })

  it('tells each cell that cannot be trusted, and gives no part of its row', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('s')
      sheet.addRow(['a', 'b', 'c', 'd'])
      sheet.addRow([{ formula: 'B2*2', result: 4 }, { error: '#REF!' }, 990000199001011200, 'x'])
      sheet.addRow(['1', '2', '3', '4'])
    })
    expect(await read(file)).toEqual([
      'FILE_FORMULA @ s!A2',
      'FILE_CELL @ s!B2',
      'FILE_DIGITS @ s!C2',
      { a: '1', b: '2', c: '3', d: '4' },
    ])
  })

  it('does not mind a formula in a column that nobody needs', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('s')
      sheet.addRow(['a', '合计'])
      sheet.addRow(['1', { formula: 'A2', result: 1 }])
    })
    expect(await read(file, { columns: ['a'] })).toEqual([{ a: '1' }])
    expect(await read(file, { columns: ['a', 'z'] })).toEqual(['MAP_COLUMN @ s!1'])
  })

  it('reads below a title over merged cells', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('s')
      sheet.addRow(['某市公安局办案台账'])
      sheet.mergeCells('A1:C1')
      sheet.addRow(['a', 'b', 'c'])
      sheet.addRow(['1', '2', '3'])
    })
    expect(await read(file, { headerRow: 2 })).toEqual([{ a: '1', b: '2', c: '3' }])
  })
})

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`

describe('readXlsx of a workbook made by hand', () => {
  it('knows that spreadsheets count a day in 1900 that never was', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    const serials = ['1', '59', '60', '61', '0.5', '2958465', '2958466']
    const rows = serials.map((serial, index) => row(index + 2, `<c r="A${index + 2}" s="1"><v>${serial}</v></c>`))
    expect(
      await read(workbook(`<sheetData>${row(1, text('A1', 'd'))}${rows.join('')}</sheetData>`, { styles })),
    ).toEqual([
      { d: '1900-01-01' },
      { d: '1900-02-28' },
      'FILE_DATE @ 台账!A4',
      { d: '1900-03-01' },
      'FILE_DATE @ 台账!A6',
      { d: '9999-12-31' },
      'FILE_DATE @ 台账!A8',
    ])
  })

  it('reads shared texts without what only tells their sound, escapes, and rows without numbers', async () => {
    const texts =
      '<si><t>案号</t></si><si><r><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh><t>zhang</t></rPh></si><si><t>a_x000A_b</t></si>'
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c><c t="str"><v>b</v></c></row><row><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row></sheetData>'
    expect(await read(workbook(sheet, { texts }))).toEqual([{ 案号: '张 三', b: 'a\nb' }])
  })

  it('reads names with prefixes and sizes in 64 bits', async () => {
    const parts = workbookParts('').map((part) =>
      part.name.endsWith('sheet1.xml')
        ? {
            ...part,
            content:
              '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
            wide: true,
          }
        : part,
    )
    expect(await read(zip(parts))).toEqual([{ a: '7' }])
  })

  it('counts from 1904 where the workbook does', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
    const properties = '<workbookPr date1904="1"/>'
    const sheet = `<sheetData>${row(1, text('A1', 'd'))}${row(2, '<c r="A2" s="0"><v>44686</v></c>')}</sheetData>`
    expect(await read(workbook(sheet, { styles, properties }))).toEqual([{ d: '2026-05-06' }])
  })

  it('refuses places that cannot be', async () => {
    const sheet = (rows: string): Buffer => workbook(`<sheetData>${row(1, text('A1', 'a'))}${rows}</sheetData>`)
    expect(await read(sheet(row(1, text('A1', 'x'))))).toEqual(['FILE_SHEET @ 台账!1'])
    expect(await read(sheet(row(1_048_577, text('A1048577', 'x'))))).toEqual(['FILE_SHEET @ 台账!1'])
    expect(await read(sheet(row(2, text('B3', 'x'))))).toEqual(['FILE_SHEET @ 台账!2'])
    expect(await read(sheet(row(2, text('XFE2', 'x'))))).toEqual(['FILE_SHEET @ 台账!2'])
    expect(await read(sheet(row(2, text('B2', 'x') + text('A2', 'x'))))).toEqual(['FILE_SHEET @ 台账!2'])
    expect(await read(sheet(row(2, '<c r="A2" t="s"><v>7</v></c>')))).toEqual(['FILE_CELL @ 台账!A2'])
    expect(await read(sheet(row(2, text('A2', 'x'.repeat(100_001)))))).toEqual(['FILE_LIMIT @ 台账!2'])
  })

  it('tells a sheet without a header', async () => {
    expect(await read(workbook('<sheetData/>'))).toEqual(['FILE_TRUNCATED @ 台账!1'])
  })
})

describe('readXlsx of a file that is no good workbook', () => {
  const good = workbook(`<sheetData>${row(1, text('A1', 'a'))}${row(2, text('A2', '1'))}</sheetData>`)
  const withSheet = (told: object): Buffer =>
    zip(workbookParts('<sheetData/>').map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, told } : part)))

  it('tells what it is instead', async () => {
    const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await read(compound)).toEqual(['FILE_OLD_SHEET @ '])
    expect(await read(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      'FILE_ENCRYPTED @ ',
    ])
    expect(await read(Buffer.from('a,b\n1,2\n'))).toEqual(['FILE_SHEET @ byte 0'])
    expect(await read(new Uint8Array(0))).toEqual(['FILE_TRUNCATED @ byte 0'])
    expect(await read(good.subarray(0, good.length - 1))).toEqual([`FILE_TRUNCATED @ byte ${good.length - 1}`])
    expect(await read(zip([{ name: 'mimetype', content: 'x' }]))).toEqual(['FILE_SHEET @ _rels/.rels'])
    expect(await read(withSheet({ flags: 1 }))).toEqual(['FILE_ENCRYPTED @ '])
    expect(await read(withSheet({ method: 12 }))).toEqual(['FILE_SHEET @ xl/worksheets/sheet1.xml (12)'])
  })

  it('gives no row of a sheet whose checksum is wrong', async () => {
    expect(await read(good)).toEqual([{ a: '1' }])
    const parts = workbookParts(`<sheetData>${row(1, text('A1', 'a'))}${row(2, text('A2', '1'))}</sheetData>`)
    const told = { crc: 1 }
    expect(await read(zip(parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, told } : part))))).toEqual(
      ['FILE_SHEET @ xl/worksheets/sheet1.xml'],
    )
  })

  it('refuses parts that grow beyond reason, whatever their size is said to be', async () => {
    const bomb = `<sheetData>${' '.repeat(40 * 1024 * 1024)}</sheetData>`
    expect(await read(workbook(bomb))).toEqual(['FILE_LIMIT @ xl/worksheets/sheet1.xml'])
    const told = { size: 1000 }
    const small = workbookParts(bomb).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, told } : part))
    expect(await read(zip(small))).toEqual(['FILE_SHEET @ xl/worksheets/sheet1.xml'])
  })

  it('refuses more shared texts than can be held, entities, and a crowd of parts', async () => {
    const entity = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa">]>'
    const parts = workbookParts('<sheetData/>')
    const withTexts = (content: string): Buffer =>
      zip(parts.map((part) => (part.name === 'xl/sharedStrings.xml' ? { ...part, content } : part)))
    expect(await read(withTexts(`${entity}<sst><si><t>&a;</t></si></sst>`))).toEqual([
      expect.stringMatching(/^FILE_ENTITY @ xl\/sharedStrings.xml line 1/),
    ])
    const crowd = Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' }))
    expect(await read(zip(crowd))).toEqual(['FILE_LIMIT @ zip'])
  })
})
