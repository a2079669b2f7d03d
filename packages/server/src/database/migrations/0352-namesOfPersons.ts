import type { Migration } from '../migration'

/** Finds the names under which one person stands, without reading those of everybody else. */
export const namesOfPersonsMigration: Migration = {
  name: '0352-namesOfPersons',
  statements: [`create index blind_index_names on blind_index (office, type, object, digest) where field = 'name'`],
  appendOnly: [],
  writable: [],
}
