import type { Migration } from '../migration'

/** What is known to belong to a case is found by it: the export of an event log reads one case after the other. */
export const objectsOfCasesMigration: Migration = {
  name: '0570-objectsOfCases',
  statements: [
    'create index object_card_of_case on object_card (office, case_id, type, object) where case_id is not null',
  ],
  appendOnly: [],
  writable: [],
}
