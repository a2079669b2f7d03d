import { unitQuerySchema, unitSchema } from '@hengjian/contract/unit'
import { z } from 'zod'
import { audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import { readUnit } from './readUnit'

/** One police unit. */
export function unitRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/units/:unit',
    {
      config: requires('cases.read'),
      schema: {
        params: z.object({ unit: z.string().min(1).max(200) }),
        querystring: unitQuerySchema,
        response: { 200: unitSchema },
      },
    },
    async (request) => {
      const { unit } = request.params
      const { site } = request.query
      const reader = userOf(request)
      const { office } = reader
      const reading = { ...modelsInForce(), office, reader, sealer: sealerOf(context.keyring, office) }
      const found = await audited(context, request, { action: 'unit.read', type: 'unit', id: unit }, async (client) =>
        readUnit(client, { ...reading, closed: await closedTo(client, reader) }, { unit, site }, context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('UNIT_UNKNOWN', { found: unit })
      return found
    },
  )
}
