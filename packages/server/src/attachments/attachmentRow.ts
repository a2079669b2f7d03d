import { type AttachmentDto, attachmentKinds, scanSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import { z } from 'zod'
import { integer } from '../database/rows'
import type { Sealer } from '../facts/sealer'

export const attachmentRow = z.object({
  id: z.string(),
  kind: z.enum(attachmentKinds),
  size: integer,
  sha256: z.instanceof(Buffer),
  scan: scanSchema,
  uploaded_at: integer.transform((value) => value as Instant),
  name_key: z.string(),
  name_sealed: z.instanceof(Buffer),
})
export type AttachmentRow = z.output<typeof attachmentRow>

/** What {@link attachmentRow} reads, of `attachment f`. */
export const SELECT_ATTACHMENTS = 'f.id, f.kind, f.size, f.sha256, f.scan, f.uploaded_at, f.name_key, f.name_sealed'

/** A stored file as it is shown. */
export const presentAttachment = (row: AttachmentRow, sealer: Pick<Sealer, 'open'>): AttachmentDto => ({
  id: row.id,
  name: sealer.open(row.name_key, row.name_sealed).toString('utf8'),
  kind: row.kind,
  size: row.size,
  sha256: row.sha256.toString('hex'),
  scan: row.scan,
  uploadedAt: formatInstant(row.uploaded_at),
})
