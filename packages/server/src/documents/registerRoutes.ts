import { registerPageSchema, registersSchema } from '@hengjian/contract'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { listRegisters, readRegister } from './registers'

const config = requires('cases.read')
const url = '/api/v1/documents/registers'
const params = z.object({ type: z.string().max(64), year: z.coerce.number().int().min(1900).max(9999) })
const querystring = z.object({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional() })

/** The registers of numbers, for those of the office. */
export function registerRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { response: { 200: registersSchema } } }, (request) =>
    audited(context, request, { action: 'register.list', type: 'office', id: userOf(request).office }, (client) =>
      listRegisters(client, userOf(request).office),
    ),
  )
  app.get(
    `${url}/:type/:year`,
    { config, schema: { params, querystring, response: { 200: registerPageSchema } } },
    (request) => {
      const reader = userOf(request)
      const { type, year } = request.params
      const act: AuditedAct = {
        action: 'register.read',
        type: 'office',
        id: reader.office,
        detail: { register: type, year },
      }
      return audited(context, request, act, (client) =>
        readRegister(client, reader, { type, year, ...request.query }, sealerOf(context.keyring, reader.office)),
      )
    },
  )
}
