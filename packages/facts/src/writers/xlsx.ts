import { parseInstant } from '@hengjian/law'
import { joined } from './joined'
import type { Sheet, SheetCell, SheetColumn } from './sheet'
import { type ZipEntry, zipOf } from './zip'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in the list of cell styles below. */
const STYLE = { text: 1, instant: 2, title: 3, note: 4 } as const

/** `quotePrefix` and the text format keep a text a text when somebody edits it: no formula, no rounded number. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>\
<fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font>\
<font><sz val="9"/><color rgb="FF595F69"/><name val="宋体"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`

const FIXED: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot carry: controls but for tabs and ends of lines, and halves of characters. */
const NOT_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu
const escaped = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)

/** `A`, `B` … `Z`, `AA` … of a column counted from 0. */
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

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000
/** Days since the spreadsheet's own beginning to 1970. */
const TO_1970 = 25_569

function instantCell(place: string, at: string): string {
  const read = parseInstant(at)
  if (read === undefined) return textCell(place, at, STYLE.text)
  return `<c r="${place}" s="${STYLE.instant}"><v>${(read.instant + SHANGHAI) / DAY + TO_1970}</v></c>`
}

function cellOf(place: string, cell: SheetCell): string {
  if (cell === null) return ''
  switch (typeof cell) {
    case 'number':
      return `<c r="${place}"><v>${cell}</v></c>`
    case 'boolean':
      return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
    case 'string':
      return textCell(place, cell, STYLE.text)
    case 'object':
      return instantCell(place, cell.at)
  }
}

const styled =
  (style: number) =>
  (place: string, cell: SheetCell): string =>
    textCell(place, String(cell), style)
const columnXml = ({ width }: SheetColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`

/** Titles stand still and come again on every printed page, which is A4 on its side. */
const viewXml = ({ columns }: NonNullable<Sheet['head']>): string => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>\
</sheetView></sheetViews><cols>${columns.map(columnXml).join('')}</cols>`

const PAGE = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`

/** The sheet itself, row by row as they are asked for. */
async function* worksheetOf({ head, rows }: Sheet): AsyncGenerator<string> {
  const letters = new Letters()
  let number = 0
  const row = (cells: readonly SheetCell[], of = cellOf): string => {
    number += 1
    return `<row r="${number}">${cells.map((cell, column) => of(`${letters.of(column)}${number}`, cell)).join('')}</row>`
  }
  yield `${HEAD}<worksheet xmlns="${MAIN}">${head === undefined ? '' : viewXml(head)}<sheetData>`
  if (head !== undefined) {
    yield row([head.note], styled(STYLE.note))
    yield row(
      head.columns.map(({ title }) => title),
      styled(STYLE.title),
    )
  }
  for await (const cells of rows) yield row(cells)
  yield `</sheetData>${head === undefined ? '' : PAGE}</worksheet>`
}

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)

function workbookXml(name: string, { head }: Sheet): string {
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$1:$2</definedName>\
</definedNames>`
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>\
<sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets>${head === undefined ? '' : titles}</workbook>`
}

/** A sheet as an XLSX workbook, piece by piece: no more than a piece of it is ever held. */
export function writeXlsx(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = Object.entries(FIXED).map(([name, text]) => ({ name, content: [text] }))
  return zipOf([
    ...entries,
    { name: 'xl/workbook.xml', content: [workbookXml(sheetName(sheet.name), sheet)] },
    { name: 'xl/worksheets/sheet1.xml', content: joined(worksheetOf(sheet)) },
  ])
}
