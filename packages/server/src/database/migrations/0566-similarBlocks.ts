import type { Migration } from '../migration'

/**
 * What is entered for similar matters at once is one block: a row for each word of it, with all matters that hold the word. A row for each word of
 * each matter took most of the time of entering, and to count how rare a word is most of that of asking. All of it is entered anew.
 */
export const similarBlocksMigration: Migration = {
  name: '0566-similarBlocks',
  statements: [
    `drop table similar_word`,
    `delete from similar_matter`,
    `delete from similar_entry`,
    `alter table similar_matter add column block uuid not null`,
    `create table similar_block (
      office text not null,
      word text collate "C" not null,
      block uuid not null,
      matters uuid[] not null,
      weights real[] not null,
      holding integer not null generated always as (cardinality(matters)) stored,
      primary key (office, word, block)
    )`,
  ],
  appendOnly: [],
  writable: ['similar_block'],
  dropped: ['similar_word'],
  passing: ['similar_block'],
}
