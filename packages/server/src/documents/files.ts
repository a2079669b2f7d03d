import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { asRendered, type RenderedDocx, renderDocx } from './renderDocx'
import type { DocumentText, TextPlace } from './texts'

const fileRow = z.object({ sha256: z.instanceof(Buffer), key_id: z.string(), sealed: z.instanceof(Buffer) })

async function keptFile(
  client: ClientBase,
  { office, document, sequence }: TextPlace,
  sealer: Pick<Sealer, 'open'>,
): Promise<RenderedDocx | undefined> {
  const row = await rowOf(
    client,
    fileRow,
    'select sha256, key_id, sealed from document_file where office = $1 and document = $2 and sequence = $3',
    [office, document, sequence],
  )
  if (row === undefined) return undefined
  const bytes = sealer.open(row.key_id, row.sealed)
  if (!createHash('sha256').update(bytes).digest().equals(row.sha256))
    throw new Error(`the file of document ${document} is not the one that was kept`)
  return asRendered(bytes)
}

/**
 * The Word file of a text. It is made when it is first wanted, so that no action waits for it, and kept encrypted with its hash: whoever
 * wants it then gets the same bytes. Of two who want it first, the file of one is kept.
 */
export async function fileOf(
  client: ClientBase,
  place: Omit<TextPlace, 'sequence'>,
  { sequence, composed }: DocumentText,
  sealer: Pick<Sealer, 'open' | 'seal'>,
  at: number,
): Promise<RenderedDocx> {
  const { office, document } = place
  const kept = await keptFile(client, { ...place, sequence }, sealer)
  if (kept !== undefined) return kept
  const made = await renderDocx(composed)
  const { keyId, bytes } = sealer.seal(made)
  const { rowCount } = await client.query(
    `insert into document_file (office, document, sequence, made_at, sha256, key_id, sealed)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [office, document, sequence, at, createHash('sha256').update(made).digest(), keyId, bytes],
  )
  return rowCount === 1 ? made : ((await keptFile(client, { ...place, sequence }, sealer)) ?? made)
}
