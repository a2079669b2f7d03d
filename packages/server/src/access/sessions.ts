import { roleSchema, titleSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf } from '../database/rows'
import type { FactorPolicy } from './factorPolicy'
import type { SignedInUser } from './identity'
import { passwordDue } from './passwords'
import { factorDue, factorPolicyOf } from './secondFactor'
import { newToken, tokenHash } from './secretToken'
import type { StoredUser } from './users'

const MINUTE = 60_000
/** Half a shift without a request ends a session, and a shift and a half ends it in any case. */
const IDLE_MS = 4 * 60 * MINUTE
const ABSOLUTE_MS = 12 * 60 * MINUTE

/** Since when a session must have been used, and made, to be alive. */
export const aliveSince = (now: Instant): { readonly seen: number; readonly made: number } => ({
  seen: now - IDLE_MS,
  made: now - ABSOLUTE_MS,
})

/** From where a session came, and when its second factor was shown where that is done already. */
interface SessionOrigin {
  readonly address?: string
  readonly agent?: string
  readonly factorAt?: Instant
}

/** What browsers say of themselves is cut to so many letters. */
const AGENT_LETTERS = 200

/** Starts a session and answers its token, of which only a hash is kept. */
export async function startSession(
  database: Database,
  user: StoredUser,
  now: Instant,
  { address = '', agent = '', factorAt }: SessionOrigin = {},
): Promise<string> {
  const token = newToken()
  await everywhere(database, async (client) => {
    await client.query('delete from session where seen_at < $1 or made_at < $2', [now - IDLE_MS, now - ABSOLUTE_MS])
    await client.query(
      `insert into session (office, id, login, made_at, seen_at, address, agent, factor_at)
       values ($1, $2, $3, $4, $4, $5, $6, $7)`,
      [user.office, tokenHash(token), user.login, now, address, agent.slice(0, AGENT_LETTERS), factorAt ?? null],
    )
  })
  return token
}

const sessionRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  login: z.string(),
  name: z.string(),
  role: roleSchema,
  titles: z.array(titleSchema),
  unit: z.string().nullable(),
  must_change: z.boolean(),
  password_set_at: integer,
  seen_at: integer,
  shown: z.boolean(),
  enrolled: z.boolean(),
  emergency_id: z.string().nullable(),
  emergency_until: integer.nullable(),
})
type SessionRow = z.output<typeof sessionRowSchema>

const SELECT_SESSION = `select s.id, u.office, u.login, u.name, u.role, u.titles, u.unit, u.must_change, u.password_set_at, s.seen_at,
    s.factor_at is not null as shown,
    exists (select from second_factor f where f.office = u.office and f.login = u.login and f.confirmed_at is not null) as enrolled,
    emergency.id as emergency_id, emergency.until as emergency_until
  from session s join app_user u on u.office = s.office and u.login = s.login
  left join lateral (
    select a.id, a.until from emergency_access a
    where a.office = u.office and a.login = u.login and a.until > $4
      and not exists (select from emergency_end e where e.office = a.office and e.access = a.id)
    order by a.until desc limit 1
  ) emergency on true
  where s.id = $1 and s.seen_at >= $2 and s.made_at >= $3 and not u.disabled`

const emergencyOf = ({ emergency_id: id, emergency_until: until }: SessionRow): SignedInUser['emergency'] =>
  id === null || until === null ? null : { id, until: until as Instant }

function userOfRow(policy: FactorPolicy, row: SessionRow, now: Instant): SignedInUser {
  const { id, office, login, name, role, titles, unit, enrolled } = row
  const due = { passwordDue: passwordDue(row, now), factorDue: factorDue(policy, row, row) }
  const more = { sessionId: id, secondFactor: enrolled, emergency: emergencyOf(row) }
  return { office, login, name, role, titles, unit, ...more, ...due }
}

type Context = Pick<ServerContext, 'database' | 'settings' | 'demo'>

/**
 * The user of a session's token, or undefined when it has ended or its user was disabled. Read from the database at every
 * request, so that withdrawing a right works at once.
 */
export function findSession(context: Context, token: string, now: Instant): Promise<SignedInUser | undefined> {
  const id = tokenHash(token)
  return everywhere(context.database, async (client) => {
    const row = await rowOf(client, sessionRowSchema, SELECT_SESSION, [id, now - IDLE_MS, now - ABSOLUTE_MS, now])
    if (row === undefined) return undefined
    if (now - row.seen_at > MINUTE)
      await client.query('update session set seen_at = $3 where office = $1 and id = $2', [row.office, id, now])
    return userOfRow(factorPolicyOf(context), row, now)
  })
}

/** Notes that the second factor was shown in a session. */
export async function markFactorShown(
  client: pg.PoolClient,
  { office, sessionId }: SignedInUser,
  now: Instant,
): Promise<void> {
  await client.query('update session set factor_at = $3 where office = $1 and id = $2', [office, sessionId, now])
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
