import { laneStages } from '@hengjian/casework'
import { z } from 'zod'
import { namedSchema, partySchema } from './matterForm'
import { bilingualSchema, problemSchema } from './problem'
import { dateSchema, instantSchema } from './time'

/** What is wrong with a hearing or a case, with its code and cure; `refused` keeps it from being set down. */
export const hearingProblemSchema = z.object({
  code: z.string(),
  place: z.string().optional(),
  message: bilingualSchema,
  cure: bilingualSchema,
  refused: z.boolean(),
})
export type HearingProblemDto = z.infer<typeof hearingProblemSchema>

/** The day by which a stage has to be done, and how far it is. */
const termSchema = z.object({
  title: bilingualSchema,
  startedAt: instantSchema,
  latest: instantSchema,
  /** Days of the calendar since it began, and until its end; fewer than none when it is over. */
  used: z.number().int(),
  left: z.number().int(),
  state: z.enum(['running', 'alert', 'overdue', 'kept', 'late', 'lapsed']),
})
export type TermDto = z.infer<typeof termSchema>

/** A case of the lane, as far as its reader may see it. */
const laneCaseSchema = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  suspect: z.string().nullable(),
  offence: z.string().nullable(),
  state: namedSchema,
  term: termSchema.nullable(),
  /** What is wrong as it stands: in two lanes, retracted after it was set down. */
  flags: z.array(hearingProblemSchema),
})

/** What the court decided. */
const outcomeSchema = z.object({
  on: dateSchema,
  words: z.string(),
  /** 当庭宣判, and whether that was on the day of the hearing. */
  inCourt: z.boolean(),
  sameDay: z.boolean(),
  proposal: namedSchema.nullable(),
})

/** A case that was set down for a hearing, or waits for one (`from` is null). */
export const hearingSchema = laneCaseSchema.extend({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  courtroom: z.string(),
  batch: z.string().nullable(),
  link: z.url({ protocol: /^https$/ }).nullable(),
  procedure: namedSchema.nullable(),
  proposed: z.string().nullable(),
  judges: z.array(partySchema),
  procurators: z.array(partySchema),
  lawyers: z.array(partySchema),
  courtAcceptedOn: dateSchema.nullable(),
  outcome: outcomeSchema.nullable(),
  /** The step that the reader may take next. */
  step: namedSchema.nullable(),
  /** Whether the reader may set it down. */
  maySchedule: z.boolean(),
})
export type HearingDto = z.infer<typeof hearingSchema>
/** Whether a hearing that was set down will not take place, because the plea was retracted (Rules 278). */
export const isCalledOff = ({ flags }: Pick<HearingDto, 'flags'>): boolean =>
  flags.some(({ code }) => code === 'PLEA_RETRACTED')

const days = { from: dateSchema, to: dateSchema }
/** GET /api/v1/hearings?from=&to= : the hearings of at most 92 days, and what waits to be set down. */
export const hearingQuerySchema = z.object(days)
export const hearingListSchema = z.object({
  ...days,
  hearings: z.array(hearingSchema),
  waiting: z.array(hearingSchema),
})
export type HearingListDto = z.infer<typeof hearingListSchema>

/** A case that is to be heard in a session. */
export const plannedSchema = z.object({
  id: z.uuid(),
  version: z.number().int().positive(),
  at: instantSchema,
  minutes: z.number().int(),
  courtAcceptedOn: dateSchema,
  courtroom: z.string().trim().max(60),
  batch: z.string().trim().max(40).nullable(),
  link: z.string().trim().max(400).nullable(),
})
export type PlannedDto = z.infer<typeof plannedSchema>
/**
 * POST /api/v1/hearings/check: what stands against each case of a session, nothing is written. POST /api/v1/hearings with Idempotency-Key: sets
 * down each by itself, and says of which it was not done and why.
 */
export const sessionSchema = z.object({ cases: z.array(plannedSchema).min(1).max(100) })
export const checkedSchema = z.array(z.object({ id: z.string(), problems: z.array(hearingProblemSchema) }))
export type CheckedDto = z.infer<typeof checkedSchema>
export const setDownSchema = z.array(z.object({ id: z.string(), problem: problemSchema.nullable() }))
export type SetDownDto = z.infer<typeof setDownSchema>

/** POST /api/v1/hearings/sheet: the list of those days as a file; a calendar needs no columns. */
export const hearingSheetSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh', 'en']),
  reason: z.string().trim().min(4).max(200),
  query: hearingQuerySchema,
})

/** PUT /api/v1/hearings/file?name= : a list as the court has it, read and not yet written: what was understood of each line, and what was not. */
export const hearingFileSchema = z.object({
  cases: z.array(
    plannedSchema.extend({ place: z.string(), number: z.string(), problems: z.array(hearingProblemSchema) }),
  ),
  unread: z.array(z.object({ place: z.string(), message: bilingualSchema, cure: bilingualSchema })),
})
export type HearingFileDto = z.infer<typeof hearingFileSchema>

export const laneStageSchema = z.enum(laneStages)

const laneCardSchema = laneCaseSchema.extend({
  handler: partySchema.nullable(),
  unit: z.string().nullable(),
  since: instantSchema,
  /** Days of the calendar in each stage so far, the present one last. */
  runs: z.array(z.object({ stage: laneStageSchema, days: z.number().int() })),
  days: z.number().int(),
})
export type LaneCardDto = z.infer<typeof laneCardSchema>
/** GET /api/v1/lanes : where every case of the fast lane stands that the reader may read, the nearest limit first. */
export const lanesSchema = z.object({
  stages: z.array(
    namedSchema.extend({
      id: laneStageSchema,
      cards: z.array(laneCardSchema),
      count: z.number().int(),
      overdue: z.number().int(),
    }),
  ),
  /** What has left the lane and is not put away yet. */
  left: z.array(laneCardSchema),
})
export type LanesDto = z.infer<typeof lanesSchema>
