import type { Migration } from '../migration'

/**
 * The words of matters beside the order of what changed last: words that fit very many are read there, without the matters between. And what the step before
 * filled is counted, so that the database knows how many wait for what.
 */
export const wordsInOrderMigration: Migration = {
  name: '0601-wordsInOrder',
  statements: [
    'drop index matter_changed',
    'create index matter_changed on matter (office, changed_at, id) include (words)',
    'analyze matter',
  ],
  appendOnly: [],
  writable: [],
}
