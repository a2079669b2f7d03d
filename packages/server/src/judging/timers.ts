import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { announce } from '../stream/announce'
import type { ObjectRef } from './cluster'
import type { VerdictRow } from './verdictRow'

/** The channel on which the timer loop hears that an earlier timer may have been set. */
export const TIMER_CHANNEL = 'hengjian_timer'

/** What runs without a due instant (a visit, a recording) may break at any moment: it is judged again after so long. */
const LOOK_AGAIN = 5 * 60_000

/** What a verdict's timers are made from. */
type Waking = Pick<VerdictRow, 'key' | 'type' | 'object' | 'state' | 'warn' | 'alert' | 'latest' | 'body'>

/**
 * The instants at which a verdict must be looked at again without a new fact: its urgency (`warn`), its `alert`, the first
 * instant at which it is late; where nothing is due, regularly.
 */
export function wakeUps({ state, warn, alert, latest, body }: Waking, now: Instant): readonly Instant[] {
  if (state !== 'pending' && state !== 'unknown') return []
  if (latest === null) return state === 'pending' ? [(now + LOOK_AGAIN) as Instant] : []
  const late = (body.due?.inclusive === true ? latest + 1 : latest) as Instant
  const instants = [warn, alert, late].filter((at): at is Instant => at !== null && at > now)
  return [...new Set(instants)].sort((left, right) => left - right)
}

/** Replaces the timers of verdicts. */
export async function setTimers(
  client: ClientBase,
  office: string,
  keys: readonly string[],
  timers: readonly { readonly row: Waking; readonly at: Instant }[],
): Promise<void> {
  if (keys.length > 0)
    await client.query('delete from timer where office = $1 and key = any($2::text[])', [office, keys])
  if (timers.length === 0) return
  await client.query(
    `insert into timer (office, key, at, type, object)
     select $1, key, at, type, object from unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) as row (key, at, type, object)
     on conflict do nothing`,
    [
      ...[office, timers.map(({ row }) => row.key), timers.map(({ at }) => at)],
      ...[timers.map(({ row }) => row.type), timers.map(({ row }) => row.object)],
    ],
  )
  await client.query('select pg_notify($1, $2)', [TIMER_CHANNEL, office])
}

/** When an object must be judged again although no verdict of it is pending: a clock then runs out that opens a check. */
export interface AheadTimer extends ObjectRef {
  readonly at: Instant
}

/** No verdict has such a key, so that these timers never touch those of verdicts. */
const aheadKey = ({ type, id }: ObjectRef): string => `ahead ${type} ${id}`

/** Replaces the timers of objects that no verdict stands behind. */
export async function setAheadTimers(
  client: ClientBase,
  office: string,
  objects: readonly ObjectRef[],
  timers: readonly AheadTimer[],
): Promise<void> {
  await client.query('delete from timer where office = $1 and key = any($2::text[])', [office, objects.map(aheadKey)])
  if (timers.length === 0) return
  await client.query(
    `insert into timer (office, key, at, type, object)
     select $1, key, at, type, object from unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) as row (key, at, type, object)
     on conflict do nothing`,
    [
      ...[office, timers.map(aheadKey), timers.map(({ at }) => at)],
      ...[timers.map(({ type }) => type), timers.map(({ id }) => id)],
    ],
  )
  await client.query('select pg_notify($1, $2)', [TIMER_CHANNEL, office])
}

/** Marks the objects whose timers are due as dirty and tells open pages of their clocks. @returns how many fired */
export async function fireTimers(client: ClientBase, office: string, now: Instant): Promise<number> {
  const { rows } = await client.query<{ key: string; type: string; object: string; at: string }>(
    `delete from timer where (office, key, at) in (
       select office, key, at from timer where office = $1 and at <= $2 order by at limit 2000 for update skip locked
     ) returning key, type, object, at`,
    [office, now],
  )
  if (rows.length === 0) return 0
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select $1, type, object, min(at), $2 from unnest($3::text[], $4::text[], $5::bigint[]) as row (type, object, at)
     group by type, object`,
    [office, now, rows.map(({ type }) => type), rows.map(({ object }) => object), rows.map(({ at }) => at)],
  )
  const keys = [...new Set(rows.map(({ key }) => key))]
  await announce(
    client,
    office,
    now,
    keys.map((subject) => ({ kind: 'clock', subject })),
  )
  return rows.length
}

/** When the next timer of an office is due. */
export async function nextTimer(client: ClientBase, office: string): Promise<Instant | undefined> {
  const { rows } = await client.query<{ at: Instant | null }>(
    'select min(at)::float8 as at from timer where office = $1',
    [office],
  )
  return rows[0]?.at ?? undefined
}
