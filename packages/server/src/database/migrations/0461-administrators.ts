import type { Migration } from '../migration'

/**
 * Three administrators in place of one. Whoever was administrator becomes security administrator, who can make the other two: so no
 * office is locked out, and nobody holds two of them.
 */
export const administratorsMigration: Migration = {
  name: '0461-administrators',
  statements: [
    `alter table app_user drop constraint app_user_role_check`,
    `update app_user set role = 'securityAdministrator' where role = 'administrator'`,
    `alter table app_user add constraint app_user_role_check
       check (role in ('procurator', 'assistant', 'clerk', 'leader', 'police',
         'systemAdministrator', 'securityAdministrator', 'auditAdministrator'))`,
  ],
  appendOnly: [],
  writable: [],
}
