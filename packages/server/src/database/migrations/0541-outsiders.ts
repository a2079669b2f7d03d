import type { Migration } from '../migration'

/**
 * The court and lawyers sign in too. What is set down for a day is found by it. Lawyers are on duty by a roster of their own, whose shifts are
 * taken back and never changed, and keep notes that only they read.
 */
export const outsidersMigration: Migration = {
  name: '0541-outsiders',
  statements: [
    `alter table app_user drop constraint app_user_role_check`,
    `alter table app_user add constraint app_user_role_check
       check (role in ('procurator', 'assistant', 'clerk', 'leader', 'police', 'court', 'lawyer',
         'systemAdministrator', 'securityAdministrator', 'auditAdministrator'))`,
    // A list of hearings is asked for by the days on which something was set down.
    `create index hearing_by_day on matter_action (office, left(form->>'hearingAt', 10), matter) where action = 'schedule'`,
    `create table lawyer_shift (
      office text not null,
      id uuid not null,
      lawyer text not null,
      from_at bigint not null,
      to_at bigint not null check (to_at > from_at),
      made_by text not null,
      made_at bigint not null,
      primary key (office, id)
    )`,
    'create index lawyer_shift_by_time on lawyer_shift (office, to_at)',
    `create table lawyer_shift_taken_back (
      office text not null,
      id uuid not null,
      taken_by text not null,
      taken_at bigint not null,
      primary key (office, id),
      foreign key (office, id) references lawyer_shift (office, id)
    )`,
    `create table lawyer_note (
      office text not null,
      matter uuid not null,
      lawyer text not null,
      sequence integer not null check (sequence > 0),
      at bigint not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, matter, lawyer, sequence),
      foreign key (office, matter) references matter (office, id)
    )`,
  ],
  appendOnly: ['lawyer_shift', 'lawyer_shift_taken_back', 'lawyer_note'],
  writable: [],
}
