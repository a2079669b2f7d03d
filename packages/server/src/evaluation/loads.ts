import type { DashboardDto } from '@hengjian/contract/evaluation'
import type { Period } from '@hengjian/evaluation'
import { type Instant, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { loadNames } from '../matters/presentRow'

const DAY = 86_400_000
const rowSchema = z.object({ login: z.string(), open: integer, overdue: integer, answered: integer })

/**
 * What each handler has in hand now that is not answered, what of theirs is overdue, and what they brought to an answer in the period; by name, nobody is
 * ranked. Each is the number of a list of matters: that of its handler, loop and days.
 */
export async function readLoads(
  client: ClientBase,
  office: string,
  { from, to }: Period,
  now: Instant,
): Promise<NonNullable<DashboardDto['loads']>> {
  const rows = await rowsOf(
    client,
    rowSchema,
    `with held as (
       select handler, count(*) filter (where answer_sequence is null) as open, count(*) filter (where due_at <= $2) as overdue from matter
       where office = $1 and not closed and handler is not null group by 1
     ), done as (
       select m.handler, count(distinct m.id) as answered from matter_action d join matter m on m.office = d.office and m.id = d.matter
       where d.office = $1 and d.at >= $3 and d.at < $4 and d.answers is not null and m.handler is not null group by 1
     )
     select coalesce(held.handler, done.handler) as login, coalesce(open, 0) as open, coalesce(overdue, 0) as overdue,
       coalesce(answered, 0) as answered
     from held full join done on done.handler = held.handler`,
    [office, now, startOf(from, SHANGHAI_OFFSET), startOf(to, SHANGHAI_OFFSET) + DAY],
  )
  const nameOf = await loadNames(client, office)
  const byName = new Intl.Collator('zh-u-co-pinyin')
  return rows
    .map(({ login, ...counts }) => ({ ...nameOf(login), ...counts }))
    .sort((left, right) => byName.compare(left.name, right.name))
}
