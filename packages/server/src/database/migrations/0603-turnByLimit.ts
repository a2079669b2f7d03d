import type { Migration } from '../migration'

/** What waits for whom by its limit, as the desk asks for it every minute: way by way the first is looked up, and not all that wait are sorted. */
export const turnByLimitMigration: Migration = {
  name: '0603-turnByLimit',
  statements: [
    'create index matter_by_way_on_due on matter (office, way_on, due_at, id) where way_on is not null and due_at is not null',
  ],
  appendOnly: [],
  writable: [],
}
