import { AGENCIES, type Agency } from '@hengjian/casework'
import { z } from 'zod'
import { namedSchema, sourceSchema } from './matterForm'
import { bilingualSchema } from './problem'
import { dateSchema, instantSchema } from './time'

export const agencySchema = z.enum(Object.keys(AGENCIES).filter((name): name is Agency => name in AGENCIES))
export { AGENCIES }

const words = (most: number) => z.string().trim().min(1).max(most)

/** A clause, and the steps of workflows that it governs (`diversion.submit`). */
export const clauseSchema = z.object({
  clause: words(40),
  text: words(4000),
  steps: z.array(z.string().max(128)).max(60),
})

/** POST /api/v1/rules: a rule, or its next version where `rule` names one. In force once another approved it and its day has come. */
export const ruleAskSchema = z.object({
  rule: z.uuid().optional(),
  kind: z.enum(['agreement', 'own']),
  title: words(200),
  number: z.string().trim().max(100),
  signatories: z.array(agencySchema).min(1),
  issuedOn: dateSchema,
  effectiveOn: dateSchema,
  note: z.string().trim().max(1000),
  clauses: z.array(clauseSchema).min(1).max(300),
})
export type RuleAskDto = z.output<typeof ruleAskSchema>

export const ruleVersionSchema = z.object({
  rule: z.string(),
  version: z.number().int(),
  kind: z.enum(['agreement', 'own']),
  title: z.string(),
  number: z.string(),
  signatories: z.array(namedSchema),
  issuedOn: dateSchema,
  effectiveOn: dateSchema,
  note: z.string(),
  state: z.enum(['proposed', 'coming', 'inForce', 'replaced']),
  madeBy: z.string(),
  madeAt: instantSchema,
  approvedBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
  clauses: z.number().int(),
  steps: z.number().int(),
})
export type RuleVersionDto = z.infer<typeof ruleVersionSchema>

/** GET /api/v1/rules: of each rule the version in force, or its latest; a side that did not sign sees none. */
export const rulesSchema = z.object({ rules: z.array(ruleVersionSchema), mayPropose: z.boolean() })

/** GET /api/v1/rules/:id?version= : a version with its clauses, and every version there is. */
export const ruleQuerySchema = z.object({ version: z.coerce.number().int().min(1).optional() })
export const ruleSchema = z.object({
  shown: ruleVersionSchema,
  clauses: z.array(
    z.object({
      clause: z.string(),
      text: z.string(),
      steps: z.array(z.object({ step: z.string(), title: bilingualSchema })),
    }),
  ),
  versions: z.array(ruleVersionSchema),
  may: z.object({ propose: z.boolean(), approve: z.boolean() }),
})
export type RuleDto = z.infer<typeof ruleSchema>

/** GET /api/v1/rules/basis?workflow= : the clauses in force that govern the steps of a workflow. */
export const ruleBasisQuerySchema = z.object({ workflow: z.string().max(64) })
export const ruleBasisSchema = z.array(
  z.object({ action: z.string(), rule: z.string(), title: z.string(), clause: z.string(), text: z.string() }),
)

/** GET /api/v1/rules/steps: every step that a clause may govern. */
export const ruleStepsSchema = z.array(z.object({ step: z.string(), title: bilingualSchema }))

/** GET /api/v1/responsibilities: who does what at which stage, what is handed over, and the latest of it with its receipts. */
export const responsibilitiesSchema = z.object({
  agencies: z.array(namedSchema),
  stages: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      duties: z.array(z.object({ agency: agencySchema, duty: bilingualSchema })),
      handOvers: z.array(z.object({ what: bilingualSchema, from: bilingualSchema, to: bilingualSchema })),
      source: sourceSchema,
    }),
  ),
  handedOver: z.array(
    z.object({
      document: z.string(),
      title: bilingualSchema,
      number: z.string().nullable(),
      matter: z.object({ id: z.string(), number: z.string() }),
      to: z.string(),
      servedAt: instantSchema,
      receivedAt: instantSchema.nullable(),
      answeredAt: instantSchema.nullable(),
    }),
  ),
})
export type ResponsibilitiesDto = z.infer<typeof responsibilitiesSchema>
