import { sealedAskingSchema, sealedTextSchema } from '@hengjian/contract'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { readNote } from './notes'
import { approveSealed, askSealed, openSealed } from './sealedRequests'

const idParams = z.object({ id: z.uuid() })
const requestParams = idParams.extend({ request: z.uuid() })
/** What is kept for those named by its kind alone: POST /api/v1/matters/:id/notes; each reading is in the read log. */
const noteAskSchema = sealedAskingSchema.pick({ sequence: true, field: true })
const askedSchema = z.object({ id: z.string() })

/** Seeing what a matter keeps sealed: asked with a reason, approved by another, and each step in the read log. */
export function sealedRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/matters/:id/sealed'
  const config = requires('matters')
  app.post(
    url,
    { config, schema: { params: idParams, body: sealedAskingSchema, response: { 200: askedSchema } } },
    async (request) => {
      const { id } = request.params
      const { sequence, field } = request.body
      const reader = userOf(request)
      const act: AuditedAct = { action: 'matter.askSealed', type: 'matter', id, detail: { sequence, field } }
      const sealer = sealerOf(context.keyring, reader.office)
      return audited(context, request, act, async (client) => ({
        id: await askSealed(client, reader, id, request.body, sealer, context.clock.now()),
      }))
    },
  )
  app.post(
    '/api/v1/matters/:id/notes',
    { config, schema: { params: idParams, body: noteAskSchema, response: { 200: sealedTextSchema } } },
    async (request) => {
      const { id } = request.params
      const { sequence, field } = request.body
      const reader = userOf(request)
      const act: AuditedAct = { action: 'matter.note', type: 'matter', id, detail: { sequence, field } }
      const sealer = sealerOf(context.keyring, reader.office)
      const text = await audited(context, request, act, (client) => readNote(client, reader, id, request.body, sealer))
      return { text }
    },
  )
  app.post(
    `${url}/:request/approval`,
    { config, schema: { params: requestParams, response: { 200: askedSchema } } },
    async (request) => {
      const { id, request: asked } = request.params
      const act: AuditedAct = { action: 'matter.approveSealed', type: 'matter', id, detail: { request: asked } }
      await audited(context, request, act, (client) =>
        approveSealed(client, userOf(request), id, asked, context.clock.now()),
      )
      return { id: asked }
    },
  )
  app.post(
    `${url}/:request/opening`,
    { config, schema: { params: requestParams, response: { 200: sealedTextSchema } } },
    async (request) => {
      const { id, request: asked } = request.params
      const reader = userOf(request)
      const act: AuditedAct = { action: 'matter.openSealed', type: 'matter', id, detail: { request: asked } }
      const sealer = sealerOf(context.keyring, reader.office)
      const text = await audited(context, request, act, (client) =>
        openSealed(client, reader, id, asked, sealer, context.clock.now()),
      )
      return { text }
    },
  )
}
