import { deskSchema, siteQuerySchema } from '@hengjian/contract'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { modelsInForce } from '../judging/inForce'
import { readDesk } from './readDesk'

/** GET /api/v1/desk?site= */
export function deskRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/desk',
    { config: requires('desk.read'), schema: { querystring: siteQuerySchema, response: { 200: deskSchema } } },
    async (request) => {
      const { office } = userOf(request)
      return audited(context, request, { action: 'desk.read', type: 'desk', id: '' }, (client) =>
        readDesk(client, modelsInForce(), office, request.query.site ?? null, context.clock.now()),
      )
    },
  )
}
