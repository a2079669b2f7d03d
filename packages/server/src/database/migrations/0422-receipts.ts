import type { Migration } from '../migration'

/** What became of a served document: by which actions of its matter it was received and answered. */
export const receiptsMigration: Migration = {
  name: '0422-receipts',
  statements: [
    'alter table document add column received_in integer',
    'alter table document add column answered_in integer',
    `alter table document add constraint received_is_served
       check (received_in is null or (served_in is not null and received_in >= served_in))`,
    `alter table document add constraint answered_is_served
       check (answered_in is null or (served_in is not null and answered_in > served_in))`,
    `alter table document add constraint received_by_action
       foreign key (office, matter, received_in) references matter_action (office, matter, sequence)`,
    `alter table document add constraint answered_by_action
       foreign key (office, matter, answered_in) references matter_action (office, matter, sequence)`,
  ],
  appendOnly: [],
  writable: [],
}
