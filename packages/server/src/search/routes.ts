import { searchQuerySchema, searchSchema } from '@hengjian/contract'
import { type AuditedAct, audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { modelsInForce } from '../judging/inForce'
import { searchAll } from './searchAll'

/** The one search of the workbench. Whoever seeks is in the read log as having sought persons; what was sought is not. */
export function searchRoutes(app: App, context: ServerContext): void {
  app.post(
    '/api/v1/search',
    { config: requires('cases.read'), schema: { body: searchQuerySchema, response: { 200: searchSchema } } },
    (request) => {
      const reader = userOf(request)
      const { office } = reader
      const search = { ...modelsInForce(), office, reader, sealer: sealerOf(context.keyring, office) }
      const act: AuditedAct = { action: 'person.search', type: 'person', id: '' }
      return audited(context, request, act, async (client) =>
        searchAll(client, { ...search, closed: await closedTo(client, reader) }, request.body.q),
      )
    },
  )
}
