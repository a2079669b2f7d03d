import type { PlainDate } from '@hengjian/law'
import type { ComposedDocument, Part, TableRow } from './documents'
import { paperLine } from './documents/paperText'
import { writtenDate } from './documents/writing'

/** A document that is served, and what is known of its service: null what the receiver still has to write. */
export interface Service {
  readonly office: string
  readonly document: string
  readonly number: string | null
  readonly unit: string | null
  readonly manner: string | null
  readonly servedOn: PlainDate | null
  readonly receivedBy: string | null
}

const BLANK = '　'

/** 送达回证: printed for the receiver to sign, and filled in once the service is recorded. It is kept with the document it proves. */
export function proofOfService({
  office,
  document,
  number,
  unit,
  manner,
  servedOn,
  receivedBy,
}: Service): ComposedDocument {
  const row = (title: string, text: string | null): TableRow => ({
    title,
    text: (text === null ? '' : paperLine(text)) || BLANK,
  })
  const rows = [
    row('送达机关', office),
    row('受送达人（单位）', unit),
    row('送达文书', `《${document}》`),
    row('文号', number ?? '\\'),
    row('送达地点', null),
    row('送达方式', manner),
    row('收到日期', servedOn === null ? null : writtenDate(servedOn)),
    row('签收人', receivedBy),
    row('代收人及代收理由', null),
    row('备注', null),
  ]
  const byHand = ['受送达人签名（盖章）：', '送达人：', '见证人：'].map((text): Part => ({ kind: 'byHand', text }))
  const parts: readonly Part[] = [
    { kind: 'head', text: paperLine(office), red: false },
    { kind: 'title', text: '送达回证' },
    { kind: 'table', rows },
    ...byHand,
  ]
  return { title: '送达回证', number: null, sheets: [{ parts, stays: true, eachPage: null }] }
}
