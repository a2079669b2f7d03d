import { z } from 'zod'

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() })
export type BilingualDto = z.infer<typeof bilingualSchema>

/** How an object is called: its name or number as it stands, or what is said of it in both languages where it bears none. */
export const labelSchema = z.union([z.string(), bilingualSchema])
export type LabelDto = z.infer<typeof labelSchema>

/** RFC 9457 problem details with a stable code and a cure, in both languages. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  place: z.string().optional(),
  message: bilingualSchema,
  cure: bilingualSchema,
  problems: z
    .array(
      z.object({ code: z.string(), place: z.string().optional(), message: bilingualSchema, cure: bilingualSchema }),
    )
    .optional(),
})
export type ProblemDto = z.infer<typeof problemSchema>

/** Pages run under a policy without `unsafe-eval`: the schemas must not compile themselves there. */
export const validateWithoutEval = (): void => {
  z.config({ jitless: true })
}
