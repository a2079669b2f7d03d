import type { FindingRowDto } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { type Closed, leftOpen } from '../access/closed'
import { Places } from '../database/places'
import type { Sealer } from '../facts/sealer'
import type { Judging } from '../judging/judge'
import { readSought } from '../search/sought'
import { atSite } from '../sites/atSite'

/** What a list of findings may be narrowed to. */
export interface FindingFilter {
  readonly state?: string | undefined
  readonly severity?: FindingRowDto['standing'] | undefined
  readonly stage?: string | undefined
  readonly model?: string | undefined
  /** First and last day on which it arose, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly q?: string | undefined
  readonly site?: string | undefined
  readonly unit?: string | undefined
  readonly backlog?: 'yes' | 'no' | undefined
  /** The key of a cause. */
  readonly cause?: string | undefined
}

export interface ListContext extends Judging {
  readonly office: string
  readonly sealer: Pick<Sealer, 'digest'>
  /** What the reader is recused from. */
  readonly closed: Closed
}

/** Part of a query's `where`, over `f`, with the query's values so far, the office first. */
export interface Conditions {
  readonly text: string
  readonly values: readonly [office: string, ...others: unknown[]]
}

const DAY = 24 * 3_600_000
const startOf = (date: string): Instant => parseInstant(`${date}T00:00:00+08:00`)?.instant ?? (0 as Instant)

/** Models whose findings are 提示 until somebody has confirmed them; see `standingOf`. */
const advisoryModels = ({ models }: ListContext): string[] =>
  [...models.values()].filter(({ status }) => status === 'unverified' || status === 'local').map(({ id }) => id)

/** Leaves what the unit in `place` handles. */
const ofUnit = (place: string): string =>
  `exists (select from object_card card where card.office = f.office and card.type = f.type
    and card.object = f.object and card.unit = ${place})`

/** Everything that may be meant by the words that somebody looks for. */
async function wordsCondition(client: ClientBase, context: ListContext, q: string, { of }: Places): Promise<string> {
  const { office, models, sealer } = context
  const sought = q.toLowerCase()
  const titled = [...models.values()].filter(({ id, title }) =>
    `${id} ${title.zh} ${title.en}`.toLowerCase().includes(sought),
  )
  const { cases, objects } = await readSought(client, office, q, sealer)
  return `(f.case_id = any(${of(cases)}::text[]) or f.object = any(${of(objects)}::text[])
    or f.model = any(${of(titled.map(({ id }) => id))}::text[]))`
}

/** The conditions of a query over `f`. */
export async function conditionsOf(
  client: ClientBase,
  context: ListContext,
  { state, severity, stage, model, from, to, q = '', site, unit, backlog, cause }: FindingFilter,
): Promise<Conditions> {
  const places = new Places(context.office)
  const { of, values } = places
  const standing = (wanted: string): string =>
    `case when f.state <> 'confirmed' and (f.on_local or f.model = any(${of(advisoryModels(context))}::text[]))
       then 'advisory' else f.severity end = ${of(wanted)}`
  const parts = [
    ...leftOpen(context.closed, { type: 'f.type', object: 'f.object', case: 'f.case_id' }, of),
    ...(state === undefined ? [] : [`f.state = ${of(state)}`]),
    ...(severity === undefined ? [] : [standing(severity)]),
    ...(stage === undefined ? [] : [`f.stage = ${of(stage)}`]),
    ...(model === undefined ? [] : [`f.model = ${of(model)}`]),
    ...(from === undefined ? [] : [`f.arose >= ${of(startOf(from))}`]),
    ...(to === undefined ? [] : [`f.arose < ${of(startOf(to) + DAY)}`]),
    ...(site === undefined ? [] : [atSite({ office: 'f.office', type: 'f.type', object: 'f.object' }, of(site))]),
    ...(unit === undefined ? [] : [ofUnit(of(unit))]),
    ...(backlog === undefined ? [] : [`f.backlog = ${of(backlog === 'yes')}`]),
    ...(cause === undefined ? [] : [`f.cause = ${of(cause)} and f.state <> 'withdrawn'`]),
    ...(q.trim() === '' ? [] : [await wordsCondition(client, context, q.trim(), places)]),
  ]
  const [, ...others] = values
  return { text: parts.map((part) => ` and ${part}`).join(''), values: [context.office, ...others] }
}
