import { occurrenceKinds } from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { startOverOffices } from '../access/overOffices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowsOf } from '../database/rows'

/** So many days are counted in one transaction. */
const DAYS = 31
const EVERY_MS = 20_000

/**
 * What occurred, counted as far as it may be: the counts of days on which nothing changed since, and each row of the others. Whoever reads it counts
 * right at any time, and fast where the days were counted.
 * @param within conditions on the columns office, kind, day and unit, which both have
 */
export const countedWithin = (within: string): string =>
  `select kind, marks, unit, day, previous, count, amount from day_count counted where ${within}
     and not exists (select from uncounted_day changed where changed.office = counted.office and changed.day = counted.day)
   union all
   select kind, marks, unit, day, previous, 1, coalesce(amount, 0) from occurrence where ${within}
     and day = any(array(select changed.day from uncounted_day changed where changed.office = $1))`

const daySchema = z.object({ day: z.int() })

/**
 * Counts the next days on which something changed, in the caller's transaction. A mark that is set meanwhile stays, so that its day is counted once more.
 * @returns whether there may be more of them
 */
async function countSomeDays(client: ClientBase, office: string): Promise<boolean> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('day counts ' || $1, 0))`, [office])
  const changed = await rowsOf(
    client,
    daySchema,
    `with next as (select distinct day from uncounted_day where office = $1 order by day limit $2::integer),
       unmarked as (delete from uncounted_day old using next where old.office = $1 and old.day = next.day returning old.day)
     select distinct day from unmarked`,
    [office, DAYS],
  )
  if (changed.length === 0) return false
  const [days, kinds] = [changed.map(({ day }) => day), occurrenceKinds]
  await client.query(
    'delete from day_count where office = $1 and kind = any($2::text[]) and day = any($3::integer[])',
    [office, kinds, days],
  )
  await client.query(
    `insert into day_count (office, kind, day, place, marks, unit, previous, count, amount)
     select $1, kind, day, row_number() over (partition by kind, day), marks, unit, previous, count(*), coalesce(sum(amount), 0)
     from occurrence where office = $1 and kind = any($2::text[]) and day = any($3::integer[]) group by kind, day, marks, unit, previous`,
    [office, kinds, days],
  )
  return changed.length === DAYS
}

/** Counts every day of an office on which something changed. */
export async function countDays(context: ServerContext, office: string, stopped = () => false): Promise<void> {
  for (let more = true; more && !stopped(); )
    more = await inOffice(context.database, office, (client) => countSomeDays(client, office))
}

/** Does so for every office beside the running server, again and again. */
export const startCountingDays = (context: ServerContext): { stop(): Promise<void> } =>
  startOverOffices(context, {
    each: (office, stopped) => countDays(context, office, stopped),
    failed: 'days could not be counted',
    every: EVERY_MS,
  })
