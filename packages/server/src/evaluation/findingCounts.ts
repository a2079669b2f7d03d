import type { DashboardDto } from '@hengjian/contract/evaluation'
import type { Period } from '@hengjian/evaluation'
import { formatDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import type { Scope } from './tallies'

type CountsDto = NonNullable<DashboardDto['findings']>

const DAY = 86_400_000
const rowSchema = z.object({ part: z.int(), stage: z.string(), unit: z.string().nullable(), count: integer })

/** What was found in each month, by the stage of its rule and the unit of its case; what was withdrawn since never was. */
export async function readFindingCounts(
  client: ClientBase,
  { office, unit }: Scope,
  months: readonly Period[],
): Promise<CountsDto> {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return { stages: [], months: [], units: [] }
  const begins = (day: Period['from']): number => startOf(day, SHANGHAI_OFFSET)
  const { of, values } = new Places(
    ...[office, months.map(({ from }) => begins(from)), begins(first.from), begins(last.to) + DAY],
  )
  const narrowed = unit === null ? '' : ` and card.unit = ${of(unit)}`
  const rows = await rowsOf(
    client,
    rowSchema,
    `select width_bucket(f.found, $2::bigint[]) - 1 as part, f.stage, card.unit, count(*) as count
     from finding f left join object_card card on card.office = f.office and card.type = 'case' and card.object = f.case_id
     where f.office = $1 and f.found >= $3 and f.found < $4 and f.state <> 'withdrawn'${narrowed} group by 1, 2, 3`,
    values,
  )
  const stages = [...new Set(rows.map(({ stage }) => stage))].sort()
  const countsOf = (own: readonly (typeof rows)[number][]): number[] =>
    stages.map((stage) => own.reduce((sum, row) => sum + (row.stage === stage ? row.count : 0), 0))
  const units = [...new Set(rows.map((row) => row.unit))].sort((left, right) => ((left ?? '') < (right ?? '') ? -1 : 1))
  return {
    stages,
    months: months.map(({ from, to }, place) => ({
      ...{ from: formatDate(from), to: formatDate(to) },
      counts: countsOf(rows.filter(({ part }) => part === place)),
    })),
    units: units.map((name) => ({ unit: name, counts: countsOf(rows.filter((row) => row.unit === name)) })),
  }
}
