import {
  batchAttemptSchema,
  batchResultSchema,
  commonActionsQuerySchema,
  commonActionsSchema,
} from '@hengjian/contract'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { actOnMany } from './actOnMany'
import { askedBy } from './askedBy'
import { commonActions } from './commonActions'

const url = '/api/v1/matters/actions'
const config = requires('matters')

/** One form for many matters: what can be done to all of them, and doing it to each. */
export function batchRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: commonActionsQuerySchema, response: { 200: commonActionsSchema } } },
    (request) => {
      const { ids } = request.query
      const detail = { matters: ids.length }
      return audited(context, request, { action: 'matter.actions', type: 'matter', id: '', detail }, (client) =>
        commonActions(client, userOf(request), ids),
      )
    },
  )
  app.post(url, { config, schema: { body: batchAttemptSchema, response: { 200: batchResultSchema } } }, (request) =>
    actOnMany(askedBy(context, request), request.body),
  )
}
