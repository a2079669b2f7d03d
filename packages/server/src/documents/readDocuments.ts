import { type ComposedDocument, type DocumentId, documentTypes, servedPart } from '@hengjian/casework'
import type { DocumentDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { integer, rowOf, rowsOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { isOfOffice } from '../matters/readable'
import { loadMatter } from '../matters/storedMatter'
import { fileOf } from './files'
import { type RenderedDocx, renderDocx } from './renderDocx'
import { readText } from './texts'

const documentRow = z.object({
  id: z.string(),
  matter: z.string(),
  type: z.string(),
  state: z.enum(['draft', 'signed', 'served', 'void']),
  number: z.string().nullable(),
  drafted_in: z.number().nullable(),
  signed_in: z.number().nullable(),
  served_in: z.number().nullable(),
  changed_at: integer.transform((value) => value as Instant),
})
type DocumentRow = z.output<typeof documentRow>

const SELECT = `select d.id, d.matter, d.type, d.state, n.text as number, d.drafted_in, d.signed_in, d.served_in, d.changed_at
  from document d left join document_number n on n.office = d.office and n.document = d.id where d.office = $1`

const titleOf = (type: string): DocumentDto['title'] =>
  Object.hasOwn(documentTypes, type) ? documentTypes[type as DocumentId].title : { zh: type, en: type }

const presentDocument = ({
  id,
  type,
  state,
  number,
  drafted_in,
  signed_in,
  served_in,
  changed_at,
}: DocumentRow): DocumentDto => ({
  ...{ id, type, title: titleOf(type), state, number },
  ...{ draftedIn: drafted_in, signedIn: signed_in, servedIn: served_in, changedAt: formatInstant(changed_at) },
})

/** What was served, and nothing else, is for those outside the office. */
const mayRead = (reader: Reader, { served_in }: DocumentRow): boolean => isOfOffice(reader) || served_in !== null

/** The documents of a matter that the reader may read; undefined where the matter is not theirs. */
export async function listDocuments(
  client: ClientBase,
  reader: Reader,
  matter: string,
): Promise<readonly DocumentDto[] | undefined> {
  if ((await loadMatter(client, reader, matter)) === undefined) return undefined
  const rows = await rowsOf(
    client,
    documentRow,
    `${SELECT} and d.matter = $2 order by d.made_at, coalesce(d.drafted_in, d.signed_in), d.id`,
    [reader.office, matter],
  )
  return rows.filter((row) => mayRead(reader, row)).map(presentDocument)
}

/** A document with what it says, as far as the reader may read it. */
export interface OpenedDocument {
  readonly document: DocumentDto
  readonly composed: ComposedDocument
  /** The Word file of it. */
  readonly file: () => Promise<RenderedDocx>
}

/**
 * Opens a document by way of its matter: whoever may not read that gets 404 DOCUMENT_UNKNOWN, as where there is none. Outside the office
 * it is opened as it was served: what stays with the office is left out.
 */
export async function openDocument(
  client: ClientBase,
  { keyring, clock }: Pick<ServerContext, 'keyring' | 'clock'>,
  reader: Reader,
  id: string,
): Promise<OpenedDocument> {
  const { office } = reader
  const sealer = sealerOf(keyring, office)
  const row = await rowOf(client, documentRow, `${SELECT} and d.id = $2`, [office, id])
  const readable = row !== undefined && (await loadMatter(client, reader, row.matter)) !== undefined
  const text = readable && mayRead(reader, row) ? await readText(client, office, id, sealer) : undefined
  if (row === undefined || text === undefined) throw new HttpProblem('DOCUMENT_UNKNOWN')
  const document = presentDocument(row)
  if (isOfOffice(reader)) {
    const file = () => fileOf(client, { office, document: id }, text, sealer, clock.now())
    return { document, composed: text.composed, file }
  }
  const composed = servedPart(text.composed)
  return { document, composed, file: () => renderDocx(composed) }
}
