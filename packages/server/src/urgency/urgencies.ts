import { randomUUID } from 'node:crypto'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import type { Placed } from '../access/closed'
import { dutyAt } from '../roster/onDuty'
import { announce } from '../stream/announce'
import { type Askable, askable } from './askable'
import { acknowledge, end, handOver, PATIENCE, passOn, raise, type Urgency, type UrgencyStep } from './escalation'

/** So many clocks are put to people in one go; the rest follow at once. */
const AT_ONCE = 500

interface Row {
  readonly id: string
  readonly asked: readonly string[]
  readonly everyone: boolean
  readonly asked_at: Instant
  readonly acknowledged_by: string | null
  readonly ended_at: Instant | null
}

/** One that still runs, with what its clock is of. */
type RunningRow = Row & Placed

const COLUMNS = 'u.id, u.asked, u.everyone, u.asked_at::float8 as asked_at, u.acknowledged_by, u.ended_at'
const RUNNING = `select ${COLUMNS}, u.acknowledged_at, v.type, v.object, v.case_id from urgency u
     join verdict v on v.office = u.office and v.key = u.key`

const stored = (row: Row): Urgency => ({
  asked: row.asked,
  everyone: row.everyone,
  askedAt: row.asked_at,
  acknowledgedBy: row.acknowledged_by,
  ended: row.ended_at !== null,
})

async function record(client: ClientBase, office: string, id: string, step: UrgencyStep, now: Instant): Promise<void> {
  await client.query(
    `insert into urgency_event (office, urgency, number, at, action, login)
     select $1, $2, count(*) + 1, $3, $4, $5 from urgency_event where office = $1 and urgency = $2`,
    [office, id, now, step.action, step.login],
  )
}

/** Writes where an urgency stands after a step, and the step itself. */
async function keep(client: ClientBase, office: string, id: string, step: UrgencyStep, now: Instant): Promise<void> {
  const { asked, everyone, askedAt, acknowledgedBy, ended } = step.urgency
  await client.query(
    `update urgency set asked = $3, everyone = $4, asked_at = $5, acknowledged_by = $6,
       acknowledged_at = case when $6::text is null then null when $7 then $8::bigint else acknowledged_at end,
       ended_at = case when $9 then $8::bigint else ended_at end
     where office = $1 and id = $2`,
    [office, id, asked, everyone, askedAt, acknowledgedBy, step.action === 'acknowledged', now, ended],
  )
  await record(client, office, id, step, now)
}

const isId = (id: string | undefined): id is string => id !== undefined

/** Ends what is over: the clock was answered or corrected, or ran out, or has another limit now. */
async function endOver(client: ClientBase, office: string, now: Instant): Promise<number> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from urgency u
     where u.office = $1 and u.ended_at is null and not exists (
       select from verdict v where v.office = u.office and v.key = u.key and v.state = 'pending' and v.warn <= $2
         and v.latest = u.latest and v.latest >= $2)
     for update of u`,
    [office, now],
  )
  for (const row of rows) {
    const step = end(stored(row))
    if (step !== undefined) await keep(client, office, row.id, step, now)
  }
  return rows.length
}

/**
 * Hands over what is left when people go off duty, or when whoever has it turns out to be recused. What somebody acknowledged while they were not on duty
 * at all stays theirs until the next change.
 */
async function handOverLeft(
  client: ClientBase,
  office: string,
  asked: Askable,
  since: Instant,
  now: Instant,
): Promise<number> {
  const { rows } = await client.query<RunningRow & { readonly lately: string | null }>(
    `select running.*, case when running.acknowledged_at >= $2 then running.acknowledged_by end as lately
     from (${RUNNING} where u.office = $1 and u.ended_at is null for update of u) running`,
    [office, since],
  )
  const holders = [...new Set(rows.flatMap(({ lately }) => lately ?? []))]
  const open = await askable(client, office, holders)
  const steps = rows.flatMap((row) => {
    if (row.lately !== null && open(row).includes(row.lately)) return []
    const step = handOver(stored(row), asked(row), now)
    return step === undefined ? [] : [{ id: row.id, step }]
  })
  for (const { id, step } of steps) await keep(client, office, id, step, now)
  return steps.length
}

/** Goes on to the next person with what nobody has acknowledged for too long. */
async function passOnDue(client: ClientBase, office: string, asked: Askable, now: Instant): Promise<number> {
  const { rows } = await client.query<RunningRow>(
    `${RUNNING}
     where u.office = $1 and u.ended_at is null and u.acknowledged_at is null and not u.everyone and u.asked_at <= $2
     for update of u`,
    [office, now - PATIENCE],
  )
  for (const row of rows) {
    const step = passOn(stored(row), asked(row), now)
    if (step !== undefined) await keep(client, office, row.id, step, now)
  }
  return rows.length
}

/** Puts clocks that have passed their lead to whoever is on duty. */
async function raiseNew(client: ClientBase, office: string, asked: Askable, now: Instant): Promise<number> {
  const { rows } = await client.query<Placed & { readonly key: string; readonly latest: Instant }>(
    `select v.key, v.latest::float8 as latest, v.type, v.object, v.case_id from verdict v
     where v.office = $1 and v.state = 'pending' and v.warn <= $2 and v.latest >= $2
       and not exists (select from urgency u where u.office = v.office and u.key = v.key and u.latest = v.latest)
     order by v.latest limit ${AT_ONCE}`,
    [office, now],
  )
  for (const row of rows) {
    const { key, latest } = row
    const step = raise(asked(row), now)
    const id = randomUUID()
    await client.query(
      `insert into urgency (office, id, key, latest, raised_at, asked, everyone, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $5)`,
      [office, id, key, latest, now, step.urgency.asked, step.urgency.everyone],
    )
    await record(client, office, id, step, now)
  }
  return rows.length
}

/**
 * Brings what waits for an acknowledgement up to date, inside the caller's transaction; one process at a time in an office.
 * @returns when it must be looked at again at the latest: when patience ends, or others come on duty
 */
export async function watchUrgencies(
  client: ClientBase,
  office: string,
  calendar: Calendar,
  now: Instant,
): Promise<Instant> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('urgency ' || $1, 0))`, [office])
  const { logins, stretch } = await dutyAt(client, office, calendar, now)
  const asked = await askable(client, office, logins)
  const ended = await endOver(client, office, now)
  const handed = await handOverLeft(client, office, asked, stretch.from, now)
  const passed = await passOnDue(client, office, asked, now)
  const raised = await raiseNew(client, office, asked, now)
  if (ended + handed + passed + raised > 0) await announce(client, office, now, [{ kind: 'urgency', subject: '' }])
  const { rows } = await client.query<{ at: Instant | null }>(
    `select min(asked_at)::float8 as at from urgency
     where office = $1 and ended_at is null and acknowledged_at is null and not everyone`,
    [office],
  )
  const first = rows[0]?.at ?? null
  return Math.min(stretch.to, first === null ? Number.POSITIVE_INFINITY : first + PATIENCE) as Instant
}

/** Records that somebody has seen urgent clocks. @returns those that were still open to it */
export async function acknowledgeAll(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  ids: readonly string[],
  now: Instant,
): Promise<readonly string[]> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} from urgency u where u.office = $1 and u.id = any($2::uuid[]) order by u.id for update of u`,
    [office, ids],
  )
  const done: (string | undefined)[] = []
  for (const row of rows) {
    const step = acknowledge(stored(row), login)
    if (step !== undefined) await keep(client, office, row.id, step, now)
    done.push(step === undefined ? undefined : row.id)
  }
  const acknowledged = done.filter(isId)
  if (acknowledged.length > 0) await announce(client, office, now, [{ kind: 'urgency', subject: '' }])
  return acknowledged
}
