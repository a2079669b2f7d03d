import { actionOf, type Form, mayReadRecord, seenForm, type Workflow } from '@hengjian/casework'
import type { AttachedDto, AttachmentDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'
import { partyOf, type Reader } from '../matters/party'
import { loadMatter, type StoredMatter } from '../matters/storedMatter'
import { attachmentRow, presentAttachment, SELECT_ATTACHMENTS } from './attachmentRow'

/** A file that a form names, under its field. */
interface Named {
  readonly field: string
  readonly title: string
  readonly id: string
  readonly position: number
}

/** The files that a form names. */
function filesIn(definition: Workflow, action: string, form: Form): readonly Named[] {
  return Object.entries(actionOf(definition, action)?.form ?? {}).flatMap(([field, { kind, title }]) => {
    const value = form[field]
    if (kind !== 'attachments' || typeof value !== 'object') return []
    return value.map((id, position) => ({ field, title: title.zh, id, position }))
  })
}

/** Which action of which matter takes files. */
export interface TakingAction {
  readonly office: string
  readonly id: string
  readonly sequence: number
  readonly definition: Workflow
  readonly action: string
  readonly form: Form
}

/**
 * An action takes the files that its form names, each a draft of whoever acts; from then on they stay. In the action's own
 * transaction. 422 ATTACHMENT_GONE where one has expired, was taken before, or is somebody else's.
 */
export async function attachFiles(
  client: ClientBase,
  { office, id: matter, sequence, definition, action, form }: TakingAction,
  owner: string,
  now: Instant,
): Promise<void> {
  const files = filesIn(definition, action, form)
  if (files.length === 0) return
  const ids = files.map(({ id }) => id).filter((id) => z.uuid().safeParse(id).success)
  const taken = await rowsOf(
    client,
    z.object({ attachment: z.string() }),
    `delete from attachment_draft d where office = $1 and attachment = any($2::uuid[]) and owner = $3 and expires_at > $4
       and exists (select from attachment f where f.office = d.office and f.id = d.attachment)
     returning attachment`,
    [office, ids, owner, now],
  )
  const left = new Set(taken.map(({ attachment }) => attachment))
  for (const { field, title, id, position } of files) {
    if (!left.delete(id)) throw new HttpProblem('ATTACHMENT_GONE', { found: title, place: field })
    await client.query(
      `insert into matter_attachment (office, attachment, matter, sequence, field, position) values ($1, $2, $3, $4, $5, $6)`,
      [office, id, matter, sequence, field, position],
    )
  }
}

const attachedRow = attachmentRow.extend({ sequence: z.number(), field: z.string() })

/** Every file of a matter, in the order they came; who may read which is for the caller to say. */
export async function attachedTo(
  client: ClientBase,
  office: string,
  matter: string,
  sealer: Pick<Sealer, 'open'>,
): Promise<AttachedDto[]> {
  const rows = await rowsOf(
    client,
    attachedRow,
    `select ${SELECT_ATTACHMENTS}, taken.sequence, taken.field from matter_attachment taken
     join attachment f on f.office = taken.office and f.id = taken.attachment
     where taken.office = $1 and taken.matter = $2 order by taken.sequence, taken.field, taken.position`,
    [office, matter],
  )
  return rows.map((row) => ({ ...presentAttachment(row, sealer), sequence: row.sequence, field: row.field }))
}

/** Whether the reader, who may read the matter, may read a file of it: whoever sees the field that names it. */
export function maySee(
  { definition, matter }: StoredMatter,
  reader: Reader,
  { id, sequence, field }: Pick<AttachedDto, 'id' | 'sequence' | 'field'>,
): boolean {
  const record = matter.records.find((one) => one.sequence === sequence)
  const party = partyOf(reader)
  if (record === undefined || !mayReadRecord(definition, matter, record, party)) return false
  const named = seenForm(definition, matter, record, party)[field]
  return typeof named === 'object' && named.includes(id)
}

const placedRow = attachmentRow.extend({
  owner: z.string().nullable(),
  expires_at: integer.nullable(),
  matter: z.string().nullable(),
  sequence: z.number().nullable(),
  field: z.string().nullable(),
})

async function mayRead(
  client: ClientBase,
  reader: Reader,
  { id, owner, expires_at, matter, sequence, field }: z.output<typeof placedRow>,
  now: Instant,
): Promise<boolean> {
  if (matter === null || sequence === null || field === null) return owner === reader.login && (expires_at ?? 0) > now
  const stored = await loadMatter(client, reader, matter)
  return stored !== undefined && maySee(stored, reader, { id, sequence, field })
}

/**
 * A file for a reader: one of their own drafts, or one of a matter by way of that matter. 404 ATTACHMENT_UNKNOWN for everybody else,
 * as where there is none.
 */
export async function openAttachment(
  client: ClientBase,
  reader: Reader,
  id: string,
  sealer: Pick<Sealer, 'open'>,
  now: Instant,
): Promise<AttachmentDto> {
  const row = await rowOf(
    client,
    placedRow,
    `select ${SELECT_ATTACHMENTS}, d.owner, d.expires_at, taken.matter, taken.sequence, taken.field from attachment f
     left join attachment_draft d on d.office = f.office and d.attachment = f.id
     left join matter_attachment taken on taken.office = f.office and taken.attachment = f.id
     where f.office = $1 and f.id = $2`,
    [reader.office, id],
  )
  if (row === undefined || !(await mayRead(client, reader, row, now))) throw new HttpProblem('ATTACHMENT_UNKNOWN')
  return presentAttachment(row, sealer)
}
