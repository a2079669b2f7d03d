import type { Migration } from '../migration'

/**
 * Words of ended matters with what each weighs, by which matters like another are found; which version of a matter they are of, and how far they
 * were entered. All of it is made of the matters and made again where it is missing: a backup leaves it out.
 */
export const similarMigration: Migration = {
  name: '0562-similar',
  statements: [
    `create table similar_word (
      office text not null,
      word text collate "C" not null,
      matter uuid not null,
      weight real not null,
      primary key (office, word, matter)
    )`,
    `create table similar_matter (
      office text not null,
      matter uuid not null,
      version integer not null,
      words text[] not null,
      primary key (office, matter)
    )`,
    `create table similar_entry (office text not null, at bigint not null, primary key (office))`,
  ],
  appendOnly: [],
  writable: ['similar_word', 'similar_matter', 'similar_entry'],
  passing: ['similar_word', 'similar_matter', 'similar_entry'],
}
