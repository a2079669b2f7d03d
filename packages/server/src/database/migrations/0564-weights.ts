import type { Migration } from '../migration'

/** What matters weigh in statements of work: proposed by one head, in force from when another approved it, and never changed. */
export const weightsMigration: Migration = {
  name: '0564-weights',
  statements: [
    `create table weight_proposal (
      office text not null,
      id uuid not null,
      workflow text not null,
      points integer not null check (points between 0 and 100),
      reason text not null,
      proposed_by text not null,
      proposed_at bigint not null,
      primary key (office, id),
      unique (office, id, proposed_by)
    )`,
    `create table weight_approval (
      office text not null,
      proposal uuid not null,
      proposed_by text not null,
      approved_by text not null,
      approved_at bigint not null,
      primary key (office, proposal),
      constraint weight_approved_by_another check (approved_by <> proposed_by),
      foreign key (office, proposal, proposed_by) references weight_proposal (office, id, proposed_by)
    )`,
  ],
  appendOnly: ['weight_proposal', 'weight_approval'],
  writable: [],
}
