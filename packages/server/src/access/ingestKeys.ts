import { randomBytes } from 'node:crypto'
import type { ingestKeySchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf, rowsOf } from '../database/rows'
import type { IngestSource } from './identity'
import { newToken, sameSecret, tokenHash } from './secretToken'

const storedKeySchema = z.object({
  office: z.string(),
  id: z.string(),
  source: z.string(),
  hash: z.string(),
  created_at: integer,
  revoked_at: integer.nullable(),
})
type StoredKey = z.output<typeof storedKeySchema>

const COLUMNS = 'office, id, source, hash, created_at, revoked_at'
const KEY = /^hj_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/

const instantOrNull = (at: number | null): string | null => (at === null ? null : formatInstant(at as Instant))

const keyDto = ({ id, source, created_at, revoked_at }: StoredKey): z.infer<typeof ingestKeySchema> => ({
  id,
  source,
  createdAt: formatInstant(created_at as Instant),
  revokedAt: instantOrNull(revoked_at),
})

/** Makes a key for one outside system; the key itself is answered once and never kept. */
export async function makeIngestKey(
  client: pg.PoolClient,
  made: { readonly office: string; readonly source: string; readonly by: string },
  now: Instant,
): Promise<z.infer<typeof ingestKeySchema> & { readonly key: string }> {
  const id = randomBytes(6).toString('hex')
  const secret = newToken()
  await client.query(
    'insert into ingest_key (office, id, source, hash, created_at, created_by) values ($1, $2, $3, $4, $5, $6)',
    [made.office, id, made.source, tokenHash(secret), now, made.by],
  )
  return { id, source: made.source, createdAt: formatInstant(now), revokedAt: null, key: `hj_${id}_${secret}` }
}

/** The keys of an office, the newest first. */
export async function ingestKeysOf(client: pg.PoolClient, office: string): Promise<z.infer<typeof ingestKeySchema>[]> {
  const text = `select ${COLUMNS} from ingest_key where office = $1 order by created_at desc, id`
  return (await rowsOf(client, storedKeySchema, text, [office])).map(keyDto)
}

/** Ends a key; undefined when the office has none of that id. */
export async function revokeIngestKey(
  client: pg.PoolClient,
  office: string,
  id: string,
  now: Instant,
): Promise<z.infer<typeof ingestKeySchema> | undefined> {
  const text = `update ingest_key set revoked_at = coalesce(revoked_at, $3) where office = $1 and id = $2 returning ${COLUMNS}`
  const row = await rowOf(client, storedKeySchema, text, [office, id, now])
  return row === undefined ? undefined : keyDto(row)
}

/** The outside system that a key belongs to; undefined when it is malformed, unknown or revoked. */
export async function findIngestSource(database: Database, key: string): Promise<IngestSource | undefined> {
  const [, id, secret] = KEY.exec(key) ?? []
  if (id === undefined || secret === undefined) return undefined
  const text = `select ${COLUMNS} from ingest_key where id = $1 and revoked_at is null`
  const row = await everywhere(database, (client) => rowOf(client, storedKeySchema, text, [id]))
  return row !== undefined && sameSecret(row.hash, tokenHash(secret))
    ? { office: row.office, source: row.source, keyId: row.id }
    : undefined
}
