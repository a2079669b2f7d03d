import type { Migration } from '../migration'

/** How the items of a case's evidence checklist were found, each time anew: what was found before stays. */
export const evidenceMigration: Migration = {
  name: '0521-evidence',
  statements: [
    `create table evidence_item (
      office text not null,
      case_id text not null,
      list text not null,
      list_version integer not null,
      item text not null,
      sequence integer not null check (sequence > 0),
      state text not null check (state in ('present', 'missing', 'defective', 'notApplicable')),
      note text not null,
      particulars jsonb not null,
      actor text not null,
      at bigint not null,
      primary key (office, case_id, list, item, sequence),
      check (state <> 'notApplicable' or length(trim(note)) > 0)
    )`,
  ],
  appendOnly: ['evidence_item'],
  writable: [],
}
