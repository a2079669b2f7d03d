import { similarQuerySchema, similarSchema } from '@hengjian/contract/similar'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { loadMatter } from '../matters/storedMatter'
import { writtenFor } from './matterText'
import { readSimilar } from './readSimilar'

const config = requires('cases.read')
const params = z.object({ id: z.uuid() })

/** Ended matters of the office that are like one at hand, or like words of one's own. */
export function similarRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/matters/similar',
    { config, schema: { querystring: similarQuerySchema, response: { 200: similarSchema } } },
    (request) => {
      const reader = userOf(request)
      return audited(context, request, { action: 'matter.similar', type: 'matter', id: '' }, (client) =>
        readSimilar(client, reader, request.query.q),
      )
    },
  )
  app.get(
    '/api/v1/matters/:id/similar',
    { config, schema: { params, response: { 200: similarSchema } } },
    (request) => {
      const reader = userOf(request)
      const { id } = request.params
      return audited(context, request, { action: 'matter.similar', type: 'matter', id }, async (client) => {
        const stored = await loadMatter(client, reader, id)
        if (stored === undefined) throw new HttpProblem('MATTER_UNKNOWN')
        const { row, definition, matter } = stored
        return readSimilar(client, reader, [row.title, ...writtenFor(definition, matter, reader)].join('\n'), id)
      })
    },
  )
}
