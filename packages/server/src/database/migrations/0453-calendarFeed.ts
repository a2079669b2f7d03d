import type { Migration } from '../migration'

/** Keys of people's calendar feeds: shown once, kept as a hash, and ended by whoever they belong to. */
export const calendarFeedMigration: Migration = {
  name: '0453-calendarFeed',
  statements: [
    `create table calendar_feed (
      office text not null,
      id text not null,
      login text not null,
      hash text not null,
      made_at bigint not null,
      revoked_at bigint,
      primary key (office, id)
    )`,
    'create index calendar_feed_of on calendar_feed (office, login)',
  ],
  appendOnly: [],
  writable: ['calendar_feed'],
  everywhere: ['calendar_feed'],
}
