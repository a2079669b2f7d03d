import { parseInstant } from '@hengjian/law'
import { joined } from '../joined'
import type { Cell, Column, Sheet } from './sheet'
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

/** Text as XML holds it, without what XML cannot hold: control characters and halves of pairs. */
const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (one) => (/[\t\n\r]/.test(one) ? one : ''))
    .replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)

/** `A`, `B` …: no list has more than 26 columns. */
const columnName = (column: number): string => String.fromCharCode(65 + column)

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

function cellOf(place: string, cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return typeof cell === 'string' ? textCell(place, cell, STYLE.text) : instantCell(place, cell.at)
}

/** A row; `number` counts from 1. */
const row = (number: number, cells: readonly Cell[], of = cellOf): string =>
  `<row r="${number}">${cells.map((cell, column) => of(`${columnName(column)}${number}`, cell)).join('')}</row>`
const styled =
  (style: number) =>
  (place: string, cell: Cell): string =>
    textCell(place, String(cell), style)
const columnXml = ({ width }: Column, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`

/** The sheet itself: titles stand still and come again on every printed page, which is A4 on its side. */
async function* worksheetOf({ note, columns, rows }: Sheet): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>\
<sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView>\
</sheetViews><cols>${columns.map(columnXml).join('')}</cols><sheetData>`
  yield row(1, [note], styled(STYLE.note))
  yield row(
    2,
    columns.map(({ title }) => title),
    styled(STYLE.title),
  )
  let number = 2
  for await (const cells of rows) {
    number += 1
    yield row(number, cells)
  }
  yield `</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>\
<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)

const workbookOf = (name: string): string => `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>\
<sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>\
<definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(name)}'!$1:$2</definedName></definedNames></workbook>`

/** A sheet as an XLSX workbook, piece by piece. */
export function xlsxOf(sheet: Sheet): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = Object.entries(FIXED).map(([name, text]) => ({ name, content: [text] }))
  return zipOf([
    ...entries,
    { name: 'xl/workbook.xml', content: [workbookOf(sheetName(sheet.name))] },
    { name: 'xl/worksheets/sheet1.xml', content: joined(worksheetOf(sheet)) },
  ])
}
