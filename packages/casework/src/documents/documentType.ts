import type { Bilingual } from '@hengjian/law'
import type { Form } from '../form'
import type { Side } from '../roles'

/** How a document is made up: form to fill in, running text, record of what was said, table, letter. */
export const FAMILIES = {
  fillIn: { zh: '填充式文书', en: 'fill-in document' },
  narrative: { zh: '叙述式文书', en: 'narrative document' },
  record: { zh: '笔录', en: 'record' },
  table: { zh: '表格', en: 'form' },
  letter: { zh: '函件', en: 'letter' },
} as const satisfies Record<string, Bilingual>
export type Family = keyof typeof FAMILIES

/** Who signs: the last of draft, review and approval. */
export type Signer =
  | 'clerk'
  | 'caseManager'
  | 'petitionClerk'
  | 'procurator'
  | 'departmentHead'
  | 'chief'
  | 'inspectors'
  /** Those who sign themselves: the office only keeps the paper. */
  | 'parties'
  | 'suspect'

/** Who signs by hand what is theirs: it bears neither name nor seal of the office (Rules 498 of an agreement, CPL 174 of a plea statement). */
export const HANDS: Readonly<Partial<Record<Signer, readonly string[]>>> = {
  parties: ['犯罪嫌疑人', '被害人（法定代理人、近亲属）'],
  suspect: ['犯罪嫌疑人、被告人', '辩护人或者值班律师'],
}

/**
 * A paragraph of a document with `{field}` where the matter's words go, or the rows of a table, each a field. A field with a
 * question mark (`{remark?}`) may be missing; a paragraph of which nothing else is left falls away.
 */
export type Block = string | { readonly rows: readonly string[] }

/** A type of document with its template. Documents are written in Chinese, the language of the procedure. */
export interface DocumentType {
  readonly title: Bilingual
  /** The part of the number that names the type (纠违); null where the document bears no number. */
  readonly abbr: string | null
  readonly family: Family
  readonly signer: Signer
  readonly seal: boolean
  /** The line of the addressee, `{unit}`; null where there is none. */
  readonly addressee: string | null
  readonly body: readonly Block[]
  /** The field that lists what is attached. */
  readonly attachments?: string
  /** Whom it goes to with the case once it is signed, beside the unit it may be served on. */
  readonly goesTo?: readonly Side[]
}

/** Whether those whom it is about sign it, and nobody of the office. */
export const isSignedByHand = ({ signer }: DocumentType): boolean => HANDS[signer] !== undefined

/** `{name}` and `{name?}`, anew for each use: a global pattern remembers where it stopped. */
export const placeholderPattern = (): RegExp => /\{([A-Za-z]+)(\??)\}/g

/** A name in a template, and whether it may be missing. */
export interface Placeholder {
  readonly name: string
  readonly optional: boolean
}

const inText = (text: string): readonly Placeholder[] =>
  [...text.matchAll(placeholderPattern())].map(([, name = '', mark]) => ({ name, optional: mark === '?' }))

/** Every name a template asks for, in order. */
export const placeholdersOf = ({ addressee, body }: DocumentType): readonly Placeholder[] => [
  ...(addressee === null ? [] : inText(addressee)),
  ...body.flatMap((block) =>
    typeof block === 'string' ? inText(block) : block.rows.flatMap((row) => inText(`{${row}}`)),
  ),
]

/** The fields a document of the type needs from its matter. */
export const requiredOf = (type: DocumentType): readonly string[] => [
  ...new Set(placeholdersOf(type).flatMap(({ name, optional }) => (optional ? [] : [name]))),
]

const isBlank = (value: Form[string] | undefined): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** The required fields that the matter does not know. */
export const missingIn = (type: DocumentType, known: Form): readonly string[] =>
  requiredOf(type).filter((field) => isBlank(known[field]))
