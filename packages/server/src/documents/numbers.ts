import { type DocumentId, documentTypes, type NumberParts, writtenNumber } from '@hengjian/casework'
import { dateOf, type Instant, partsOf, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'

/** The document that is to bear a number. */
export interface Numbered {
  readonly office: string
  readonly document: string
  readonly type: DocumentId
  readonly at: Instant
}

/**
 * Gives a document the next number of its type in its year, within the transaction that signs it. The counter's row is held until
 * that ends, so that a number is given with its document or not at all: none is left out, and none comes twice. Null where the type
 * bears no number.
 */
export async function giveNumber(
  client: ClientBase,
  { office, document, type, at }: Numbered,
  parts: Pick<NumberParts, 'area' | 'department'>,
): Promise<string | null> {
  const { abbr } = documentTypes[type]
  if (abbr === null) return null
  const { year } = partsOf(dateOf(at, SHANGHAI_OFFSET))
  const row = await rowOf(
    client,
    z.object({ last: z.number() }),
    `insert into document_counter (office, type, year, last) values ($1, $2, $3, 1)
     on conflict (office, type, year) do update set last = document_counter.last + 1 returning last`,
    [office, type, year],
  )
  if (row === undefined) throw new Error('the counter answered no number')
  const { last } = row
  const text = writtenNumber({ ...parts, abbr, year, counter: last })
  await client.query(
    `insert into document_number (office, type, year, number, previous, text, document, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [office, type, year, last, last === 1 ? null : last - 1, text, document, at],
  )
  return text
}

/** Why and by whom a number was made void. */
export interface Voiding {
  readonly office: string
  readonly document: string
  readonly by: string
  readonly at: Instant
  readonly reason: string
}

/** Makes a signed document void (作废): it keeps its number, which nobody gets again. Answers whether there was one to void. */
export async function voidDocument(
  client: ClientBase,
  { office, document, by, at, reason }: Voiding,
  sealer: Pick<Sealer, 'seal'>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `update document set state = 'void', changed_at = $3 where office = $1 and id = $2 and state in ('signed', 'served')`,
    [office, document, at],
  )
  if (rowCount !== 1) return false
  const { keyId, bytes } = sealer.seal(Buffer.from(reason))
  await client.query(
    `insert into document_void (office, type, year, number, voided_by, voided_at, key_id, sealed)
     select office, type, year, number, $3, $4, $5, $6 from document_number where office = $1 and document = $2`,
    [office, document, by, at, keyId, bytes],
  )
  return true
}
