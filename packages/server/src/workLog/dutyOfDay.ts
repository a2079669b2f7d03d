import type { OnDuty } from '@hengjian/casework'
import { titleSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'

/** Who was on duty in a shift, what they were told when it began, and what they passed on. */
export interface DutyOfShift {
  readonly onDuty: readonly OnDuty[]
  readonly handoverIn: string
  readonly handoverOut: string
  readonly changes: readonly Instant[]
}

const listSchema = z.object({
  logins: z.array(z.string()),
  note: z.string(),
  set_at: integer.transform((value) => value as Instant),
})
const personSchema = z.object({ login: z.string(), titles: z.array(titleSchema) })

/** The duty lists that held within the shift: the one in force when it began, and those set in it. */
async function listsIn(client: ClientBase, office: string, from: Instant, to: Instant) {
  const columns = 'select logins, note, set_at from duty_list where office = $1'
  const text = `(${columns} and set_at <= $2 order by set_at desc limit 1)
    union all (${columns} and set_at > $2 and set_at < $3 order by set_at limit 50) order by set_at`
  return rowsOf(client, listSchema, text, [office, from, to])
}

/** The first list says who took over and what they were told; the last one's note is what was passed on. */
export async function dutyOfShift(
  client: ClientBase,
  office: string,
  from: Instant,
  to: Instant,
): Promise<DutyOfShift> {
  const lists = await listsIn(client, office, from, to)
  const logins = [...new Set(lists.flatMap((list) => list.logins))]
  const people = await rowsOf(
    client,
    personSchema,
    'select login, titles from app_user where office = $1 and login = any($2::text[])',
    [office, logins],
  )
  const titles = new Map(people.map((person) => [person.login, person.titles]))
  return {
    onDuty: logins.map((id) => ({ id, roles: titles.get(id) ?? [] })),
    handoverIn: lists[0]?.note ?? '',
    handoverOut: lists.length > 1 ? (lists.at(-1)?.note ?? '') : '',
    changes: lists.map(({ set_at }) => set_at).filter((at) => at > from),
  }
}
