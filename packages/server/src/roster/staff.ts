import type { PersonId, Staff } from '@hengjian/casework'
import { roleSchema, titleSchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { roleMay } from '../access/permissions'
import { rowsOf } from '../database/rows'

const rowSchema = z.object({ login: z.string().transform((login) => login as PersonId), titles: z.array(titleSchema) })

/** Who of an office may be put on duty: those whose role may acknowledge clocks, and who may sign in. */
export async function loadStaff(client: ClientBase, office: string): Promise<Staff> {
  const roles = roleSchema.options.filter((role) => roleMay(role, 'clocks.acknowledge'))
  const rows = await rowsOf(
    client,
    rowSchema,
    'select login, titles from app_user where office = $1 and not disabled and role = any($2::text[]) order by name, login',
    [office, roles],
  )
  return new Map(rows.map(({ login, titles }) => [login, { roles: titles }]))
}
