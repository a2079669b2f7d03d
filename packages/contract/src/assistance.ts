import { z } from 'zod'
import { fieldSchema, formSchema, namedSchema, sourceSchema } from './matterForm'
import { bilingualSchema, problemSchema } from './problem'

/** Which rule of which table spoke, in which version, and where it comes from. */
export const spokenSchema = z.object({
  table: z.string(),
  version: z.number().int(),
  rule: z.string(),
  title: bilingualSchema,
  source: sourceSchema,
})
export type SpokenDto = z.infer<typeof spokenSchema>

/** GET /api/v1/cases/:id/focus : the rules by which early intervention is suggested in a case; none where it is not, or where it was begun. */
export const focusSchema = z.array(spokenSchema)

const adviceSchema = spokenSchema.extend({ advice: bilingualSchema })
/** Something required, or an exclusion that must not hold. */
const judgedSchema = spokenSchema.extend({ exclusion: z.boolean() })
const missingSchema = judgedSchema.extend({ why: z.enum(['unknown', 'unmet']), cure: bilingualSchema })

/** Whether a procedure is open: `almost` says what is missing, `excluded` what stands against it, with its article. */
export const eligibilitySchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  version: z.number().int(),
  outcome: z.enum(['eligible', 'almost', 'excluded']),
  met: z.array(judgedSchema),
  missing: z.array(missingSchema),
  against: z.array(judgedSchema),
})
export type EligibilityDto = z.infer<typeof eligibilitySchema>

const tickedSchema = spokenSchema.extend({ evidence: z.string(), points: z.number().int(), full: z.number().int() })
const pointsSchema = z.object({ lines: z.array(tickedSchema), sum: z.number().int(), counted: z.number().int() })

/** What the scale of social danger makes of answers and ticks; points only where no gate holds and nothing is unanswered. */
export const dangerSchema = z.object({
  title: bilingualSchema,
  version: z.number().int(),
  source: sourceSchema,
  /** The value of the form's grade: a gate or a grade; null while something is unanswered. */
  grade: namedSchema.nullable(),
  gate: adviceSchema.nullable(),
  unanswered: z.array(namedSchema),
  limbs: z.array(spokenSchema.extend(pointsSchema.shape)),
  mitigation: pointsSchema.nullable(),
  raw: z.number().int().nullable(),
  score: z.number().int().nullable(),
  advice: bilingualSchema.nullable(),
  reminders: z.array(adviceSchema),
  withoutEvidence: z.array(tickedSchema),
})
export type DangerDto = z.infer<typeof dangerSchema>

const opinionsSchema = z.object({
  open: z.array(namedSchema),
  shut: z.array(z.object({ opinion: namedSchema, by: spokenSchema })),
})

const statementSchema = z.object({
  required: z.enum(['yes', 'no', 'unknown']),
  exceptions: z.array(spokenSchema),
  present: spokenSchema,
  unanswered: z.array(spokenSchema),
})

const drunkSchema = z.object({
  outcome: z.enum(['unanswered', 'administrative', 'clearlyMinor', 'crime']),
  probation: z.enum(['open', 'generallyExcluded']).nullable(),
  steps: z.array(spokenSchema.extend({ because: z.array(bilingualSchema) })),
})
export type DrunkDto = z.infer<typeof drunkSchema>

const detentionSchema = z.object({
  title: bilingualSchema,
  version: z.number().int(),
  problems: z.array(problemSchema.pick({ code: true, message: true, cure: true })),
  steps: z.array(z.object({ rule: spokenSchema.nullable(), done: bilingualSchema, months: z.number() })),
  months: z.number().nullable(),
})
export type DetentionDto = z.infer<typeof detentionSchema>

export const assistanceTopicSchema = z.enum(['danger', 'diversion', 'plea', 'drunkDriving'])
export type AssistanceTopic = z.infer<typeof assistanceTopicSchema>

/** POST /api/v1/assistance: what the tables say of these answers. Nothing is stored and nothing is decided. */
export const assistanceAskSchema = z.object({ topic: assistanceTopicSchema, known: formSchema })
export const assistanceSchema = z.object({
  /** What stands beneath everything proposed. */
  note: bilingualSchema,
  danger: dangerSchema.nullable(),
  eligibilities: z.array(eligibilitySchema),
  opinions: opinionsSchema.nullable(),
  statement: statementSchema.nullable(),
  drunk: drunkSchema.nullable(),
  detention: detentionSchema.nullable(),
})
export type AssistanceDto = z.infer<typeof assistanceSchema>

/** GET /api/v1/assistance/drunk-driving : what the topic asks that stands in no form of a matter. */
export const assistanceQuestionsSchema = z.object({
  title: bilingualSchema,
  version: z.number().int(),
  source: sourceSchema,
  fields: z.array(fieldSchema),
})
export type AssistanceQuestionsDto = z.infer<typeof assistanceQuestionsSchema>
