import { centreQuerySchema, centreSchema, stayInstantQuerySchema, stayInstantSchema } from '@hengjian/contract'
import { formatInstant, parseInstant } from '@hengjian/law'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { modelsInForce } from '../judging/inForce'
import { readCentre } from './readCentre'
import { readInstant } from './readInstant'

/** Who is inside the centre, and what is on record about a stay at one instant. */
export function centreRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/centre',
    { config: requires('cases.read'), schema: { querystring: centreQuerySchema, response: { 200: centreSchema } } },
    async (request) => {
      const { office } = userOf(request)
      const asked = { site: request.query.site, left: request.query.left === 'true' }
      const reading = { office, judging: modelsInForce(), sealer: sealerOf(context.keyring, office) }
      const detail = { site: asked.site ?? null, left: asked.left }
      return audited(context, request, { action: 'centre.read', type: 'centre', id: '', detail }, async (client) =>
        readCentre(client, { ...reading, closed: await closedTo(client, userOf(request)) }, asked, context.clock.now()),
      )
    },
  )
  app.get(
    '/api/v1/centre/persons/:id/facts',
    {
      config: requires('cases.read'),
      schema: {
        params: z.object({ id: z.string().min(1).max(300) }),
        querystring: stayInstantQuerySchema,
        response: { 200: stayInstantSchema },
      },
    },
    async (request) => {
      const { office } = userOf(request)
      const { id } = request.params
      const at = parseInstant(request.query.at)?.instant ?? context.clock.now()
      const whom = { person: id, visit: request.query.visit }
      const reading = { sealer: sealerOf(context.keyring, office), vocabulary: modelsInForce().vocabulary }
      const act: AuditedAct = { action: 'person.read', type: 'person', id, detail: { at: formatInstant(at) } }
      const facts = await audited(context, request, act, (client) => readInstant(client, office, whom, at, reading))
      return { at: formatInstant(at), facts: [...facts] }
    },
  )
}
