import { Readable } from 'node:stream'
import { createDeflateRaw } from 'node:zlib'
import { ZipWriter } from './zip'

/** What stands in a cell; undefined leaves it empty. */
export type SheetCell = string | number | boolean | undefined

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const FORMATS = 'http://schemas.openxmlformats.org'
const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`
const PACKAGE = `${FORMATS}/package/2006`
const SPREADSHEET = `${FORMATS}/spreadsheetml/2006/main`
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** So many characters of XML go to be packed at a time. */
const PIECE = 1 << 16

/** What XML cannot carry: controls but for tabs and ends of lines, and halves of characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** A, B … Z, AA … of a column counted from 0. */
function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest === 0 ? '' : lettersOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`
}

/** The letters of each column, worked out once. */
class Letters {
  readonly #known: string[] = []

  of(column: number): string {
    for (let next = this.#known.length; next <= column; next += 1) this.#known.push(lettersOf(next))
    return this.#known[column] ?? ''
  }
}

function cellXml(cell: SheetCell, place: string): string {
  switch (typeof cell) {
    case 'undefined':
      return ''
    case 'number':
      return `<c r="${place}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
    case 'string':
      return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
}

function* sheetXml(rows: Iterable<readonly SheetCell[]>): Generator<Uint8Array> {
  const letters = new Letters()
  let text = `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetData>`
  let number = 0
  for (const row of rows) {
    number += 1
    const cells = row.map((cell, column) => cellXml(cell, `${letters.of(column)}${number}`))
    text += `<row r="${number}">${cells.join('')}</row>`
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(`${text}</sheetData></worksheet>`)
}

const fixedParts = (title: string): readonly (readonly [name: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(title)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
]

const packed = (content: Iterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  Readable.from(content).pipe(createDeflateRaw())

/**
 * Writes a workbook of one sheet, holding no more than a piece of it: rows come as they are asked for.
 * @param title of the sheet, at most 31 characters
 */
export async function* writeXlsx(title: string, rows: Iterable<readonly SheetCell[]>): AsyncGenerator<Uint8Array> {
  const zip = new ZipWriter()
  for (const [name, xml] of fixedParts(title)) yield* zip.part(name, [Buffer.from(`${XML}${xml}`)], packed)
  yield* zip.part('xl/worksheets/sheet1.xml', sheetXml(rows), packed)
  yield zip.end()
}
