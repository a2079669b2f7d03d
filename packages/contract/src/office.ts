import { z } from 'zod'
import { bilingualSchema } from './problem'

/** A place at which the office watches: an identifier that sources write into their records, and its name once it has one. */
export const siteSchema = z.object({ id: z.string(), name: bilingualSchema.nullable() })
export type SiteDto = z.infer<typeof siteSchema>

/** GET /api/v1/office: the user's own office and its sites, those that have a name first, and the police units of its cases. */
export const officeSchema = z.object({
  id: z.string(),
  name: z.string(),
  sites: z.array(siteSchema),
  units: z.array(z.string()),
})
export type OfficeDto = z.infer<typeof officeSchema>

/** PUT /api/v1/office/sites/:id: names a site, or gives it another name. Answers the office. */
export const siteNameSchema = z.object({ zh: z.string().trim().min(1).max(64), en: z.string().trim().min(1).max(64) })

/** The site that a list or the desk is narrowed to; what no source ever placed anywhere is shown with every site. */
export const siteQuerySchema = z.object({ site: z.string().min(1).max(64).optional() })
