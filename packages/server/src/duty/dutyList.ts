import { randomUUID } from 'node:crypto'
import { roleSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { roleMay } from '../access/permissions'

/** Somebody of the office. */
export interface Colleague {
  readonly login: string
  readonly name: string
}

/** Who was put on duty, in the order in which they are asked. */
export interface Duty {
  readonly logins: readonly string[]
  readonly note: string
  readonly set_by: string
  readonly set_at: Instant
}

const PAST_SHOWN = 20

/** The duty lists of an office, the one in force first. */
export async function dutyLists(client: ClientBase, office: string): Promise<readonly Duty[]> {
  const { rows } = await client.query<Duty>(
    `select logins, note, set_by, set_at::float8 as set_at from duty_list where office = $1
     order by set_at desc, id limit ${PAST_SHOWN}`,
    [office],
  )
  return rows
}

/** Who may be asked to acknowledge: those whose role may, and who may sign in. */
export async function candidates(client: ClientBase, office: string): Promise<readonly Colleague[]> {
  const roles = roleSchema.options.filter((role) => roleMay(role, 'clocks.acknowledge'))
  const { rows } = await client.query<Colleague>(
    'select login, name from app_user where office = $1 and not disabled and role = any($2::text[]) order by name, login',
    [office, roles],
  )
  return rows
}

/** Logins on duty now, in the order in which they are asked; who may no longer sign in is passed over. */
export async function onDuty(client: ClientBase, office: string): Promise<readonly string[]> {
  const [current] = await dutyLists(client, office)
  if (current === undefined) return []
  const able = new Set((await candidates(client, office)).map(({ login }) => login))
  return current.logins.filter((login) => able.has(login))
}

/** The names of an office's people by login, also of those who have left. */
export async function namesOf(client: ClientBase, office: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Colleague>('select login, name from app_user where office = $1', [office])
  return new Map(rows.map(({ login, name }) => [login, name]))
}

/** Puts people on duty from now on. */
export async function setDuty(
  client: ClientBase,
  { office, login }: { readonly office: string; readonly login: string },
  { logins, note }: { readonly logins: readonly string[]; readonly note: string },
  now: Instant,
): Promise<void> {
  await client.query(
    `insert into duty_list (office, id, logins, note, set_by, set_at)
     select $1, $2, $3, $4, $5, greatest($6::bigint, max(set_at) + 1) from duty_list where office = $1`,
    [office, randomUUID(), logins, note, login, now],
  )
}
