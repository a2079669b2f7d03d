import { formatInstant, type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Acted } from '../matters/storeAction'

/** A session prepared before its end was asked for is taken to last so long. */
const USUAL = 3 * 3_600_000

/** One room is one however its name is typed. */
const roomNamed = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim()

const takenRow = z.object({ from_at: integer, until_at: integer })

const instantIn = (value: unknown): Instant | undefined =>
  typeof value === 'string' ? parseInstant(value)?.instant : undefined

async function take(
  client: ClientBase,
  { office, id }: Acted,
  { room, from, until }: { readonly room: string; readonly from: Instant; readonly until: Instant },
): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`room ${office} ${room}`])
  const taken = await rowOf(
    client,
    takenRow,
    `select from_at, until_at from room_booking where office = $1 and room = $2 and matter <> $3 and from_at < $5 and until_at > $4
     order by from_at limit 1`,
    [office, room, id, from, until],
  )
  if (taken !== undefined) {
    const [begins, ends] = [taken.from_at, taken.until_at].map((at) => formatInstant(at as Instant).slice(0, 16))
    throw new HttpProblem('ROOM_TAKEN', {
      found: `${room} ${begins} – ${ends}`.replaceAll('T', ' '),
      place: 'sessionRoom',
    })
  }
  await client.query(
    `insert into room_booking (office, matter, room, from_at, until_at) values ($1, $2, $3, $4, $5)
     on conflict (office, matter) do update set room = excluded.room, from_at = excluded.from_at, until_at = excluded.until_at`,
    [office, id, room, from, until],
  )
}

/**
 * Books the room that a one-stop session was prepared for, and gives it back where the session does not take place; in the action's own
 * transaction, of two at once the second is refused: 409 ROOM_TAKEN.
 */
export async function bookRoom(client: ClientBase, acted: Acted): Promise<void> {
  const { definition, record, office, id } = acted
  if (definition.id !== 'minorsSession') return
  if (record.action === 'cancel') {
    await client.query('delete from room_booking where office = $1 and matter = $2', [office, id])
    return
  }
  const { sessionRoom, sessionAt, sessionUntil } = record.form
  const from = instantIn(sessionAt)
  if (record.action !== 'prepare' || typeof sessionRoom !== 'string' || from === undefined) return
  const until = instantIn(sessionUntil) ?? ((from + USUAL) as Instant)
  await take(client, acted, { room: roomNamed(sessionRoom), from, until })
}
