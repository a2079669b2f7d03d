import type { Migration } from '../migration'

/** Assistants, clerks and leaders beside procurators and administrators. */
export const rolesMigration: Migration = {
  name: '0201-roles',
  statements: [
    `alter table app_user drop constraint app_user_role_check`,
    `alter table app_user add constraint app_user_role_check
       check (role in ('procurator', 'assistant', 'clerk', 'leader', 'administrator'))`,
  ],
  appendOnly: [],
  writable: [],
}
