import { z } from 'zod'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

/** GET /api/v1/audit: the audit administrator's view, the newest first. */
export const auditQuerySchema = z.object({
  actor: z.string().trim().max(64).optional(),
  /** The code of an action or of a group of them, or words of its name. */
  action: z.string().trim().max(64).optional(),
  subject: z.string().trim().max(300).optional(),
  /** The number of the entry before which the page begins. */
  before: z.coerce.number().int().positive().optional(),
})
export const auditEntrySchema = z.object({
  id: z.number().int(),
  at: instantSchema,
  actor: z.string(),
  /** The name of whoever did it; null where it was no user, or none of this office. */
  name: z.string().nullable(),
  role: z.string(),
  action: z.string(),
  actionName: bilingualSchema,
  type: z.string(),
  typeName: bilingualSchema,
  subject: z.string(),
  /** JSON: coded details, never a name or a number of a person. */
  detail: z.string(),
  /** The same in words. */
  told: bilingualSchema,
})
export type AuditEntryDto = z.infer<typeof auditEntrySchema>
export const auditPageSchema = z.object({ rows: z.array(auditEntrySchema), next: z.number().int().nullable() })

/** GET /api/v1/audit/verification: every hash computed anew, against the checkpoints that the server keeps in files. */
export const auditVerificationSchema = z.object({
  seals: z.number().int(),
  entries: z.number().int(),
  unsealed: z.number().int(),
  checkpoints: z.number().int(),
  problems: z.array(z.object({ code: z.string(), place: z.string(), message: bilingualSchema, cure: bilingualSchema })),
  /** The entries among which the first is that is not as it was written, such as `5` or `7–9`. */
  firstBad: z.string().nullable(),
})
export type AuditVerificationDto = z.infer<typeof auditVerificationSchema>
