import type { OpenSessionDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { tellWithdrawn } from '../stream/withdrawn'
import { aliveSince } from './sessions'

/** Whose sessions. */
interface Owner {
  readonly office: string
  readonly login: string
}

const rowSchema = z.object({
  id: z.string(),
  made_at: integer,
  seen_at: integer,
  address: z.string(),
  agent: z.string(),
})

/** So much of a session's hash names it on the screen. */
const HANDLE = 16

/** The sessions of a user that are alive, the last used first; `current` is the id of the one that asks. */
export async function listSessions(
  client: pg.PoolClient,
  { office, login }: Owner,
  now: Instant,
  current?: string,
): Promise<OpenSessionDto[]> {
  const { seen, made } = aliveSince(now)
  const rows = await rowsOf(
    client,
    rowSchema,
    `select id, made_at, seen_at, address, agent from session
     where office = $1 and login = $2 and seen_at >= $3 and made_at >= $4 order by seen_at desc, id`,
    [office, login, seen, made],
  )
  return rows.map(({ id, made_at, seen_at, address, agent }) => ({
    id: id.slice(0, HANDLE),
    startedAt: formatInstant(made_at as Instant),
    seenAt: formatInstant(seen_at as Instant),
    address,
    agent,
    current: id === current,
  }))
}

/** Ends the session of a user that is so named, if there is one. */
export async function endNamedSession(client: pg.PoolClient, { office, login }: Owner, name: string): Promise<void> {
  await client.query(`delete from session where office = $1 and login = $2 and left(id, ${HANDLE}) = $3`, [
    office,
    login,
    name,
  ])
  await tellWithdrawn(client, office)
}
