import type { FactColumns } from './columns'
import type { Known } from './known'
import { lastReading } from './precision'
import type { Turn } from './stretch'

/** When a fact may have happened. */
export function turnOf({ from, precision }: FactColumns, row: number): Turn {
  const first = from[row] ?? 0
  return { row, from: first, to: lastReading(first, precision[row] ?? 0) }
}

/** Whether one source wrote both down for one and the same moment. */
export function isSameMoment({ world: { facts } }: Known, one: Turn, other: Turn): boolean {
  if (one.from !== other.from || one.to !== other.to || one.row < 0 || other.row < 0) return false
  return one.row === other.row || facts.source[one.row] === facts.source[other.row]
}

/** Whether something has turned by a fact's instant; undefined where that is not known. */
export function hasTurned(known: Known, turn: Turn, at: Turn): boolean | undefined {
  if (isSameMoment(known, turn, at) || turn.to <= at.from) return true
  return turn.from > at.to ? false : undefined
}
