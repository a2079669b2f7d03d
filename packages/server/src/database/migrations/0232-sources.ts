import type { Migration } from '../migration'

/**
 * What the board of sources counts: each piece of a message tells how late its facts came and how its source's clock stands, and
 * what is refused beyond measure is counted without being kept.
 */
export const sourcesMigration: Migration = {
  name: '0232-sources',
  statements: [
    `alter table ingest_count
       add column kept integer not null default 0,
       add column ahead integer not null default 0,
       add column timed integer not null default 0,
       add column lags integer[] not null default '{}',
       add column recorded integer not null default 0,
       add column recordings integer[] not null default '{}'`,
    `create index ingest_count_of_source on ingest_count (office, source, received_at desc)
       include (accepted, duplicates, conflicts, rejected, kept, ahead)`,
    `create index ingest_count_kept on ingest_count (office, source, received_at) include (kept) where kept > 0`,
    `create table reject_overflow (
      office text not null,
      source text not null,
      hour bigint not null,
      rejected bigint not null,
      last_at bigint not null,
      primary key (office, source, hour)
    )`,
  ],
  appendOnly: [],
  writable: ['reject_overflow'],
}
