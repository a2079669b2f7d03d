import {
  actionOf,
  type DocumentId,
  type DocumentType,
  documentsOf,
  documentTypes,
  isSignedByHand,
  missingIn,
  valuesOf,
} from '@hengjian/casework'
import type { DocumentDto } from '@hengjian/contract'
import { type Bilingual, formatInstant, type Instant } from '@hengjian/law'
import { z } from 'zod'
import { integer } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import type { Reader } from '../matters/party'
import type { NameOf } from '../matters/presentRow'
import { isOfOffice } from '../matters/readable'
import type { StoredMatter } from '../matters/storedMatter'

const instant = integer.transform((value) => value as Instant)

/** A document as it is stored, with its number and what was said when it was made void. */
export const documentRow = z.object({
  id: z.string(),
  matter: z.string(),
  type: z.string(),
  state: z.enum(['draft', 'signed', 'served', 'void']),
  number: z.string().nullable(),
  drafted_in: z.number().nullable(),
  signed_in: z.number().nullable(),
  served_in: z.number().nullable(),
  received_in: z.number().nullable(),
  answered_in: z.number().nullable(),
  changed_at: instant,
  voided_by: z.string().nullable(),
  voided_at: instant.nullable(),
  void_key: z.string().nullable(),
  void_reason: z.instanceof(Buffer).nullable(),
})
export type DocumentRow = z.output<typeof documentRow>

/** Selects documents; `$1` is the office. The caller adds conditions over `d`. */
export const SELECT_DOCUMENTS = `select d.id, d.matter, d.type, d.state, n.text as number, d.drafted_in, d.signed_in, d.served_in,
    d.received_in, d.answered_in, d.changed_at, v.voided_by, v.voided_at, v.key_id as void_key, v.sealed as void_reason
  from document d
  left join document_number n on n.office = d.office and n.document = d.id
  left join document_void v on v.office = n.office and v.type = n.type and v.year = n.year and v.number = n.number
  where d.office = $1`

/** The type of a document; undefined where this release knows it no more. */
export const typeOf = (type: string): DocumentType | undefined =>
  Object.hasOwn(documentTypes, type) ? documentTypes[type as DocumentId] : undefined

/** How a type is called. */
export const titleOf = (type: string): Bilingual => typeOf(type)?.title ?? { zh: type, en: type }

/** What a draft lacks, called as the matter's forms call it. */
function missingOf({ type, state }: DocumentRow, { definition, matter }: StoredMatter): DocumentDto['missing'] {
  const known = typeOf(type)
  if (state !== 'draft' || known === undefined) return []
  const fields = Object.assign({}, ...Object.values(definition.actions).map(({ form }) => form))
  return missingIn(known, valuesOf(matter)).map((name) => ({
    name,
    title: fields[name]?.title ?? { zh: name, en: name },
  }))
}

/** Whether some action of the workflow serves documents of the type; what is written for the file alone is served on nobody. */
const isServed = (type: string, { definition }: StoredMatter): boolean =>
  Object.values(definition.actions).some(
    (action) => action.document?.step === 'served' && documentsOf(action).some((one) => one === type),
  )

/** The actions since the draft by somebody who may not be its drafter: they looked at it. */
function reviewsOf({ type, drafted_in, signed_in }: DocumentRow, { definition, matter }: StoredMatter): number[] {
  if (drafted_in === null) return []
  const drafting = Object.entries(definition.actions).flatMap(([id, action]) =>
    action.document?.step === 'drafted' && documentsOf(action).some((one) => one === type) ? [id] : [],
  )
  return matter.records
    .filter(({ sequence }) => sequence > drafted_in && (signed_in === null || sequence < signed_in))
    .filter(({ action }) => actionOf(definition, action)?.not?.some((one) => drafting.includes(one)) === true)
    .map(({ sequence }) => sequence)
}

function voidOf(row: DocumentRow, within: boolean, nameOf: NameOf, sealer: Pick<Sealer, 'open'>): DocumentDto['void'] {
  const { voided_by, voided_at, void_key, void_reason } = row
  if (voided_by === null || voided_at === null || void_key === null || void_reason === null) return null
  const reason = within ? sealer.open(void_key, void_reason).toString('utf8') : null
  return { at: formatInstant(voided_at), by: nameOf(voided_by), reason }
}

/** What else is needed to show a document. */
export interface Showing {
  readonly reader: Reader
  readonly nameOf: NameOf
  readonly sealer: Pick<Sealer, 'open'>
}

/** A document as the reader may see it; what goes on with it in the office is for the office. */
export function presentDocument(
  row: DocumentRow,
  stored: StoredMatter,
  { reader, nameOf, sealer }: Showing,
): DocumentDto {
  const { id, type, state, number, changed_at } = row
  const known = typeOf(type)
  const within = isOfOffice(reader)
  return {
    ...{ id, type, title: titleOf(type), state, number },
    ...{ numbered: known !== undefined && known.abbr !== null, seal: known?.seal === true },
    byHand: known !== undefined && isSignedByHand(known),
    ...{ draftedIn: row.drafted_in, signedIn: row.signed_in },
    ...{ isServed: row.served_in !== null || isServed(type, stored), servedIn: row.served_in },
    ...{ receivedIn: row.received_in, answeredIn: row.answered_in, changedAt: formatInstant(changed_at) },
    reviewedIn: within ? reviewsOf(row, stored) : [],
    missing: within ? missingOf(row, stored) : [],
    void: voidOf(row, within, nameOf, sealer),
  }
}
