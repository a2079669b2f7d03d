import type { Migration } from '../migration'

/** Which of the demonstrations a database holds. */
export const scenarioMigration: Migration = {
  name: '0512-scenario',
  statements: [
    `alter table installation add column scenario text not null default 'district' check (scenario in ('district', 'article'))`,
  ],
  appendOnly: [],
  writable: [],
}
