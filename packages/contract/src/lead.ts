import { z } from 'zod'
import { instantSchema } from './time'

const MINUTES_OF_DAY = 24 * 60

/** How long before the limit the office wants to be reminded, in minutes: for terms of hours, of days and of months. */
export const leadsSchema = z.object({
  hourTerms: z
    .number()
    .int()
    .min(10)
    .max(12 * 60),
  dayTerms: z
    .number()
    .int()
    .min(60)
    .max(7 * MINUTES_OF_DAY),
  monthTerms: z
    .number()
    .int()
    .min(MINUTES_OF_DAY)
    .max(60 * MINUTES_OF_DAY),
})
export type LeadsDto = z.infer<typeof leadsSchema>

/** GET and POST /api/v1/leads: what is in force, and every setting there was, the latest first. */
export const leadSettingsSchema = z.object({
  current: leadsSchema,
  standard: leadsSchema,
  history: z.array(leadsSchema.extend({ by: z.string(), at: instantSchema })),
})
export type LeadSettingsDto = z.infer<typeof leadSettingsSchema>
