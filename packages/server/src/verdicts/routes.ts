import { knownAtSchema, recomputationSchema, verdictReasonSchema } from '@hengjian/contract'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import { instantOf } from '../cases/instantOf'
import type { ServerContext } from '../context'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { readVerdict } from './readVerdict'
import { recompute } from './recompute'

const idParams = z.object({ id: z.string().min(1).max(64) })

/** Why a verdict or a clock says what it says, and whether it says the same when it is judged again now. */
export function verdictsRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/verdicts/:id',
    {
      config: requires('cases.read'),
      schema: { params: idParams, querystring: knownAtSchema, response: { 200: verdictReasonSchema } },
    },
    async (request) => {
      const { id } = request.params
      const { knownAt } = request.query
      const reading = replayContext(context, userOf(request).office)
      const found = await audited(context, request, { action: 'verdict.read', type: 'verdict', id }, (client) =>
        readVerdict(client, reading, id, instantOf(knownAt), context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('VERDICT_UNKNOWN')
      return found
    },
  )
  app.post(
    '/api/v1/verdicts/:id/recomputation',
    {
      config: requires('cases.read'),
      schema: { params: idParams, body: knownAtSchema, response: { 200: recomputationSchema } },
    },
    async (request) => {
      const { id } = request.params
      const { knownAt } = request.body
      const reading = replayContext(context, userOf(request).office)
      const found = await audited(context, request, { action: 'verdict.recompute', type: 'verdict', id }, (client) =>
        recompute(client, reading, id, instantOf(knownAt), context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('VERDICT_UNKNOWN')
      return found
    },
  )
}
