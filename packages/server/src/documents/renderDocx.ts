import type { ComposedDocument, Sheet } from '@hengjian/casework'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { FONTS } from './fonts'
import { CHARACTER, CLOSER, LINE, MARGIN, PAGE, SIZE } from './geometry'
import { inFont, paragraphsOf } from './paragraphs'

/** — 1 —: odd pages to the right, even pages to the left, one character from the edge. */
function footerOf(side: 'left' | 'right', eachPage: string | null): Footer {
  const number = new TextRun({ font: inFont(FONTS.page), size: SIZE.four, children: ['— ', PageNumber.CURRENT, ' —'] })
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT
  const signed =
    eachPage === null ? [] : [new Paragraph({ children: [new TextRun({ text: eachPage, size: SIZE.four })] })]
  return new Footer({
    children: [...signed, new Paragraph({ alignment, indent: { [side]: CHARACTER }, children: [number] })],
  })
}

const sectionOf = ({ parts, eachPage }: Sheet): ISectionOptions => ({
  properties: {
    page: { size: PAGE, margin: { ...MARGIN, header: 0, gutter: 0 }, pageNumbers: { start: 1 } },
    grid: { type: DocumentGridType.LINES, linePitch: LINE },
  },
  footers: { default: footerOf('right', eachPage), even: footerOf('left', eachPage) },
  children: parts.flatMap((part, index) => paragraphsOf(part, parts[index + 1])),
})

/** A document as a Word file, laid out by GB/T 9704-2012. */
export function renderDocx({ title, sheets }: ComposedDocument): Promise<Buffer> {
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: inFont(FONTS.body),
            size: SIZE.three,
            characterSpacing: CLOSER,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT }, alignment: AlignmentType.BOTH },
        },
      },
    },
    sections: sheets.map(sectionOf),
  })
  return Packer.toBuffer(file)
}
