import type { Migration } from '../migration'

/** For whom an import runs: it stops when that person may no longer import. */
export const askedByMigration: Migration = {
  name: '0464-askedBy',
  statements: ['alter table import_batch add column asked_by text'],
  appendOnly: [],
  writable: [],
}
