import type { Migration } from '../migration'

/** Findings by whom they are of, as searches ask for them; and a place in the list for a card that nobody has ranked yet: the last. */
export const soughtMigration: Migration = {
  name: '0312-sought',
  statements: [
    `create index finding_of_object on finding (office, object)`,
    `alter table object_card alter column case_rank set default 9000000000000000`,
  ],
  appendOnly: [],
  writable: [],
}
