import type { PlainDate } from '@hengjian/law'
import type { ComposedDocument, Part, Sheet, TableRow } from './composed'
import { type DocumentType, HANDS, isSignedByHand, requiredOf } from './documentType'
import { fillLines, STRUCK, textOf, type Word, type Words } from './fill'
import { paperLine, paperLines } from './paperText'
import { writtenDate } from './writing'

/** The office whose document it is, with its parts of the number. */
export interface IssuingOffice {
  readonly name: string
  readonly area: string
  readonly department: string
}

/** What a document is made of beside its type. */
export interface Occasion {
  readonly office: IssuingOffice
  /** Null while it is a draft, and where the type bears none. */
  readonly number: string | null
  readonly date: PlainDate
  /** What the matter knows, in words. */
  readonly words: Words
  /** Who wrote it and who signed it, by name. */
  readonly writer: string
  readonly signer: string
}

export type Composition =
  | { readonly ok: true; readonly document: ComposedDocument }
  /** What is needed and not known, by name and title. */
  | { readonly ok: false; readonly missing: readonly (Word & { readonly name: string })[] }

const DATE_BY_HAND = '　　年　　月　　日'

/** A heading is one short line without a full stop. */
const levelOf = (line: string): 0 | 1 | 2 => {
  if (line.includes('。') || line.length > 56) return 0
  if (/^[一二三四五六七八九十]+、/u.test(line)) return 1
  return /^（[一二三四五六七八九十]+）/u.test(line) ? 2 : 0
}

const rowOf = (row: string, words: Words): TableRow => {
  const name = row.replace(/\?$/u, '')
  const title = Object.hasOwn(words, name) ? (words[name]?.title ?? name) : name
  return { title: paperLine(title), text: paperLines(textOf(words, name)).join('\n') || STRUCK }
}

function bodyOf({ body, family }: DocumentType, words: Words): readonly Part[] {
  const unused = family === 'fillIn' ? STRUCK : ''
  return body.flatMap((block): readonly Part[] => {
    if (typeof block !== 'string') return [{ kind: 'table', rows: block.rows.map((row) => rowOf(row, words)) }]
    return fillLines(block, words, unused).map((text) => ({ kind: 'paragraph', text, level: levelOf(text) }))
  })
}

function attachmentsOf({ attachments }: DocumentType, words: Words): readonly Part[] {
  const items = attachments === undefined ? [] : paperLines(textOf(words, attachments))
  return items.length === 0 ? [] : [{ kind: 'attachments', items }]
}

function addresseeOf({ addressee }: DocumentType, words: Words): string | null {
  const line = addressee === null ? '' : fillLines(addressee, words, '').join('')
  return line === '' ? null : line
}

const isRed = (type: DocumentType): boolean =>
  type.family !== 'table' && type.family !== 'record' && !isSignedByHand(type)

function topOf(type: DocumentType, { office, number }: Occasion, mark: string | null): readonly Part[] {
  const red = isRed(type)
  const title: readonly Part[] = [{ kind: 'title', text: type.title.zh }]
  if (isSignedByHand(type)) return title
  const marked: readonly Part[] = mark === null ? title : [...title, { kind: 'mark', text: `（${mark}）` }]
  const head: Part = { kind: 'head', text: paperLine(office.name), red }
  const line: Part = { kind: 'number', text: number, red }
  if (red) return [head, line, ...marked]
  return number === null ? [head, ...marked] : [head, ...marked, line]
}

/** How the document ends: signed and dated by the office, or by the hands of those who were there. */
function endOf({ family, seal, signer }: DocumentType, { office, date }: Occasion): readonly Part[] {
  const hands = family === 'record' ? ['被核实（纠正）人员', '检察人员', '记录人'] : HANDS[signer]
  if (hands !== undefined) return hands.map((who) => ({ kind: 'byHand', text: `${who}：　　　　　　${DATE_BY_HAND}` }))
  return [{ kind: 'signature', office: paperLine(office.name), date: writtenDate(date), seal }]
}

const imprintOf = (type: DocumentType, { office, date }: Occasion): readonly Part[] =>
  isRed(type) ? [{ kind: 'imprint', office: paperLine(office.name), date: writtenDate(date) }] : []

function fullSheet(type: DocumentType, occasion: Occasion, words: Words, mark: string | null): readonly Part[] {
  const addressee = addresseeOf(type, words)
  return [
    ...topOf(type, occasion, mark),
    ...(addressee === null ? [] : [{ kind: 'addressee', text: `${addressee}：` } as const]),
    ...bodyOf(type, words),
    ...attachmentsOf(type, words),
    ...endOf(type, occasion),
  ]
}

/** What stays with the office of a form to fill in. */
function stubSheet(type: DocumentType, occasion: Occasion, words: Words): readonly Part[] {
  const row = (title: string, text: string): TableRow => ({ title, text: paperLine(text) || STRUCK })
  const rows = [
    row('案件', textOf(words, 'caseName')),
    row('送往单位', addresseeOf(type, words) ?? ''),
    row('批准人', occasion.signer),
    row('填发人', occasion.writer),
    row('填发时间', writtenDate(occasion.date)),
  ]
  return [...topOf(type, occasion, '存根'), { kind: 'table', rows }]
}

/** What comes back from whom it was served on. */
function receiptSheet(type: DocumentType, { office, number }: Occasion): readonly Part[] {
  const which = `${number ?? ''}《${type.title.zh}》`
  return [
    { kind: 'title', text: type.title.zh },
    { kind: 'mark', text: '（回执）' },
    { kind: 'addressee', text: `${paperLine(office.name)}：` },
    { kind: 'paragraph', text: `你院${which}已收到。`, level: 0 },
    { kind: 'byHand', text: `收到日期：${DATE_BY_HAND}` },
    { kind: 'byHand', text: '签收人：' },
    { kind: 'byHand', text: '（签收单位印章）' },
  ]
}

function sheetsOf(type: DocumentType, occasion: Occasion, words: Words): readonly Sheet[] {
  const original = [...fullSheet(type, occasion, words, null), ...imprintOf(type, occasion)]
  const eachPage = type.family === 'record' ? '本页签名、捺指印：' : null
  if (type.family !== 'fillIn') return [{ parts: original, eachPage, stays: false }]
  const seam: Part = { kind: 'seam', text: occasion.number ?? type.title.zh }
  return [
    { parts: [...stubSheet(type, occasion, words), seam], eachPage, stays: true },
    { parts: [...fullSheet(type, occasion, words, '副本'), seam], eachPage, stays: true },
    { parts: [...original, seam], eachPage, stays: false },
    { parts: receiptSheet(type, occasion), eachPage, stays: false },
  ]
}

/**
 * Writes a document of a type for an occasion. A field that it needs and nobody filled in blocks it and is named. Layout by GB/T
 * 9704-2012; a form to fill in comes as stub, copy, original and receipt under one number.
 */
export function composeDocument(type: DocumentType, occasion: Occasion): Composition {
  const { words } = occasion
  const missing = requiredOf(type).filter((name) => textOf(words, name) === '')
  if (missing.length > 0)
    return { ok: false, missing: missing.map((name) => ({ name, title: words[name]?.title ?? name, text: '' })) }
  const { title } = type
  return { ok: true, document: { title: title.zh, number: occasion.number, sheets: sheetsOf(type, occasion, words) } }
}

/** The same while it is a draft, without a number: what is still missing stands out. */
export function composeDraft(type: DocumentType, occasion: Omit<Occasion, 'number'>): ComposedDocument {
  const open = requiredOf(type).filter((name) => textOf(occasion.words, name) === '')
  const standIns = open.map((name) => {
    const title = occasion.words[name]?.title ?? name
    return [name, { title, text: `【待补：${title}】` }] as const
  })
  const whole = { ...occasion, number: null, words: { ...occasion.words, ...Object.fromEntries(standIns) } }
  const sheets = sheetsOf(type, whole, whole.words)
  return { title: type.title.zh, number: null, sheets }
}
