import { z } from 'zod'
import { factSchema } from './fact'
import { bilingualSchema, labelSchema } from './problem'
import { instantSchema, judgedSchema } from './time'
import { clockSchema } from './verdict'

/** The zones of a case-handling centre, in the order in which a person passes them; `other` holds rooms of no stated type. */
export const zoneSchema = z.enum([
  'entry',
  'search',
  'collection',
  'waiting',
  'interrogation',
  'interview',
  'identification',
  'minors',
  'property',
  'sobering',
  'medical',
  'exit',
  'other',
])
export type ZoneDto = z.infer<typeof zoneSchema>

/** A room that facts named; one that no source placed anywhere belongs to every site. */
export const roomSchema = z.object({
  id: z.string(),
  label: z.string(),
  zone: zoneSchema,
  site: z.string().nullable(),
})
export type RoomDto = z.infer<typeof roomSchema>

/** What a model says of a stretch that nothing covers; `finding` where it became one. */
const gapSchema = z.object({ state: z.enum(['violated', 'unknown']), finding: z.string().nullable() })

/** A stretch of a lane; `to` is null while it goes on. */
const stretch = { from: instantSchema, to: instantSchema.nullable() }

/**
 * Where a person was. The stretches of a stay follow each other from entry to exit or now. `in`: a place is on record; `traced`: a
 * trace runs, its room is not recorded; `out`: taken out of the centre; `unseen`: nothing is on record.
 */
export const placeStretchSchema = z.object({
  ...stretch,
  state: z.enum(['in', 'traced', 'out', 'unseen']),
  room: z.string().nullable(),
  zone: zoneSchema.nullable(),
  gap: gapSchema.nullable(),
})
/** What was done with a person, by the fact that began it. */
export const activityStretchSchema = z.object({ ...stretch, name: bilingualSchema, fact: z.string() })
/** Whether a questioning was recorded while it went on. */
export const recordingStretchSchema = z.object({
  ...stretch,
  state: z.enum(['recorded', 'unrecorded']),
  gap: gapSchema.nullable(),
})

/** What the law or its object asks to be seen at a glance: 女, 未成年, 病, 孕. */
export const personMarkSchema = z.enum(['female', 'minor', 'ill', 'pregnant'])

/** One person's stay in the centre. */
export const staySchema = z.object({
  visit: z.string(),
  /** A stay that no source placed anywhere belongs to every site. */
  site: z.string().nullable(),
  person: z.object({ id: z.string(), label: labelSchema }),
  case: z.object({ id: z.string(), label: labelSchema }).nullable(),
  role: bilingualSchema.nullable(),
  marks: z.array(personMarkSchema),
  /** From where nobody registered the entry: the first trace. */
  enteredAt: instantSchema,
  registered: z.boolean(),
  leftAt: instantSchema.nullable(),
  /** The limit of the stay that runs out first; null where none runs. */
  clock: clockSchema.nullable(),
  place: z.array(placeStretchSchema),
  activity: z.array(activityStretchSchema),
  recording: z.array(recordingStretchSchema),
  /** What happened at one instant: a search, a meal, a document signed. */
  moments: z.array(z.object({ at: instantSchema, name: bilingualSchema, fact: z.string() })),
})
export type StayDto = z.infer<typeof staySchema>

/** GET /api/v1/centre?site=&left= */
export const centreQuerySchema = z.object({
  site: z.string().max(100).optional(),
  /** Also those who left today. */
  left: z.enum(['true', 'false']).default('false'),
})
/** Who is inside the centre, where, since when and under which clock. */
export const centreSchema = judgedSchema.extend({
  /** Every site of which people or rooms are known, and how many are inside. */
  sites: z.array(z.object({ id: z.string(), inside: z.number().int() })),
  rooms: z.array(roomSchema),
  stays: z.array(staySchema),
})
export type CentreDto = z.infer<typeof centreSchema>

/** GET /api/v1/centre/persons/:id/facts?visit=&at= : what is on record about a person's stay at one instant. */
export const stayInstantQuerySchema = z.object({ visit: z.string().max(300), at: instantSchema })
export const stayInstantSchema = z.object({ at: instantSchema, facts: z.array(factSchema) })
