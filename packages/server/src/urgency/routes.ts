import { acknowledgedSchema, acknowledgementSchema, urgenciesSchema } from '@hengjian/contract'
import { audited, recordAction } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import { readUrgencies } from './readUrgencies'
import { isAsked } from './rights'
import { acknowledgeAll } from './urgencies'

/** Urgent clocks that ask for an acknowledgement, and the acknowledgement. */
export function urgencyRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/urgencies',
    { config: requires('desk.read'), schema: { response: { 200: urgenciesSchema } } },
    (request) => {
      const user = userOf(request)
      const { office } = user
      return audited(context, request, { action: 'urgency.list', type: 'urgency', id: '' }, async (client) => ({
        ...(await readUrgencies(
          client,
          { ...modelsInForce(), closed: await closedTo(client, user) },
          office,
          context.calendars.of(office),
          context.clock.now(),
        )),
        asksMe: isAsked(user),
      }))
    },
  )
  app.post(
    '/api/v1/urgencies/acknowledgements',
    {
      config: requires('clocks.acknowledge'),
      schema: { body: acknowledgementSchema, response: { 200: acknowledgedSchema } },
    },
    (request) => {
      const user = userOf(request)
      if (!isAsked(user)) throw new HttpProblem('FORBIDDEN')
      return inOffice(context.database, user.office, async (client) => {
        const acknowledged = await acknowledgeAll(client, user, request.body.ids, context.clock.now())
        for (const id of acknowledged)
          await recordAction(context, client, request, { action: 'urgency.acknowledge', type: 'urgency', id })
        return { acknowledged: [...acknowledged] }
      })
    },
  )
}
