import type { Migration } from '../migration'

/**
 * Ledgers and the work log: the orders in which ledgers are read, the exports that are being written with their sealed pieces, and the
 * logs of the office's days. A log is only ever added to: a signature is a row, and one that corrects it refers to the one before.
 * Instants are milliseconds since 1970.
 */
export const ledgersMigration: Migration = {
  name: '0441-ledgers',
  statements: [
    `create index matter_of_ledger on matter (office, workflow, opened_at, id)`,
    `create index matter_of_ledger_due on matter (office, workflow, due_at, id) where due_at is not null`,
    `create index matter_action_at on matter_action (office, at)`,
    `create index finding_event_at on finding_event (office, at)`,
    `create index urgency_event_at on urgency_event (office, at)`,
    `create table ledger_export (
      office text not null,
      id uuid not null,
      login text not null,
      role text not null,
      request text not null,
      ledger text not null,
      key_id text not null,
      sealed bytea not null,
      state text not null check (state in ('waiting', 'writing', 'done', 'stopped')),
      written integer not null,
      total integer,
      bytes bigint,
      made_at bigint not null,
      expires_at bigint not null,
      primary key (office, id)
    )`,
    `create index ledger_export_of on ledger_export (office, login, made_at)`,
    `create table ledger_export_piece (
      office text not null,
      export uuid not null,
      part integer not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, export, part)
    )`,
    `create table work_log (
      office text not null,
      day date not null,
      version integer not null check (version > 0),
      previous integer,
      kind text not null check (kind in ('signed', 'corrected', 'instructed')),
      body json not null,
      reason text,
      signed_by text not null,
      signed_at bigint not null,
      primary key (office, day, version),
      constraint first_is_signed check ((version = 1) = (previous is null) and (version = 1) = (kind = 'signed')),
      constraint follows_the_one_before check (previous is null or previous = version - 1),
      constraint one_before_is_there foreign key (office, day, previous) references work_log (office, day, version),
      constraint correction_has_reason check ((kind = 'corrected') = (coalesce(length(btrim(reason)), 0) > 0))
    )`,
  ],
  appendOnly: ['work_log'],
  writable: ['ledger_export', 'ledger_export_piece'],
  passing: ['ledger_export', 'ledger_export_piece'],
}
