import { createHash } from 'node:crypto'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

/** A row of the read log. */
export const entrySchema = z.object({
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

const digest = (text: string): string => createHash('sha256').update(`${text}\n`).digest('hex')

const headerLine = ({ office, number, at, previous }: SealHeader, count: number): string =>
  JSON.stringify([office, number, at, previous, count])

const entryLine = ({ id, at, actor, role, action, type, subject, detail, request }: AuditEntry): string =>
  JSON.stringify([id, at, actor, role, action, type, subject, detail, request])

/** The hash that a batch's first entry is linked to: of the seal's own line, which holds the hash of the seal before it. */
export const headLink = (header: SealHeader, count: number): string => digest(headerLine(header, count))

/** The hash of an entry: SHA-256 over the hash before it and its line, a JSON array in a fixed order of fields. */
export const linkOf = (before: string, entry: AuditEntry): string => digest(before + entryLine(entry))

/** The hashes of a batch's entries, each over the one before it; the last is the seal's own. */
export function chainOf(header: SealHeader, entries: readonly AuditEntry[]): readonly string[] {
  let last = headLink(header, entries.length)
  return entries.map((entry) => {
    last = linkOf(last, entry)
    return last
  })
}

/** The hash of a seal made before entries had hashes of their own: over all its lines at once. */
export const unlinkedHash = (header: SealHeader, entries: readonly AuditEntry[]): string =>
  digest([headerLine(header, entries.length), ...entries.map(entryLine)].join('\n'))

const LINK_BYTES = 32

/** Hashes as they are stored: one after the other. */
export const packedLinks = (links: readonly string[]): Buffer =>
  Buffer.concat(links.map((one) => Buffer.from(one, 'hex')))

const linksOf = (packed: Buffer): string[] =>
  Array.from({ length: Math.ceil(packed.length / LINK_BYTES) }, (_, place) =>
    packed.subarray(place * LINK_BYTES, (place + 1) * LINK_BYTES).toString('hex'),
  )

const sealSchema = z.object({
  number: z.number().int(),
  at: integer,
  entries: z.array(integer),
  previous: z.string(),
  hash: z.string(),
  links: z.instanceof(Buffer).transform(linksOf).nullable(),
})

/** A sealed batch of the read log; `links` is null in those made before entries had hashes of their own. */
export type AuditSeal = z.output<typeof sealSchema>

const SEAL = 'number, at, entries, previous, hash, links'

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
    `select ${SEAL} from audit_seal where office = $1 and number > $2 order by number limit $3`,
    [office, number, limit],
  )

/** The last seal of an office. */
export async function lastSeal(client: pg.PoolClient, office: string): Promise<AuditSeal | undefined> {
  const text = `select ${SEAL} from audit_seal where office = $1 order by number desc limit 1`
  return (await rowsOf(client, sealSchema, text, [office]))[0]
}
