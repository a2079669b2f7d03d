import type { ComposedDocument, Part, Sheet } from '@hengjian/casework'
import { type Piece, pagesOf } from './previewPages'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)

const STYLE = [
  '@page{size:A4;margin:37mm 26mm 35mm 28mm}',
  'body{margin:0;background:#e8e8e8;font:16pt/28.95pt "FangSong","仿宋","STFangsong","Noto Serif CJK SC",serif;letter-spacing:-.25pt;color:#000}',
  'section{box-sizing:border-box;position:relative;width:210mm;min-height:297mm;margin:8mm auto;padding:37mm 26mm 35mm 28mm;background:#fff}',
  '.note{width:210mm;margin:4mm auto 0;font:12px/1.6 sans-serif;letter-spacing:0;color:#333}',
  '.foot{position:absolute;right:28mm;left:28mm;bottom:21mm;display:flex;justify-content:space-between;font-size:14pt}',
  'p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}h1,h2,h3{margin:0;font-weight:normal;font-size:inherit}',
  '.body{text-indent:2em}.continued{text-indent:0}.level1{font-family:"SimHei","黑体",sans-serif}.level2{font-family:"KaiTi","楷体",serif}',
  '.red{color:#e00;text-align:center;font-size:30pt;line-height:1.3;padding-top:35mm}.plain,.title,.mark{text-align:center}.title{font-size:22pt}',
  '.redLine{border-bottom:2px solid #e00;text-align:center;margin:1em 0;padding-bottom:4mm;min-height:1em}',
  '.number{text-align:right}.signature{text-align:right;margin-top:2em}',
  '.imprint{display:flex;justify-content:space-between;border:solid #000;border-width:2px 0;font-size:14pt;margin-top:.5em;padding:0 1em}',
  '.seam{position:absolute;right:26mm;left:28mm;bottom:12mm;border-top:1px dashed #000;text-align:center;font-size:9pt;line-height:1.5}',
  'table{width:100%;border-collapse:collapse;font-size:14pt;line-height:22pt;margin:1em 0}',
  'th,td{border:1px solid #000;padding:1mm 2mm;text-align:left;white-space:pre-wrap;overflow-wrap:anywhere}th{width:25%;font-weight:normal;text-align:center}',
  '@media print{body{background:none}.note,.foot{display:none}section{width:auto;min-height:0;margin:0;padding:0;break-after:page}}',
].join('')

const paragraph = (look: string, text: string): string => `<p class="${look}">${escaped(text)}</p>`

function attachments(items: readonly string[]): string {
  const texts = items.length > 1 ? items.map((item, index) => `${index + 1}.${item}`) : items
  return texts.map((text, index) => paragraph('body', index === 0 ? `附件：${text}` : `　　　${text}`)).join('')
}

function listHtml({ columns, rows }: Part & { readonly kind: 'list' }): string {
  const heads = columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('')
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')
  return `<table><thead><tr>${heads}</tr></thead><tbody>${cells}</tbody></table>`
}

function htmlOf({ part, continued }: Piece): string {
  switch (part.kind) {
    case 'head':
      return paragraph(part.red ? 'red' : 'plain', part.text)
    case 'number':
      return part.red ? paragraph('redLine', part.text ?? '') : paragraph('number', part.text ?? '')
    case 'title':
      return `<h1 class="title">${escaped(part.text)}</h1>`
    case 'mark':
      return paragraph('mark', part.text)
    case 'addressee':
      return paragraph('addressee', part.text)
    case 'paragraph':
      return paragraph(
        `body${part.level === 0 ? '' : ` level${part.level}`}${continued ? ' continued' : ''}`,
        part.text,
      )
    case 'byHand':
      return paragraph('body', part.text)
    case 'table': {
      const rows = part.rows.map(
        ({ title, text }) => `<tr><th scope="row">${escaped(title)}</th><td>${escaped(text)}</td></tr>`,
      )
      return `<table>${rows.join('')}</table>`
    }
    case 'list':
      return listHtml(part)
    case 'attachments':
      return attachments(part.items)
    case 'signature':
      return paragraph('signature', `${part.office}\n${part.date}${part.seal ? '\n（院印）' : ''}`)
    case 'imprint':
      return `<p class="imprint"><span>${escaped(part.office)}</span><span>${escaped(part.date)}印发</span></p>`
    case 'seam':
      return paragraph('seam', part.text)
  }
}

const NOTE = '预览按每页22行、每行28字估算分页，实际分页以 Word 文件为准。'

/** A sheet as pages of A4, each with its number and what it leaves room for at its foot. */
const sheetHtml = ({ parts, eachPage }: Sheet): string =>
  pagesOf(parts)
    .map((pieces, index) => {
      const foot = `<p class="foot"><span>${escaped(eachPage ?? '')}</span><span>— ${index + 1} —</span></p>`
      return `<section>${pieces.map(htmlOf).join('')}${foot}</section>`
    })
    .join('')

/** A document as a page that runs nothing and loads nothing: every value is text. */
export function previewHtml({ title, sheets }: ComposedDocument): string {
  const pages = sheets.map(sheetHtml).join('')
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><p class="note">${escaped(NOTE)}</p>${pages}</main></body></html>`
}
