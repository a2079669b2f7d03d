import type { Migration } from '../migration'

/** Who asked to see what a matter keeps sealed, why, and who else approved it. What was written as a reason may name people: it is sealed too. */
export const sealedOpeningsMigration: Migration = {
  name: '0402-sealedOpenings',
  statements: [
    `create table sealed_request (
      office text not null,
      id uuid not null,
      matter uuid not null,
      sequence integer not null,
      field text not null,
      asked_by text not null,
      asked_at bigint not null,
      key_id text not null,
      reason bytea not null,
      primary key (office, id),
      unique (office, id, asked_by),
      foreign key (office, matter, sequence, field) references matter_sealed (office, matter, sequence, field)
    )`,
    `create index sealed_request_of_matter on sealed_request (office, matter, asked_at)`,
    `create table sealed_approval (
      office text not null,
      request uuid not null,
      asked_by text not null,
      approved_by text not null,
      approved_at bigint not null,
      primary key (office, request),
      constraint approved_by_another check (approved_by <> asked_by),
      foreign key (office, request, asked_by) references sealed_request (office, id, asked_by)
    )`,
  ],
  appendOnly: ['sealed_request', 'sealed_approval'],
  writable: [],
}
