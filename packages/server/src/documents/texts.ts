import { createHash } from 'node:crypto'
import type { ComposedDocument } from '@hengjian/casework'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'

/** Which document, and the matter's action that wrote it so. */
export interface TextPlace {
  readonly office: string
  readonly document: string
  readonly sequence: number
}

/** Keeps what a document says, encrypted and with its hash: from then on it is what was drafted or signed. */
export async function keepText(
  client: ClientBase,
  { office, document, sequence }: TextPlace,
  composed: ComposedDocument,
  sealer: Pick<Sealer, 'seal'>,
  at: Instant,
): Promise<void> {
  const text = Buffer.from(JSON.stringify(composed))
  const { keyId, bytes } = sealer.seal(text)
  await client.query(
    `insert into document_text (office, document, sequence, made_at, sha256, key_id, sealed)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [office, document, sequence, at, createHash('sha256').update(text).digest(), keyId, bytes],
  )
}

const textRow = z.object({
  sequence: z.number(),
  sha256: z.instanceof(Buffer).nullable(),
  key_id: z.string(),
  sealed: z.instanceof(Buffer),
})

/** What a document says, and which action wrote it so. */
export interface DocumentText {
  readonly sequence: number
  readonly composed: ComposedDocument
}

/** The last text of a document: that of its draft, or the one that was signed. Throws where it is not the one that was kept. */
export async function readText(
  client: ClientBase,
  office: string,
  document: string,
  sealer: Pick<Sealer, 'open'>,
): Promise<DocumentText | undefined> {
  const row = await rowOf(
    client,
    textRow,
    `select sequence, sha256, key_id, sealed from document_text
     where office = $1 and document = $2 order by sequence desc limit 1`,
    [office, document],
  )
  if (row === undefined) return undefined
  const text = sealer.open(row.key_id, row.sealed)
  if (row.sha256 !== null && !createHash('sha256').update(text).digest().equals(row.sha256))
    throw new Error(`the text of document ${document} is not the one that was kept`)
  // Our own words, sealed by ourselves: opening them proves that nobody changed them.
  const composed: ComposedDocument = JSON.parse(text.toString('utf8'))
  return { sequence: row.sequence, composed }
}
