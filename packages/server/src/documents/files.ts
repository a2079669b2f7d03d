import { createHash } from 'node:crypto'
import type { ComposedDocument } from '@hengjian/casework'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { renderDocx } from './renderDocx'

/** Which document, and the matter's action that made this file of it. */
export interface FilePlace {
  readonly office: string
  readonly document: string
  readonly sequence: number
}

/** Renders a document and keeps it encrypted, with the hash of its bytes. */
export async function keepFile(
  client: ClientBase,
  { office, document, sequence }: FilePlace,
  composed: ComposedDocument,
  sealer: Pick<Sealer, 'seal'>,
  at: Instant,
): Promise<void> {
  const bytes = await renderDocx(composed)
  const file = sealer.seal(bytes)
  const content = sealer.seal(Buffer.from(JSON.stringify(composed)))
  await client.query(
    `insert into document_file (office, document, sequence, made_at, sha256, key_id, sealed, content_key, content_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[office, document, sequence, at, createHash('sha256').update(bytes).digest()],
      ...[file.keyId, file.bytes, content.keyId, content.bytes],
    ],
  )
}

const fileRow = z.object({
  sha256: z.instanceof(Buffer),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
  content_key: z.string(),
  content_sealed: z.instanceof(Buffer),
})

/** A file of a document, and what it says. */
export interface DocumentFile {
  readonly bytes: Buffer
  readonly composed: ComposedDocument
}

/** The last file of a document: that of its draft, or the one that was signed. Throws where its bytes are not those that were hashed. */
export async function readFile(
  client: ClientBase,
  office: string,
  document: string,
  sealer: Pick<Sealer, 'open'>,
): Promise<DocumentFile | undefined> {
  const row = await rowOf(
    client,
    fileRow,
    `select sha256, key_id, sealed, content_key, content_sealed from document_file
     where office = $1 and document = $2 order by sequence desc limit 1`,
    [office, document],
  )
  if (row === undefined) return undefined
  const bytes = sealer.open(row.key_id, row.sealed)
  const found = createHash('sha256').update(bytes).digest()
  if (!found.equals(row.sha256)) throw new Error(`the file of document ${document} is not the one that was kept`)
  // Our own words, sealed by ourselves: opening them proves that nobody changed them.
  const composed: ComposedDocument = JSON.parse(sealer.open(row.content_key, row.content_sealed).toString('utf8'))
  return { bytes, composed }
}
