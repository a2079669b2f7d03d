import { z } from 'zod'

/** GET and POST /api/v1/tour: whether this user has been shown around the desk. */
export const tourSchema = z.object({ seen: z.boolean() })
