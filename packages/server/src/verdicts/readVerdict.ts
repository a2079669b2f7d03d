import type { VerdictReasonDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { explain } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { presentVerdict, SELECT_VERDICTS, selectVerdicts, shownObjects, type VerdictLine } from '../cases/clocks'
import { loadLabels } from '../cases/labels'
import { presentFact, supersededIn } from '../facts/present'
import { describeMissing } from '../findings/missing'
import { leadsOf } from '../judging/leads'
import { loadWorld, type ReplayContext, replay } from '../judging/replay'
import type { VerdictRow } from '../judging/verdictRow'
import { presentCitation } from '../models/citations'
import { presentDerivation } from '../models/derivation'

/** The stored verdict of an id; undefined where there is none. */
export async function findVerdict(client: ClientBase, office: string, id: string): Promise<VerdictLine | undefined> {
  const [row] = await selectVerdicts(client, `${SELECT_VERDICTS} and v.key = $2`, [office, id])
  return row
}

/** What judging a verdict's object again must reach back to. */
export const reachOf = ({ type, object, started_at }: VerdictLine) =>
  started_at === null ? { type, id: object } : { type, id: object, since: started_at }

/** What was said under the id of a stored verdict by whoever knew what was known at an instant; undefined where nothing was. */
export async function verdictThen(
  client: ClientBase,
  context: ReplayContext,
  stored: VerdictLine,
  knownAt: Instant,
): Promise<VerdictRow | undefined> {
  const replayed = await loadWorld(client, context, reachOf(stored), knownAt)
  const leads = await leadsOf(client, context.office)
  return replay(replayed, context, knownAt, { leads }).find(({ key }) => key === stored.key)
}

/** The finding of a verdict that stands, or null. */
async function findingOf(client: ClientBase, office: string, key: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `select id from finding where office = $1 and key = $2 and state <> 'withdrawn'`,
    [office, key],
  )
  return rows[0]?.id ?? null
}

/**
 * A verdict, the steps by which its instants were reached, and what it rests on; undefined where there is none of that id.
 * @param knownAt the instant whose knowledge counts; undefined for now
 */
export async function readVerdict(
  client: ClientBase,
  context: ReplayContext,
  id: string,
  knownAt: Instant | undefined,
  now: Instant,
): Promise<VerdictReasonDto | undefined> {
  const { office, vocabulary } = context
  const stored = await findVerdict(client, office, id)
  const row =
    stored === undefined || knownAt === undefined ? stored : await verdictThen(client, context, stored, knownAt)
  const model = row === undefined ? undefined : context.models.get(row.model)
  if (row === undefined || model === undefined) return undefined
  const asOf = knownAt ?? now
  const { world, cluster } = await loadWorld(client, context, reachOf(row), asOf)
  const steps = explain(context.program, world, row.body, { asOf, calendar: context.calendar })
  const facts = new Map(cluster.facts.map((fact) => [fact.id, fact]))
  const evidence = row.body.evidence.flatMap((one) => facts.get(one) ?? [])
  const labelOf = await loadLabels(client, office, [
    ...shownObjects([row]),
    ...evidence.flatMap(({ objects }) => objects),
  ])
  const superseded = supersededIn(cluster.facts)
  return {
    ...presentVerdict(row, model, labelOf),
    finding: await findingOf(client, office, id),
    missing: (row.body.missing ?? []).map((one) => describeMissing(one, vocabulary)),
    derivation: presentDerivation(steps),
    basis: model.basis.map(presentCitation),
    evidence: evidence.map((fact) => presentFact(fact, vocabulary, labelOf, superseded.get(fact.id) ?? null)),
  }
}
