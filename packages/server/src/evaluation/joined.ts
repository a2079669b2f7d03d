import type { Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

/**
 * The cases that matter `$2` of office `$1` concerns, as a query for their ids: its own, and those of the matters it names. One that came of a request of
 * the police is opened from no case and meets it by the matter that reviews it.
 */
const CASES = `select own.target from matter_link own where own.office = $1 and own.matter = $2::uuid and own.type = 'case'
  union select own.target from matter_link near join matter_link own on own.office = near.office and own.matter = near.target::uuid and own.type = 'case'
  where near.office = $1 and near.matter = $2::uuid and near.type = 'matter'`

const dayRow = z.object({ id: z.string(), day: integer.transform((day) => day as PlainDate) })

/** The day on which the office first took part in the investigation of each of these cases; none of those that nobody joined. */
export async function joinedOn(
  client: ClientBase,
  office: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> {
  if (cases.length === 0) return new Map()
  const rows = await rowsOf(
    client,
    dayRow,
    `select wanted.id, min(joined.day) as day from unnest($2::text[]) as wanted (id)
     join matter_link own on own.office = $1 and own.type = 'case' and own.target = wanted.id
     cross join lateral (
       select own.matter union all select naming.matter from matter_link naming
         where naming.office = $1 and naming.type = 'matter' and naming.target = own.matter::text) near
     join occurrence joined on joined.office = $1 and joined.kind = 'intervened' and joined.key = near.matter::text
     group by wanted.id`,
    [office, cases],
  )
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** The cases that a matter concerns. */
export async function casesOf(client: ClientBase, office: string, matter: string): Promise<readonly string[]> {
  const rows = await rowsOf(client, z.object({ target: z.string() }), `${CASES} order by target`, [office, matter])
  return rows.map(({ target }) => target)
}

/** Marks the cases that an intervention concerns: what counts in them is derived anew with the next judging. */
export async function markJoined(client: ClientBase, office: string, matter: string, at: Instant): Promise<void> {
  await client.query(
    `insert into dirty_object (office, type, object, since, marked_at)
     select $1, 'case', target, $3::bigint, $3::bigint from (${CASES}) met`,
    [office, matter, at],
  )
}
