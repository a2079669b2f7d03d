import type { DecisionDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { Verdict } from '@hengjian/supervision'
import type { ClientBase } from 'pg'
import { HttpProblem } from '../http/problem'
import { groundsOf } from '../judging/verdictRow'
import { announce } from '../stream/announce'
import { afterDecision, type FindingState } from './lifecycle'

/** Who decides what, on which revision they have read. */
export interface Deciding {
  readonly office: string
  readonly login: string
  readonly id: string
  readonly revision: number
  readonly decision: DecisionDto
  readonly now: Instant
}

interface Standing {
  readonly state: FindingState
  readonly revision: number
}

/** `"3"` or `3`; 428 where the header is missing or none of ours. */
export function revisionOf(ifMatch: string | undefined): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch?.trim() ?? '')
  if (match === null) throw new HttpProblem('REVISION_MISSING')
  return Number(match[1])
}

/** What the finding rests on as its verdict stands: a dismissal holds for that and nothing else. */
async function groundsOfFinding(client: ClientBase, office: string, id: string): Promise<string | null> {
  const { rows } = await client.query<{ body: Verdict }>(
    `select verdict.body from finding join verdict on verdict.office = finding.office and verdict.key = finding.key
     where finding.office = $1 and finding.id = $2`,
    [office, id],
  )
  return rows[0] === undefined ? null : groundsOf(rows[0].body)
}

/**
 * Records a person's decision inside the caller's transaction. 404 FINDING_UNKNOWN, 412 REVISION_CHANGED where the finding has
 * changed since it was read, 409 DECISION_NOT_OPEN where its state does not allow it.
 */
export async function decide(
  client: ClientBase,
  { office, login, id, revision, decision, now }: Deciding,
): Promise<void> {
  const { rows } = await client.query<Standing>(
    'select state, revision from finding where office = $1 and id = $2 for update',
    [office, id],
  )
  const [standing] = rows
  if (standing === undefined) throw new HttpProblem('FINDING_UNKNOWN', { found: id })
  if (standing.revision !== revision) throw new HttpProblem('REVISION_CHANGED', { found: String(standing.revision) })
  const step = afterDecision(standing.state, decision.action)
  if (step === undefined) throw new HttpProblem('DECISION_NOT_OPEN')
  const grounds = step.action === 'dismissed' ? await groundsOfFinding(client, office, id) : null
  await client.query(
    `update finding set state = $3, revision = revision + 1, dismissed_digest = $4::bytea where office = $1 and id = $2`,
    [office, id, step.state, grounds],
  )
  await client.query(
    `insert into finding_event (office, finding, revision, at, action, actor, reason, text, verdict)
     values ($1, $2, $3, $4, $5, $6, $7, $8, null)`,
    [
      ...[office, id, standing.revision + 1, now, step.action, login],
      ...['reason' in decision ? decision.reason : null, decision.text ?? null],
    ],
  )
  await announce(client, office, now, [{ kind: 'finding', subject: id }])
}
