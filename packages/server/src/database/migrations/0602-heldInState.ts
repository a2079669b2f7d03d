import type { Migration } from '../migration'

/**
 * Lets the board of what somebody stands in be read state by state, and lists of it where it has ended be read in their order: the workflow and the state
 * stand beside who stands in a matter. The other ways to these rows are made again, as each row is written anew.
 */
export const heldInStateMigration: Migration = {
  name: '0602-heldInState',
  statements: [
    'drop index held_by_change',
    'drop index held_by_opening',
    'drop index held_by_limit',
    'drop index held_and_running',
    'alter table matter_holder add column workflow text, add column state text',
    `update matter_holder held set workflow = m.workflow, state = m.state from matter m
     where m.office = held.office and m.id = held.matter`,
    'alter table matter_holder alter column workflow set not null, alter column state set not null',
    'create index held_by_change on matter_holder (office, holder, changed_at, matter, relation) include (ended)',
    'create index held_by_opening on matter_holder (office, holder, opened_at, matter, relation) include (ended)',
    'create index held_by_limit on matter_holder (office, holder, due_at, matter, relation) where due_at is not null',
    'create index held_and_running on matter_holder (office, holder, changed_at, matter, relation, answered) where not ended',
    `create index held_in_state on matter_holder (office, holder, workflow, state, ended, changed_at, matter, relation)
       include (answered, due_at)`,
    'analyze matter_holder',
  ],
  appendOnly: [],
  writable: [],
}
