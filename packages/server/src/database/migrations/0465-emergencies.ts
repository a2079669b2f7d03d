import type { Migration } from '../migration'

/**
 * Emergency access: opened, ended and reviewed by rows that are only ever added, the review by another than who opened it. And a small index by which
 * entries of the audit are found by their time.
 */
export const emergenciesMigration: Migration = {
  name: '0465-emergencies',
  statements: [
    `create table emergency_access (
      office text not null,
      id uuid not null,
      login text not null,
      reason text not null,
      key_id text not null,
      words bytea not null,
      opened_at bigint not null,
      until bigint not null,
      primary key (office, id),
      unique (office, id, login)
    )`,
    `create index emergency_access_of_login on emergency_access (office, login, until)`,
    `create table emergency_end (
      office text not null,
      access uuid not null,
      ended_by text not null,
      ended_at bigint not null,
      primary key (office, access),
      foreign key (office, access) references emergency_access (office, id)
    )`,
    `create table emergency_review (
      office text not null,
      access uuid not null,
      opened_by text not null,
      reviewed_by text not null,
      reviewed_at bigint not null,
      justified boolean not null,
      key_id text not null,
      words bytea not null,
      primary key (office, access),
      foreign key (office, access, opened_by) references emergency_access (office, id, login),
      constraint reviewed_by_another check (reviewed_by <> opened_by)
    )`,
    'create index audit_entry_by_time on audit_entry using brin (at)',
  ],
  appendOnly: ['emergency_access', 'emergency_end', 'emergency_review'],
  writable: [],
  everywhere: ['emergency_access', 'emergency_end'],
}
