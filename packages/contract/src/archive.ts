import { z } from 'zod'
import { partySchema } from './matterForm'
import { instantSchema } from './time'

/** POST /api/v1/matters/:id/volume: the archive volume of a matter that has ended, as a zip file; why goes into the read log. */
export const archiveOrderSchema = z.object({ reason: z.string().trim().min(4).max(200) })

/** GET /api/v1/matters/:id/volume: the volumes given before, oldest first, each by the hash of its manifest, who took it first and when. */
export const volumesSchema = z.array(
  z.object({ version: z.number().int(), root: z.string(), madeAt: instantSchema, by: partySchema }),
)
