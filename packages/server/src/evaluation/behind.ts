import { type Metric, type MetricSide, type Period, type Term, termsOf } from '@hengjian/evaluation'
import { inScope, type Scope } from './tallies'

type Of = (value: unknown) => string

/** What fits a term, as SQL on an `occurrence o`. */
function fits({ of: kind, all, any, none }: Term, of: Of): readonly string[] {
  const marks = (these: readonly string[]) => `${of(these)}::text[]`
  return [
    `o.kind = ${of(kind)}`,
    ...(all.length === 0 ? [] : [`o.marks @> ${marks(all)}`]),
    ...(any.length === 0 ? [] : [`o.marks && ${marks(any)}`]),
    ...(none.length === 0 ? [] : [`not o.marks && ${marks(none)}`]),
  ]
}

/**
 * The occurrences behind one side of a metric as conditions, one a term; no occurrence fits two terms of a side. What occurs on several days of
 * the period stands there once, with its first. `$1` is the office.
 */
export function behind(
  metric: Metric,
  side: MetricSide,
  scope: Scope,
  { from, to }: Period,
  of: Of,
): readonly string[] {
  return termsOf(metric, side).map((term) => {
    const first = of(from)
    const conditions = [
      'o.office = $1',
      ...fits(term, of),
      `o.day between ${first}::integer and ${of(to)}::integer`,
      // What occurs on several days counts with its first within the period.
      `(o.previous is null or o.previous < ${first}::integer)`,
    ]
    return `${conditions.join(' and ')}${inScope(scope, of, 'o.')}`
  })
}
