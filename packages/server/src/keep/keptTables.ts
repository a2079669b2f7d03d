import { type Migration, standingTables } from '../database/migration'

/** The tables that a backup holds, in the order of the steps that made them: all but those whose rows end with the place. */
export function keptTables(migrations: readonly Migration[]): readonly string[] {
  const passing = new Set(migrations.flatMap(({ passing: tables = [] }) => tables))
  return standingTables(migrations)
    .flatMap(({ appendOnly, writable }) => [...appendOnly, ...writable])
    .filter((table) => !passing.has(table))
}
