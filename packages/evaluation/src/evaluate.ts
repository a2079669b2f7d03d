import type { Metric, Term } from './metric'
import type { Occurrence, Tally } from './occurrence'
import type { Mark } from './occurrences/kinds'
import { type Period, within } from './period'
import { quotient, type Rational } from './rational'

/** A metric's number in a period; the value is null where there is nothing to divide by. */
export interface Figure {
  readonly numerator: number
  /** Null where the number stands alone. */
  readonly denominator: number | null
  readonly value: Rational | null
}

/** Which side of a metric a row stands behind. */
export const SIDES = ['numerator', 'denominator'] as const
export type MetricSide = (typeof SIDES)[number]

/** Whether something of these marks counts for the term, given that it is of its kind. */
const fits = ({ all, any, none }: Term, marks: readonly Mark[]): boolean =>
  all.every((mark) => marks.includes(mark)) &&
  (any.length === 0 || any.some((mark) => marks.includes(mark))) &&
  !none.some((mark) => marks.includes(mark))

/** The terms of one side; none where the number stands alone. */
export const termsOf = (metric: Metric, side: MetricSide): readonly Term[] =>
  side === 'numerator' ? metric.numerator : (metric.denominator ?? [])

/** How many the terms count, or what they add up to. */
export const added = (terms: readonly Term[], tallies: readonly Tally[]): number =>
  terms.reduce(
    (total, term) =>
      tallies.reduce(
        (sum, tally) => (tally.kind === term.of && fits(term, tally.marks) ? sum + tally[term.adds] : sum),
        total,
      ),
    0,
  )

/** The metric over what was counted of one period. */
export function evaluate(metric: Metric, tallies: readonly Tally[]): Figure {
  const numerator = added(metric.numerator, tallies)
  if (metric.denominator === null) return { numerator, denominator: null, value: quotient(numerator, 1) }
  const denominator = added(metric.denominator, tallies)
  return { numerator, denominator, value: quotient(numerator, denominator) }
}

/** Counts the occurrences of a period by kind and marks. */
export function tally(occurrences: Iterable<Occurrence>, period: Period): readonly Tally[] {
  const cells = new Map<string, { tally: Tally; keys: Set<string> }>()
  for (const { kind, key, day, marks, amount = 0 } of occurrences) {
    if (!within(period, day)) continue
    const sorted: readonly Mark[] = [...marks].sort()
    const name = `${kind} ${sorted.join(' ')}`
    const cell = cells.get(name) ?? { tally: { kind, marks: sorted, count: 0, amount: 0 }, keys: new Set<string>() }
    if (cell.keys.has(key)) continue
    cell.keys.add(key)
    const { count, amount: before } = cell.tally
    cells.set(name, { ...cell, tally: { ...cell.tally, count: count + 1, amount: before + amount } })
  }
  return [...cells.values()].map((cell) => cell.tally)
}

/** The rows behind one side, in the order of their days and keys; what may occur on several days stands there once, with its first. */
export function rowsBehind(
  metric: Metric,
  side: MetricSide,
  occurrences: Iterable<Occurrence>,
  period: Period,
): readonly Occurrence[] {
  const terms = termsOf(metric, side)
  const rows = [...occurrences]
    .filter(
      ({ kind, day, marks }) => within(period, day) && terms.some((term) => term.of === kind && fits(term, marks)),
    )
    .sort((left, right) => left.day - right.day || (left.key < right.key ? -1 : 1))
  const first = new Map<string, Occurrence>()
  for (const row of rows) if (!first.has(`${row.kind} ${row.key}`)) first.set(`${row.kind} ${row.key}`, row)
  return [...first.values()]
}
