import { ITEM_STATES, type ItemState } from '@hengjian/assistance'
import { z } from 'zod'
import { spokenSchema } from './assistance'
import { namedSchema } from './matterForm'
import { bilingualSchema } from './problem'
import { instantSchema } from './time'

const states = Object.keys(ITEM_STATES).filter((name): name is ItemState => name in ITEM_STATES)
export const itemStateSchema = z.enum(states)
export { ITEM_STATES }

/** One paper or recording of an item: when and where, and who was there. */
export const particularSchema = z.object({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  place: z.string().trim().max(100),
  people: z.array(z.string().trim().min(1).max(40)).max(20),
})
export type ParticularDto = z.infer<typeof particularSchema>

/** An item of a checklist; `open` until somebody looked at it, `notAsked` where the case has no need of it. */
const evidenceLineSchema = spokenSchema.extend({
  state: z.enum([...states, 'open', 'notAsked']),
  note: z.string(),
  todo: bilingualSchema.nullable(),
  particulars: z.array(particularSchema),
  /** Who looked at it last, and when. */
  by: z.string().nullable(),
  at: instantSchema.nullable(),
})
export type EvidenceLineDto = z.infer<typeof evidenceLineSchema>

const conflictSchema = spokenSchema.extend({
  items: z.array(namedSchema),
  found: bilingualSchema,
  cure: bilingualSchema,
})

export const evidenceListQuerySchema = z.object({ list: z.string().max(64) })

/** GET /api/v1/cases/:id/evidence?list= : what a file of the offence should hold, as it was found, and what does not fit together. */
export const evidenceSchema = z.object({
  list: namedSchema.extend({ version: z.number().int() }),
  lines: z.array(evidenceLineSchema),
  conflicts: z.array(conflictSchema),
  counts: z.record(z.string(), z.number().int()),
})
export type EvidenceDto = z.infer<typeof evidenceSchema>

/** GET /api/v1/assistance/evidence-lists: the checklists there are, one for each group of offences. */
export const evidenceListsSchema = z.array(namedSchema)

/** POST /api/v1/cases/:id/evidence: how somebody found one item. What was found before stays in the history. */
export const itemFoundSchema = z.object({
  list: z.string().max(64),
  item: z.string().max(64),
  state: itemStateSchema,
  note: z.string().trim().max(1000),
  particulars: z.array(particularSchema).max(20).default([]),
})
export type ItemFoundDto = z.output<typeof itemFoundSchema>
