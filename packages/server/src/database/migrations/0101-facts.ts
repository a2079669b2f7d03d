import type { Migration } from '../migration'

/**
 * The store of facts. A raw message is the body, or a piece of the body, that a source sent, encrypted as it came; every fact,
 * reject and conflict points at its own bytes in it. Instants are milliseconds since 1970, as `law` counts them.
 * All of it is append-only; `dirty_object` alone is consumed by the judging worker.
 */
export const factsMigration: Migration = {
  name: '0101-facts',
  statements: [
    `create table raw_message (
      office text not null,
      id uuid not null,
      source text not null,
      received_at bigint not null,
      sha256 bytea not null,
      length integer not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office, id)
    )`,
    `create table fact (
      office text not null,
      id text not null,
      source text not null,
      kind text not null,
      occurred_at bigint not null,
      received_at bigint not null,
      supersedes text,
      content bytea not null,
      body json not null,
      key_id text,
      sealed bytea,
      raw uuid not null,
      raw_from integer not null,
      raw_to integer not null,
      primary key (office, id)
    )`,
    `create index fact_superseding on fact (office, supersedes) where supersedes is not null`,
    `create index fact_figures on fact (office, kind, occurred_at)
      where kind in ('broughtIn', 'centreEntered', 'centreLeft', 'caseFiled')`,
    `create table fact_object (
      office text not null,
      type text not null,
      object text not null,
      occurred_at bigint not null,
      fact text not null,
      attributes bytea,
      primary key (office, type, object, occurred_at, fact)
    )`,
    `create table object_link (
      office text not null,
      type text not null,
      object text not null,
      within_type text not null,
      within_object text not null,
      primary key (office, type, object, within_type, within_object)
    )`,
    `create index object_link_down on object_link (office, within_type, within_object)`,
    `create table blind_index (
      office text not null,
      field text not null,
      digest bytea not null,
      type text not null,
      object text not null,
      primary key (office, field, digest, type, object)
    )`,
    `create table fact_conflict (
      office text not null,
      fact text not null,
      content bytea not null,
      received_at bigint not null,
      raw uuid not null,
      raw_from integer not null,
      raw_to integer not null,
      primary key (office, fact, content)
    )`,
    `create table reject (
      office text not null,
      raw uuid not null,
      raw_from integer not null,
      raw_to integer not null,
      line integer not null,
      source text not null,
      received_at bigint not null,
      problems json not null,
      primary key (office, raw, raw_from)
    )`,
    `create table ingest_count (
      office text not null,
      raw uuid not null,
      source text not null,
      received_at bigint not null,
      accepted integer not null,
      duplicates integer not null,
      conflicts integer not null,
      rejected integer not null,
      primary key (office, raw)
    )`,
    `create table dirty_object (
      office text not null,
      id bigint generated always as identity,
      type text not null,
      object text not null,
      since bigint not null,
      marked_at bigint not null,
      primary key (office, id)
    )`,
    `create table source_rhythm (
      office text not null,
      source text not null,
      silent_after_minutes integer not null,
      primary key (office, source)
    )`,
  ],
  appendOnly: [
    'raw_message',
    'fact',
    'fact_object',
    'object_link',
    'blind_index',
    'fact_conflict',
    'reject',
    'ingest_count',
  ],
  writable: ['dirty_object', 'source_rhythm'],
}
