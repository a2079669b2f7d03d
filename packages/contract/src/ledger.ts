import { z } from 'zod'
import { namedSchema, partySchema, sourceSchema } from './matterForm'
import { bilingualSchema, labelSchema } from './problem'
import { dateSchema, instantSchema } from './time'
import { stepSchema } from './verdict'

/** How a column is shown: texts and numbers as they stand, instants and dates in ISO. */
const columnTypeSchema = z.enum([
  ...(['seq', 'text', 'long', 'date', 'datetime', 'choice', 'people', 'unit', 'number', 'yesNo'] as const),
  ...(['document', 'attachments'] as const),
])
export type LedgerColumnType = z.infer<typeof columnTypeSchema>
const ledgerColumnSchema = z.object({ id: z.string(), title: bilingualSchema, type: columnTypeSchema })
export type LedgerColumnDto = z.infer<typeof ledgerColumnSchema>

/** A book: its columns in the order of print, those shown at first, the states its rows can be in, and what a row is. */
export const ledgerSchema = z.object({
  id: z.string(),
  title: bilingualSchema,
  columns: z.array(ledgerColumnSchema),
  usual: z.array(z.string()),
  states: z.array(namedSchema),
  rows: z.enum(['matters', 'days']),
})
export type LedgerDto = z.infer<typeof ledgerSchema>
/** GET /api/v1/ledgers: those that the reader may see. */
export const ledgersSchema = z.array(ledgerSchema)

const columnsSchema = z
  .string()
  .regex(/^[A-Za-z]{1,40}(\.[A-Za-z]{1,40}){0,79}$/)
  .transform((text) => text.split('.'))

/** GET /api/v1/ledgers/:ledger?from=&to=&unit=&state=&q=&sort=&columns=&cursor=&limit= : `from` and `to` are days of registration. */
export const ledgerQuerySchema = z.object({
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  unit: z.string().max(100).optional(),
  state: z.string().max(64).optional(),
  q: z.string().max(64).optional(),
  /** What was registered last or first, or what is due next; what has no limit is not in that order. */
  sort: z.enum(['opened-desc', 'opened-asc', 'due-asc']).default('opened-desc'),
  /** `number.suspect.state`; those shown at first where left out. */
  columns: columnsSchema.optional(),
  cursor: z.string().max(256).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type LedgerQueryDto = z.output<typeof ledgerQuerySchema>

/** What stands in a cell, one after the other; empty where there is nothing. */
const cellSchema = z.array(labelSchema)
export const ledgerRowSchema = z.object({
  /** The matter, or the day of a log. */
  id: z.string(),
  name: z.string(),
  cells: z.array(cellSchema),
  /** Its month is locked: what stood then in each column that says something else now. */
  locked: z
    .object({ month: z.string(), restated: z.array(z.object({ column: z.string(), was: cellSchema })) })
    .nullable(),
})
export type LedgerRowDto = z.infer<typeof ledgerRowSchema>
export const ledgerPageSchema = z.object({
  /** The columns of the cells, in their order. */
  columns: z.array(z.string()),
  rows: z.array(ledgerRowSchema),
  next: z.string().nullable(),
  /** As far as lists count. */
  count: z.number().int(),
  /** The words searched, as paper may say them that goes wherever it is taken; null where none were. */
  sought: z.string().nullable(),
})
export type LedgerPageDto = z.infer<typeof ledgerPageSchema>

/** A record that a cell follows from. */
const groundSchema = z.object({
  sequence: z.number().int(),
  action: bilingualSchema,
  at: instantSchema,
  by: partySchema,
})
/** The run of a clock that a cell was counted by. */
const groundClockSchema = z.object({
  title: bilingualSchema,
  latest: instantSchema,
  derivation: z.array(stepSchema),
  source: sourceSchema,
})
/** GET /api/v1/ledgers/:ledger/rows/:id : a row with all of its columns and what each follows from. */
export const ledgerWhySchema = z.object({
  id: z.string(),
  name: z.string(),
  cells: z.array(
    z.object({
      column: ledgerColumnSchema,
      shown: cellSchema,
      from: z.array(groundSchema),
      clock: groundClockSchema.nullable(),
    }),
  ),
  /** Whether the reader may add to it what no other step asks, as the action `annotate` of the matter. */
  mayAnnotate: z.boolean(),
})
export type LedgerWhyDto = z.infer<typeof ledgerWhySchema>
export type LedgerCellDto = LedgerWhyDto['cells'][number]

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u)
/** POST /api/v1/ledgers/:ledger/months : locks a month that is over; its rows stay as they stand, and what changes is shown beside them. */
export const ledgerLockSchema = z.object({ month: monthSchema })
/** GET /api/v1/ledgers/:ledger/months : the months that are over, the last first, and by whom they were locked. */
export const ledgerMonthsSchema = z.object({
  mayLock: z.boolean(),
  months: z.array(
    z.object({
      month: monthSchema,
      /** `sha256` is over the hashes of its rows in their order. */
      locked: z.object({ by: partySchema, at: instantSchema, rows: z.number().int(), sha256: z.string() }).nullable(),
    }),
  ),
})
export type LedgerMonthsDto = z.infer<typeof ledgerMonthsSchema>

/** POST /api/v1/ledgers/:ledger/exports : asks for the rows of a query as a file, in the columns and order shown. */
export const ledgerExportOrderSchema = z.object({
  format: z.enum(['csv', 'xlsx']),
  language: z.enum(['zh', 'en']),
  /** What it is wanted for; it goes into the read log. */
  reason: z.string().trim().min(4).max(200),
  columns: z.array(z.string().max(40)).min(1).max(80),
  query: ledgerQuerySchema.omit({ cursor: true, limit: true, columns: true }),
})
export type LedgerExportOrderDto = z.output<typeof ledgerExportOrderSchema>

/** A file that is being written, or can be fetched until it expires by whoever asked for it; stopped where the right to it ended, or something failed. */
export const ledgerExportSchema = z.object({
  id: z.string(),
  ledger: z.object({ id: z.string(), title: bilingualSchema }),
  format: z.enum(['csv', 'xlsx']),
  state: z.enum(['waiting', 'writing', 'done', 'stopped']),
  written: z.number().int(),
  /** Of so many rows; null before they were counted. */
  total: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  madeAt: instantSchema,
  expiresAt: instantSchema,
})
export type LedgerExportDto = z.infer<typeof ledgerExportSchema>
/** GET /api/v1/ledger-exports : one's own, the last first. GET …/:id tells one, GET …/:id/file fetches its file. */
export const ledgerExportsSchema = z.array(ledgerExportSchema)
