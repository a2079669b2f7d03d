import { createHash } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

const entrySchema = z.object({
  id: integer,
  at: integer,
  actor: z.string(),
  role: z.string(),
  action: z.string(),
  type: z.string(),
  subject: z.string(),
  detail: z.string(),
  request: z.string(),
})

/** One line of the read log. */
export type AuditEntry = z.output<typeof entrySchema>

const COLUMNS = 'id, at, actor, role, action, type, subject, detail, request'

/** The lines of one office with the given numbers, in order of number. */
export const entriesOf = (client: pg.PoolClient, office: string, ids: readonly number[]): Promise<AuditEntry[]> =>
  rowsOf(
    client,
    entrySchema,
    `select ${COLUMNS} from audit_entry where office = $1 and id = any($2::bigint[]) order by id`,
    [office, ids],
  )

/** The lines above `floor` that no seal covers yet, at most so many. */
export const unsealedEntries = (
  client: pg.PoolClient,
  office: string,
  floor: number,
  limit: number,
): Promise<AuditEntry[]> =>
  rowsOf(
    client,
    entrySchema,
    `select ${COLUMNS} from audit_entry
     where office = $1 and id > $2 and id not in (
       select unnest(entries) from audit_seal where office = $1 and entries[cardinality(entries)] > $2
     )
     order by id limit $3`,
    [office, floor, limit],
  )

/** The previous hash of an office's first seal. */
export const GENESIS = '0'.repeat(64)

/** A seal without its hash. */
export interface SealHeader {
  readonly office: string
  readonly number: number
  readonly at: number
  readonly previous: string
}

/**
 * The hash of a batch: SHA-256 over one line for the seal and one for each entry, each a JSON array in a fixed order of
 * fields and ended by a line feed. It covers the hash before it, so that no batch can be taken out or put elsewhere.
 */
export function sealHash({ office, number, at, previous }: SealHeader, entries: readonly AuditEntry[]): string {
  const hash = createHash('sha256')
  hash.update(`${JSON.stringify([office, number, at, previous, entries.length])}\n`)
  for (const { id, at: when, actor, role, action, type, subject, detail, request } of entries)
    hash.update(`${JSON.stringify([id, when, actor, role, action, type, subject, detail, request])}\n`)
  return hash.digest('hex')
}

const sealSchema = z.object({
  number: z.number().int(),
  at: integer,
  entries: z.array(integer),
  previous: z.string(),
  hash: z.string(),
})

/** A sealed batch of the read log. */
export type AuditSeal = z.output<typeof sealSchema>

/** Seals of one office after a number, in order. */
export const sealsAfter = (
  client: pg.PoolClient,
  office: string,
  number: number,
  limit: number,
): Promise<AuditSeal[]> =>
  rowsOf(
    client,
    sealSchema,
    `select number, at, entries, previous, hash from audit_seal
     where office = $1 and number > $2 order by number limit $3`,
    [office, number, limit],
  )

/** The last seal of an office. */
export async function lastSeal(client: pg.PoolClient, office: string): Promise<AuditSeal | undefined> {
  const text = `select number, at, entries, previous, hash from audit_seal where office = $1 order by number desc limit 1`
  return (await rowsOf(client, sealSchema, text, [office]))[0]
}
