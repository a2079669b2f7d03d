import { BETWEEN_WORDS } from '../../search/wordTerms'
import type { Migration } from '../migration'

const folded = (column: string): string =>
  `translate(lower(normalize(${column}, NFKC)), '${BETWEEN_WORDS.replaceAll("'", "''")}', '')`

/**
 * Finds matters by number and by words of their title, as cases and people are found; those of before are entered here. What fits too many to be named is
 * read in `words`, in the order of the list. And the ways in which lists are narrowed: by workflow, by unit, by who stands in what has not ended.
 */
export const matterSearchMigration: Migration = {
  name: '0471-matterSearch',
  statements: [
    `alter table matter add column words text not null default ''`,
    `update matter set words = ${folded(`number || title`)}`,
    `alter table matter_holder add column ended boolean not null default false`,
    `update matter_holder held set ended = true from matter m
     where m.office = held.office and m.id = held.matter and m.closed`,
    `insert into search_term (office, type, term, object)
     select distinct office, 'matter', ${folded(`substr(name, place) || '〔' || year || '〕' || number`)}, id::text
     from (select office, id, parts[1] as name, parts[2] as year, parts[3] as number
       from (select office, id, regexp_match(number, '^(.*)〔(\\d+)〕(\\d+号)$') as parts from matter) as numbered) as part
     cross join generate_series(1, length(name)) as place
     union
     select distinct office, 'matter', term, id::text
     from (select office, id, regexp_match(number, '〔(\\d+)〕(\\d+号)$') as parts from matter) as numbered
     cross join unnest(array[parts[1] || parts[2], parts[2]]) as term where term is not null
     on conflict do nothing`,
    `insert into search_term (office, type, term, object)
     select distinct office, 'matterWords', substr(words, place, 8), id::text
     from (select office, id, ${folded('title')} as words from matter) as said
     cross join generate_series(1, length(words)) as place
     on conflict do nothing`,
    `create index matter_of_workflow on matter (office, workflow, changed_at, id)`,
    `create index matter_of_unit on matter (office, unit, changed_at, id) where unit is not null`,
    `drop index matter_of_holder`,
    `create index matter_of_holder on matter_holder (office, holder, relation, matter)`,
    `create index running_of_holder on matter_holder (office, holder, relation, matter) where not ended`,
  ],
  appendOnly: [],
  writable: [],
}
