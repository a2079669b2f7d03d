import { personPageSchema, personQuerySchema, personSchema, unmaskedSchema, unmaskingSchema } from '@hengjian/contract'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import { listPeople } from './listPeople'
import { readPerson } from './readPerson'
import { unmask, unmaskingDetail } from './unmask'

const idParams = z.object({ id: z.string().min(1).max(300) })

/** The list of people, one person over all cases, and one value of a person in full for a reason. */
export function peopleRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/people'
  app.get(
    url,
    { config: requires('cases.read'), schema: { querystring: personQuerySchema, response: { 200: personPageSchema } } },
    (request) => {
      const { office } = userOf(request)
      const list = { ...modelsInForce(), office, sealer: sealerOf(context.keyring, office) }
      const detail = { searched: request.query.q !== undefined }
      return audited(context, request, { action: 'person.list', type: 'person', id: '', detail }, async (client) =>
        listPeople(client, { ...list, closed: await closedTo(client, userOf(request)) }, request.query),
      )
    },
  )
  app.get(
    `${url}/:id`,
    { config: requires('cases.read'), schema: { params: idParams, response: { 200: personSchema } } },
    async (request) => {
      const { id } = request.params
      const { office } = userOf(request)
      const reading = { ...replayContext(context, office), sealer: sealerOf(context.keyring, office) }
      const found = await audited(context, request, { action: 'person.read', type: 'person', id }, async (client) =>
        readPerson(client, { ...reading, closed: await closedTo(client, userOf(request)) }, id, context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('PERSON_UNKNOWN', { found: id })
      return found
    },
  )
  app.post(
    `${url}/:id/unmask`,
    {
      config: requires('persons.unmask'),
      schema: { params: idParams, body: unmaskingSchema, response: { 200: unmaskedSchema } },
    },
    async (request, reply) => {
      const { id } = request.params
      const { office } = userOf(request)
      const { attribute } = request.body
      const sealer = sealerOf(context.keyring, office)
      const detail = { attribute, ...unmaskingDetail(request.body, sealer) }
      const act: AuditedAct = { action: 'person.unmask', type: 'person', id, detail }
      const values = await audited(context, request, act, (client) => unmask(client, office, id, attribute, sealer))
      reply.header('cache-control', 'no-store')
      return { attribute, values: [...values] }
    },
  )
}
