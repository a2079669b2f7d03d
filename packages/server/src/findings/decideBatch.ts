import type { BatchResultDto, DecisionDto } from '@hengjian/contract'
import type { PoolClient } from 'pg'
import { recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { HttpProblem, problemBody } from '../http/problem'
import { decide } from './decide'

/** A finding as somebody read it. */
interface ReadFinding {
  readonly id: string
  readonly revision: number
}

/**
 * One decision on many findings, each in a transaction of its own with its own line in the log: what cannot be decided does not
 * hold up the rest. A database that is gone ends the batch; what was recorded until then stays.
 */
export async function decideBatch(
  context: ServerContext,
  request: Identified,
  findings: readonly ReadFinding[],
  decision: DecisionDto,
): Promise<BatchResultDto> {
  const { office, login } = userOf(request)
  const decideOne = async (client: PoolClient, { id, revision }: ReadFinding): Promise<void> => {
    await decide(client, { office, login, id, revision, decision, now: context.clock.now() })
    await recordAction(context, client, request, { action: `finding.${decision.action}`, type: 'finding', id })
  }
  const results: BatchResultDto = []
  for (const finding of findings) {
    try {
      await inOffice(context.database, office, (client) => decideOne(client, finding))
      results.push({ id: finding.id, problem: null })
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error
      results.push({ id: finding.id, problem: problemBody(error.code, error.details) })
    }
  }
  return results
}
