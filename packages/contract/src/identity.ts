import { EMPLOYERS, type EmployerKind, REGISTERS, type RegisterKindId } from '@hengjian/assistance'
import { IDENTITY_STAGES, type IdentityStage } from '@hengjian/casework'
import { z } from 'zod'
import { namedSchema } from './matterForm'
import { bilingualSchema, labelSchema } from './problem'
import { dateSchema, instantSchema } from './time'

const namesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(table).filter((name): name is Name => name in table)

export const registerKindSchema = z.enum(namesOf<RegisterKindId>(REGISTERS))
export const identityStageSchema = z.enum(namesOf<IdentityStage>(IDENTITY_STAGES))
export const employerSchema = z.enum(namesOf<EmployerKind>(EMPLOYERS))
export { IDENTITY_STAGES, REGISTERS }
export type IdentityStageDto = IdentityStage

const words = (most: number) => z.string().trim().min(1).max(most)

/** POST /api/v1/identity-registers: a register is received for a purpose and on an authority, both kept with it. */
export const registerAskSchema = z.object({
  kind: registerKindSchema,
  keeper: words(100),
  purpose: words(400),
  authority: words(200),
})
export type RegisterAskDto = z.output<typeof registerAskSchema>
/** PUT /api/v1/identity-registers/:id/file?name= : its file. */
export const registerFileQuerySchema = z.object({ name: words(200) })

export const identityRegisterSchema = z.object({
  id: z.string(),
  kind: namedSchema,
  keeper: z.string(),
  purpose: z.string(),
  authority: z.string(),
  state: z.enum(['receiving', 'standing', 'removed']),
  madeBy: z.string(),
  madeAt: instantSchema,
  rows: z.number().int(),
  /** Rows with something wrong in them. */
  flagged: z.number().int(),
  /** Lines of the file that were no row at all. */
  unread: z.number().int(),
  removed: z.object({ by: z.string(), at: instantSchema, why: z.string() }).nullable(),
})
export type IdentityRegisterDto = z.infer<typeof identityRegisterSchema>

/** GET /api/v1/identity-registers */
export const identityRegistersSchema = z.object({
  registers: z.array(identityRegisterSchema),
  mayAdd: z.boolean(),
  mayRemove: z.boolean(),
})

/** What a row says, masked. */
export const registerWordsSchema = z.object({
  name: z.string(),
  number: z.string(),
  employer: z.string(),
  kind: bilingualSchema,
  post: z.string(),
  since: z.string(),
  until: z.string(),
})
export type RegisterWordsDto = z.infer<typeof registerWordsSchema>

const flagSchema = z.object({ code: z.string(), title: bilingualSchema, cure: bilingualSchema })

/** GET /api/v1/identity-registers/:id : the register, and its rows in which something is wrong. */
export const registerPageQuerySchema = z.object({ after: z.coerce.number().int().min(0).default(0) })
export const identityRegisterPageSchema = z.object({
  register: identityRegisterSchema,
  flagged: z.array(z.object({ row: z.number().int(), flags: z.array(flagSchema), words: registerWordsSchema })),
  next: z.number().int().nullable(),
  mayRemove: z.boolean(),
})
export type IdentityRegisterPageDto = z.infer<typeof identityRegisterPageSchema>

/** POST /api/v1/identity-registers/:id/removal: its rows go, what was received and why stays. */
export const registerRemovalSchema = z.object({ why: words(400) })

/** GET /api/v1/identity-registers/:id/rows/:row : one row that matched somebody. */
export const registerRowSchema = z.object({
  register: identityRegisterSchema,
  row: z.number().int(),
  flags: z.array(flagSchema),
  words: registerWordsSchema,
})
export type RegisterRowDto = z.infer<typeof registerRowSchema>

export const DECISIONS = [
  'discretionaryNonProsecution',
  'statutoryNonProsecution',
  'doubtNonProsecution',
  'prosecuted',
] as const

/** POST /api/v1/campaigns: a look-back is proposed with what it reaches. */
export const campaignAskSchema = z.object({
  title: words(100),
  purpose: words(400),
  from: dateSchema,
  to: dateSchema,
  charges: z.array(words(40)).min(1).max(20),
  decisions: z.array(z.enum(DECISIONS)).min(1),
  members: z.array(z.string().min(1).max(64)).max(30),
})
export type CampaignAskDto = z.output<typeof campaignAskSchema>

export const campaignSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  from: dateSchema,
  to: dateSchema,
  charges: z.array(z.string()),
  decisions: z.array(namedSchema),
  members: z.array(z.object({ login: z.string(), name: z.string() })),
  state: z.enum(['proposed', 'running', 'closed']),
  madeBy: z.string(),
  madeAt: instantSchema,
  approvedBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
  matchedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  closingWords: z.string().nullable(),
  /** Whom it reaches; of a proposal whom it would. */
  persons: z.number().int(),
  /** Those of them whom a register names in a way that somebody should look at, and who still wait for it. */
  leads: z.number().int(),
  stages: z.array(namedSchema.extend({ count: z.number().int() })),
  may: z.object({ approve: z.boolean(), match: z.boolean(), conclude: z.boolean(), close: z.boolean() }),
})
export type CampaignDto = z.infer<typeof campaignSchema>

/** GET /api/v1/campaigns */
export const campaignsSchema = z.object({
  campaigns: z.array(campaignSchema),
  mayPropose: z.boolean(),
  /** Who may be put to work on one. */
  staff: z.array(z.object({ login: z.string(), name: z.string() })),
})

/** GET /api/v1/campaigns/:id/persons: the work list. */
export const campaignPersonsQuerySchema = z.object({
  stage: identityStageSchema.optional(),
  lead: z.literal('yes').optional(),
  cursor: z.string().max(400).optional(),
})
const matchSchema = z.object({
  rule: namedSchema.extend({ version: z.number().int() }),
  says: z.enum(['lead', 'doubt', 'known']),
  meaning: bilingualSchema,
  register: z.string(),
  kind: bilingualSchema,
  row: z.number().int(),
  standing: z.boolean(),
})
export const campaignPersonSchema = z.object({
  person: z.object({ id: z.string(), label: labelSchema }),
  case: z.object({ id: z.string(), label: labelSchema }),
  charge: z.string(),
  decision: namedSchema,
  decidedOn: dateSchema,
  stage: namedSchema,
  matches: z.array(matchSchema),
  /** The identity check; its number alone for whoever may not read it. */
  check: z.object({ id: z.string().nullable(), number: z.string() }).nullable(),
  conclusion: z.object({ words: z.string(), by: z.string(), at: instantSchema }).nullable(),
})
export type CampaignPersonDto = z.infer<typeof campaignPersonSchema>
export const campaignPersonsSchema = z.object({ rows: z.array(campaignPersonSchema), next: z.string().nullable() })

/** POST /api/v1/campaigns/:id/matching: everybody is held against the registers that stand; how many new matches there are. */
export const campaignMatchingSchema = z.object({ found: z.number().int() })
/** POST /api/v1/campaigns/:id/persons/:person/conclusion: nothing was found, or it is to be looked at again. */
export const campaignConclusionSchema = z.object({ conclusion: z.enum(['clear', 'again']), words: words(400) })
export type CampaignConclusionDto = z.output<typeof campaignConclusionSchema>
/** POST /api/v1/campaigns/:id/closing */
export const campaignClosingSchema = z.object({ words: words(2000) })
