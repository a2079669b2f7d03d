import type { IngestAnswerDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import type { FactRow } from './factRow'
import { insertFacts, insertObjects, insertRejects, markDirty } from './insertRows'
import type { PreparedPiece } from './preparePiece'

type LineAnswer = IngestAnswerDto['lines'][number]

/**
 * Stores a piece inside the caller's transaction: raw bytes, facts, rejects and conflicts, and marks what changed as dirty.
 * The same piece again changes nothing but the count of duplicates. Answers every line once the caller has committed.
 */
export async function storePiece(client: ClientBase, piece: PreparedPiece): Promise<readonly LineAnswer[]> {
  const { delivery, raw, rows, rejects } = piece
  await client.query(
    `insert into raw_message (office, id, source, received_at, sha256, length, key_id, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [delivery.office, raw.id, delivery.source, delivery.receivedAt, raw.sha256, raw.length, raw.keyId, raw.sealed],
  )
  const settled = rows.length === 0 ? [] : await settleRows(client, piece)
  const stored = settled.filter(({ status }) => status === 'accepted').map(({ row }) => row)
  if (stored.length > 0) {
    await insertObjects(client, delivery.office, stored)
    await markDirty(client, delivery, stored)
  }
  if (rejects.length > 0) await insertRejects(client, piece)
  const count = (status: LineAnswer['status']): number => settled.filter((one) => one.status === status).length
  await client.query(
    `insert into ingest_count (office, raw, source, received_at, accepted, duplicates, conflicts, rejected)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[delivery.office, raw.id, delivery.source, delivery.receivedAt],
      ...[count('accepted'), count('duplicate'), count('conflict'), rejects.length],
    ],
  )
  const answers: LineAnswer[] = [
    ...settled.map(({ row, status }) => ({ line: row.line.line, status, factId: row.fact.id })),
    ...rejects.map(({ line, problems }) => ({ line: line.line, status: 'rejected' as const, problems: [...problems] })),
  ]
  return answers.sort((left, right) => left.line - right.line)
}

interface SettledRow {
  readonly row: FactRow
  readonly status: 'accepted' | 'duplicate' | 'conflict'
}

/** Inserts the facts that are new and tells duplicates from conflicts; the first to arrive is the one that stands. */
async function settleRows(client: ClientBase, { delivery, raw, rows }: PreparedPiece): Promise<readonly SettledRow[]> {
  const first = new Map<string, FactRow>()
  for (const row of rows) if (!first.has(row.fact.id)) first.set(row.fact.id, row)
  const standing = await insertFacts(client, delivery, raw.id, [...first.values()])
  const settled = rows.map((row): SettledRow => {
    const known = standing.get(row.fact.id)
    if (known === undefined && first.get(row.fact.id) === row) return { row, status: 'accepted' }
    const content = known ?? first.get(row.fact.id)?.content
    return { row, status: content === row.content ? 'duplicate' : 'conflict' }
  })
  const conflicts = settled.filter(({ status }) => status === 'conflict').map(({ row }) => row)
  if (conflicts.length > 0) {
    await client.query(
      `insert into fact_conflict (office, fact, content, received_at, raw, raw_from, raw_to)
       select $1, fact, content, $2, $3, raw_from, raw_to
       from unnest($4::text[], $5::bytea[], $6::integer[], $7::integer[]) as row (fact, content, raw_from, raw_to)
       on conflict do nothing`,
      [
        ...[delivery.office, delivery.receivedAt, raw.id],
        ...[conflicts.map(({ fact }) => fact.id), conflicts.map(({ content }) => content)],
        ...[conflicts.map(({ line }) => line.from), conflicts.map(({ line }) => line.to)],
      ],
    )
  }
  return settled
}
