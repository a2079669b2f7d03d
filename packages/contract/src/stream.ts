import { z } from 'zod'
import { findingRowSchema } from './finding'
import { silentSourceSchema } from './sources'
import { instantSchema } from './time'
import { clockSchema } from './verdict'

/** GET /api/v1/stream: server-sent events; `event:` is `kind`, `data:` the rest, `id:` resumes by Last-Event-ID. */
export const streamEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finding'), finding: findingRowSchema }),
  z.object({ kind: z.literal('clock'), clock: clockSchema }),
  /** An urgent clock was put to somebody, was acknowledged, or is over. */
  z.object({ kind: z.literal('urgency') }),
  /** A matter was opened or acted on; who may read it asks for it. */
  z.object({ kind: z.literal('matter'), id: z.string() }),
  /** A cell of somebody's first 24 hours may have changed. */
  z.object({ kind: z.literal('checklist') }),
  /** Sent every ten seconds at least: the engine has judged all facts received up to this instant, and which sources are silent. */
  z.object({
    kind: z.literal('judged'),
    now: instantSchema,
    judgedUpTo: instantSchema,
    silent: z.array(silentSourceSchema),
  }),
  /** Too much was missed: load the page's data anew. */
  z.object({ kind: z.literal('reload') }),
])
export type StreamEventDto = z.infer<typeof streamEventSchema>
