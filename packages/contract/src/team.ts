import { z } from 'zod'
import { namedSchema } from './matterForm'
import { bilingualSchema, labelSchema } from './problem'
import { dateSchema, instantSchema } from './time'

const personSchema = z.object({ login: z.string(), name: z.string() })
const words = (most: number) => z.string().trim().min(1).max(most)

/** POST /api/v1/team/teams : a specialised team as it is from now on; without an id a new one. */
export const teamOrderSchema = z.object({
  id: z.uuid().optional(),
  name: words(40),
  offences: z.array(words(40)).max(40),
  minors: z.boolean(),
  members: z.array(z.string().max(64)).min(1).max(40),
})

/** POST /api/v1/team/trainings : a training as it is from now on; without an id a new one. */
export const trainingOrderSchema = z.object({
  id: z.uuid().optional(),
  date: dateSchema,
  skill: z.string().max(40),
  title: words(100),
  lecturer: words(60),
  model: z.string().max(64).nullable(),
  material: z.string().max(8000),
})

/** POST /api/v1/team/trainings/:id/attendance : who was there. */
export const attendanceOrderSchema = z.object({ people: z.array(z.string().max(64)).max(200) })

/** POST /api/v1/team/exchanges */
export const exchangeOrderSchema = z.object({
  way: z.string().max(40),
  person: words(60),
  unit: words(100),
  from: dateSchema,
  to: dateSchema,
  words: z.string().trim().max(1000),
})

export const enteredSchema = z.object({ number: z.number().int() })

/** GET /api/v1/team?from=&to= : teams, trainings, exchanges, and what a lecture could be about; of this year where no days are named. */
export const teamQuerySchema = z.object({ from: dateSchema.optional(), to: dateSchema.optional() })
export const teamSchema = z.object({
  period: z.object({ from: dateSchema, to: dateSchema }),
  /** Whether the reader enters teams, trainings and exchanges. */
  mayEnter: z.boolean(),
  people: z.array(personSchema),
  skills: z.array(namedSchema),
  ways: z.array(namedSchema),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      offences: z.array(z.string()),
      minors: z.boolean(),
      members: z.array(personSchema),
    }),
  ),
  trainings: z.array(
    z.object({
      id: z.string(),
      date: dateSchema,
      skill: namedSchema,
      title: z.string(),
      lecturer: z.string(),
      topic: z.object({ model: z.string(), title: bilingualSchema }).nullable(),
      material: z.string(),
      /** Null as long as nobody wrote down who was there. */
      attended: z.array(personSchema).nullable(),
    }),
  ),
  /** How many trainings of each skill, in the order of the skills, each attended in the period; one's own alone for who does not enter. */
  attendance: z.array(personSchema.extend({ counts: z.array(z.number().int()) })),
  exchanges: z.array(
    z.object({
      id: z.string(),
      way: namedSchema,
      person: z.string(),
      unit: z.string(),
      from: dateSchema,
      to: dateSchema,
      words: z.string(),
    }),
  ),
  /** The rules confirmed most in the period in all units together. */
  topics: z.array(
    z.object({
      model: z.string(),
      title: bilingualSchema,
      count: z.number().int(),
      units: z.number().int(),
    }),
  ),
})
export type TeamDto = z.infer<typeof teamSchema>

/** POST /api/v1/team/recusals : closes a case or a person to whoever declares. */
export const recusalOrderSchema = z.object({
  type: z.enum(['case', 'person']),
  object: z.string().min(1).max(200),
  ground: z.string().max(40),
  words: z.string().trim().min(2).max(1000),
})

/** POST /api/v1/team/recusals/:id/lift : the chief lifts it, with a reason. */
export const recusalLiftSchema = z.object({ words: z.string().trim().min(2).max(1000) })

/** POST /api/v1/team/meddlings : somebody interfered; only the discipline officer reads it. */
export const meddlingOrderSchema = z.object({
  /** Who, of which unit and post. */
  who: words(100),
  /** On which day. */
  on: dateSchema,
  /** By telephone, in person, by message …, in words. */
  how: words(100),
  /** Which case or matter, in words. */
  about: words(200),
  /** What was asked or said. */
  words: words(4000),
})
const receiptSchema = z.object({ id: z.string(), at: instantSchema })
export const integrityReceiptSchema = receiptSchema

/** GET /api/v1/team/integrity : one's own declarations and records; of everybody's what the reader's title opens. */
export const integritySchema = z.object({
  grounds: z.array(namedSchema),
  recusals: z.array(
    z.object({
      id: z.string(),
      person: personSchema,
      type: z.enum(['case', 'person']),
      object: z.string(),
      /** What is declared about; null for whoever may not see it, the one who declared among them. */
      label: labelSchema.nullable(),
      ground: namedSchema,
      words: z.string().nullable(),
      at: instantSchema,
      lifted: z.object({ by: z.string(), at: instantSchema, words: z.string() }).nullable(),
    }),
  ),
  mayLift: z.boolean(),
  /** Records of one's own, as far as that they were taken. */
  own: z.array(receiptSchema),
  /** Every record, opened; null for everybody but the discipline officer. */
  meddlings: z.array(receiptSchema.extend({ by: personSchema, ...meddlingOrderSchema.shape })).nullable(),
})
export type IntegrityDto = z.infer<typeof integritySchema>
