import { weightOrderSchema, weightsSchema } from '@hengjian/contract/evaluation'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { approveWeight, proposeWeight, readWeights } from './weights'

const url = '/api/v1/performance/weights'
const config = requires('ledgers')
const response = { 200: weightsSchema }

/** What matters weigh in statements of work: read by everybody, set by two heads. */
export function weightRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { response } }, (request) =>
    audited(context, request, { action: 'performance.weights', type: 'evaluation', id: '' }, (client) =>
      readWeights(client, userOf(request)),
    ),
  )
  app.post(url, { config, schema: { body: weightOrderSchema, response } }, (request) => {
    const { workflow, points } = request.body
    const act = { action: 'performance.proposeWeight', type: 'evaluation', id: workflow, detail: { points } } as const
    return audited(context, request, act, async (client) => {
      await proposeWeight(client, userOf(request), request.body, context.clock.now())
      return readWeights(client, userOf(request))
    })
  })
  app.post(`${url}/:id/approval`, { config, schema: { params: z.object({ id: z.uuid() }), response } }, (request) => {
    const { id } = request.params
    const act = { action: 'performance.approveWeight', type: 'evaluation', id } as const
    return audited(context, request, act, async (client) => {
      await approveWeight(client, userOf(request), id, context.clock.now())
      return readWeights(client, userOf(request))
    })
  })
}
