import type { BulletinDto } from '@hengjian/contract/evaluation'
import {
  BULLETIN,
  bulletinNumbers,
  type OccurrenceKind,
  type Period,
  type Tally,
  UNITS,
  wholeMonth,
} from '@hengjian/evaluation'
import { formatDate, SHANGHAI_OFFSET, startOf } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { integer, rowsOf } from '../database/rows'
import { HttpProblem } from '../http/problem'
import type { Judging } from '../judging/judge'
import { readTalliesByUnit } from './tallies'

const KINDS: readonly OccurrenceKind[] = [
  ...new Set(BULLETIN.flatMap(({ lines }) => lines.flatMap(({ terms }) => terms.map((term) => term.of)))),
]
const SIZE = BULLETIN.reduce((sum, { lines }) => sum + lines.length, 0)

const problemSchema = z.object({ unit: z.string(), model: z.string(), count: integer })

/** What was found most, by unit: confirmed findings by their rule alone, so that nobody is named. */
export async function problemsOf(client: ClientBase, office: string, { from, to }: Period) {
  return rowsOf(
    client,
    problemSchema,
    `select card.unit, f.model, count(*) as count from finding f
     join object_card card on card.office = f.office and card.type = f.type and card.object = f.object
     where f.office = $1 and f.state = 'confirmed' and f.found >= $2 and f.found < $3 and card.unit is not null
     group by 1, 2 order by 1, 3 desc, 2`,
    [office, startOf(from, SHANGHAI_OFFSET), startOf(to, SHANGHAI_OFFSET) + 86_400_000],
  )
}

const MOST_PROBLEMS = 5

type Problem = z.infer<typeof problemSchema>

/** The rules confirmed most in all units together, the most frequent first. */
export function topicsOf(
  problems: readonly Problem[],
): readonly { readonly model: string; readonly count: number; readonly units: number }[] {
  const topics = new Map<string, { model: string; count: number; units: number }>()
  for (const { model, count } of problems) {
    const known = topics.get(model) ?? { model, count: 0, units: 0 }
    topics.set(model, { model, count: known.count + count, units: known.units + 1 })
  }
  return [...topics.values()]
    .sort((left, right) => right.count - left.count || (left.model < right.model ? -1 : 1))
    .slice(0, MOST_PROBLEMS)
}

/** The numbers of a month and of its year so far, unit by unit, in the eight groups of the bulletin. */
export async function readBulletin(
  client: ClientBase,
  judging: Pick<Judging, 'models'>,
  office: string,
  written: string,
): Promise<BulletinDto> {
  const month = wholeMonth(written)
  if (month === undefined) throw new HttpProblem('FIELD_INVALID', { found: written, place: 'month' })
  const year = { from: wholeMonth(`${written.slice(0, 4)}-01`)?.from ?? month.from, to: month.to }
  const scope = { office, unit: null, own: null }
  const own = await readTalliesByUnit(client, scope, month, KINDS)
  const soFar = await readTalliesByUnit(client, scope, year, KINDS)
  const problems = await problemsOf(client, office, month)
  const titleOf = (model: string) => judging.models.get(model)?.title ?? { zh: model, en: model }
  const nothing = Array.from({ length: SIZE }, () => 0)
  const numbersOf = (tallies: readonly Tally[] | undefined): number[] =>
    tallies === undefined ? nothing : [...bulletinNumbers(tallies)]
  return {
    month: written,
    period: { from: formatDate(month.from), to: formatDate(month.to) },
    groups: BULLETIN.map(({ id, title, lines }) => ({
      id,
      title,
      lines: lines.map((line) => ({ id: line.id, title: line.title, unit: UNITS[line.unit] })),
    })),
    units: [...soFar.keys()].sort().map((unit) => ({
      unit,
      month: numbersOf(own.get(unit)),
      year: numbersOf(soFar.get(unit)),
      problems: problems
        .filter((one) => one.unit === unit)
        .slice(0, MOST_PROBLEMS)
        .map(({ model, count }) => ({ title: titleOf(model), count })),
    })),
    topics: topicsOf(problems).map(({ model, count, units }) => ({ title: titleOf(model), count, units })),
  }
}
