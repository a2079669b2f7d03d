import { createHash } from 'node:crypto'
import type { PublishedFigureDto } from '@hengjian/contract/evaluation'
import {
  evaluate,
  type Figure,
  type Metric,
  type Period,
  type Published,
  publish,
  restatementOf,
  writeFigure,
} from '@hengjian/evaluation'
import type { Instant, PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { Places } from '../database/places'
import { integer, rowsOf } from '../database/rows'
import { travelling } from '../facts/present'
import { behind } from './behind'
import { presentFigure, presentPeriod } from './readEvaluation'
import { kindsRead, readTallies } from './tallies'

const keySchema = z.object({ kind: z.string(), key: z.string(), marks: z.array(z.string()) })

/** What stands behind a figure, as a digest: the rows of both sides with their marks and amounts. */
async function digestOf(client: ClientBase, office: string, metric: Metric, period: Period): Promise<string> {
  const hash = createHash('sha256')
  for (const side of ['numerator', 'denominator'] as const) {
    const { of, values } = new Places(office)
    const terms = behind(metric, side, { office, unit: null, own: null }, period, of)
    if (terms.length === 0) continue
    const parts = terms.map(
      (term) =>
        `select o.kind, o.key, o.marks || coalesce(o.amount::text, '') as marks from occurrence o where ${term}`,
    )
    const rows = await rowsOf(client, keySchema, `${parts.join(' union all ')} order by kind, key`, values)
    for (const { kind, key, marks } of rows) hash.update(`${side}\0${kind}\0${key}\0${marks.join(' ')}\n`)
  }
  return hash.digest('hex')
}

async function figureNow(client: ClientBase, office: string, metric: Metric, period: Period): Promise<Figure> {
  const [tallies = []] = await readTallies(client, { office, unit: null, own: null }, [period], kindsRead(metric))
  return evaluate(metric, tallies)
}

/** Keeps the figure of a period as it is now; what was published of it before stays beside it. */
export async function freezeFigure(
  client: ClientBase,
  { office, by, now }: { readonly office: string; readonly by: string; readonly now: Instant },
  metric: Metric,
  period: Period,
): Promise<void> {
  const figure = await figureNow(client, office, metric, period)
  const rows = await digestOf(client, office, metric, period)
  const published = publish(metric, figure, writeFigure(metric, figure), rows)
  await client.query(
    `insert into published_figure (office, metric, from_day, to_day, sequence, version, numerator, denominator, written, rows,
       published_by, published_at)
     select $1, $2, $3, $4, coalesce(max(sequence), 0) + 1, $5, $6, $7, $8, decode($9, 'hex'), $10, $11
     from published_figure where office = $1 and metric = $2 and from_day = $3 and to_day = $4`,
    [
      ...[office, metric.id, period.from, period.to, published.version, published.numerator, published.denominator],
      ...[published.written, published.rows, by, now],
    ],
  )
}

const storedSchema = z.object({
  from_day: z.int(),
  to_day: z.int(),
  sequence: z.int(),
  version: z.int(),
  numerator: integer,
  denominator: integer.nullable(),
  written: z.string(),
  rows: z.string(),
  name: z.string(),
  published_at: integer,
})

/**
 * What was published of a metric, the last first, each beside what it would be now.
 * @param byRows whether equal numbers are compared by the rows behind them, each of which is read for that
 */
export async function readPublished(
  client: ClientBase,
  office: string,
  metric: Metric,
  byRows: boolean,
): Promise<PublishedFigureDto[]> {
  const stored = await rowsOf(
    client,
    storedSchema,
    `select from_day, to_day, sequence, version, numerator, denominator, written, encode(rows, 'hex') as rows,
       coalesce(u.name, published_by) as name, published_at
     from published_figure p left join app_user u on u.office = p.office and u.login = p.published_by
     where p.office = $1 and metric = $2 order by published_at desc limit 20`,
    [office, metric.id],
  )
  const answers: PublishedFigureDto[] = []
  for (const one of stored) {
    const period = { from: one.from_day as PlainDate, to: one.to_day as PlainDate }
    const figure = await figureNow(client, office, metric, period)
    const then: Published = { ...one, metric: metric.id }
    const now = publish(metric, figure, writeFigure(metric, figure), null)
    const told = restatementOf(then, now)
    const restatement =
      byRows && told === 'same'
        ? restatementOf(then, { ...now, rows: await digestOf(client, office, metric, period) })
        : told
    answers.push({
      period: presentPeriod(period),
      ...{ sequence: one.sequence, version: one.version, numerator: one.numerator, denominator: one.denominator },
      ...{ written: one.written, by: one.name, at: travelling(one.published_at as Instant) ?? '' },
      now: presentFigure(metric, figure),
      restatement,
    })
  }
  return answers
}
