import { DOCUMENT_STEPS, relations } from '@hengjian/casework'
import { z } from 'zod'
import { attachedSchema } from './attachment'
import {
  attemptSchema,
  fieldSchema,
  formSchema,
  formValueSchema,
  matterReasonSchema,
  namedSchema,
  partySchema,
  proposalSchema,
  sourceSchema,
} from './matterForm'
import { sealedRequestSchema } from './matterSealed'
import { bilingualSchema, labelSchema, problemSchema } from './problem'
import { dateSchema, instantSchema } from './time'
import { titleSchema } from './title'
import { stepSchema } from './verdict'

/**
 * Where the loop stands: `open` without an answer, `answered` by a reply or a lawful reason why there is none and still to be finished, `closed` when
 * it has ended, which it cannot without an answer.
 */
export const loopSchema = z.enum(['open', 'answered', 'closed'])
export type LoopDto = z.infer<typeof loopSchema>

/** A line in a list of matters. */
export const matterRowSchema = z.object({
  id: z.string(),
  /** 线索〔2026〕1号 */
  number: z.string(),
  workflow: namedSchema,
  title: z.string(),
  state: namedSchema,
  /** Whose turn it is; null where it has ended. */
  turn: namedSchema.nullable(),
  loop: loopSchema,
  /** The nearest limit that runs, and whether it has passed. Nothing happens by itself when it does. */
  due: instantSchema.nullable(),
  overdue: z.boolean(),
  handler: partySchema.nullable(),
  unit: z.string().nullable(),
  sensitivities: z.array(namedSchema),
  openedAt: instantSchema,
  changedAt: instantSchema,
  /** For If-Match on an action: the sequence of the last one. */
  version: z.number().int(),
})
export type MatterRowDto = z.infer<typeof matterRowSchema>

/** Who may do an action: any of the titles and, where relations are named, one of the people (or units) who stand in it. */
const doerSchema = z.object({
  titles: z.array(z.object({ id: titleSchema, title: bilingualSchema })),
  relations: z.array(z.object({ id: z.enum(relations), title: bilingualSchema })).nullable(),
  holders: z.array(partySchema),
})

/** An action that belongs to where the matter stands. */
const permittedActionSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  /** Why the reader may not do it now; null where they may. */
  refusal: problemSchema.pick({ code: true, message: true, cure: true }).nullable(),
  by: z.array(doerSchema),
  form: z.array(fieldSchema),
  /** What is known already of its fields. */
  known: formSchema,
  reasons: z.array(matterReasonSchema),
  /** The states it may lead to. */
  to: z.array(namedSchema),
  answers: z.enum(['reply', 'lawfulReason']).nullable(),
  /** The document it drafts, signs or serves; one of several where what the matter knows decides. */
  document: z.object({ titles: z.array(bilingualSchema).min(1), step: z.enum(DOCUMENT_STEPS) }).nullable(),
  source: sourceSchema,
})
export type PermittedActionDto = z.infer<typeof permittedActionSchema>

/** One run of a clock. */
const matterClockSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  whose: namedSchema,
  /** Running, its protective reading passed, overdue, ended in time or late, or over because the matter ended first. */
  state: z.enum(['running', 'alert', 'overdue', 'kept', 'late', 'lapsed']),
  /** To the day where its form asks for no hour; `endedAt` likewise. */
  startedAt: z.union([instantSchema, dateSchema]),
  alert: instantSchema.nullable(),
  latest: instantSchema,
  inclusive: z.boolean(),
  /** Counted with holidays that are not announced yet. */
  provisional: z.boolean(),
  endedAt: z.union([instantSchema, dateSchema]).nullable(),
  derivation: z.array(stepSchema),
  /** The next lawful step once it is overdue: proposed, never taken. */
  proposes: namedSchema.nullable(),
  source: sourceSchema,
})

/** One thing done, with what of its form the reader may see. */
const matterRecordSchema = z.object({
  sequence: z.number().int(),
  action: namedSchema,
  at: instantSchema,
  by: partySchema,
  titles: z.array(z.object({ id: titleSchema, title: bilingualSchema })),
  before: namedSchema.nullable(),
  after: namedSchema,
  reason: z.object({ id: z.string(), title: bilingualSchema, words: z.string() }).nullable(),
  answers: z.enum(['reply', 'lawfulReason']).nullable(),
  /** Who was proposed as handler by the roster where the action named one. */
  allocation: proposalSchema.omit({ passedOver: true }).nullable(),
  /** The workflow whose matter it calls for: open it with this matter as its origin. */
  opens: namedSchema.nullable(),
  fields: z.array(
    z.object({
      name: z.string(),
      title: bilingualSchema,
      kind: fieldSchema.shape.kind,
      value: formValueSchema,
      /** The value in words: the titles of choices, the names of people. */
      shown: z.array(labelSchema),
    }),
  ),
})
export type MatterRecordDto = z.infer<typeof matterRecordSchema>

/** What a matter hangs together with. */
const matterLinkSchema = z.object({
  type: z.enum(['finding', 'case', 'person', 'matter']),
  id: z.string(),
  label: labelSchema,
})

/** GET /api/v1/matters/:id */
export const matterSchema = matterRowSchema.extend({
  /** By whose rules it goes on: those of when it was opened. */
  workflowVersion: z.number().int(),
  meaning: bilingualSchema,
  /** Every state of the workflow, in order, for the line of states. */
  states: z.array(namedSchema.extend({ ends: z.boolean() })),
  answer: z.object({ sequence: z.number().int(), kind: z.enum(['reply', 'lawfulReason']) }).nullable(),
  /** What the reader is to the matter. */
  relations: z.array(z.object({ id: z.enum(relations), title: bilingualSchema })),
  /** The one regular way on. */
  next: z.string().nullable(),
  actions: z.array(permittedActionSchema),
  clocks: z.array(matterClockSchema),
  records: z.array(matterRecordSchema),
  links: z.array(matterLinkSchema),
  /** The files that its actions took, as far as the reader may read them. */
  attachments: z.array(attachedSchema),
  /** What is kept sealed, by the action that took it in; `mayRead` of a note for those named by its kind alone, null of what is opened by asking. */
  sealed: z.array(
    z.object({
      sequence: z.number().int(),
      field: namedSchema,
      mayAsk: z.boolean(),
      mayRead: z.boolean().nullable(),
    }),
  ),
  /** Who asked to see it: the reader's own requests, and those that the reader may approve. */
  sealedRequests: z.array(sealedRequestSchema),
})
export type MatterDto = z.infer<typeof matterSchema>

/** GET /api/v1/matters/workflows: every workflow, and whether the reader may open a matter of it. */
export const workflowsSchema = z.array(
  namedSchema.extend({
    version: z.number().int(),
    meaning: bilingualSchema,
    states: z.array(namedSchema.extend({ ends: z.boolean() })),
    mayOpen: z.boolean(),
  }),
)
/** What a matter may be opened from: `finding:<id>`, `case:<id>`, `person:<id>`, `matter:<id>`. */
export const originSchema = z.string().regex(/^(finding|case|person|matter):.{1,300}$/u)
/** GET /api/v1/matters/draft?workflow=&origin= : the opening actions with their forms, filled in as far as the origin tells. */
export const draftQuerySchema = z.object({ workflow: z.string().max(64), origin: originSchema.optional() })
export const draftSchema = z.object({ workflow: namedSchema, actions: z.array(permittedActionSchema) })
export type DraftDto = z.infer<typeof draftSchema>

/**
 * POST /api/v1/matters with Idempotency-Key: opens a matter. With an `origin` it is linked to it, and what the form leaves out is taken from there: one
 * call opens a clue from a finding.
 */
export const openingSchema = attemptSchema.extend({ workflow: z.string().max(64), origin: originSchema.optional() })
/**
 * POST /api/v1/matters/:id/actions with If-Match (the version read) and Idempotency-Key; the body is an attempt. Both writes answer a receipt, and the
 * same again for the same key.
 */
export const receiptSchema = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number().int(),
  action: z.string(),
  state: namedSchema,
  closed: z.boolean(),
  at: instantSchema,
})
export type ReceiptDto = z.infer<typeof receiptSchema>

/** As many matters as one form can be sent for. */
const MOST_AT_ONCE = 100
/** GET /api/v1/matters/actions?ids=<id>.<id>: what the reader may do to all of these matters with one form. */
export const commonActionsQuerySchema = z.object({
  ids: z
    .string()
    .max(40 * MOST_AT_ONCE)
    .transform((text) => text.split('.'))
    .pipe(z.array(z.uuid()).min(1).max(MOST_AT_ONCE)),
})
/** With nothing known before: what was given in one matter says nothing of another. */
export const commonActionsSchema = z.array(permittedActionSchema)
/** POST /api/v1/matters/actions with Idempotency-Key: an action on many matters, on the version of each that was read; each is done by itself. */
export const batchAttemptSchema = attemptSchema.omit({ sealed: true }).extend({
  matters: z
    .array(z.object({ id: z.uuid(), version: z.number().int().positive() }))
    .min(1)
    .max(MOST_AT_ONCE),
})
export type BatchAttemptDto = z.output<typeof batchAttemptSchema>

/** GET /api/v1/matters/parties: who can be named in a form, and the police units known. */
export const partiesSchema = z.object({
  people: z.array(partySchema.extend({ titles: z.array(titleSchema) })),
  units: z.array(z.string()),
})
