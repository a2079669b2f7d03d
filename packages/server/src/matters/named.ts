import { actionOf, type Form, type Workflow } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'

/** Refuses people who are no users of the office any more: 422 LINK_UNKNOWN. */
export async function checkNamed(
  client: ClientBase,
  office: string,
  definition: Workflow,
  action: string,
  form: Form,
): Promise<void> {
  for (const [name, { kind, title }] of Object.entries(actionOf(definition, action)?.form ?? {})) {
    const value = form[name]
    if (kind !== 'people' || !Array.isArray(value) || value.length === 0) continue
    const there = await usersAmong(client, office, value)
    if (!value.every((one) => there.has(one))) throw new HttpProblem('LINK_UNKNOWN', { found: title.zh, place: name })
  }
}

async function usersAmong(client: ClientBase, office: string, logins: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await rowsOf(
    client,
    z.object({ login: z.string() }),
    'select login from app_user where office = $1 and login = any($2::text[]) and not disabled',
    [office, logins],
  )
  return new Set(rows.map(({ login }) => login))
}
