import type { Migration } from '../migration'

/**
 * Marks of what comes in bulk, a file or its withdrawal, stand behind all others: whoever sends facts one by one does not wait
 * for a file. All marks of one object are found at once; its type and id are compared byte by byte, which is all they need.
 */
export const bulkMarksMigration: Migration = {
  name: '0351-bulkMarks',
  statements: [
    `alter table dirty_object
       add column bulk boolean not null default false,
       alter column type type text collate "C",
       alter column object type text collate "C",
       drop constraint dirty_object_pkey,
       add primary key (office, bulk, id)`,
    `create index dirty_object_of on dirty_object (office, type, object)`,
  ],
  appendOnly: [],
  writable: [],
}
