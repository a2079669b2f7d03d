import { officeSchema, siteNameSchema } from '@hengjian/contract'
import { z } from 'zod'
import { recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { nameSite, readOffice } from './readOffice'

/** GET /api/v1/office and PUT /api/v1/office/sites/:id */
export function sitesRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/office'
  const answers = { response: { 200: officeSchema } }
  app.get(url, { config: requires('session'), schema: answers }, (request) => {
    const { office } = userOf(request)
    return inOffice(context.database, office, (client) => readOffice(client, office))
  })
  app.put(
    `${url}/sites/:id`,
    {
      config: requires('office.manage'),
      schema: { params: z.object({ id: z.string().min(1).max(64) }), body: siteNameSchema, ...answers },
    },
    (request) => {
      const { office } = userOf(request)
      const { id } = request.params
      return inOffice(context.database, office, async (client) => {
        await nameSite(client, office, { id, ...request.body })
        await recordAction(context, client, request, { action: 'site.name', type: 'site', id })
        return readOffice(client, office)
      })
    },
  )
}
