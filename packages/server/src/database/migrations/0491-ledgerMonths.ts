import type { Migration } from '../migration'

/**
 * Months of a ledger that were locked (封账), each with its rows as they stood then: what a row said, sealed, with its hash; the month's hash is over those
 * of its rows in their order. Nothing of it is ever changed or removed.
 */
export const ledgerMonthsMigration: Migration = {
  name: '0491-ledgerMonths',
  statements: [
    `create table ledger_month (
      office text not null,
      ledger text not null,
      month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
      ledger_version integer not null,
      locked_by text not null,
      locked_at bigint not null,
      rows integer not null check (rows >= 0),
      sha256 bytea not null check (octet_length(sha256) = 32),
      primary key (office, ledger, month)
    )`,
    `create table ledger_month_row (
      office text not null,
      ledger text not null,
      matter uuid not null,
      month text not null,
      seq integer not null check (seq >= 1),
      version integer not null,
      key_id text not null,
      sealed bytea not null,
      sha256 bytea not null check (octet_length(sha256) = 32),
      primary key (office, ledger, matter),
      unique (office, ledger, month, seq),
      foreign key (office, ledger, month) references ledger_month (office, ledger, month)
    )`,
  ],
  appendOnly: ['ledger_month', 'ledger_month_row'],
  writable: [],
}
