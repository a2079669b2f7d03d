import type { Migration } from '../database/migration'

/** The tables that a backup holds, in the order of the steps that made them: all but those whose rows end with the place. */
export const keptTables = (migrations: readonly Migration[]): readonly string[] =>
  migrations.flatMap(({ appendOnly, writable, passing = [] }) =>
    [...appendOnly, ...writable].filter((table) => !passing.includes(table)),
  )
