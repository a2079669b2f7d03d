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
import { undated } from './undated'

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

declare const brand: unique symbol
/** A Word file that we made ourselves: the only kind that is ever opened by another program here. */
export type RenderedDocx = Buffer & { readonly [brand]: 'RenderedDocx' }

/** Takes bytes for a file of our own; only for what was kept as one and whose hash is still the one that was kept. */
export const asRendered = (bytes: Buffer): RenderedDocx => bytes as RenderedDocx

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What the file says of itself: its title, and not when it was made, for the same words give the same bytes. */
const properties = (title: string): { readonly path: string; readonly data: string } => ({
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`,
  ].join(''),
})

/** A document as a Word file, laid out by GB/T 9704-2012. The same words give the same bytes. */
export async function renderDocx({ title, sheets }: ComposedDocument): Promise<RenderedDocx> {
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
  return asRendered(undated(await Packer.toBuffer(file, undefined, [properties(title)])))
}
