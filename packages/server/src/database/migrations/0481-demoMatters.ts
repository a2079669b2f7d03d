import type { Migration } from '../migration'

/** Whether what the office of a demonstration has done by its anchor was entered; a demonstration made before has what its users made of it. */
export const demoMattersMigration: Migration = {
  name: '0481-demoMatters',
  statements: ['alter table demo_district add column matters_entered boolean not null default true'],
  appendOnly: [],
  writable: [],
}
