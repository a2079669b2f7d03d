import type { Migration } from '../migration'

/** When a password was chosen, and the hashes of those before it; for passwords that are there, the time begins now. */
export const passwordsMigration: Migration = {
  name: '0211-passwords',
  statements: [
    `alter table app_user
       add column password_set_at bigint not null default (extract(epoch from now()) * 1000)::bigint,
       add column past_hashes text[] not null default '{}'`,
    `alter table app_user alter column password_set_at drop default`,
  ],
  appendOnly: [],
  writable: [],
}
