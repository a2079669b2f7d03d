import type { PermissionDto } from '@hengjian/contract'
import { roleSchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowOf } from '../database/rows'
import { roleMay } from './permissions'

const userSchema = z.object({ role: roleSchema, disabled: z.boolean() })

/** Whether somebody for whom a job runs may still have it done: asked again with every piece of its work. */
export async function stillMay(
  client: ClientBase,
  office: string,
  login: string,
  permission: PermissionDto,
): Promise<boolean> {
  const text = 'select role, disabled from app_user where office = $1 and login = $2'
  const user = await rowOf(client, userSchema, text, [office, login])
  return user !== undefined && !user.disabled && roleMay(user.role, permission)
}
