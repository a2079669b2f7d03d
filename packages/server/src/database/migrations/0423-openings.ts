import type { Migration } from '../migration'

/** An approval shows what is sealed once: the opening is kept, by whom and when. */
export const openingsMigration: Migration = {
  name: '0423-openings',
  statements: [
    `create table sealed_opening (
      office text not null,
      request uuid not null,
      asked_by text not null,
      opened_at bigint not null,
      primary key (office, request),
      foreign key (office, request, asked_by) references sealed_request (office, id, asked_by)
    )`,
  ],
  appendOnly: ['sealed_opening'],
  writable: [],
}
