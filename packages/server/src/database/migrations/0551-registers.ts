import type { Migration } from '../migration'

/**
 * Registers handed over for identity checks. A row holds keyed digests and the kind of employer alone; its words lie sealed in pieces of a
 * thousand rows. Rows can be removed once their purpose is over: who had them, why and how many stays.
 */
export const registersMigration: Migration = {
  name: '0551-registers',
  statements: [
    `create table register (
      office text not null,
      id uuid not null,
      kind text not null check (kind in ('socialInsurance', 'housingFund', 'publicPosts', 'household')),
      keeper text not null check (length(trim(keeper)) > 0),
      purpose text not null check (length(trim(purpose)) > 0),
      authority text not null check (length(trim(authority)) > 0),
      state text not null check (state in ('receiving', 'standing', 'removed')),
      made_by text not null,
      made_at bigint not null,
      sha256 bytea,
      size bigint,
      rows integer not null default 0,
      flagged integer not null default 0,
      unread integer not null default 0,
      removed_by text,
      removed_at bigint,
      removed_why text,
      primary key (office, id)
    )`,
    `create index register_recent on register (office, made_at desc, id)`,
    `create table register_piece (
      office text not null,
      register uuid not null,
      piece integer not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, register, piece)
    )`,
    `create table register_row (
      office text not null,
      register uuid not null,
      row integer not null,
      number bytea,
      name bytea,
      employer text not null,
      primary key (office, register, row)
    )`,
    `create index register_row_number on register_row (office, number) where number is not null`,
    `create table register_flag (
      office text not null,
      register uuid not null,
      row integer not null,
      flag text not null,
      primary key (office, register, row, flag)
    )`,
  ],
  appendOnly: [],
  writable: ['register', 'register_piece', 'register_row', 'register_flag'],
}
