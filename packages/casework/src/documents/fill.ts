import type { Bilingual, PlainDate } from '@hengjian/law'
import type { Field, Fields, Form, FormValue } from '../form'
import type { Workflow } from '../workflow'
import { type DocumentType, missingIn, placeholderPattern } from './documentType'
import { type NameOf, writtenDate, writtenValue } from './writing'

/** What the office adds to a document. */
export interface Issue {
  readonly office: string
  /** Null while it is a draft, and for documents that bear none. */
  readonly number: string | null
  readonly date: PlainDate
  readonly copiedTo: readonly string[]
  readonly nameOf: NameOf
}

export type FilledBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly title: string; readonly text: string }

/** A document with its words in place, for whoever lays it out. */
export interface FilledDocument {
  readonly title: string
  readonly number: string | null
  /** With its full-width colon; null where nobody is addressed. */
  readonly addressee: string | null
  readonly body: readonly FilledBlock[]
  readonly attachments: readonly string[]
  /** 落款: who issues it, and when. */
  readonly signature: { readonly office: string; readonly date: string; readonly seal: boolean }
  /** 版记: who has copies, who printed it and when. */
  readonly imprint: { readonly copiedTo: readonly string[]; readonly issuedBy: string; readonly issuedOn: string }
}

/** A field that a document needs and the matter does not know. */
export interface MissingField {
  readonly field: string
  readonly title: Bilingual
}
export type Filling =
  | { readonly ok: true; readonly document: FilledDocument }
  | { readonly ok: false; readonly missing: readonly MissingField[] }

/** Every field of a workflow by its name. */
export const fieldsOf = (definition: Workflow): Fields =>
  Object.assign({}, ...Object.values(definition.actions).map(({ form }) => form))

type Write = (name: string) => string

const writerOf =
  (known: Form, fields: Fields, nameOf: NameOf): Write =>
  (name) => {
    const value: FormValue | undefined = known[name]
    const field: Field | undefined = fields[name]
    return value === undefined || field === undefined ? '' : writtenValue(value, field, nameOf)
  }

/** One pass: what a value says is never read as a template again. */
const written = (text: string, write: Write): string =>
  text.replace(placeholderPattern(), (_, name: string) => write(name)).trim()

function paragraphs(text: string, write: Write): readonly FilledBlock[] {
  return written(text, write)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }))
}

function rowsOf(rows: readonly string[], fields: Fields, write: Write): readonly FilledBlock[] {
  return rows.map((row) => {
    const name = row.replace(/\?$/, '')
    // A field that is not used is struck out, as the forms' instructions ask.
    return { kind: 'row', title: fields[name]?.title.zh ?? name, text: write(name) || '\\' }
  })
}

/**
 * Fills in a document from what its matter knows, or names every field it lacks. Layout and numbering are not done here.
 * @param fields the fields of the matter's workflow, see {@link fieldsOf}
 */
export function fillDocument(type: DocumentType, known: Form, fields: Fields, issue: Issue): Filling {
  const missing = missingIn(type, known)
  if (missing.length > 0) {
    return {
      ok: false,
      missing: missing.map((field) => ({ field, title: fields[field]?.title ?? { zh: field, en: field } })),
    }
  }
  const write = writerOf(known, fields, issue.nameOf)
  const addressee = type.addressee === null ? '' : written(type.addressee, write)
  const files = type.attachments === undefined ? undefined : known[type.attachments]
  return {
    ok: true,
    document: {
      title: type.title.zh,
      number: type.abbr === null ? null : issue.number,
      addressee: addressee === '' ? null : `${addressee}：`,
      body: type.body.flatMap((block) =>
        typeof block === 'string' ? paragraphs(block, write) : rowsOf(block.rows, fields, write),
      ),
      attachments: typeof files === 'object' ? files.map(issue.nameOf) : [],
      signature: { office: issue.office, date: writtenDate(issue.date), seal: type.seal },
      imprint: { copiedTo: issue.copiedTo, issuedBy: issue.office, issuedOn: writtenDate(issue.date) },
    },
  }
}
