import {
  isMark,
  isOccurrenceKind,
  type Metric,
  type OccurrenceKind,
  occurrenceKinds,
  type Period,
  recurs,
  type Tally,
} from '@hengjian/evaluation'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'

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

/** What lies in the scope, as SQL on an occurrence; `$1` is the office. */
export const inScope = ({ unit, own }: Scope, of: (value: unknown) => string, o = 'occurrence'): string =>
  [
    '',
    ...(unit === null ? [] : [`${o}.unit = ${of(unit)}`]),
    ...(own === null
      ? []
      : [
          `${o}.matter in (select held.matter from matter_holder held
             where held.office = $1 and held.relation = 'handler' and held.holder = ${of(own)})`,
        ]),
  ].join(' and ')

/** The kinds that a metric reads. */
export const kindsRead = ({ numerator, denominator }: Metric): readonly OccurrenceKind[] => [
  ...new Set([...numerator, ...(denominator ?? [])].map((term) => term.of)),
]

/** What is counted, as the condition on an occurrence within days, and the kinds that recur told apart: what may occur on several days is counted by its key. */
function counting(
  part: string,
  where: string,
  kinds: readonly OccurrenceKind[],
  of: (value: unknown) => string,
): string {
  const among = (these: readonly OccurrenceKind[]) => `kind = any(${of(these)}::text[])`
  // What recurs is told apart by hashing: to sort hundreds of thousands of keys takes longer than to count all the rest.
  return `select ${part} as part, kind, marks, count(*) as count, coalesce(sum(amount), 0) as amount
     from occurrence where ${where} and ${among(kinds.filter((kind) => !recurs(kind)))} group by 1, 2, 3
     union all
     select part, kind, marks, count(*) as count, 0 as amount from (
       select distinct ${part} as part, kind, marks, key from occurrence where ${where} and ${among(kinds.filter(recurs))}
     ) once group by 1, 2, 3`
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
  const where = `office = $1 and day between $3::integer and $4::integer${inScope(scope, of)}`
  const text = counting('width_bucket(day, $2::integer[]) - 1', where, kinds, of)
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
  const where = `office = $1 and day between $2::integer and $3::integer and unit is not null${inScope(scope, of)}`
  const rows = await rowsOf(
    client,
    tallySchema.extend({ part: z.string() }),
    counting('unit', where, kinds, of),
    values,
  )
  const units = new Map<string, Tally[]>()
  for (const { part, ...row } of rows) units.set(part, [...(units.get(part) ?? []), ...tallyOf(row)])
  return units
}
