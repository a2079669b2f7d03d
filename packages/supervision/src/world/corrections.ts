import type { FactId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { FactColumns } from './columns'

/** What corrections do to a world. */
export interface Corrections {
  readonly hidden: ReadonlySet<number> | null
  identityOf(row: number): FactId
}

/** Rows not known by an instant, and those that a known row corrects, are hidden; a correction keeps the identity of what it corrects. */
export function correctionsIn(facts: FactColumns, knownAt: Instant | undefined): Corrections {
  const hidden = new Set<number>()
  if (knownAt !== undefined) {
    for (let row = 0; row < facts.count; row += 1) if ((facts.receivedAt[row] ?? 0) > knownAt) hidden.add(row)
  }
  if (facts.supersedes.size === 0) {
    return { hidden: hidden.size === 0 ? null : hidden, identityOf: (row) => facts.factId(row) }
  }
  const rowOf = new Map<FactId, number>()
  for (let row = 0; row < facts.count; row += 1) rowOf.set(facts.factId(row), row)
  const unknown = new Set(hidden)
  const identity = new Map<number, FactId>()
  for (const row of facts.supersedes.keys()) {
    if (unknown.has(row)) continue
    let at: number | undefined = row
    for (
      const passed = new Set<number>();
      at !== undefined && !passed.has(at);
      at = rowOf.get(identity.get(row) ?? facts.factId(row))
    ) {
      passed.add(at)
      if (at !== row) hidden.add(at)
      const corrected = facts.supersedes.get(at)
      if (corrected === undefined) break
      identity.set(row, corrected)
    }
  }
  return { hidden: hidden.size === 0 ? null : hidden, identityOf: (row) => identity.get(row) ?? facts.factId(row) }
}
