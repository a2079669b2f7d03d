import type { setupSchema } from '@hengjian/contract'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { type Database, everywhere } from '../database/database'
import { integer, rowOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import { enterOffice } from './offices'
import { isWeakPassword } from './passwords'
import { newToken, sameSecret, tokenHash } from './secretToken'
import { hasAdministrator, makeUser, type StoredUser } from './users'

const VALID_MS = 24 * 3_600_000
const LOCK = 724_004

/** The office that a real installation begins with. */
const FIRST_OFFICE = 'office-1'

/**
 * A new one-time token for the setup link, good for a day; the one before it ends. Undefined once an administrator exists.
 */
export async function newSetupToken(database: Database, now: number): Promise<string | undefined> {
  const token = newToken()
  return everywhere(database, async (client) => {
    if (await hasAdministrator(client)) return undefined
    await client.query(
      `insert into setup_link (office, hash, made_at) values ('*', $1, $2)
       on conflict (office) do update set hash = excluded.hash, made_at = excluded.made_at`,
      [tokenHash(token), now],
    )
    return token
  })
}

const linkSchema = z.object({ hash: z.string(), made_at: integer })

/** Makes the first office and its security administrator, who makes the others, from the one-time link, which is used up by it. */
export async function setUpFirstAdministrator(
  { database, keyring, clock }: ServerContext,
  { token, login, name, password, officeName = '本院' }: z.infer<typeof setupSchema>,
): Promise<StoredUser> {
  if (isWeakPassword(password, login)) throw new HttpProblem('PASSWORD_WEAK', { place: 'password' })
  const now = clock.now()
  const made = await everywhere(database, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    if (await hasAdministrator(client)) throw new HttpProblem('SETUP_CLOSED')
    const link = await rowOf(client, linkSchema, `select hash, made_at from setup_link where office = '*'`)
    const valid = link !== undefined && sameSecret(link.hash, tokenHash(token)) && now - link.made_at < VALID_MS
    if (!valid) throw new HttpProblem('SETUP_TOKEN', { place: 'token' })
    await client.query(`delete from setup_link where office = '*'`)
    await enterOffice(client, { id: FIRST_OFFICE, name: officeName }, now)
    const role = 'securityAdministrator' as const
    return makeUser(client, { office: FIRST_OFFICE, login, name, role, password, mustChange: false }, now)
  })
  await keyring.prepare(FIRST_OFFICE)
  return made
}
