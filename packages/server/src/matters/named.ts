import { actionOf, type Form, handlerFieldOf, handlerRoles, type Role, type Workflow } from '@hengjian/casework'
import { titleSchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'

type Titles = ReadonlyMap<string, readonly Role[]>

/**
 * Refuses people who are no users of the office any more: 422 LINK_UNKNOWN; and a handler without a title with which
 * they could go on: 422 HANDLER_TITLE.
 */
export async function checkNamed(
  client: ClientBase,
  office: string,
  definition: Workflow,
  action: string,
  form: Form,
): Promise<void> {
  const handler = handlerFieldOf(definition, action)?.name
  for (const [name, { kind, title }] of Object.entries(actionOf(definition, action)?.form ?? {})) {
    const value = form[name]
    if (kind !== 'people' || !Array.isArray(value) || value.length === 0) continue
    const there = await usersAmong(client, office, value)
    if (!value.every((one) => there.has(one))) throw new HttpProblem('LINK_UNKNOWN', { found: title.zh, place: name })
    if (name === handler) checkTitles(definition, there, name)
  }
}

function checkTitles(definition: Workflow, named: Titles, place: string): void {
  const asked = handlerRoles(definition)
  const lacking = [...named].find(([, titles]) => !titles.some((title) => asked.includes(title)))
  if (lacking !== undefined) throw new HttpProblem('HANDLER_TITLE', { found: lacking[0], place })
}

const userRow = z.object({ login: z.string(), titles: z.array(titleSchema) })

async function usersAmong(client: ClientBase, office: string, logins: readonly string[]): Promise<Titles> {
  const rows = await rowsOf(
    client,
    userRow,
    'select login, titles from app_user where office = $1 and login = any($2::text[]) and not disabled',
    [office, logins],
  )
  return new Map(rows.map(({ login, titles }) => [login, titles]))
}
