import type { UserRowDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { type FactorPolicy, needsFactor } from './factorPolicy'
import { aliveSince } from './sessions'
import { userDto, usersOf } from './users'

const aboutSchema = z.object({ login: z.string(), enrolled: z.boolean(), sessions: integer })

/** The users of an office with what the security administrator looks at: second factors and open sessions. */
export async function listUsers(
  client: pg.PoolClient,
  office: string,
  policy: FactorPolicy,
  now: Instant,
): Promise<UserRowDto[]> {
  const { seen, made } = aliveSince(now)
  const about = await rowsOf(
    client,
    aboutSchema,
    `select u.login,
       exists (select from second_factor f where f.office = u.office and f.login = u.login and f.confirmed_at is not null) as enrolled,
       (select count(*) from session s
        where s.office = u.office and s.login = u.login and s.seen_at >= $2 and s.made_at >= $3) as sessions
     from app_user u where u.office = $1`,
    [office, seen, made],
  )
  const of = new Map(about.map((one) => [one.login, one]))
  return (await usersOf(client, office)).map((user) => ({
    ...userDto(user),
    secondFactor: of.get(user.login)?.enrolled ?? false,
    factorNeeded: needsFactor(policy, user),
    sessions: of.get(user.login)?.sessions ?? 0,
  }))
}
