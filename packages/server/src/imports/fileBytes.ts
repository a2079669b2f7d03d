import { createHash } from 'node:crypto'
import type { Bytes } from '@hengjian/facts/readers'
import type { Instant } from '@hengjian/law'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { IMPORT_LIMITS, inMebibytes } from './limits'

type Context = Pick<ServerContext, 'clock' | 'database' | 'keyring'>

/** How a file that is larger than allowed is refused. */
export type TooLarge = 'IMPORT_TOO_LARGE' | 'ATTACHMENT_TOO_LARGE'

/** Passes bytes on until there are more than allowed. @throws HttpProblem with the code then */
export async function* counted(
  bytes: AsyncIterable<Buffer>,
  most: number,
  tooLarge: TooLarge = 'IMPORT_TOO_LARGE',
): AsyncIterable<Buffer> {
  let total = 0
  for await (const piece of bytes) {
    total += piece.length
    if (total > most) throw new HttpProblem(tooLarge, { found: inMebibytes(most) })
    yield piece
  }
}

/** Bytes in pieces of one size, the last one shorter. */
export async function* chunked(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let [held, size]: [Buffer[], number] = [[], 0]
  for await (const piece of bytes) {
    held.push(piece)
    size += piece.length
    if (size < IMPORT_LIMITS.chunkBytes) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

/** What was received of a file. */
export interface Received {
  readonly size: number
  readonly sha256: Buffer
}

/**
 * Stores a file as it streams in, sealed chunk by chunk, at the speed of the database. Refuses with
 * IMPORT_EMPTY; nothing stays of a file that did not come whole.
 */
export async function receiveFile(
  context: Context,
  office: string,
  batch: string,
  bytes: AsyncIterable<Buffer>,
): Promise<Received> {
  const sealer = sealerOf(context.keyring, office)
  const hash = createHash('sha256')
  let [part, size] = [0, 0]
  try {
    for await (const chunk of chunked(bytes)) {
      hash.update(chunk)
      const { keyId, bytes: sealed } = sealer.seal(chunk)
      await inOffice(context.database, office, (client) =>
        client.query(
          `insert into import_chunk (office, batch, part, made_at, key_id, sealed) values ($1, $2, $3, $4, $5, $6)`,
          [office, batch, part, context.clock.now(), keyId, sealed],
        ),
      )
      part += 1
      size += chunk.length
    }
    if (size === 0) throw new HttpProblem('IMPORT_EMPTY')
  } catch (error) {
    await forgetFile(context, office, batch).catch(() => undefined)
    throw error
  }
  return { size, sha256: hash.digest() }
}

/** Removes the bytes of a file. */
const forgetFile = (context: Context, office: string, batch: string): Promise<unknown> =>
  inOffice(context.database, office, (client) =>
    client.query('delete from import_chunk where office = $1 and batch = $2', [office, batch]),
  )

const HOUR = 3_600_000

/** Removes what is left of uploads that were cut off, by a lost connection or a killed server. */
export const forgetCutOff = (context: Context, office: string, now: Instant): Promise<unknown> =>
  inOffice(context.database, office, (client) =>
    client.query(
      `delete from import_chunk chunk where office = $1 and made_at < $2
         and not exists (select from import_batch batch where batch.office = chunk.office and batch.id = chunk.batch)`,
      [office, now - HOUR],
    ),
  )

const chunkSchema = z.object({ key_id: z.string(), sealed: z.instanceof(Buffer) })

/** The bytes of a stored file, chunk by chunk. */
export async function* fileBytes(context: Context, office: string, batch: string): Bytes {
  const sealer = sealerOf(context.keyring, office)
  for (let part = 0; ; part += 1) {
    const chunk = await inOffice(context.database, office, (client) =>
      rowOf(
        client,
        chunkSchema,
        'select key_id, sealed from import_chunk where office = $1 and batch = $2 and part = $3',
        [office, batch, part],
      ),
    )
    if (chunk === undefined) return
    yield sealer.open(chunk.key_id, chunk.sealed)
  }
}
