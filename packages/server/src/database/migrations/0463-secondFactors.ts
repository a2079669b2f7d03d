import type { Migration } from '../migration'

/** Second factors: the secret encrypted, recovery codes as hashes; and from where a session came and when it showed one. */
export const secondFactorsMigration: Migration = {
  name: '0463-secondFactors',
  statements: [
    `create table second_factor (
      office text not null,
      login text not null,
      key_id text not null,
      secret bytea not null,
      made_at bigint not null,
      confirmed_at bigint,
      last_step bigint not null,
      primary key (office, login)
    )`,
    `create table recovery_code (
      office text not null,
      login text not null,
      hash text not null,
      used_at bigint,
      primary key (office, login, hash)
    )`,
    `alter table session add column factor_at bigint, add column address text not null default '',
       add column agent text not null default ''`,
  ],
  appendOnly: [],
  writable: ['second_factor', 'recovery_code'],
  everywhere: ['second_factor', 'recovery_code'],
}
