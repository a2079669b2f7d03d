import type { Migration } from '../migration'

/** The same as the step before the last, by the state first: what began with the workflow was taken for the way to everything that runs. */
export const statesFirstMigration: Migration = {
  name: '0475-statesFirst',
  statements: [
    'drop index matter_running_in_state',
    'drop index matter_ended_in_state',
    `create index matter_running_in_state on matter (office, state, workflow, due_at, changed_at desc, id) where not closed`,
    `create index matter_ended_in_state on matter (office, state, workflow, changed_at, id) where closed`,
  ],
  appendOnly: [],
  writable: [],
}
