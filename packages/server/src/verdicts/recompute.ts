import type { RecomputationDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import type { VerdictLine } from '../cases/clocks'
import { travelling } from '../facts/present'
import { leadsOf } from '../judging/leads'
import { loadWorld, type ReplayContext, replay } from '../judging/replay'
import { silencesOf } from '../judging/silences'
import { findVerdict, reachOf, verdictThen } from './readVerdict'

const said = ({ state, due, evidence }: Verdict): RecomputationDto['stored'] => ({
  state,
  alert: travelling(due?.alert ?? null),
  latest: travelling(due?.latest ?? null),
  evidence: evidence.length,
})

async function digestOf(client: ClientBase, office: string, id: string): Promise<string | undefined> {
  const { rows } = await client.query<{ digest: string }>(
    `select '\\x' || encode(digest, 'hex') as digest from verdict where office = $1 and key = $2`,
    [office, id],
  )
  return rows[0]?.digest
}

/** What a verdict says when its object is judged again as of now, with the silent sources and the leads of now. */
async function verdictNow(client: ClientBase, context: ReplayContext, stored: VerdictLine, now: Instant) {
  const { office } = context
  const surroundings = { silences: await silencesOf(client, office, now), leads: await leadsOf(client, office) }
  const replayed = await loadWorld(client, context, reachOf(stored), now)
  return replay(replayed, context, now, surroundings).find(({ key }) => key === stored.key)
}

/**
 * Judges the object of a verdict again from the stored facts, and says whether the stored verdict says the same. Writes nothing.
 * Undefined where there is no verdict of that id.
 * @param knownAt judges as of this instant, by what was known then; undefined for now
 */
export async function recompute(
  client: ClientBase,
  context: ReplayContext,
  id: string,
  knownAt: Instant | undefined,
  now: Instant,
): Promise<RecomputationDto | undefined> {
  const { office } = context
  const row = await findVerdict(client, office, id)
  if (row === undefined) return undefined
  const anew =
    knownAt === undefined
      ? await verdictNow(client, context, row, now)
      : await verdictThen(client, context, row, knownAt)
  return {
    at: formatInstant(knownAt ?? now),
    same: anew !== undefined && anew.digest === (await digestOf(client, office, id)),
    stored: said(row.body),
    computed: anew === undefined ? null : said(anew.body),
  }
}
