import { LINK_TARGETS } from '@hengjian/casework'
import { z } from 'zod'
import { bilingualSchema } from './problem'
import { titleSchema } from './title'
import { citationSchema, statusSchema } from './verdict'

export { type Evidenced, evidencedOf, evidencedValue } from '@hengjian/casework'

/** A thing with its code and how it is called. */
export const namedSchema = z.object({ id: z.string(), title: bilingualSchema })
/** A person of the office, or of another agency, by the name of their sign-in. */
export const partySchema = z.object({ login: z.string(), name: z.string() })

/**
 * What a field of a form holds. Dates are ISO; several values are a list. How long a text may be is the field's to say, so that a longer one is refused by
 * its name (`FIELD_LENGTH`); how much there may be altogether is the limit of a message.
 */
export const formValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).max(100)])
/**
 * A form as it is filled in, by field. A person is named by login, a unit by its name, a link as `finding:<id>`, `case:<id>`, `person:<id>` or
 * `matter:<id>`. What a `sealed` field hides travels apart, in `sealed`, and never comes back with the form.
 */
export const formSchema = z.record(z.string().max(64), formValueSchema)
export type FormDto = z.infer<typeof formSchema>

export const fieldKindSchema = z.enum([
  'text',
  'long',
  'date',
  'moment',
  'number',
  'yesNo',
  'choice',
  'choices',
  'evidenced',
  'people',
  'unit',
  'attachments',
  'link',
  'sealed',
])

/** Who should be named by roster and expertise or was drawn, on which ground, and who was passed over for what. */
export const proposalSchema = z.object({
  person: partySchema,
  ground: namedSchema,
  /** Everybody in the draw; nobody where none was. */
  among: z.array(partySchema),
  passedOver: z.array(partySchema.extend({ why: namedSchema })),
})
export type ProposalDto = z.infer<typeof proposalSchema>

/** A field of an action's form, in the order in which they are asked. */
export const fieldSchema = z.object({
  name: z.string(),
  title: bilingualSchema,
  kind: fieldKindSchema,
  required: z.boolean(),
  /** Required where another field has one of these values: of this form, or else as given before. */
  requiredWhen: z.object({ field: z.string(), is: z.array(z.union([z.string(), z.boolean()])) }).nullable(),
  /** Fewest and most characters of a text, least and greatest of a number, most people; null where it does not apply. */
  least: z.number().int().nullable(),
  most: z.number().int().nullable(),
  /** Whether a date or moment may lie ahead. */
  future: z.boolean(),
  options: z.array(namedSchema),
  linkTo: z.array(z.enum(LINK_TARGETS)),
  /** The field whose people it explains: asked where others are named than were proposed. */
  explains: z.string().nullable(),
  /** The titles of whom one may be named; none is no limit. */
  titles: z.array(titleSchema),
  /** Who of them may not: they are recused, or did what must be kept apart. */
  barred: z.array(z.string()),
  /** Who is proposed: `each` where each of many matters has a proposal of its own, null where nobody is. */
  proposal: z.union([proposalSchema, z.literal('each')]).nullable(),
  /** The field with the value that leaves it to the draw: then nobody is named, and whoever is drawn is found when the action is done. */
  draw: z.object({ by: z.string(), is: z.string() }).nullable(),
})
export type FieldDto = z.infer<typeof fieldSchema>

/** A coded reason; `words` asks for an explanation. */
export const matterReasonSchema = namedSchema.extend({ words: z.boolean() })

/** Where a rule comes from; without a basis it is the office's own setting. */
export const sourceSchema = z.object({ status: statusSchema, basis: z.array(citationSchema) })

/** What somebody fills in for an action. */
export const attemptSchema = z.object({
  action: z.string().min(1).max(64),
  form: formSchema.default({}),
  reason: z
    .object({ code: z.string().max(64), words: z.string().max(4000).default('') })
    .nullable()
    .default(null),
  /** What a `sealed` field hides, by field; it is encrypted and shown only for a reason, with approval. */
  sealed: z.record(z.string().max(64), z.string().trim().min(1).max(2000)).default({}),
})
