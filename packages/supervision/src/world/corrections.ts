import type { FactId } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { FactColumns } from './columns'

/** What corrections do to a world. */
export interface Corrections {
  readonly hidden: ReadonlySet<number> | null
  identityOf(row: number): FactId
}

function notKnownBy({ count, receivedAt }: FactColumns, knownAt: Instant | undefined): Set<number> {
  const unknown = new Set<number>()
  if (knownAt === undefined) return unknown
  for (let row = 0; row < count; row += 1) if ((receivedAt[row] ?? 0) > knownAt) unknown.add(row)
  return unknown
}

/** The rows a correction takes the place of, one after another, and the first fact of that chain. */
function chainOf(
  { supersedes }: FactColumns,
  rowOf: ReadonlyMap<FactId, number>,
  row: number,
): { readonly corrected: ReadonlySet<number>; readonly first: FactId | undefined } {
  const corrected = new Set<number>()
  let first: FactId | undefined
  let before = supersedes.get(row)
  while (before !== undefined) {
    first = before
    const at = rowOf.get(before)
    if (at === undefined || corrected.has(at)) break
    corrected.add(at)
    before = supersedes.get(at)
  }
  return { corrected, first }
}

/**
 * Rows not known by an instant, and those that a known row corrects, are hidden; a correction keeps the identity of what it
 * corrects, and of several corrections of one fact the one received last stands.
 */
export function correctionsIn(facts: FactColumns, knownAt: Instant | undefined): Corrections {
  const hidden = notKnownBy(facts, knownAt)
  if (facts.supersedes.size === 0) {
    return { hidden: hidden.size === 0 ? null : hidden, identityOf: (row) => facts.factId(row) }
  }
  const rowOf = new Map<FactId, number>()
  for (let row = 0; row < facts.count; row += 1) if (!hidden.has(row)) rowOf.set(facts.factId(row), row)
  const identity = new Map<number, FactId>()
  const known = [...facts.supersedes.keys()].filter((row) => !hidden.has(row))
  for (const row of known) {
    const { corrected, first } = chainOf(facts, rowOf, row)
    if (first !== undefined) identity.set(row, first)
    for (const one of corrected) hidden.add(one)
  }
  hideRivals(facts, known, identity, hidden)
  return { hidden: hidden.size === 0 ? null : hidden, identityOf: (row) => identity.get(row) ?? facts.factId(row) }
}

function hideRivals(
  facts: FactColumns,
  known: readonly number[],
  identity: ReadonlyMap<number, FactId>,
  hidden: Set<number>,
): void {
  const standing = new Map<FactId | undefined, number>()
  for (const row of known) {
    if (hidden.has(row)) continue
    const first = identity.get(row)
    const rival = standing.get(first)
    const [stands, yields] = rival === undefined || isLater(facts, row, rival) ? [row, rival] : [rival, row]
    standing.set(first, stands)
    if (yields !== undefined) hidden.add(yields)
  }
}

/** Received later; at the same instant the ids decide, so that the order of arrival does not. */
const isLater = ({ receivedAt, factId }: FactColumns, one: number, other: number): boolean => {
  const [left, right] = [receivedAt[one] ?? 0, receivedAt[other] ?? 0]
  return left === right ? factId(one) > factId(other) : left > right
}
