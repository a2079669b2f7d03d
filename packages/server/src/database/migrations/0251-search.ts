import type { Migration } from '../migration'

/**
 * Numbers of cases and documents by each of their parts, so that they are found by what somebody remembers of them; and how far
 * the objects of before this step have been entered. Names are found through `blind_index` alone.
 */
export const searchMigration: Migration = {
  name: '0251-search',
  statements: [
    `create table search_term (
      office text not null,
      type text not null,
      term text collate "C" not null,
      object text not null,
      primary key (office, type, term, object)
    )`,
    `create table search_entry (
      office text not null,
      type text not null,
      object text not null,
      done boolean not null,
      primary key (office)
    )`,
  ],
  appendOnly: [],
  writable: ['search_term', 'search_entry'],
}
