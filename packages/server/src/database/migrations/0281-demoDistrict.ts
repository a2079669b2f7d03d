import type { Migration } from '../migration'

/** How far the synthetic district of a demonstration has been told: only a demonstration has a row here. */
export const demoDistrictMigration: Migration = {
  name: '0281-demoDistrict',
  statements: [
    `create table demo_district (
      office text not null,
      seed bigint not null,
      anchor bigint not null,
      days integer not null,
      history_per_day integer not null,
      present_per_day integer not null,
      inside integer not null,
      loaded_days integer not null,
      told_up_to bigint not null,
      key_id text not null,
      sealed bytea not null,
      primary key (office)
    )`,
  ],
  appendOnly: [],
  writable: ['demo_district'],
}
