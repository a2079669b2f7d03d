import { z } from 'zod'

/** An instant as it travels: ISO 8601 with the offset of Asia/Shanghai, e.g. `2026-05-07T15:00:00+08:00`. */
export const instantSchema = z.iso.datetime({ offset: true })
export const dateSchema = z.iso.date()
/** When something happened, as exactly as the source knows it. */
export const factTimeSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  precision: z.enum(['second', 'minute', 'day']),
})
export type FactTimeDto = z.infer<typeof factTimeSchema>
/** The instant as of whose knowledge something is read; now where it is left out. */
export const knownAtSchema = z.object({ knownAt: instantSchema.optional() })
/** Every live answer says up to which instant the engine has judged, and what the server's clock shows. */
export const judgedSchema = z.object({ now: instantSchema, judgedUpTo: instantSchema })
