import {
  attemptSchema,
  boardQuerySchema,
  boardSchema,
  draftQuerySchema,
  draftSchema,
  matterPageSchema,
  matterQuerySchema,
  matterSchema,
  openingSchema,
  partiesSchema,
  queuesSchema,
  receiptSchema,
  servedSchema,
  workflowsSchema,
} from '@hengjian/contract'
import { flowQuerySchema, flowSchema } from '@hengjian/contract/flow'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { revisionOf } from '../findings/decide'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { askedBy } from './askedBy'
import { batchRoutes } from './batchRoutes'
import { readBoard } from './board'
import { readDraft, readWorkflows } from './draft'
import { listMatters } from './listMatters'
import { openMatter } from './open'
import { readParties } from './parties'
import { readQueues } from './queues'
import { readFlow } from './readFlow'
import { readMatter } from './readMatter'
import { sealedRoutes } from './sealedRoutes'
import { readServed } from './served'
import { takeAction } from './takeAction'

const idParams = z.object({ id: z.uuid() })
const workflowParams = z.object({ id: z.string().min(1).max(64) })
const url = '/api/v1/matters'
const config = requires('matters')

function readingRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: matterQuerySchema, response: { 200: matterPageSchema } } },
    (request) => {
      const { q, workflow = null, state = null, loop = null } = request.query
      const detail = { searched: q !== undefined, workflow, state, loop }
      return audited(context, request, { action: 'matter.list', type: 'matter', id: '', detail }, (client) =>
        listMatters(client, userOf(request), request.query, context.clock.now()),
      )
    },
  )
  app.get(
    `${url}/:id`,
    { config, schema: { params: idParams, response: { 200: matterSchema } } },
    async (request, reply) => {
      const { id } = request.params
      const reader = userOf(request)
      await context.keyring.prepare(reader.office)
      const found = await audited(context, request, { action: 'matter.read', type: 'matter', id }, (client) =>
        readMatter(client, context, reader, id),
      )
      if (found === undefined) throw new HttpProblem('MATTER_UNKNOWN')
      reply.header('etag', `"${found.version}"`)
      return found
    },
  )
}

function openingRoutes(app: App, context: ServerContext): void {
  app.get(`${url}/workflows`, { config, schema: { response: { 200: workflowsSchema } } }, async (request) =>
    readWorkflows(userOf(request)),
  )
  const flowing = { params: workflowParams, querystring: flowQuerySchema, response: { 200: flowSchema } }
  app.get(`${url}/workflows/:id`, { config, schema: flowing }, async (request) =>
    readFlow(request.params.id, request.query.version),
  )
  app.get(`${url}/parties`, { config, schema: { response: { 200: partiesSchema } } }, (request) =>
    audited(context, request, { action: 'matter.parties', type: 'user', id: '' }, (client) =>
      readParties(client, userOf(request)),
    ),
  )
  app.get(`${url}/queues`, { config, schema: { response: { 200: queuesSchema } } }, (request) => {
    const reader = userOf(request)
    return audited(context, request, { action: 'matter.queues', type: 'matter', id: '' }, (client) =>
      readQueues(client, reader, context.calendars.of(reader.office), context.clock.now()),
    )
  })
  app.get(
    `${url}/board`,
    { config, schema: { querystring: boardQuerySchema, response: { 200: boardSchema } } },
    (request) => {
      const { workflow } = request.query
      return audited(
        context,
        request,
        { action: 'matter.board', type: 'matter', id: '', detail: { workflow } },
        (client) => readBoard(client, userOf(request), workflow, context.clock.now()),
      )
    },
  )
  app.get(
    `${url}/draft`,
    { config, schema: { querystring: draftQuerySchema, response: { 200: draftSchema } } },
    (request) => {
      const reader = userOf(request)
      const detail = { workflow: request.query.workflow }
      const act: AuditedAct = { action: 'matter.prefill', type: 'matter', id: request.query.origin ?? '', detail }
      return audited(context, request, act, (client) =>
        readDraft(
          client,
          replayContext(context, reader.office),
          context.calendars.of(reader.office),
          reader,
          request.query,
          context.clock.now(),
        ),
      )
    },
  )
}

/** What was served on the unit of whoever asks. */
function servedRoutes(app: App, context: ServerContext): void {
  const schema = { response: { 200: servedSchema } }
  app.get('/api/v1/served', { config: requires('served'), schema }, (request) => {
    const reader = userOf(request)
    const asking = { reader, now: context.clock.now(), calendar: context.calendars.of(reader.office) }
    return audited(context, request, { action: 'matter.served', type: 'matter', id: '' }, async (client) => ({
      unit: reader.unit,
      rows: await readServed(client, asking),
    }))
  })
}

/** The matters of the closed loop: what may be opened, the list, one of them, and the only two writes there are. */
export function mattersRoutes(app: App, context: ServerContext): void {
  sealedRoutes(app, context)
  batchRoutes(app, context)
  servedRoutes(app, context)
  openingRoutes(app, context)
  readingRoutes(app, context)
  app.post(url, { config, schema: { body: openingSchema, response: { 200: receiptSchema } } }, (request) =>
    openMatter(askedBy(context, request), request.body),
  )
  app.post(
    `${url}/:id/actions`,
    { config, schema: { params: idParams, body: attemptSchema, response: { 200: receiptSchema } } },
    (request) => {
      const aim = { id: request.params.id, version: revisionOf(request.headers['if-match']) }
      return takeAction(askedBy(context, request), aim, request.body)
    },
  )
}
