import type { SignedLog } from '@hengjian/casework'
import { bilingualSchema, logWordsSchema } from '@hengjian/contract'
import type { Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

const instant = integer.transform((value) => value as Instant)
const count = z.number().int()

const line = z.object({
  ...{ matter: z.string(), number: z.string(), workflow: z.string(), sequence: count },
  ...{ title: bilingualSchema, at: instant, by: z.string() },
})
const logins = z.array(z.string())

/** What a signature locks: the log as its events told it, and the words that were added. */
const bodySchema = z.object({
  log: z.object({
    date: count.transform((value) => value as PlainDate),
    ...{ from: instant, to: instant, changes: z.array(instant) },
    ...{ procurators: logins, assistants: logins, clerks: logins },
    ...{ handoverIn: z.string(), handoverOut: z.string() },
    counts: z.object({ arrivals: count, found: count, decided: count, acknowledged: count }),
    accepted: z.object({ clues: count, cases: count, documents: count, visits: count }),
    patrols: count,
    ...{ supervisions: z.array(line), issued: z.array(line), contacts: z.array(line) },
    ...{ answered: z.array(line), ended: z.array(line), deeds: z.array(line) },
    pending: z.array(z.object({ matter: z.string(), number: z.string(), workflow: z.string(), due: instant })),
  }),
  words: logWordsSchema.extend({ instruction: z.string() }),
})

const row = z.object({
  day: z.string(),
  version: count,
  kind: z.enum(['signed', 'corrected', 'instructed']),
  body: bodySchema,
  reason: z.string().nullable(),
  signed_by: z.string(),
  signed_at: instant,
})

/** One signature under the log of a day. */
export interface LogSignature extends SignedLog {
  readonly day: string
  readonly version: number
  readonly kind: 'signed' | 'corrected' | 'instructed'
  readonly reason: string | null
}

/** Selects signatures; `$1` is the office. */
export const SELECT_SIGNATURES = `select l.day::text as day, l.version, l.kind, l.body, l.reason, l.signed_by, l.signed_at
  from work_log l where l.office = $1`
/**
 * Selects logs, each as its last version left it, with whoever answers for it: a head's instruction beneath does not make it the head's. `$1` is the
 * office.
 */
export const SELECT_LOGS = `select l.day::text as day, l.version, l.kind, l.body, l.reason, own.signed_by, own.signed_at
  from work_log l
  join lateral (
    select signed.signed_by, signed.signed_at from work_log signed
    where signed.office = l.office and signed.day = l.day and signed.kind <> 'instructed' order by signed.version desc limit 1
  ) own on true
  where l.office = $1 and not exists (
    select from work_log later where later.office = l.office and later.day = l.day and later.version > l.version
  )`

/** Runs a query that begins with {@link SELECT_SIGNATURES} or {@link SELECT_LOGS}. */
export async function selectSignatures(
  client: ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<readonly LogSignature[]> {
  const rows = await rowsOf(client, row, text, values)
  return rows.map(({ day, version, kind, body, reason, signed_by, signed_at }) => ({
    ...{ day, version, kind, reason, ...body, signedBy: signed_by, signedAt: signed_at },
  }))
}

/** Every signature under a day, the first first. */
export const signaturesOf = (client: ClientBase, office: string, day: string): Promise<readonly LogSignature[]> =>
  selectSignatures(client, `${SELECT_SIGNATURES} and l.day = $2::date order by l.version`, [office, day])

/** Adds a signature; nothing changes or takes away one that is there. */
export async function addSignature(client: ClientBase, office: string, signature: LogSignature): Promise<void> {
  const { day, version, kind, log, words, reason, signedBy, signedAt } = signature
  await client.query(
    `insert into work_log (office, day, version, previous, kind, body, reason, signed_by, signed_at)
     values ($1, $2::date, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[office, day, version, version === 1 ? null : version - 1, kind, JSON.stringify({ log, words }), reason],
      ...[signedBy, signedAt],
    ],
  )
}
