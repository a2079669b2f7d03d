import type { Migration } from '../migration'

/** Which volumes were handed out: the hash of the manifest of each, so that a volume can be held against what the office gave. */
export const archiveVolumesMigration: Migration = {
  name: '0432-archiveVolumes',
  statements: [
    `create table archive_volume (
      office text not null,
      matter uuid not null,
      version integer not null,
      root bytea not null check (length(root) = 32),
      made_at bigint not null,
      made_by text not null,
      primary key (office, matter, version, root),
      constraint of_an_action foreign key (office, matter, version) references matter_action (office, matter, sequence)
    )`,
  ],
  appendOnly: ['archive_volume'],
  writable: [],
}
