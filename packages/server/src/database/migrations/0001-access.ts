import type { Migration } from '../migration'

/**
 * Offices, people, sessions, ingest keys, data keys, the read log and calendar years. Instants are milliseconds since 1970.
 * Rows of the whole installation (sign-in attempts, the setup link, its mode) carry the office '*'.
 */
export const accessMigration: Migration = {
  name: '0001-access',
  statements: [
    `create table installation (
      office text not null default '*' check (office = '*'),
      mode text not null check (mode in ('demo', 'real')),
      demo_ready boolean not null,
      made_at bigint not null,
      primary key (office)
    )`,
    `create table office (
      office text not null,
      name text not null,
      made_at bigint not null,
      primary key (office)
    )`,
    `create table app_user (
      office text not null,
      login text not null,
      name text not null,
      role text not null check (role in ('procurator', 'administrator')),
      password_hash text not null,
      must_change boolean not null,
      disabled boolean not null,
      created_at bigint not null,
      primary key (office, login)
    )`,
    `create table session (
      office text not null,
      id text not null,
      login text not null,
      made_at bigint not null,
      seen_at bigint not null,
      primary key (office, id)
    )`,
    `create table sign_in_attempt (
      office text not null,
      login text not null,
      failures integer not null,
      last_at bigint not null,
      primary key (office, login)
    )`,
    `create table setup_link (
      office text not null,
      hash text not null,
      made_at bigint not null,
      primary key (office)
    )`,
    `create table ingest_key (
      office text not null,
      id text not null,
      source text not null,
      hash text not null,
      created_at bigint not null,
      created_by text not null,
      revoked_at bigint,
      primary key (office, id)
    )`,
    `create table data_key (
      office text not null,
      id text not null,
      purpose text not null check (purpose in ('seal', 'index')),
      master text not null,
      wrapped bytea not null,
      made_at bigint not null,
      primary key (office, id)
    )`,
    `create table audit_entry (
      office text not null,
      id bigint generated always as identity,
      at bigint not null,
      actor text not null,
      role text not null,
      action text not null,
      type text not null,
      subject text not null,
      detail text not null,
      request text not null,
      primary key (office, id)
    )`,
    `create table audit_seal (
      office text not null,
      number integer not null,
      at bigint not null,
      entries bigint[] not null,
      previous text not null,
      hash text not null,
      primary key (office, number)
    )`,
    `create table audit_checkpoint (
      office text not null,
      number integer not null,
      at bigint not null,
      hash text not null,
      primary key (office, number)
    )`,
    `create table calendar_load (
      office text not null,
      id uuid not null,
      year integer not null,
      off_days text[] not null,
      work_days text[] not null,
      loaded_by text not null,
      loaded_at bigint not null,
      primary key (office, id)
    )`,
    `create table calendar_approval (
      office text not null,
      load uuid not null,
      approved_by text not null,
      approved_at bigint not null,
      primary key (office, load)
    )`,
  ],
  appendOnly: ['office', 'audit_entry', 'audit_seal', 'audit_checkpoint', 'calendar_load', 'calendar_approval'],
  writable: ['installation', 'app_user', 'session', 'sign_in_attempt', 'setup_link', 'ingest_key', 'data_key'],
  passing: ['session', 'sign_in_attempt', 'setup_link'],
  everywhere: [
    'installation',
    'office',
    'app_user',
    'session',
    'sign_in_attempt',
    'setup_link',
    'ingest_key',
    'data_key',
    'audit_entry',
    'audit_seal',
    'audit_checkpoint',
    'calendar_load',
    'calendar_approval',
  ],
}
