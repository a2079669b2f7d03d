import type { Migration } from '../migration'

/**
 * How many occurred on each day, alike in everything that is asked of them, and the days on which something changed since that was counted: of these
 * the rows themselves are counted. Of what occurs on several days each row knows the day before it, so that any period counts it once.
 */
export const dayCountsMigration: Migration = {
  name: '0565-dayCounts',
  statements: [
    `alter table occurrence add column previous integer`,
    `update occurrence later set previous = known.previous from (
       select office, kind, key, day, lag(day) over (partition by office, kind, key order by day) as previous
       from occurrence where kind in ('criminalMatter', 'acceptedMatter')) known
     where later.office = known.office and later.kind = known.kind and later.key = known.key and later.day = known.day
       and known.previous is not null`,
    `drop index occurrence_on`,
    `create index occurrence_on on occurrence (office, kind, day, key) include (marks, amount, unit, previous)`,
    `create table day_count (
      office text not null,
      kind text collate "C" not null,
      day integer not null,
      place integer not null,
      marks text[] not null,
      unit text,
      previous integer,
      count bigint not null,
      amount bigint not null,
      primary key (office, kind, day, place)
    )`,
    `create table uncounted_day (
      office text not null,
      day integer not null,
      mark uuid not null,
      primary key (office, day, mark)
    )`,
    `insert into uncounted_day (office, day, mark)
     select distinct office, day, '00000000-0000-0000-0000-000000000000'::uuid from occurrence`,
  ],
  appendOnly: [],
  writable: ['day_count', 'uncounted_day'],
}
