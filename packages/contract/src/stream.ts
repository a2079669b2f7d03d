import { z } from 'zod'
import { findingRowSchema } from './finding'
import { instantSchema } from './time'
import { clockSchema } from './verdict'

/** GET /api/v1/stream: server-sent events; `event:` is `kind`, `data:` the rest, `id:` resumes by Last-Event-ID. */
export const streamEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('finding'), finding: findingRowSchema }),
  z.object({ kind: z.literal('clock'), clock: clockSchema }),
  /** Sent every ten seconds at least: the engine has judged all facts received up to this instant. */
  z.object({ kind: z.literal('judged'), now: instantSchema, judgedUpTo: instantSchema }),
  /** Too much was missed: load the page's data anew. */
  z.object({ kind: z.literal('reload') }),
])
export type StreamEventDto = z.infer<typeof streamEventSchema>
