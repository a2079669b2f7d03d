import type { Migration } from '../migration'

/**
 * Lists in every order they offer without sorting, what is unknown by itself, and the looks that people save of lists (sealed:
 * they may name a person).
 */
export const listsMigration: Migration = {
  name: '0271-lists',
  statements: [
    `create index finding_by_found on finding (office, found, id)`,
    `create index finding_by_arose on finding (office, arose, id)`,
    `create index verdict_unknown on verdict (office, model) where state = 'unknown'`,
    `create table saved_view (
      office text not null,
      login text not null,
      list text not null,
      name text not null,
      key_id text not null,
      sealed bytea not null,
      made_at bigint not null,
      primary key (office, login, list, name)
    )`,
  ],
  appendOnly: [],
  writable: ['saved_view'],
}
