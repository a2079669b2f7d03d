import type { RecomputationDto } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { travelling } from '../facts/present'
import { leadsOf } from '../judging/leads'
import { loadWorld, type ReplayContext, replay } from '../judging/replay'
import { silencesOf } from '../judging/silences'
import { findVerdict, reachOf } from './readVerdict'

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

/**
 * Judges the object of a verdict again from the stored facts, as of now, and says whether the stored verdict says the same. Writes
 * nothing. Undefined where there is no verdict of that id.
 */
export async function recompute(
  client: ClientBase,
  context: ReplayContext,
  id: string,
  now: Instant,
): Promise<RecomputationDto | undefined> {
  const { office } = context
  const row = await findVerdict(client, office, id)
  if (row === undefined) return undefined
  const surroundings = { silences: await silencesOf(client, office, now), leads: await leadsOf(client, office) }
  const replayed = await loadWorld(client, context, reachOf(row), now)
  const anew = replay(replayed, context, now, surroundings).find(({ key }) => key === id)
  return {
    at: formatInstant(now),
    same: anew !== undefined && anew.digest === (await digestOf(client, office, id)),
    stored: said(row.body),
    computed: anew === undefined ? null : said(anew.body),
  }
}
