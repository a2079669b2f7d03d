import { describe, expect, it } from 'vitest'
import { BrokenFile } from '../broken-file'
import { inPieces } from '../testing/bytes'
import { visitSheet } from './plain-rows'
import { type SheetRow, SheetRowsVisitor } from './sheet-rows'

const SHEET = {
  name: 's',
  beside: ['s'],
  part: 'sheet1.xml',
  texts: ['共享', '文本'],
  formats: [],
  epoch: 1900,
} as const

/** The rows of a sheet that comes in pieces of so many bytes, up to where it breaks off. */
async function read(xml: string, size: number): Promise<readonly unknown[]> {
  const rows = new SheetRowsVisitor(SHEET)
  const found: unknown[] = []
  const take = (): void => {
    for (const { row, values } of rows.take()) found.push([row, ...values.map(shown)])
  }
  try {
    for await (const _ of visitSheet(inPieces(Buffer.from(xml), size), rows, SHEET.part)) take()
  } catch (failure) {
    take()
    if (!(failure instanceof BrokenFile)) throw failure
    const { code, place } = failure.problem
    found.push(`${code} @ ${place ?? ''}`)
  }
  return found
}
const shown = (value: SheetRow['values'][number]): string | undefined =>
  value === undefined ? undefined : 'text' in value ? value.text : value.code

const sheet = (rows: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="x"><dimension ref="A1:C9"/><sheetData>${rows}</sheetData></worksheet>`
const inline = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const shared = (place: string, index: number): string => `<c r="${place}" s="1" t="s"><v>${index}</v></c>`
const SIZES = [1, 2, 3, 7, 50, 117, 100_000]

describe('rows of a sheet', () => {
  it.each(SIZES)('are the same whichever program writes them, cut by %d bytes', async (size) => {
    const rows = [
      `<row r="1" spans="1:3">${shared('A1', 0)}<c r="B1" t="str" s="2"><v>二</v></c>${inline('C1', '三_x0041_')}</row>`,
      `<row r="2">${inline('A2', '甲&amp;乙')}<c r="C2"><f>1+1</f><v>2</v></c></row>\r\n  `,
      `<row r="4" ht="20" customHeight="1">${inline('B4', '𠀀')}<c r="C4"><v>1.50</v></c></row>`,
      `<row><c><v>7</v></c></row><row r="6"/><row r="7"></row>`,
      `<row r="8"><c r="A8"/><c r="B8" t="s"></c><c r="C8" t="b"><v>1</v></c></row>\n`,
      `<row r="9">${inline('A9', 'a]]')}<c r="B9" t="s"><v>9</v></c></row>`,
    ]
    expect(await read(sheet(rows.join('')), size)).toEqual([
      [1, '共享', '二', '三A'],
      [2, '甲&乙', undefined, 'FILE_FORMULA'],
      [4, undefined, '𠀀', '1.5'],
      [5, '7'],
      [6],
      [7],
      [8, undefined, undefined, 'true'],
      [9, 'a]]', 'FILE_CELL'],
    ])
  })

  it.each(SIZES)('are none where a comment hides them, cut by %d bytes', async (size) => {
    const hidden = `<row r="2"><!-- </row><row r="3">${shared('A3', 0)}</row> -->${shared('A2', 1)}</row>`
    const rows = `<!-- <row r="1">${shared('A1', 0)}</row> --><row r="1">${shared('A1', 1)}</row>`
    expect(await read(sheet(rows), size)).toEqual([[1, '文本']])
    expect(await read(sheet(`<row r="1">${shared('A1', 1)}</row>${hidden}`), size)).toEqual([
      [1, '文本'],
      [2, '文本'],
    ])
  })

  it.each(SIZES)('end where the sheet is broken, and it is told where, cut by %d bytes', async (size) => {
    const good = `<row r="1">${shared('A1', 0)}</row>`
    const broken = async (rows: string): Promise<unknown> => (await read(sheet(rows), size)).slice(1)
    expect(await broken(`${good}<row r="2">${shared('A2', 1)}</v></row>`)).toEqual([
      [2, '文本'],
      'FILE_XML @ sheet1.xml line 1 column 194',
    ])
    expect(await broken(`${good}<row r="2"><c r="A2" r="A2"><v>1</v></c></row>`)).toEqual([
      'FILE_XML @ sheet1.xml line 1 column 173',
    ])
    expect(await broken(`${good}<row r="1">${shared('A1', 1)}</row>`)).toEqual(['FILE_SHEET @ s!1'])
    expect(await broken(`${good}<row r="2">${shared('B2', 1)}${shared('A2', 1)}</row>`)).toEqual(['FILE_SHEET @ s!2'])
    expect(await broken(`${good}<row r="2">${shared('A3', 1)}</row>`)).toEqual(['FILE_SHEET @ s!2'])
    expect(await read(sheet(good).slice(0, -20), size)).toEqual([
      [1, '共享'],
      'FILE_TRUNCATED @ sheet1.xml line 1 column 149',
    ])
  })
})
