/**
 * One step of the database's structure. Steps only go forward and are never edited once released. Every table it makes has
 * `office` first in its primary key and is named in exactly one of the two lists, from which the runner makes the
 * application role's rights and the row security.
 */
export interface Migration {
  /** Four digits and a word: the order of application. */
  readonly name: string
  /** One statement each, without triggers and without a unique key that lacks `office`. */
  readonly statements: readonly string[]
  /** Tables the application may read and add to, and nothing else. */
  readonly appendOnly: readonly string[]
  /** Tables whose rows the application may also change and remove. */
  readonly writable: readonly string[]
  /** Tables of earlier steps that end with this one. */
  readonly dropped?: readonly string[]
  /** Those of the tables whose rows end with the place, such as sessions: a backup leaves them out. */
  readonly passing?: readonly string[]
  /** Those of the tables that are also open to the scope of all offices: sign-in, keys and the read log need it. */
  readonly everywhere?: readonly string[]
}

/** The tables of each step that no later one drops, by what the application may do with them. */
export function standingTables(
  migrations: readonly Migration[],
): readonly Pick<Migration, 'appendOnly' | 'writable'>[] {
  const gone = new Set(migrations.flatMap(({ dropped = [] }) => dropped))
  const standing = (tables: readonly string[]): readonly string[] => tables.filter((table) => !gone.has(table))
  return migrations.map(({ appendOnly, writable }) => ({
    appendOnly: standing(appendOnly),
    writable: standing(writable),
  }))
}
