import type { AttachmentDraftDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { attachmentRow, presentAttachment, SELECT_ATTACHMENTS } from './attachmentRow'
import type { FilePlace } from './pieces'

const HOUR = 3_600_000
/** An upload that takes longer was cut off. */
const UPLOAD_TAKES = HOUR
/** As long as a browser keeps a half-filled form, 本院设定. */
const KEPT_FOR = 7 * 24 * HOUR
/** So many files of one person wait at a time. */
const MOST_DRAFTS = 60

/** Enters a draft before its first piece comes. 409 ATTACHMENT_DRAFTS_FULL. */
export async function beginDraft(
  client: ClientBase,
  { office, id }: FilePlace,
  owner: string,
  now: Instant,
): Promise<void> {
  const held = await rowOf(
    client,
    z.object({ count: integer }),
    'select count(*) from attachment_draft where office = $1 and owner = $2 and expires_at > $3',
    [office, owner, now],
  )
  if ((held?.count ?? 0) >= MOST_DRAFTS) throw new HttpProblem('ATTACHMENT_DRAFTS_FULL', { found: `${MOST_DRAFTS}` })
  await client.query('insert into attachment_draft (office, attachment, owner, expires_at) values ($1, $2, $3, $4)', [
    office,
    id,
    owner,
    now + UPLOAD_TAKES,
  ])
}

/** The file came whole: its draft is kept as long as the form that names it. Answers until when. */
export async function keepDraft(client: ClientBase, { office, id }: FilePlace, now: Instant): Promise<Instant> {
  const expires = (now + KEPT_FOR) as Instant
  await client.query('update attachment_draft set expires_at = $3 where office = $1 and attachment = $2', [
    ...[office, id, expires],
  ])
  return expires
}

/** Forgets drafts with their bytes; what an action has taken is none. */
export async function forgetDrafts(client: ClientBase, office: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const [table, column] of [
    ['attachment_chunk', 'attachment'],
    ['attachment', 'id'],
    ['attachment_draft', 'attachment'],
  ] as const)
    await client.query(`delete from ${table} where office = $1 and ${column} = any($2::uuid[])`, [office, ids])
}

/** Forgets some of those whose time is over, whoever brought them; among them what is left of uploads that were cut off. */
export async function forgetExpired(client: ClientBase, office: string, now: Instant): Promise<void> {
  const rows = await rowsOf(
    client,
    z.object({ attachment: z.string() }),
    `select attachment from attachment_draft where office = $1 and expires_at <= $2
     order by expires_at limit 20 for update skip locked`,
    [office, now],
  )
  await forgetDrafts(
    client,
    office,
    rows.map(({ attachment }) => attachment),
  )
}

/** Takes back one's own draft. 404 ATTACHMENT_UNKNOWN. */
export async function discardDraft(client: ClientBase, { office, login }: Reader, id: string): Promise<void> {
  const { rowCount } = await client.query(
    'select from attachment_draft where office = $1 and attachment = $2 and owner = $3 for update',
    [office, id, login],
  )
  if (rowCount !== 1) throw new HttpProblem('ATTACHMENT_UNKNOWN')
  await forgetDrafts(client, office, [id])
}

const draftRow = attachmentRow.extend({ expires_at: integer.transform((value) => value as Instant) })

/** The reader's own files that no action has taken yet, the oldest first. */
export async function readDrafts(
  client: ClientBase,
  { office, login }: Reader,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<AttachmentDraftDto[]> {
  const rows = await rowsOf(
    client,
    draftRow,
    `select ${SELECT_ATTACHMENTS}, d.expires_at from attachment f
     join attachment_draft d on d.office = f.office and d.attachment = f.id
     where f.office = $1 and d.owner = $2 and d.expires_at > $3 order by f.uploaded_at, f.id`,
    [office, login, now],
  )
  return rows.map((row) => ({ ...presentAttachment(row, sealer), expiresAt: formatInstant(row.expires_at) }))
}
