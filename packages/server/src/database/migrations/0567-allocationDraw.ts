import type { Migration } from '../migration'

/** Everybody among whom a handler was drawn at random, beside who was; null where nobody was drawn. */
export const allocationDrawMigration: Migration = {
  name: '0567-allocationDraw',
  statements: ['alter table matter_allocation add column among json'],
  appendOnly: [],
  writable: [],
}
