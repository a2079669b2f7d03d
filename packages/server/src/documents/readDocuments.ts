import { type ComposedDocument, ROLES, servedPart } from '@hengjian/casework'
import type { DocumentDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import type { ServerContext } from '../context'
import { rowOf, rowsOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { loadNames } from '../matters/presentRow'
import { isOfOffice } from '../matters/readable'
import { loadMatter } from '../matters/storedMatter'
import { fileOf } from './files'
import { headingOf } from './heading'
import { type DocumentRow, documentRow, presentDocument, SELECT_DOCUMENTS, titleOf, typeOf } from './presentDocument'
import { proofOf } from './proof'
import { type RenderedDocx, renderDocx } from './renderDocx'
import { readText } from './texts'

/** Whether a document goes with the case to the side of the reader: once it is signed, and as long as it is not void. */
function goesTo({ titles }: Reader, { type, state, signed_in }: DocumentRow): boolean {
  const sides = typeOf(type)?.goesTo ?? []
  return (
    signed_in !== null && state !== 'void' && titles.some((title) => sides.some((one) => one === ROLES[title].side))
  )
}

/** What was served or goes with the case to their side, and nothing else, is for those outside the office. */
const mayRead = (reader: Reader, row: DocumentRow): boolean =>
  isOfOffice(reader) || row.served_in !== null || goesTo(reader, row)

type Place = Pick<ServerContext, 'keyring' | 'clock'>

/** The documents of a matter that the reader may read; undefined where the matter is not theirs. */
export async function listDocuments(
  client: ClientBase,
  { keyring }: Place,
  reader: Reader,
  matter: string,
): Promise<readonly DocumentDto[] | undefined> {
  const { office } = reader
  const stored = await loadMatter(client, reader, matter)
  if (stored === undefined) return undefined
  const rows = await rowsOf(
    client,
    documentRow,
    `${SELECT_DOCUMENTS} and d.matter = $2 order by d.made_at, coalesce(d.drafted_in, d.signed_in), d.id`,
    [office, matter],
  )
  const showing = { reader, nameOf: await loadNames(client, office), sealer: sealerOf(keyring, office) }
  return rows.filter((row) => mayRead(reader, row)).map((row) => presentDocument(row, stored, showing))
}

/** A document that was served, and in which matter. */
export interface ServedDocument extends Pick<DocumentDto, 'id' | 'title' | 'number'> {
  readonly matter: string
}

/** What was served in matters that the reader may read, the latest first; a void one is none. */
export async function servedDocuments(
  client: ClientBase,
  { office }: Reader,
  matters: readonly string[],
): Promise<readonly ServedDocument[]> {
  const rows = await rowsOf(
    client,
    documentRow,
    `${SELECT_DOCUMENTS} and d.matter = any($2::uuid[]) and d.state = 'served' order by d.matter, d.served_in desc`,
    [office, matters],
  )
  return rows.map(({ id, type, number, matter }) => ({ id, title: titleOf(type), number, matter }))
}

/** A document with what it says, as far as the reader may read it. */
export interface OpenedDocument {
  /** How its file is called. */
  readonly name: string
  readonly composed: ComposedDocument
  /** The Word file of it. */
  readonly file: () => Promise<RenderedDocx>
  /** 送达回证, for what is signed; undefined before. */
  readonly proof: () => Promise<RenderedDocx | undefined>
}

/** A document by way of its matter: 404 DOCUMENT_UNKNOWN for whoever may not read that, as where there is none. */
async function found(client: ClientBase, reader: Reader, id: string) {
  const row = await rowOf(client, documentRow, `${SELECT_DOCUMENTS} and d.id = $2`, [reader.office, id])
  const stored = row === undefined ? undefined : await loadMatter(client, reader, row.matter)
  if (row === undefined || stored === undefined || !mayRead(reader, row)) throw new HttpProblem('DOCUMENT_UNKNOWN')
  return { row, stored }
}

/** Opens a document for a reader. Outside the office it is opened as it was served: what stays with the office is left out. */
export async function openDocument(
  client: ClientBase,
  { keyring, clock }: Place,
  reader: Reader,
  id: string,
): Promise<OpenedDocument> {
  const { office } = reader
  const sealer = sealerOf(keyring, office)
  const { row, stored } = await found(client, reader, id)
  const text = await readText(client, office, id, sealer)
  if (text === undefined) throw new HttpProblem('DOCUMENT_UNKNOWN')
  const name = row.number ?? text.composed.title
  const proof = async () => {
    if (row.signed_in === null) return undefined
    const { name: heading } = await headingOf(client, office)
    return renderDocx(proofOf(row, stored, text.composed, heading))
  }
  if (isOfOffice(reader)) {
    const file = () => fileOf(client, { office, document: id }, text, sealer, clock.now())
    return { name, composed: text.composed, file, proof }
  }
  const composed = servedPart(text.composed)
  return { name, composed, file: () => renderDocx(composed), proof }
}
