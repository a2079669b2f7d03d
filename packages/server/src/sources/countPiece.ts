import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { PreparedPiece } from '../facts/preparePiece'
import { aheadOf, lagsOf, recordingsOf } from './delays'

/** What became of the lines of a piece; `kept` of its rejects stay readable. */
export interface PieceCount {
  readonly accepted: number
  readonly duplicates: number
  readonly conflicts: number
  readonly kept: number
}

/**
 * When the piece came, for the counts: history that is loaded with its own times of receipt came with the last of them.
 */
const receiptOf = ({ delivery, rows }: PreparedPiece): Instant =>
  rows.length === 0
    ? delivery.receivedAt
    : (rows.reduce((latest, { fact }) => Math.max(latest, fact.receivedAt), 0) as Instant)

/** Counts a piece for the board of sources: what became of its lines, how late its facts came, how its source's clock stands. */
export async function countPiece(client: ClientBase, piece: PreparedPiece, counted: PieceCount): Promise<void> {
  const { delivery, raw, rows, rejects } = piece
  const facts = rows.map(({ fact }) => fact)
  const lags = lagsOf(facts)
  const recordings = recordingsOf(facts)
  const refusedAhead = rejects.filter(({ problems }) => problems.some(({ code }) => code === 'FACT_FUTURE'))
  await client.query(
    `insert into ingest_count (office, raw, source, received_at, accepted, duplicates, conflicts, rejected, kept, ahead,
       timed, lags, recorded, recordings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[delivery.office, raw.id, delivery.source, receiptOf(piece)],
      ...[counted.accepted, counted.duplicates, counted.conflicts, rejects.length, counted.kept],
      ...[aheadOf(facts) + refusedAhead.length, lags.count, lags.sample, recordings.count, recordings.sample],
    ],
  )
}
