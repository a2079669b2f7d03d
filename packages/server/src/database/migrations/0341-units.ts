import type { Migration } from '../migration'

/** The police unit that handles each object. Until now no fact could name one. */
export const unitsMigration: Migration = {
  name: '0341-units',
  statements: [
    'alter table object_card add column unit text',
    'create index object_card_of_unit on object_card (office, unit) where unit is not null',
  ],
  appendOnly: [],
  writable: [],
}
