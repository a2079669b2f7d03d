import type { Migration } from '../migration'

/** The site of the facts of a file, where its rows do not tell theirs. */
export const importSitesMigration: Migration = {
  name: '0321-importSites',
  statements: ['alter table import_batch add column site text'],
  appendOnly: [],
  writable: [],
}
