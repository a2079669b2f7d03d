import type pg from 'pg'
import { z } from 'zod'
import { rowOf } from './rows'

const rightsSchema = z.object({
  superuser: z.boolean(),
  bypass: z.boolean(),
  creator: z.boolean(),
  owner: z.boolean(),
  alters: z.boolean(),
})

/**
 * What the connected role may do beyond the application's rights, in both languages; empty when it is as it must be.
 * Membership counts: a role that can become the owner is as good as the owner.
 */
export async function excessRights(client: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const rights = await rowOf(
    client,
    rightsSchema,
    `select rolsuper as superuser, rolbypassrls as bypass, rolcreaterole as creator,
       exists (
         select 1 from pg_class class join pg_namespace space on space.oid = class.relnamespace
         where space.nspname in ('hengjian', 'graphile_worker') and class.relkind in ('r', 'p')
           and pg_has_role(current_user, class.relowner, 'MEMBER')
       ) as owner,
       exists (
         select 1 from unnest(array['fact', 'raw_message', 'audit_entry', 'audit_seal', 'finding_event', 'matter_action', 'document_text', 'document_file', 'document_number']) as name
         where to_regclass('hengjian.' || name) is not null
           and has_table_privilege(current_user, 'hengjian.' || name, 'UPDATE, DELETE, TRUNCATE')
       ) as alters
     from pg_roles where rolname = current_user`,
  )
  if (rights === undefined) return ['?']
  const found: string[] = []
  if (rights.superuser) found.push('超级用户 superuser')
  if (rights.bypass) found.push('绕过行安全 BYPASSRLS')
  if (rights.creator) found.push('可建立角色 CREATEROLE')
  if (rights.owner) found.push('拥有数据表 owns tables')
  if (rights.alters) found.push('可修改或删除事实和审计记录 may change or delete facts and audit rows')
  return found
}
