import type { Migration } from '../migration'

/**
 * What counts in evaluation: derived from the facts of a case or person when it is judged, or from the actions of a matter with them, and written anew
 * whenever these change. `day` counts from 1970. Figures that left the office are only ever added. Cases of before are marked, so that the
 * next judging derives theirs; matters that were not counted yet are counted beside the running server.
 */
export const occurrencesMigration: Migration = {
  name: '0511-occurrences',
  statements: [
    `create table occurrence (
      office text not null,
      kind text collate "C" not null,
      key text collate "C" not null,
      day integer not null,
      origin_type text not null check (origin_type in ('case', 'person', 'matter')),
      origin text not null,
      marks text[] not null,
      amount integer,
      unit text,
      case_id text,
      person text,
      matter uuid,
      primary key (office, kind, key, day)
    )`,
    `create index occurrence_of on occurrence (office, origin_type, origin)`,
    `create index occurrence_on on occurrence (office, kind, day, key) include (marks, amount, unit)`,
    `create table published_figure (
      office text not null,
      metric text not null,
      from_day integer not null,
      to_day integer not null,
      sequence integer not null check (sequence > 0),
      version integer not null,
      numerator bigint not null,
      denominator bigint,
      written text not null,
      rows bytea not null,
      published_by text not null,
      published_at bigint not null,
      primary key (office, metric, from_day, to_day, sequence)
    )`,
    `alter table matter add column counted boolean not null default false`,
    `create index matter_uncounted on matter (office, id) where not counted`,
    `insert into dirty_object (office, type, object, since, marked_at, bulk)
     select office, type, object, 0, 0, true from object_card where type in ('case', 'person')`,
  ],
  appendOnly: ['published_figure'],
  writable: ['occurrence'],
}
