import {
  integrityReceiptSchema,
  integritySchema,
  meddlingOrderSchema,
  recusalLiftSchema,
  recusalOrderSchema,
} from '@hengjian/contract/team'
import { formatInstant } from '@hengjian/law'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { watchUrgencies } from '../urgency/urgencies'
import { declareRecusal, keepMeddling, liftRecusal, readIntegrity } from './integrity'

const url = '/api/v1/team'
const config = requires('ledgers')
const idParams = z.object({ id: z.uuid() })

/** Declarations of recusal, and records of meddling that the discipline officer alone reads. */
export function integrityRoutes(app: App, context: ServerContext): void {
  const sealerFor = async (office: string) => {
    await context.keyring.prepare(office)
    return sealerOf(context.keyring, office)
  }
  app.get(`${url}/integrity`, { config, schema: { response: { 200: integritySchema } } }, async (request, reply) => {
    const reader = userOf(request)
    const sealer = await sealerFor(reader.office)
    reply.header('cache-control', 'no-store')
    return audited(context, request, { action: 'integrity.read', type: 'integrity', id: '' }, (client) =>
      readIntegrity(client, reader, sealer),
    )
  })
  app.post(
    `${url}/recusals`,
    { config, schema: { body: recusalOrderSchema, response: { 200: integrityReceiptSchema } } },
    async (request) => {
      const reader = userOf(request)
      const sealer = await sealerFor(reader.office)
      const now = context.clock.now()
      return audited(context, request, { action: 'integrity.declare', type: 'integrity', id: '' }, async (client) => {
        const id = await declareRecusal(client, reader, request.body, sealer, now)
        // The urgent clocks that they had go on to the next person with the declaration itself.
        await watchUrgencies(client, reader.office, context.calendars.of(reader.office), now)
        return { id, at: formatInstant(now) }
      })
    },
  )
  app.post(
    `${url}/recusals/:id/lift`,
    { config, schema: { params: idParams, body: recusalLiftSchema, response: { 200: integrityReceiptSchema } } },
    (request) => {
      const { id } = request.params
      const now = context.clock.now()
      return audited(context, request, { action: 'integrity.lift', type: 'integrity', id }, async (client) => {
        await liftRecusal(client, userOf(request), { id, words: request.body.words }, now)
        return { id, at: formatInstant(now) }
      })
    },
  )
  app.post(
    `${url}/meddlings`,
    { config, schema: { body: meddlingOrderSchema, response: { 200: integrityReceiptSchema } } },
    async (request) => {
      const reader = userOf(request)
      const sealer = await sealerFor(reader.office)
      const now = context.clock.now()
      return audited(context, request, { action: 'integrity.meddling', type: 'integrity', id: '' }, async (client) => ({
        id: await keepMeddling(client, reader, request.body, sealer, now),
        at: formatInstant(now),
      }))
    },
  )
}
