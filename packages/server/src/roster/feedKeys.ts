import { randomBytes } from 'node:crypto'
import type { FeedDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { newToken, sameSecret, tokenHash } from '../access/secretToken'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf, rowsOf } from '../database/rows'

const KEY = /^hjc_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/

interface Owner {
  readonly office: string
  readonly login: string
}

/** Makes a key of somebody's feed; the key itself is answered once and never kept. */
export async function makeFeedKey(
  client: pg.ClientBase,
  { office, login }: Owner,
  now: Instant,
): Promise<FeedDto & { readonly key: string }> {
  const id = randomBytes(6).toString('hex')
  const secret = newToken()
  await client.query('insert into calendar_feed (office, id, login, hash, made_at) values ($1, $2, $3, $4, $5)', [
    ...[office, id, login, tokenHash(secret), now],
  ])
  return { id, madeAt: formatInstant(now), key: `hjc_${id}_${secret}` }
}

const listed = z.object({ id: z.string(), made_at: integer.transform((at) => at as Instant) })

/** The keys of somebody's feeds that are not revoked. */
export async function feedKeysOf(client: pg.ClientBase, { office, login }: Owner): Promise<FeedDto[]> {
  const text =
    'select id, made_at from calendar_feed where office = $1 and login = $2 and revoked_at is null order by made_at, id'
  const rows = await rowsOf(client, listed, text, [office, login])
  return rows.map(({ id, made_at }) => ({ id, madeAt: formatInstant(made_at) }))
}

/** Ends a key of one's own. @returns whether there was one */
export async function revokeFeedKey(
  client: pg.ClientBase,
  { office, login }: Owner,
  id: string,
  now: Instant,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update calendar_feed set revoked_at = $4 where office = $1 and login = $2 and id = $3 and revoked_at is null',
    [office, login, id, now],
  )
  return rowCount !== 0
}

const found = z.object({ office: z.string(), login: z.string(), hash: z.string() })

/** Whose feed a key opens; undefined when it is malformed, unknown or revoked, or its owner may no longer sign in. */
export async function feedOwner(database: Database, key: string): Promise<Owner | undefined> {
  const [, id, secret] = KEY.exec(key) ?? []
  if (id === undefined || secret === undefined) return undefined
  const row = await everywhere(database, (client) =>
    rowOf(
      client,
      found,
      `select feed.office, feed.login, feed.hash from calendar_feed feed
       join app_user person on person.office = feed.office and person.login = feed.login and not person.disabled
       where feed.id = $1 and feed.revoked_at is null`,
      [id],
    ),
  )
  return row !== undefined && sameSecret(row.hash, tokenHash(secret)) ? row : undefined
}
