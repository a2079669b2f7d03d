import type { Instant } from '@hengjian/law'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { type AuditedAct, writeAudit } from './audit'
import { passwordFits } from './passwords'
import { findUser, normalisedLogin, type StoredUser } from './users'

const FREE_FAILURES = 5
const FIRST_LOCK_MS = 30_000
const LONGEST_LOCK_MS = 15 * 60_000
const FORGOTTEN_AFTER_MS = 24 * 3_600_000

/** How long a name stays locked after so many failures: 30 s after the fifth, twice as long each time, 15 minutes at most. */
export function lockMs(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_LOCK_MS * 2 ** Math.min(failures - FREE_FAILURES, 10), LONGEST_LOCK_MS)
}

const attemptSchema = z.object({ failures: z.number().int(), last_at: integer })

/** Guessing from one address is slowed down before a password or a code is looked at. */
export const GUESSES = { rateLimit: { max: 60, timeWindow: 60_000 } }

/**
 * Counts the attempt before the password is looked at, so that many at once gain nothing. Names that do not exist are counted
 * alike: the answer does not tell which exist.
 */
export async function countAttempt(database: Database, login: string, now: Instant): Promise<void> {
  const lockedMs = await everywhere(database, async (client) => {
    await client.query('delete from sign_in_attempt where last_at < $1', [now - FORGOTTEN_AFTER_MS])
    await client.query(
      `insert into sign_in_attempt (office, login, failures, last_at) values ('*', $1, 0, $2) on conflict do nothing`,
      [login, now],
    )
    const attempt = await rowOf(
      client,
      attemptSchema,
      `select failures, last_at from sign_in_attempt where office = '*' and login = $1 for update`,
      [login],
    )
    const left = attempt === undefined ? 0 : attempt.last_at + lockMs(attempt.failures) - now
    if (left > 0) return left
    await client.query(
      `update sign_in_attempt set failures = failures + 1, last_at = $2 where office = '*' and login = $1`,
      [login, now],
    )
    return 0
  })
  if (lockedMs > 0) {
    const seconds = Math.ceil(lockedMs / 1000)
    throw new HttpProblem('SIGN_IN_LOCKED', { found: String(seconds), retryAfterSeconds: seconds })
  }
}

/** Forgets the failures of a name that came in. */
export async function forgetAttempts(database: Database, login: string): Promise<void> {
  await everywhere(database, (client) =>
    client.query(`delete from sign_in_attempt where office = '*' and login = $1`, [login]),
  )
}

/** Checks name and password; a failure of a known user goes into the log of the office. Throws SIGN_IN_FAILED, or SIGN_IN_LOCKED after repeated failures. */
export async function checkPassword(
  database: Database,
  given: { readonly login: string; readonly password: string },
  now: Instant,
  request: string,
): Promise<StoredUser> {
  const login = normalisedLogin(given.login)
  await countAttempt(database, login, now)
  const user = await everywhere(database, (client) => findUser(client, login))
  const fits = await passwordFits(user?.password_hash, given.password)
  if (user === undefined) throw new HttpProblem('SIGN_IN_FAILED')
  if (!fits || user.disabled) {
    const actor = { office: user.office, login, role: user.role, request }
    const act: AuditedAct = { action: 'session.refused', type: 'user', id: login }
    await everywhere(database, (client) => writeAudit(client, actor, act, now))
    throw new HttpProblem('SIGN_IN_FAILED')
  }
  await forgetAttempts(database, login)
  return user
}
