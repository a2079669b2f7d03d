import { z } from 'zod'

/** GET /licences.json: what runs with the product and under which terms, as the build found it; `text` counts in `texts`. */
export const licencesSchema = z.object({
  packages: z.array(
    z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.number().int().nullable() }),
  ),
  texts: z.array(z.string()),
})
