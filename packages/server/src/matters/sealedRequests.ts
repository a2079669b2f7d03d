import { randomUUID } from 'node:crypto'
import type { SealedRequestDto, sealedAskingSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { isNote } from './notes'
import type { Reader } from './party'
import type { NameOf } from './presentRow'
import { isFresh, mayApprove, mayAsk } from './sealedRights'
import { loadMatter, type StoredMatter } from './storedMatter'

const requestRow = z.object({
  id: z.string(),
  sequence: z.number(),
  field: z.string(),
  asked_by: z.string(),
  asked_at: integer.transform((at) => at as Instant),
  key_id: z.string(),
  reason: z.instanceof(Buffer),
  approved_by: z.string().nullable(),
  approved_at: integer.transform((at) => at as Instant).nullable(),
  opened_at: integer.transform((at) => at as Instant).nullable(),
})
type RequestRow = z.output<typeof requestRow>

const SELECT_REQUESTS = `select asked.id, asked.sequence, asked.field, asked.asked_by, asked.asked_at, asked.key_id, asked.reason,
  approved.approved_by, approved.approved_at, opened.opened_at
  from sealed_request asked left join sealed_approval approved on approved.office = asked.office and approved.request = asked.id
  left join sealed_opening opened on opened.office = asked.office and opened.request = asked.id
  where asked.office = $1 and asked.matter = $2`

async function matterOf(client: ClientBase, reader: Reader, id: string): Promise<StoredMatter> {
  const stored = await loadMatter(client, reader, id)
  if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
  return stored
}

async function requestOf(client: ClientBase, office: string, matter: string, id: string): Promise<RequestRow> {
  const row = await rowOf(client, requestRow, `${SELECT_REQUESTS} and asked.id = $3`, [office, matter, id])
  if (row === undefined) throw new HttpProblem('SEALED_REQUEST_UNKNOWN')
  return row
}

const mayOpen = ({ asked_by, approved_at, opened_at }: RequestRow, { login }: Reader, now: Instant): boolean =>
  asked_by === login && opened_at === null && approved_at !== null && isFresh(approved_at, now)

/** What was asked to see of a matter, the latest first: each by whoever asked it, and all by those who approve. */
export async function readRequests(
  client: ClientBase,
  reader: Reader,
  matter: string,
  nameOf: NameOf,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<SealedRequestDto[]> {
  const text = `${SELECT_REQUESTS} order by asked.asked_at desc, asked.id limit 100`
  const rows = await rowsOf(client, requestRow, text, [reader.office, matter])
  return rows
    .filter(({ asked_by }) => asked_by === reader.login || mayApprove(reader, asked_by))
    .map((row) => ({
      id: row.id,
      sequence: row.sequence,
      field: row.field,
      by: nameOf(row.asked_by),
      at: formatInstant(row.asked_at),
      reason: sealer.open(row.key_id, row.reason).toString('utf8'),
      approvedBy: row.approved_by === null ? null : nameOf(row.approved_by),
      approvedAt: row.approved_at === null ? null : formatInstant(row.approved_at),
      openedAt: row.opened_at === null ? null : formatInstant(row.opened_at),
      mayApprove: row.approved_by === null && mayApprove(reader, row.asked_by),
      mayOpen: mayOpen(row, reader, now),
    }))
}

/** Asks to see what a matter keeps sealed and answers the request's id. 403 SEALED_NOT_ASKED, 404 SEALED_NOTHING. */
export async function askSealed(
  client: ClientBase,
  reader: Reader,
  id: string,
  { sequence, field, reason }: z.output<typeof sealedAskingSchema>,
  sealer: Pick<Sealer, 'seal'>,
  now: Instant,
): Promise<string> {
  const stored = await matterOf(client, reader, id)
  if (!mayAsk(stored, reader) || isNote(stored, { sequence, field })) throw new HttpProblem('SEALED_NOT_ASKED')
  const kept = await client.query(
    'select from matter_sealed where office = $1 and matter = $2 and sequence = $3 and field = $4',
    [reader.office, id, sequence, field],
  )
  if (kept.rowCount === 0) throw new HttpProblem('SEALED_NOTHING')
  const request = randomUUID()
  const { keyId, bytes } = sealer.seal(Buffer.from(reason))
  await client.query(
    `insert into sealed_request (office, id, matter, sequence, field, asked_by, asked_at, key_id, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [reader.office, request, id, sequence, field, reader.login, now, keyId, bytes],
  )
  return request
}

/** Approves what somebody else asked. 403 SEALED_NOT_APPROVED; approved twice is approved once. */
export async function approveSealed(
  client: ClientBase,
  reader: Reader,
  matter: string,
  request: string,
  now: Instant,
): Promise<void> {
  await matterOf(client, reader, matter)
  const { asked_by } = await requestOf(client, reader.office, matter, request)
  if (!mayApprove(reader, asked_by)) throw new HttpProblem('SEALED_NOT_APPROVED')
  await client.query(
    `insert into sealed_approval (office, request, asked_by, approved_by, approved_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [reader.office, request, asked_by, reader.login, now],
  )
}

const sealedRow = z.object({ key_id: z.string(), sealed: z.instanceof(Buffer) })

/** What was kept sealed, once, for whoever asked and had it approved within the day. 403 SEALED_CLOSED. */
export async function openSealed(
  client: ClientBase,
  reader: Reader,
  matter: string,
  request: string,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<string> {
  await matterOf(client, reader, matter)
  const row = await requestOf(client, reader.office, matter, request)
  if (!mayOpen(row, reader, now)) throw new HttpProblem('SEALED_CLOSED')
  const kept = await rowOf(
    client,
    sealedRow,
    'select key_id, sealed from matter_sealed where office = $1 and matter = $2 and sequence = $3 and field = $4',
    [reader.office, matter, row.sequence, row.field],
  )
  if (kept === undefined) throw new HttpProblem('SEALED_NOTHING')
  const { rowCount } = await client.query(
    `insert into sealed_opening (office, request, asked_by, opened_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [reader.office, request, reader.login, now],
  )
  if (rowCount !== 1) throw new HttpProblem('SEALED_CLOSED')
  return sealer.open(kept.key_id, kept.sealed).toString('utf8')
}
