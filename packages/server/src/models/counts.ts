import type { ModelRowDto } from '@hengjian/contract'
import type { Vocabulary } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { describeMissing } from '../findings/missing'

/** How a model stands in an office. */
export type ModelStanding = Pick<ModelRowDto, 'counts' | 'recent' | 'unknown'>

const NONE = { violated: 0, satisfied: 0, pending: 0, unknown: 0 }
export const NO_STANDING: ModelStanding = { counts: NONE, recent: 0, unknown: [] }

const MONTH = 30 * 24 * 3_600_000

const stateSchema = z.enum(['violated', 'satisfied', 'pending', 'unknown'])
const countSchema = z.object({ model: z.string(), state: stateSchema, count: z.int() })
const recentSchema = z.object({ model: z.string(), count: z.int() })
const missingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), path: z.string() }),
  z.object({ kind: z.literal('source'), source: z.string() }),
  z.object({ kind: z.literal('pattern'), event: z.string() }),
  z.object({ kind: z.literal('precision') }),
])
const reasonSchema = z.object({ model: z.string(), missing: missingSchema, count: z.int() })

/** Why verdicts are unknown, each reason once, the most frequent first. */
function reasonsOf(rows: readonly z.output<typeof reasonSchema>[], vocabulary: Vocabulary): ModelStanding['unknown'] {
  const reasons = new Map<string, ModelStanding['unknown'][number]>()
  for (const { missing, count } of rows) {
    const reason = describeMissing(missing, vocabulary)
    reasons.set(reason.zh, { reason, count: (reasons.get(reason.zh)?.count ?? 0) + count })
  }
  return [...reasons.values()].sort((left, right) => right.count - left.count)
}

function groupedBy<Row extends { readonly model: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.model, [...(groups.get(row.model) ?? []), row])
  return groups
}

/**
 * How all models stand: verdicts by state, why they are unknown, and what was found in the last thirty days. A field that is
 * missing in two roles is one reason.
 */
export async function countModels(
  client: ClientBase,
  office: string,
  vocabulary: Vocabulary,
  now: Instant,
): Promise<ReadonlyMap<string, ModelStanding>> {
  const counted = await rowsOf(
    client,
    countSchema,
    'select model, state, count(*)::integer as count from verdict where office = $1 group by model, state',
    [office],
  )
  const recent = await rowsOf(
    client,
    recentSchema,
    'select model, count(*)::integer as count from finding where office = $1 and found >= $2 group by model',
    [office, now - MONTH],
  )
  const reasons = await rowsOf(
    client,
    reasonSchema,
    `select verdict.model, missing.one as missing, count(distinct verdict.key)::integer as count
     from verdict, lateral (
       select case one ->> 'kind' when 'field'
         then jsonb_build_object('kind', 'field', 'path', regexp_replace(one ->> 'path', '^.*[.]', '')) else one end as one
       from jsonb_array_elements((verdict.body -> 'missing')::jsonb) as one) missing
     where verdict.office = $1 and verdict.state = 'unknown' group by verdict.model, missing.one`,
    [office],
  )
  const [statesOf, recentOf, whyOf] = [groupedBy(counted), groupedBy(recent), groupedBy(reasons)]
  const models = new Set([...statesOf.keys(), ...recentOf.keys()])
  return new Map(
    [...models].map((model): [string, ModelStanding] => [
      model,
      {
        counts: {
          ...NONE,
          ...Object.fromEntries((statesOf.get(model) ?? []).map(({ state, count }) => [state, count])),
        },
        recent: recentOf.get(model)?.[0]?.count ?? 0,
        unknown: reasonsOf(whyOf.get(model) ?? [], vocabulary),
      },
    ]),
  )
}
