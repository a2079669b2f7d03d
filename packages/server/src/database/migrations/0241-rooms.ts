import type { Migration } from '../migration'

/** Finds who went into and out of rooms lately, without reading every trace that names a room. */
export const roomsMigration: Migration = {
  name: '0241-rooms',
  statements: [`create index fact_rooms on fact (office, kind, occurred_at) where kind in ('roomEntered', 'roomLeft')`],
  appendOnly: [],
  writable: [],
}
