import { emergencyEntrySchema, emergencyReviewSchema, emergencySchema, newEmergencySchema } from '@hengjian/contract'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import type { AuditAction } from '../access/auditActions'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { endEmergency, entriesOfEmergency, listEmergencies, openEmergency, reviewEmergency } from './emergencies'

const idParams = z.object({ id: z.uuid() })
const URL = '/api/v1/emergencies'
const answered = z.object({ id: z.string() })

/** Opening and ending one's own emergency access. */
function ownRoutes(app: App, context: ServerContext): void {
  const config = requires('emergency.open')
  app.post(URL, { config, schema: { body: newEmergencySchema, response: { 200: answered } } }, async (request) => {
    const user = userOf(request)
    const sealer = sealerOf(context.keyring, user.office)
    const act: AuditedAct = {
      action: 'emergency.open',
      type: 'user',
      id: user.login,
      detail: { reason: request.body.reason },
    }
    const id = await audited(context, request, act, (client) =>
      openEmergency(client, user, request.body, sealer, context.clock.now()),
    )
    return { id }
  })
  app.post(`${URL}/own/end`, { config, schema: { response: { 200: answered } } }, async (request) => {
    const user = userOf(request)
    const id = user.emergency?.id ?? ''
    const act: AuditedAct = { action: 'emergency.end', type: 'emergency', id }
    if (id !== '') await audited(context, request, act, (client) => endEmergency(client, user, id, context.clock.now()))
    return { id }
  })
}

/** Seeing and ending those of others, and reviewing them. */
export function emergencyRoutes(app: App, context: ServerContext): void {
  ownRoutes(app, context)
  const sealer = (request: FastifyRequest) => sealerOf(context.keyring, userOf(request).office)
  const doing = (
    request: FastifyRequest,
    action: AuditAction,
    id: string,
    run: (client: pg.PoolClient) => Promise<void>,
  ) => audited(context, request, { action, type: 'emergency', id }, run)
  app.get(
    URL,
    { config: requires('emergency.see'), schema: { response: { 200: z.array(emergencySchema) } } },
    (request) =>
      inOffice(context.database, userOf(request).office, (client) =>
        listEmergencies(client, userOf(request), sealer(request), context.clock.now()),
      ),
  )
  app.post(
    `${URL}/:id/end`,
    { config: requires('emergency.see'), schema: { params: idParams, response: { 200: answered } } },
    async (request) => {
      const { id } = request.params
      await doing(request, 'emergency.end', id, (client) =>
        endEmergency(client, userOf(request), id, context.clock.now()),
      )
      return { id }
    },
  )
  app.post(
    `${URL}/:id/review`,
    {
      config: requires('emergency.review'),
      schema: { params: idParams, body: emergencyReviewSchema, response: { 200: answered } },
    },
    async (request) => {
      const { id } = request.params
      await doing(request, 'emergency.review', id, (client) =>
        reviewEmergency(client, userOf(request), id, request.body, sealer(request), context.clock.now()),
      )
      return { id }
    },
  )
  app.get(
    `${URL}/:id/entries`,
    {
      config: requires('emergency.review'),
      schema: { params: idParams, response: { 200: z.array(emergencyEntrySchema) } },
    },
    (request) => {
      const { id } = request.params
      const act: AuditedAct = { action: 'emergency.read', type: 'emergency', id }
      return audited(context, request, act, (client) => entriesOfEmergency(client, userOf(request).office, id))
    },
  )
}
