import { z } from 'zod'
import { dateSchema, instantSchema } from './time'

/** GET /api/v1/session-rooms?from= : when the rooms of one-stop sessions are taken, in the week from a day on. */
export const sessionRoomsQuerySchema = z.object({ from: dateSchema.optional() })
export const sessionRoomsSchema = z.object({
  from: dateSchema,
  days: z.array(dateSchema),
  rooms: z.array(
    z.object({
      room: z.string(),
      bookings: z.array(
        z.object({
          from: instantSchema,
          until: instantSchema,
          /** Null for whoever may not read it. */
          matter: z.object({ id: z.string(), number: z.string() }).nullable(),
        }),
      ),
    }),
  ),
})
export type SessionRoomsDto = z.infer<typeof sessionRoomsSchema>
