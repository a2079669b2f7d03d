import { z } from 'zod'
import { partySchema } from './matterForm'
import { instantSchema } from './time'

/** Somebody asked to see what a matter keeps sealed. */
export const sealedRequestSchema = z.object({
  id: z.string(),
  sequence: z.number().int(),
  field: z.string(),
  by: partySchema,
  at: instantSchema,
  reason: z.string(),
  approvedBy: partySchema.nullable(),
  approvedAt: instantSchema.nullable(),
  /** When whoever asked saw it; that happens once. */
  openedAt: instantSchema.nullable(),
  mayApprove: z.boolean(),
  /** The reader asked and has not seen it yet, and the approval, which holds for a day, has not run out. */
  mayOpen: z.boolean(),
})
export type SealedRequestDto = z.infer<typeof sealedRequestSchema>

/**
 * POST /api/v1/matters/:id/sealed asks, with a reason; POST …/sealed/:request/approval approves what another asked; POST …/sealed/:request/opening
 * shows it to whoever asked, once.
 */
export const sealedAskingSchema = z.object({
  sequence: z.number().int().positive(),
  field: z.string().min(1).max(64),
  reason: z.string().trim().min(4).max(500),
})
export const sealedTextSchema = z.object({ text: z.string() })
