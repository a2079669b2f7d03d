import type { Migration } from '../migration'

/**
 * Files handed in by people. The bytes of a file lie sealed in chunks; a batch says how far it has come, so that whoever takes it
 * up after a cut goes on with the next piece; a piece names the raw message its rows lie in and the facts that came of them.
 * `reject_work` is what people do about a row of `reject`; where there is none, nobody has touched it.
 */
export const importsMigration: Migration = {
  name: '0221-imports',
  statements: [
    `create table import_mapping (
      office text not null,
      id text not null,
      version integer not null,
      name text not null,
      body json not null,
      made_by text not null,
      made_at bigint not null,
      primary key (office, id, version)
    )`,
    `create table import_chunk (
      office text not null,
      batch uuid not null,
      part integer not null,
      made_at bigint not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, batch, part)
    )`,
    `create table import_batch (
      office text not null,
      id uuid not null,
      made_by text not null,
      made_at bigint not null,
      asked_at bigint not null,
      format text not null check (format in ('csv', 'xlsx', 'ndjson')),
      size bigint not null,
      sha256 bytea not null,
      state text not null
        check (state in ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed', 'undoing', 'undone')),
      mapping_id text,
      mapping_version integer,
      mapping_name json,
      mapping json,
      columns json,
      rows integer,
      rows_done integer not null default 0,
      next_piece integer not null default 0,
      accepted integer not null default 0,
      duplicates integer not null default 0,
      conflicts integer not null default 0,
      rejected integer not null default 0,
      two_names integer not null default 0,
      undo_by text,
      undo_at bigint,
      undo_reason text,
      name_key text not null,
      name_sealed bytea not null,
      undo_key text,
      undo_sealed bytea,
      report_key text,
      report_sealed bytea,
      primary key (office, id)
    )`,
    `create index import_batch_recent on import_batch (office, made_at desc, id)`,
    `create index import_batch_bytes on import_batch (office, sha256)`,
    `create index import_batch_waiting on import_batch (office, asked_at) where state in ('checking', 'importing', 'undoing')`,
    `create table import_piece (
      office text not null,
      batch uuid not null,
      piece integer not null,
      raw uuid not null,
      facts text[] not null,
      undone boolean not null default false,
      primary key (office, batch, piece)
    )`,
    `create index import_piece_raw on import_piece (office, raw)`,
    `create table reject_work (
      office text not null,
      raw uuid not null,
      raw_from integer not null,
      state text not null check (state in ('open', 'mended', 'dropped')),
      owner text,
      changed_by text not null,
      changed_at bigint not null,
      problems json,
      fact text,
      key_id text,
      sealed bytea,
      primary key (office, raw, raw_from)
    )`,
    `create index reject_recent on reject (office, received_at desc, raw, raw_from)`,
  ],
  appendOnly: ['import_mapping'],
  writable: ['import_chunk', 'import_batch', 'import_piece', 'reject_work'],
}
