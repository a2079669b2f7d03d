import type { Migration } from '../migration'

/**
 * Lets lists of what somebody stands in be read in their order: what a list goes by stands beside who stands in a matter. And the way to what has been
 * answered and has not ended, which is little of all that has not.
 */
export const heldInOrderMigration: Migration = {
  name: '0472-heldInOrder',
  statements: [
    'drop index matter_of_holder',
    'drop index running_of_holder',
    `alter table matter_holder
       add column answered boolean not null default false,
       add column opened_at bigint,
       add column changed_at bigint,
       add column due_at bigint`,
    `update matter_holder held
     set answered = m.answer_sequence is not null, opened_at = m.opened_at, changed_at = m.changed_at, due_at = m.due_at
     from matter m where m.office = held.office and m.id = held.matter`,
    `alter table matter_holder
       alter column answered drop default,
       alter column ended drop default,
       alter column opened_at set not null,
       alter column changed_at set not null`,
    'create index held_by_change on matter_holder (office, holder, changed_at, matter, relation)',
    'create index held_by_opening on matter_holder (office, holder, opened_at, matter, relation)',
    `create index held_by_limit on matter_holder (office, holder, due_at, matter, relation) where due_at is not null`,
    `create index held_and_running on matter_holder (office, holder, changed_at, matter, relation, answered) where not ended`,
    `create index matter_answered on matter (office, changed_at, id) where not closed and answer_sequence is not null`,
  ],
  appendOnly: [],
  writable: [],
}
