import type { Migration } from '../migration'

/** Who was proposed as handler by the roster, beside who was named in the action: the reason for another stands in its form. */
export const allocationMigration: Migration = {
  name: '0452-allocation',
  statements: [
    `create table matter_allocation (
      office text not null,
      matter uuid not null,
      sequence integer not null,
      proposed text not null,
      ground text not null,
      line text,
      passed_over json not null,
      named text not null,
      primary key (office, matter, sequence),
      foreign key (office, matter, sequence) references matter_action (office, matter, sequence)
    )`,
  ],
  appendOnly: ['matter_allocation'],
  writable: [],
}
