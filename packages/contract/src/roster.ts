import { APPROVALS, awayReasons, GAPS, POSTS, SWAP_STATES, SWAP_STEPS } from '@hengjian/casework'
import { z } from 'zod'
import { partySchema } from './matterForm'
import { dateSchema, instantSchema } from './time'
import { titleSchema } from './title'

const loginSchema = z.string().min(1).max(64)
const wordsSchema = z.string().trim().max(500)
/** A time of day, `08:30`; `24:00` is its end. */
const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
export const awayReasonSchema = z.enum(awayReasons)
export type AwayReasonDto = z.infer<typeof awayReasonSchema>

const turns = {
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(40),
  /** Logins in the order of their turns. */
  people: z.array(loginSchema).min(1).max(30),
  /** How many days each has before the next. */
  days: z.number().int().min(1).max(366),
}
/**
 * A line of the roster. `rotation` is filled round the clock and `resident` in working hours, both by whoever has the turn; a `department` is asked
 * for matters of its workflows, of its offences (words; none is all), perhaps only where a minor is involved.
 */
export const rosterLineSchema = z.discriminatedUnion('kind', [
  z.object({ ...turns, kind: z.literal('rotation'), post: z.enum(POSTS) }),
  z.object({ ...turns, kind: z.literal('resident'), post: z.enum(POSTS) }),
  z.object({
    ...turns,
    kind: z.literal('department'),
    workflows: z.array(z.string().max(64)).max(40),
    offences: z.array(z.string().trim().min(1).max(40)).max(40),
    minors: z.boolean(),
  }),
])
export type RosterLineDto = z.infer<typeof rosterLineSchema>

/** POST /api/v1/roster/plans: in force from a day on, until the next. */
export const rosterPlanSchema = z.object({
  from: dateSchema,
  handover: clockTimeSchema,
  working: z.object({ from: clockTimeSchema, to: clockTimeSchema }),
  /** When a swap that both want needs a head too; short notice is less than a day. */
  approval: z.enum(APPROVALS),
  lines: z.array(rosterLineSchema).min(1).max(40),
})
export type RosterPlanDto = z.infer<typeof rosterPlanSchema>

const shiftSchema = z.object({ line: z.string().max(40), date: dateSchema })
/** POST /api/v1/roster/absences, and /api/v1/roster/returns, which takes days back. */
export const absenceSchema = z.object({
  person: loginSchema,
  from: dateSchema,
  to: dateSchema,
  reason: awayReasonSchema,
})
export const returnSchema = absenceSchema.omit({ reason: true })
/** POST /api/v1/roster/substitutions: somebody else takes a shift. */
export const substitutionSchema = shiftSchema.extend({ person: loginSchema, reason: awayReasonSchema })
/** POST /api/v1/roster/swaps: one's own shift for another's. */
export const swapAskedSchema = z.object({
  mine: shiftSchema,
  theirs: shiftSchema,
  asked: loginSchema,
  words: wordsSchema,
})
/** POST /api/v1/roster/swaps/:id/steps */
export const swapStepSchema = z.object({ step: z.enum(SWAP_STEPS), words: wordsSchema.default('') })
/** POST /api/v1/roster/notes: what a shift hands over; POST /api/v1/roster/notes/:id/receipts takes it over. */
export const noteWrittenSchema = z.object({ date: dateSchema, words: z.string().trim().min(2).max(4000) })
/** What every write of the roster answers: the number of the entry. */
export const rosterEnteredSchema = z.object({ number: z.number().int() })

const seatSchema = z.object({
  line: z.string(),
  name: z.string(),
  kind: z.enum(['rotation', 'resident']),
  post: z.enum(POSTS),
  person: partySchema.nullable(),
  /** Why the seat is not filled; null where it is. */
  lack: z.enum(['away', 'unfit', 'nobody']).nullable(),
  /** Somebody else than whose turn it was: swapped, or stepped in. */
  given: z.boolean(),
})
export type SeatDto = z.infer<typeof seatSchema>

export const gapSchema = z.object({ kind: z.enum(GAPS), from: instantSchema, to: instantSchema })
export type GapDto = z.infer<typeof gapSchema>

const noteSchema = z.object({
  id: z.string(),
  date: dateSchema,
  words: z.string(),
  by: partySchema,
  at: instantSchema,
  taken: z.object({ by: partySchema, at: instantSchema }).nullable(),
  /** Whether the reader may take it over. */
  mayTake: z.boolean(),
})
export type NoteDto = z.infer<typeof noteSchema>

const swapSchema = z.object({
  id: z.string(),
  mine: shiftSchema.extend({ name: z.string() }),
  theirs: shiftSchema.extend({ name: z.string() }),
  asker: partySchema,
  asked: partySchema,
  words: z.string(),
  at: instantSchema,
  state: z.enum(SWAP_STATES),
  /** What the reader may do with it. */
  may: z.array(z.enum(SWAP_STEPS)),
})
export type SwapDto = z.infer<typeof swapSchema>

const departmentSchema = z.object({
  line: z.string(),
  name: z.string(),
  workflows: z.array(z.string()),
  offences: z.array(z.string()),
  minors: z.boolean(),
  /** Whose turn it is, and who comes next. */
  turn: partySchema,
  next: partySchema,
  until: dateSchema,
})

/** GET /api/v1/roster?month=2026-05 */
export const rosterQuerySchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
})
export const rosterSchema = z.object({
  month: z.string(),
  /** The day whose shift runs now. */
  today: dateSchema,
  now: instantSchema,
  days: z.array(
    z.object({
      date: dateSchema,
      restDay: z.boolean(),
      from: instantSchema,
      to: instantSchema,
      seats: z.array(seatSchema),
      away: z.array(partySchema),
    }),
  ),
  gaps: z.array(gapSchema),
  departments: z.array(departmentSchema),
  swaps: z.array(swapSchema),
  notes: z.array(noteSchema),
  /** The plan in force today; null where there is none. */
  plan: rosterPlanSchema.nullable(),
  /** Those that begin later. */
  coming: z.array(rosterPlanSchema),
  /** Who can be put on duty, and in which posts. */
  people: z.array(partySchema.extend({ titles: z.array(titleSchema), posts: z.array(z.enum(POSTS)) })),
  mayPlan: z.boolean(),
})
export type RosterDto = z.infer<typeof rosterSchema>

/** GET /api/v1/roster/now: who is on duty, what was handed over, and what is missing in the week to come. */
export const rosterNowSchema = z.object({
  now: instantSchema,
  date: dateSchema,
  from: instantSchema,
  to: instantSchema,
  /** In the order in which urgent clocks are put to them, with the lines that they fill. */
  onDuty: z.array(partySchema.extend({ lines: z.array(z.string()) })),
  notes: z.array(noteSchema),
  gaps: z.array(gapSchema),
  /** Swaps that wait for the reader. */
  swapsForMe: z.number().int(),
})
export type RosterNowDto = z.infer<typeof rosterNowSchema>

/** GET /api/v1/roster/feeds: the keys of one's own calendar feeds. */
const feedSchema = z.object({ id: z.string(), madeAt: instantSchema })
export type FeedDto = z.infer<typeof feedSchema>
export const feedsSchema = z.array(feedSchema)
/** POST /api/v1/roster/feeds: the key is told this once; the feed is at /api/v1/calendars/<key>.ics. */
export const feedMadeSchema = feedSchema.extend({ key: z.string() })
