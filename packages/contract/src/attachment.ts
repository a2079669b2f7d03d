import { z } from 'zod'
import { instantSchema } from './time'

/** The kinds of files that are taken in, told from their bytes; and the endings under which each may come, the usual one first. */
export const ATTACHMENT_ENDINGS = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  ofd: ['ofd'],
  text: ['txt'],
  mp3: ['mp3'],
  m4a: ['m4a'],
  wav: ['wav'],
  mp4: ['mp4', 'm4v', 'mov'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>
export type AttachmentKind = keyof typeof ATTACHMENT_ENDINGS

const isKind = (name: string): name is AttachmentKind => name in ATTACHMENT_ENDINGS
/** Every kind, in the order above. */
export const attachmentKinds: readonly AttachmentKind[] = Object.keys(ATTACHMENT_ENDINGS).filter(isKind)

/** What the scanner said: nothing found, no answer in time or an error of its own, or that there is none. */
export const scanSchema = z.enum(['clean', 'failed', 'absent'])
export type ScanDto = z.infer<typeof scanSchema>

/** A stored file. */
export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(attachmentKinds),
  /** In bytes. */
  size: z.number().int(),
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: z.string(),
  scan: scanSchema,
  uploadedAt: instantSchema,
})
export type AttachmentDto = z.infer<typeof attachmentSchema>

/** A file that an action took into its matter, under a field of its form. */
export const attachedSchema = attachmentSchema.extend({ sequence: z.number().int(), field: z.string() })
export type AttachedDto = z.infer<typeof attachedSchema>

/** A file that waits for an action of whoever uploaded it, and when it is forgotten. */
export const attachmentDraftSchema = attachmentSchema.extend({ expiresAt: instantSchema })
export type AttachmentDraftDto = z.infer<typeof attachmentDraftSchema>

/** GET /api/v1/attachments: the reader's own files that no action has taken yet, and how large a file may be. */
export const attachmentDraftsSchema = z.object({
  mostBytes: z.number().int(),
  drafts: z.array(attachmentDraftSchema),
})

/**
 * PUT /api/v1/attachments?name= with the bytes as application/octet-stream answers the draft; the form of an action then names its id.
 * DELETE /api/v1/attachments/:id takes back one's own draft. GET /api/v1/attachments/:id/file answers the bytes, never to be shown in place.
 */
export const attachmentQuerySchema = z.object({ name: z.string().min(1).max(1000) })
