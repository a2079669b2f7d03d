import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

/** Somebody's stay in the centre, as the register of entries and exits, or else the rooms, tell of it. */
export interface Presence {
  readonly visit: string
  readonly person: string
  readonly site: string | null
  readonly enteredAt: Instant
  readonly leftAt: Instant | null
  /** An entry was registered. */
  readonly registered: boolean
}

/** From when a period begins, in the order of looking back. */
export interface Since {
  /** An entry before this without an exit is an exit nobody recorded; the models say so, not this list. */
  readonly entered: Instant
  /** Who left before this is not told of. */
  readonly left: Instant
}

const MOST = 500
/** Whoever a room took in longer ago than this without an entry has left it as nobody wrote down. */
const UNREGISTERED = 24 * 3_600_000

const passageSchema = z.object({
  visit: z.string(),
  person: z.string(),
  site: z.string().nullable(),
  entered: integer,
  left: integer.nullable(),
})

/** The visits whose entry is on record: those that go on, and those that ended since the given instant. */
async function registered(client: ClientBase, office: string, since: Since, now: Instant): Promise<Presence[]> {
  const rows = await rowsOf(
    client,
    passageSchema,
    `with passage as (
       select one.kind, one.occurred_at, one.body ->> 'site' as site,
         (select met ->> 'id' from json_array_elements(one.body -> 'objects') met where met ->> 'role' = 'visit' limit 1) as visit,
         (select met ->> 'id' from json_array_elements(one.body -> 'objects') met where met ->> 'role' = 'person' limit 1) as person
       from fact one
       where one.office = $1 and one.kind in ('centreEntered', 'centreLeft') and one.occurred_at > $2 and one.occurred_at <= $3
         and not exists (select from fact later where later.office = one.office and later.supersedes = one.id)
     ), stay as (
       select visit, min(person) as person, min(site) as site,
         min(occurred_at) filter (where kind = 'centreEntered') as entered,
         max(occurred_at) filter (where kind = 'centreEntered') as again,
         max(occurred_at) filter (where kind = 'centreLeft') as "left"
       from passage group by visit
     )
     select visit, person, site, entered, case when "left" >= again then "left" end as "left" from stay
     where entered is not null and ("left" is null or "left" < again or "left" >= $4)
     order by ("left" is null or "left" < again) desc, entered desc, visit limit ${MOST}`,
    [office, since.entered, now, since.left],
  )
  return rows.map(({ visit, person, site, entered, left }) => ({
    visit,
    person,
    site,
    enteredAt: entered as Instant,
    leftAt: left as Instant | null,
    registered: true,
  }))
}

const traceSchema = z.object({
  person: z.string(),
  visit: z.string().nullable(),
  site: z.string().nullable(),
  first: integer,
})

/** Persons whom a room of the centre took in and who are not said to have left it, and whose entry nobody registered. */
async function unregistered(
  client: ClientBase,
  office: string,
  rooms: readonly string[],
  since: Instant,
  now: Instant,
): Promise<Presence[]> {
  const rows = await rowsOf(
    client,
    traceSchema,
    `with trace as (
       select fact.kind, fact.occurred_at, fact.body ->> 'site' as site,
         (select met ->> 'id' from json_array_elements(fact.body -> 'objects') met where met ->> 'role' = 'person' limit 1) as person,
         (select met ->> 'id' from json_array_elements(fact.body -> 'objects') met where met ->> 'role' = 'visit' limit 1) as visit,
         (select met ->> 'id' from json_array_elements(fact.body -> 'objects') met where met ->> 'role' = 'room' limit 1) as room
       from fact
       where fact.office = $1 and fact.kind in ('roomEntered', 'roomLeft') and fact.occurred_at > $3 and fact.occurred_at <= $4
         and not exists (select from fact later where later.office = fact.office and later.supersedes = fact.id)
     )
     select person, min(visit) as visit, min(site) as site, min(occurred_at) as first from trace
     where person is not null and room = any($2::text[]) group by person
     having max(occurred_at) filter (where kind = 'roomEntered')
       > coalesce(max(occurred_at) filter (where kind = 'roomLeft'), 0)
       and not exists (
         select from fact_object met join fact on fact.office = met.office and fact.id = met.fact
         where met.office = $1 and met.type = 'person' and met.object = trace.person and met.occurred_at > $3
           and fact.kind in ('centreEntered', 'centreLeft'))
     order by first, person limit ${MOST}`,
    [office, rooms, since, now],
  )
  return rows.map(({ person, visit, site, first }) => ({
    visit: visit ?? `?${person}`,
    person,
    site,
    enteredAt: first as Instant,
    leftAt: null,
    registered: false,
  }))
}

/** Everybody who is inside now, and those who left since an instant; the latest to come first. */
export async function presences(
  client: ClientBase,
  office: string,
  rooms: readonly string[],
  since: Since,
  now: Instant,
): Promise<readonly Presence[]> {
  return [
    ...(await unregistered(client, office, rooms, (now - UNREGISTERED) as Instant, now)),
    ...(await registered(client, office, since, now)),
  ]
}
