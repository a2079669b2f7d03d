import type { IngestAnswerDto } from '@hengjian/contract'
import type { Problem } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { countPiece } from '../sources/countPiece'
import { countOverflow, roomForRejects } from '../sources/rejectRoom'
import type { FactRow } from './factRow'
import { insertFacts, insertObjects, insertRejects, markDirty } from './insertRows'
import type { PreparedPiece } from './preparePiece'
import { broughtBack, withdrawalsOf } from './withdrawal'

type LineAnswer = IngestAnswerDto['lines'][number]

const notKept: Problem = {
  code: 'REJECTS_FULL',
  message: {
    zh: '该来源24小时内被拒的记录已达留存上限，本行只计数、未留存。',
    en: 'The source has had so many records refused within 24 hours that this one was counted and not kept.',
  },
  cure: {
    zh: '先改正来源系统的导出，再重新发送被拒的记录。',
    en: 'Correct the export of the source first, then send what was refused again.',
  },
}

/** The answers to refused lines, those beyond what is kept with word of it. */
const refusals = (rejects: PreparedPiece['rejects'], kept: number): readonly LineAnswer[] =>
  rejects.map(({ line, problems }, index) => ({
    line: line.line,
    status: 'rejected' as const,
    problems: index < kept ? [...problems] : [...problems, notKept],
  }))

/**
 * Stores a piece inside the caller's transaction: raw bytes, facts, rejects and conflicts, and marks what changed as dirty.
 * The same piece again changes nothing but the count of duplicates; a piece of nothing but rejects, of a source that has too many
 * of them already, is counted and no more. Answers every line once the caller has committed.
 * @param bulk whether what changed is judged after all that is not bulk
 */
export async function storePiece(
  client: ClientBase,
  piece: PreparedPiece,
  { bulk = false }: { readonly bulk?: boolean } = {},
): Promise<readonly LineAnswer[]> {
  const { delivery, raw, rows, rejects } = piece
  const room = rejects.length === 0 ? 0 : await roomForRejects(client, delivery)
  const kept = rejects.slice(0, room)
  if (rows.length === 0 && kept.length === 0) {
    await countOverflow(client, delivery, rejects.length)
    return refusals(rejects, 0)
  }
  await client.query(
    `insert into raw_message (office, id, source, received_at, sha256, length, key_id, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [delivery.office, raw.id, delivery.source, delivery.receivedAt, raw.sha256, raw.length, raw.keyId, raw.sealed],
  )
  const settled = rows.length === 0 ? [] : await settleRows(client, piece)
  const stored = settled.filter(({ status }) => status === 'accepted').map(({ row }) => row)
  if (stored.length > 0) {
    await insertObjects(client, delivery.office, stored)
    await markDirty(client, delivery, stored, bulk)
  }
  if (kept.length > 0) await insertRejects(client, { ...piece, rejects: kept })
  const count = (status: LineAnswer['status']): number => settled.filter((one) => one.status === status).length
  await countPiece(client, piece, {
    accepted: count('accepted'),
    duplicates: count('duplicate'),
    conflicts: count('conflict'),
    kept: kept.length,
  })
  const answers: LineAnswer[] = [
    ...settled.map(({ row, status }) => ({ line: row.line.line, status, factId: row.fact.id })),
    ...refusals(rejects, kept.length),
  ]
  return answers.sort((left, right) => left.line - right.line)
}

interface SettledRow {
  readonly row: FactRow
  readonly status: 'accepted' | 'duplicate' | 'conflict'
}

/** Inserts the facts that are new and tells duplicates from conflicts; the first to arrive is the one that stands. */
async function insertNew(
  client: ClientBase,
  piece: PreparedPiece,
  rows: readonly FactRow[],
): Promise<readonly SettledRow[]> {
  const { delivery, raw } = piece
  const first = new Map<string, FactRow>()
  for (const row of rows) if (!first.has(row.fact.id)) first.set(row.fact.id, row)
  const standing = await insertFacts(client, delivery, raw.id, [...first.values()])
  const settled = rows.map((row): SettledRow => {
    const known = standing.get(row.fact.id)
    if (known === undefined && first.get(row.fact.id) === row) return { row, status: 'accepted' }
    const content = known ?? first.get(row.fact.id)?.content
    return { row, status: content?.equals(row.content) === true ? 'duplicate' : 'conflict' }
  })
  if (standing.size === 0) return settled
  const withdrawn = await withdrawalsOf(client, delivery.office, [...standing.keys()])
  if (withdrawn.size === 0) return settled
  const again = settled.flatMap(({ row }) => {
    const withdrawal = withdrawn.get(row.fact.id)
    return withdrawal === undefined ? [] : [piece.rowOf(broughtBack(row.fact, withdrawal), row.line)]
  })
  return [...settled.filter(({ row }) => !withdrawn.has(row.fact.id)), ...(await insertNew(client, piece, again))]
}

/** Settles the rows of a piece and keeps what contradicts a known record. */
async function settleRows(client: ClientBase, piece: PreparedPiece): Promise<readonly SettledRow[]> {
  const { delivery, raw, rows } = piece
  const settled = await insertNew(client, piece, rows)
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
