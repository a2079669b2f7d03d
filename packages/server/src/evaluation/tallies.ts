import {
  isMark,
  isOccurrenceKind,
  type Metric,
  type OccurrenceKind,
  occurrenceKinds,
  type Period,
  type Tally,
} from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { countedWithin } from './dayCounts'

const tallySchema = z.object({
  part: z.int(),
  kind: z.string(),
  marks: z.array(z.string()),
  count: integer,
  amount: integer,
})

/** What is counted: of which kinds, and of whose cases. */
export interface Scope {
  readonly office: string
  /** The police unit; all where null. */
  readonly unit: string | null
  /** Who handles the matters; all where null. */
  readonly own: string | null
}

/** What lies in the scope, as SQL on the columns of an occurrence; `$1` is the office. */
export const inScope = ({ unit, own }: Scope, of: (value: unknown) => string, row = ''): string =>
  [
    '',
    ...(unit === null ? [] : [`${row}unit = ${of(unit)}`]),
    ...(own === null
      ? []
      : [
          `${row}matter in (select held.matter from matter_holder held
             where held.office = $1 and held.relation = 'handler' and held.holder = ${of(own)})`,
        ]),
  ].join(' and ')

/** The kinds that a metric reads. */
export const kindsRead = ({ numerator, denominator }: Metric): readonly OccurrenceKind[] => [
  ...new Set([...numerator, ...(denominator ?? [])].map((term) => term.of)),
]

/**
 * What is counted within days: of what occurs on several of them each part counts the first.
 * @param part which part a row belongs to, and `begins` the first day of that part, as SQL
 */
function counting(scope: Scope, { part, begins, within }: { part: string; begins: string; within: string }): string {
  const rows =
    scope.own === null
      ? countedWithin(within)
      : `select kind, marks, unit, day, previous, 1 as count, coalesce(amount, 0) as amount from occurrence where ${within}`
  return `select ${part} as part, kind, marks, sum(count)::bigint as count, sum(amount)::bigint as amount from (${rows}) told
     where previous is null or previous < ${begins} group by 1, 2, 3`
}

const tallyOf = ({ kind, marks, count, amount }: Omit<z.output<typeof tallySchema>, 'part'>): readonly Tally[] =>
  isOccurrenceKind(kind) ? [{ kind, marks: marks.filter((mark) => isMark(kind, mark)), count, amount }] : []

/**
 * Counts what occurred in each part of a stretch of days, by kind and marks.
 * @param parts periods one after the other without a gap
 * @param kinds the kinds that are asked for
 */
export async function readTallies(
  client: ClientBase,
  scope: Scope,
  parts: readonly Period[],
  kinds: readonly OccurrenceKind[] = occurrenceKinds,
): Promise<readonly (readonly Tally[])[]> {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) return []
  const { of, values } = new Places(
    scope.office,
    parts.map(({ from }) => from),
    first.from,
    last.to,
  )
  const within = `office = $1 and kind = any(${of(kinds)}::text[]) and day between $3::integer and $4::integer`
  const text = counting(scope, {
    part: 'width_bucket(day, $2::integer[]) - 1',
    begins: '($2::integer[])[width_bucket(day, $2::integer[])]',
    within: within + inScope(scope, of),
  })
  const rows = await rowsOf(client, tallySchema, text, values)
  const tallies = parts.map((): Tally[] => [])
  for (const { part, ...row } of rows) tallies[part]?.push(...tallyOf(row))
  return tallies
}

/** Counts what occurred in a period, unit by unit; what no unit is known of is left out. */
export async function readTalliesByUnit(
  client: ClientBase,
  scope: Scope,
  { from, to }: Period,
  kinds: readonly OccurrenceKind[],
): Promise<ReadonlyMap<string, readonly Tally[]>> {
  const { of, values } = new Places(scope.office, from, to)
  const within = `office = $1 and kind = any(${of(kinds)}::text[]) and day between $2::integer and $3::integer and unit is not null`
  const text = counting(scope, { part: 'unit', begins: '$2::integer', within: within + inScope(scope, of) })
  const rows = await rowsOf(client, tallySchema.extend({ part: z.string() }), text, values)
  const units = new Map<string, Tally[]>()
  for (const { part, ...row } of rows) units.set(part, [...(units.get(part) ?? []), ...tallyOf(row)])
  return units
}
