import type { Migration } from '../migration'

/** The matters of a state in the order of the board: those that run by their limit, those that have ended the latest first. */
export const boardStatesMigration: Migration = {
  name: '0473-boardStates',
  statements: [
    `create index matter_running_in_state on matter (office, workflow, state, due_at, changed_at desc, id) where not closed`,
    `create index matter_ended_in_state on matter (office, workflow, state, changed_at, id) where closed`,
  ],
  appendOnly: [],
  writable: [],
}
