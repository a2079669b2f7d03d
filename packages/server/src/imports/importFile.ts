import type { Problem } from '@hengjian/law'
import type pg from 'pg'
import { stillMay } from '../access/stillMay'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import { askToJudge } from '../judging/worker'
import { type BatchRow, batchFile, batchMapping, batchOf, lockedBatch } from './batches'
import { fileBytes } from './fileBytes'
import { inPieces } from './pieces'
import { rowReadings } from './rowReadings'
import { sealJson } from './sealedJson'
import { countRows, type ReadyRows, readying, storeRows } from './storeRows'

/** Somebody else went on with the batch meanwhile: what is at hand is not to be stored. */
export class Overtaken extends Error {}

/** Whoever had the file imported may no longer do so. */
export class Withdrawn extends Error {}

/** Whether the process still means to go on; a batch left in the middle is taken up by the next one. */
export type GoOn = () => boolean

interface Place {
  readonly office: string
  readonly id: string
}

async function expectPiece(client: pg.PoolClient, { office, id }: Place, piece: number): Promise<BatchRow> {
  const batch = await lockedBatch(client, office, id)
  if (batch.state !== 'importing' || batch.next_piece !== piece) throw new Overtaken()
  if (batch.asked_by !== null && !(await stillMay(client, office, batch.asked_by, 'imports.manage')))
    throw new Withdrawn()
  return batch
}

/**
 * Imports a batch from where it stands, a piece of rows in each transaction together with how far it has come: cut at any
 * moment, it goes on with the next row, and no row is stored twice or left out. The next piece is read while one is stored.
 */
export async function importFile(context: ServerContext, place: Place, goOn: GoOn): Promise<void> {
  const { office, id } = place
  const sealer = sealerOf(context.keyring, office)
  const batch = await inOffice(context.database, office, (client) => batchOf(client, office, id))
  const mapping = batchMapping(batch)
  const readings = rowReadings(batchFile(batch, sealer), fileBytes(context, office, id), mapping, batch.columns ?? [])
  let piece = batch.next_piece
  let storing: Promise<void> = Promise.resolve()
  try {
    const begin = readying(context, { office, batch: id, site: batch.site }, mapping)
    for await (const next of inPieces(readings, batch.rows_done, begin)) {
      if (!goOn()) return
      await storing
      if ('problems' in next) return await finish(context, place, piece, next.problems)
      storing = storeOne(context, place, piece, next.piece, next.rows)
      // Whoever awaits it hears of a failure, not the process.
      storing.catch(() => undefined)
      piece += 1
    }
  } finally {
    await storing
  }
}

/** Stores a piece, and how far the batch has come with it. */
async function storeOne(
  context: ServerContext,
  place: Place,
  piece: number,
  ready: ReadyRows,
  rows: number,
): Promise<void> {
  const { office, id } = place
  const { answers } = await inOffice(context.database, office, async (client) => {
    const { made_by: owner } = await expectPiece(client, place, piece)
    const stored = await storeRows(client, ready, { piece, owner, bulk: true })
    const count = (wanted: string): number => stored.answers.filter(({ status }) => status === wanted).length
    await client.query(
      `update import_batch set next_piece = next_piece + 1, rows_done = rows_done + $3, accepted = accepted + $4,
         duplicates = duplicates + $5, conflicts = conflicts + $6, rejected = rejected + $7, two_names = two_names + $8
       where office = $1 and id = $2`,
      [
        ...[office, id, rows, count('accepted'), count('duplicate'), count('conflict'), count('rejected')],
        stored.twoNames,
      ],
    )
    return stored
  })
  countRows(context, answers)
}

/** A file that gave no row at all has failed; one that broke off is imported up to there, and says so. */
async function finish(
  context: ServerContext,
  place: Place,
  piece: number,
  problems: readonly Problem[],
): Promise<void> {
  const { office, id } = place
  const kept = sealJson(sealerOf(context.keyring, office), { problems })
  await inOffice(context.database, office, async (client) => {
    const { rows_done: done } = await expectPiece(client, place, piece)
    const state = done === 0 && problems.length > 0 ? 'failed' : 'imported'
    await client.query(
      `update import_batch set state = $3, rows = rows_done, report_key = $4, report_sealed = $5
       where office = $1 and id = $2`,
      [office, id, state, kept.keyId, kept.bytes],
    )
    await askToJudge(client, office)
  })
}
