/** That rows of one table refer to rows of another, which must be there before. */
export interface Reference {
  readonly from: string
  readonly to: string
}

/**
 * Tables in the order in which they can be filled: each after those that it refers to, otherwise as they were. Tables that refer to each other in a circle
 * have no such order, and each of them is there once all the same.
 */
export function parentsFirst<Table extends { readonly name: string }>(
  tables: readonly Table[],
  references: readonly Reference[],
): readonly Table[] {
  const named = new Map(tables.map((table) => [table.name, table]))
  const ordered = new Set<Table>()
  const begun = new Set<string>()
  const add = (table: Table): void => {
    if (begun.has(table.name)) return
    begun.add(table.name)
    for (const { from, to } of references) {
      const parent = named.get(to)
      if (from === table.name && parent !== undefined) add(parent)
    }
    ordered.add(table)
  }
  for (const table of tables) add(table)
  return [...ordered]
}
