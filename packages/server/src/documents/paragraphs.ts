import type { Part, TableRow } from '@hengjian/casework'
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TableRow as Row,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  VerticalPositionAlign,
  WidthType,
} from 'docx'
import { FONTS } from './fonts'
import { CHARACTER, HEAD_BEFORE, headSize, LINE, RED_LINE_SPACE, SEAM_TOP, SIZE, TEXT_WIDTH } from './geometry'

const RED = 'FF0000'

/** A typeface for Chinese; letters and digits are always Times New Roman. */
export const inFont = (eastAsia: string) => ({
  ascii: FONTS.latin,
  hAnsi: FONTS.latin,
  cs: FONTS.latin,
  eastAsia,
  // Quotation marks and dashes are Chinese ones.
  hint: 'eastAsia',
})

/** A paragraph of one run. */
const line = (
  text: string,
  look: Omit<IParagraphOptions, 'text' | 'children'> = {},
  run: IRunOptions = {},
): Paragraph => new Paragraph({ ...look, children: [new TextRun({ ...run, text })] })

const blank = (): Paragraph => new Paragraph({ keepNext: true })

/** How wide a text is, in characters of Chinese: Latin ones are half as wide, and a quarter lies between the two scripts. */
function widthOf(text: string): number {
  const latin = [...text].map((letter) => (letter.codePointAt(0) ?? 0) < 0x2e80)
  const seams = latin.filter((one, index) => index > 0 && one !== latin[index - 1]).length
  return latin.reduce((width, one) => width + (one ? 0.5 : 1), seams / 4)
}

const centred = { alignment: AlignmentType.CENTER }
const indented = { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } }
const titleFont = inFont(FONTS.title)

function headOf({ text, red }: Part & { readonly kind: 'head' }): Paragraph {
  if (!red) return line(text, centred, { font: titleFont, size: SIZE.three })
  const spacing = { before: HEAD_BEFORE, line: 240, lineRule: LineRuleType.AUTO }
  return line(text, { ...centred, spacing }, { font: titleFont, size: headSize(widthOf(text)), color: RED })
}

function numberOf({ text, red }: Part & { readonly kind: 'number' }): readonly Paragraph[] {
  if (!red) return text === null ? [] : [line(text, { alignment: AlignmentType.RIGHT, indent: { right: CHARACTER } })]
  const border = { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: RED_LINE_SPACE } }
  return [blank(), blank(), line(text ?? '', { ...centred, border }), blank(), blank()]
}

const cellOf = (text: string, width: number, look: IParagraphOptions = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 110, right: 110, top: 60, bottom: 60 },
    children: text
      .split('\n')
      // Set left: a narrow column spread to both edges cannot be read.
      .map((one) =>
        line(
          one,
          { alignment: AlignmentType.LEFT, ...look, spacing: { line: 440, lineRule: LineRuleType.EXACT } },
          { size: SIZE.four },
        ),
      ),
  })

function tableOf(rows: readonly TableRow[]): Table {
  const [left, right] = [7 * CHARACTER, TEXT_WIDTH - 7 * CHARACTER]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [left, right],
    rows: rows.map(
      ({ title, text }) =>
        new Row({
          height: { value: LINE, rule: HeightRule.ATLEAST },
          children: [cellOf(title, left, centred), cellOf(text, right)],
        }),
    ),
  })
}

function listOf({ columns, rows }: Part & { readonly kind: 'list' }): Table {
  const widths = columns.map(({ width }) => width * CHARACTER)
  const rowOf = (texts: readonly string[], head: boolean): Row =>
    new Row({
      tableHeader: head,
      cantSplit: true,
      height: { value: LINE, rule: HeightRule.ATLEAST },
      children: texts.map((text, index) => cellOf(text, widths[index] ?? CHARACTER, head ? centred : {})),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      rowOf(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((row) => rowOf(row, false)),
    ],
  })
}

function attachmentsOf(items: readonly string[]): readonly Paragraph[] {
  const lead = '附件：'
  const numbered = items.length > 1
  const left = (numbered ? 6 : 5) * CHARACTER
  const texts = items.map((item, index) => `${index === 0 ? lead : ''}${numbered ? `${index + 1}.` : ''}${item}`)
  return [
    blank(),
    ...texts.map((text, index) => {
      const hanging = index === 0 ? left - 2 * CHARACTER : left - 5 * CHARACTER
      return line(text, { indent: { left, hanging }, keepNext: true })
    }),
  ]
}

/** The date ends four characters from the right; the office stands centred over it, but never further right than the edge. */
function signatureOf({ office, date, seal }: Part & { readonly kind: 'signature' }): readonly Paragraph[] {
  const under = (text: string): Paragraph => {
    const right = Math.max(0, 4 + (widthOf(date) - widthOf(text)) / 2)
    return line(text, {
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right * CHARACTER) },
      keepNext: seal && text !== SEAL,
    })
  }
  return [blank(), blank(), under(office), under(date), ...(seal ? [under(SEAL)] : [])]
}
const SEAL = '（院印）'

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 }

function imprintOf({ office, date }: Part & { readonly kind: 'imprint' }): Paragraph {
  return new Paragraph({
    frame: {
      type: 'alignment',
      width: TEXT_WIDTH,
      height: LINE,
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
      wrap: FrameWrap.NOT_BESIDE,
    },
    border: { top: thick, bottom: thick },
    indent: { left: CHARACTER, right: CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - CHARACTER }],
    children: [new TextRun({ size: SIZE.four, children: [office, new Tab(), `${date}印发`] })],
  })
}

function seamOf(text: string): Paragraph {
  const look: IParagraphOptions = {
    ...centred,
    frame: {
      type: 'absolute',
      position: { x: 0, y: SEAM_TOP },
      width: TEXT_WIDTH,
      height: 300,
      rule: HeightRule.ATLEAST,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.NOT_BESIDE,
    },
    border: { top: { style: BorderStyle.DASHED, size: 6, color: '000000', space: 1 } },
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
  }
  return line(text, look, { size: SIZE.smallFive })
}

const FONT_OF_LEVEL = { 0: FONTS.body, 1: FONTS.first, 2: FONTS.second } as const

/** A frame hangs on the paragraph after it, or it would slip onto the next sheet. */
const anchor = (): Paragraph => new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } })

const HANGING_TOGETHER: readonly (Part['kind'] | undefined)[] = ['attachments', 'signature']

/** A long paragraph is not kept with what follows: LibreOffice would move all of it to the next page and leave this one empty. */
const LONG = 5 * 28
const staysWith = (text: string, next: Part | undefined): boolean =>
  HANGING_TOGETHER.includes(next?.kind) && widthOf(text) <= LONG

/** Text that begins under a title stands a line below it. */
const below = (next: Part | undefined): readonly Paragraph[] => (next?.kind === 'paragraph' ? [blank()] : [])

/** A part of a sheet as it stands on paper. A last paragraph that is short stays with the signature: no page holds that alone. */
export function paragraphsOf(part: Part, next: Part | undefined): readonly FileChild[] {
  switch (part.kind) {
    case 'head':
      return [headOf(part)]
    case 'number':
      return part.red ? numberOf(part) : [...numberOf(part), ...below(next)]
    case 'title':
      return [line(part.text, { ...centred, keepNext: true }, { font: titleFont, size: SIZE.two }), ...below(next)]
    case 'mark':
      return [line(part.text, { ...centred, keepNext: true }), ...below(next)]
    case 'addressee':
      return [blank(), line(part.text)]
    case 'paragraph':
      return [
        line(
          part.text,
          { ...indented, keepNext: part.level > 0 || staysWith(part.text, next) },
          { font: inFont(FONT_OF_LEVEL[part.level]) },
        ),
      ]
    case 'byHand':
      return [line(part.text, { ...indented, spacing: { before: LINE, line: LINE, lineRule: LineRuleType.EXACT } })]
    case 'table':
      return [blank(), tableOf(part.rows)]
    case 'list':
      return [blank(), listOf(part)]
    case 'attachments':
      return attachmentsOf(part.items)
    case 'signature':
      return signatureOf(part)
    case 'imprint':
      return next === undefined ? [imprintOf(part), anchor()] : [imprintOf(part)]
    case 'seam':
      return [seamOf(part.text), anchor()]
  }
}
