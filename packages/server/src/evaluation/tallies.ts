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

/** What occurred, of everybody or of the matters of one. */
const told = ({ own }: Scope, within: string): string =>
  own === null
    ? countedWithin(within)
    : `select kind, marks, unit, day, previous, 1 as count, coalesce(amount, 0) as amount from occurrence where ${within}`

/**
 * What is counted within days: of what occurs on several of them each part counts the first.
 * @param part which part a row belongs to, and `begins` the first day of that part, as SQL
 */
const counting = (scope: Scope, { part, begins, within }: { part: string; begins: string; within: string }): string =>
  `select ${part} as part, kind, marks, sum(count)::bigint as count, sum(amount)::bigint as amount from (${told(scope, within)}) told
     where previous is null or previous < ${begins} group by 1, 2, 3`

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

/** What was counted of consecutive periods: of each, of all together, and of all together unit by unit. */
interface Course {
  readonly parts: readonly (readonly Tally[])[]
  readonly whole: readonly Tally[]
  readonly units: ReadonlyMap<string, readonly Tally[]>
}

const courseSchema = tallySchema.extend({ unit: z.string().nullable(), count_once: integer, amount_once: integer })

/**
 * Counts what occurred in each part of a stretch of days and in all of it, reading it once.
 * @param parts periods one after the other without a gap
 */
export async function readCourse(
  client: ClientBase,
  scope: Scope,
  parts: readonly Period[],
  kinds: readonly OccurrenceKind[],
): Promise<Course> {
  const from = parts.map((part) => part.from)
  const { of, values } = new Places(scope.office, from, from[0], parts.at(-1)?.to)
  const within = `office = $1 and kind = any(${of(kinds)}::text[]) and day between $3::integer and $4::integer`
  // What occurs on several days counts in each part in which it does, and in all of them together once.
  const once = 'filter (where previous is null or previous < $3::integer)'
  const rows = await rowsOf(
    client,
    courseSchema,
    `select width_bucket(day, $2::integer[]) - 1 as part, unit, kind, marks, sum(count)::bigint as count, sum(amount)::bigint as amount,
       coalesce(sum(count) ${once}, 0)::bigint as count_once, coalesce(sum(amount) ${once}, 0)::bigint as amount_once
     from (${told(scope, within + inScope(scope, of))}) told
     where previous is null or previous < ($2::integer[])[width_bucket(day, $2::integer[])] group by 1, 2, 3, 4`,
    values,
  )
  const course = { parts: parts.map((): Tally[] => []), whole: [] as Tally[], units: new Map<string, Tally[]>() }
  for (const { part, unit, count_once, amount_once, ...row } of rows) {
    const counted = tallyOf({ ...row, count: count_once, amount: amount_once })
    course.parts[part]?.push(...tallyOf(row))
    course.whole.push(...counted)
    if (unit !== null) course.units.set(unit, [...(course.units.get(unit) ?? []), ...counted])
  }
  return course
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
