import { roleSchema, titleSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf } from '../database/rows'
import type { SignedInUser } from './identity'
import { passwordDue } from './passwords'
import { newToken, tokenHash } from './secretToken'
import type { StoredUser } from './users'

const MINUTE = 60_000
/** Half a shift without a request ends a session, and a shift and a half ends it in any case. */
const IDLE_MS = 4 * 60 * MINUTE
const ABSOLUTE_MS = 12 * 60 * MINUTE

/** Starts a session and answers its token, of which only a hash is kept. */
export async function startSession(database: Database, user: StoredUser, now: Instant): Promise<string> {
  const token = newToken()
  await everywhere(database, async (client) => {
    await client.query('delete from session where seen_at < $1 or made_at < $2', [now - IDLE_MS, now - ABSOLUTE_MS])
    await client.query('insert into session (office, id, login, made_at, seen_at) values ($1, $2, $3, $4, $4)', [
      user.office,
      tokenHash(token),
      user.login,
      now,
    ])
  })
  return token
}

const sessionRowSchema = z.object({
  office: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  titles: z.array(titleSchema),
  unit: z.string().nullable(),
  must_change: z.boolean(),
  password_set_at: integer,
  seen_at: integer,
})

/**
 * The user of a session's token, or undefined when it has ended or its user was disabled. Read from the database at every
 * request, so that withdrawing a right works at once.
 */
export function findSession(database: Database, token: string, now: Instant): Promise<SignedInUser | undefined> {
  const id = tokenHash(token)
  return everywhere(database, async (client) => {
    const row = await rowOf(
      client,
      sessionRowSchema,
      `select u.office, u.login, u.name, u.role, u.titles, u.unit, u.must_change, u.password_set_at, s.seen_at
       from session s join app_user u on u.office = s.office and u.login = s.login
       where s.id = $1 and s.seen_at >= $2 and s.made_at >= $3 and not u.disabled`,
      [id, now - IDLE_MS, now - ABSOLUTE_MS],
    )
    if (row === undefined) return undefined
    if (now - row.seen_at > MINUTE)
      await client.query('update session set seen_at = $3 where office = $1 and id = $2', [row.office, id, now])
    const { office, login, name, role, titles, unit } = row
    return { office, login, name, role, titles, unit, sessionId: id, passwordDue: passwordDue(row, now) }
  })
}

/** How many sessions are alive. */
export async function countSessions(database: Database, now: Instant): Promise<number> {
  const row = await everywhere(database, (client) =>
    rowOf(
      client,
      z.object({ alive: integer }),
      'select count(*) as alive from session where seen_at >= $1 and made_at >= $2',
      [now - IDLE_MS, now - ABSOLUTE_MS],
    ),
  )
  return row?.alive ?? 0
}

/** Ends one session. */
export async function endSession(client: pg.PoolClient, { office, sessionId }: SignedInUser): Promise<void> {
  await client.query('delete from session where office = $1 and id = $2', [office, sessionId])
}
