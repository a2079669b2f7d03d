import { z } from 'zod'
import { caseQuerySchema } from './case'
import { findingQuerySchema } from './finding'
import { matterQuerySchema } from './matterList'
import { personQuerySchema } from './people'

/** The lists whose rows a person takes along at once; a ledger is written first, while its progress is shown. */
export const sheetListSchema = z.enum(['findings', 'cases', 'matters', 'people'])
export type SheetList = z.infer<typeof sheetListSchema>
/** The lists whose looks a person may save: those, the models, and each ledger. */
export const listNameSchema = z.enum([
  ...sheetListSchema.options,
  'models',
  ...([
    'filingSupervision',
    'investigationSupervision',
    'caseAcceptance',
    'patrol',
    'workLog',
    'diversion',
    'earlyIntervention',
    'pleaLeniency',
  ] as const),
])
export type ListName = z.infer<typeof listNameSchema>

/**
 * A look of a list under a name of one's own: filters, order, columns and density as the address holds them.
 * GET /api/v1/lists/:list/views, POST there (the same name replaces), DELETE /api/v1/lists/:list/views/:name
 */
export const savedViewSchema = z.object({
  name: z.string().trim().min(1).max(40),
  search: z.record(z.string().max(32), z.string().max(400)),
})
export type SavedViewDto = z.infer<typeof savedViewSchema>

/** So far lists count their rows: a greater count says that there are more than so many. */
export const COUNTED = 1000

/** The columns of each list, in the order in which they stand. */
export const findingColumnSchema = z.enum([
  ...(['severity', 'what', 'who', 'case', 'unit', 'arose', 'found', 'late', 'stage', 'model', 'state'] as const),
])
export type FindingColumn = z.infer<typeof findingColumnSchema>
export const caseColumnSchema = z.enum([
  ...(['number', 'unit', 'charge', 'track', 'persons', 'due', 'clocks', 'open', 'site', 'last'] as const),
])
export type CaseColumn = z.infer<typeof caseColumnSchema>
export const matterColumnSchema = z.enum([
  ...(['number', 'what', 'workflow', 'state', 'turn', 'loop', 'due', 'handler', 'unit', 'opened', 'changed'] as const),
])
export type MatterColumn = z.infer<typeof matterColumnSchema>
export const personColumnSchema = z.enum(['person', 'measures', 'cases', 'open', 'last'])
export type PersonColumn = z.infer<typeof personColumnSchema>

const sheet = {
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh', 'en']),
  /** What it is wanted for; it goes into the read log. */
  reason: z.string().trim().min(4).max(200),
}
export type SheetFormat = z.infer<typeof sheet.format>
/** POST /api/v1/findings/sheet: the rows of a query in the columns shown, as a file. */
export const findingSheetSchema = z.object({
  ...sheet,
  query: findingQuerySchema.omit({ cursor: true, limit: true }),
  columns: z.array(findingColumnSchema).min(1).max(20),
})
/** POST /api/v1/cases/sheet */
export const caseSheetSchema = z.object({
  ...sheet,
  query: caseQuerySchema.omit({ cursor: true, limit: true }),
  columns: z.array(caseColumnSchema).min(1).max(20),
})
/** POST /api/v1/matters/sheet */
export const matterSheetSchema = z.object({
  ...sheet,
  query: matterQuerySchema.omit({ cursor: true, limit: true }),
  columns: z.array(matterColumnSchema).min(1).max(20),
})
/** POST /api/v1/people/sheet */
export const personSheetSchema = z.object({
  ...sheet,
  query: personQuerySchema.omit({ cursor: true, limit: true }),
  columns: z.array(personColumnSchema).min(1).max(20),
})
