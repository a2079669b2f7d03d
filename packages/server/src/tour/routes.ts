import { tourSchema } from '@hengjian/contract'
import { recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'

/** Whether a user has been shown around, remembered wherever they sign in. */
export function tourRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/tour'
  const config = requires('session')
  const response = { 200: tourSchema }
  app.get(url, { config, schema: { response } }, (request) => {
    const { office, login } = userOf(request)
    return inOffice(context.database, office, async (client) => {
      const { rowCount } = await client.query('select from tour_seen where office = $1 and login = $2', [office, login])
      return { seen: rowCount === 1 }
    })
  })
  app.post(url, { config, schema: { body: tourSchema, response } }, (request) => {
    const { office, login } = userOf(request)
    const { seen } = request.body
    return inOffice(context.database, office, async (client) => {
      if (seen) {
        await client.query(
          'insert into tour_seen (office, login, seen_at) values ($1, $2, $3) on conflict (office, login) do nothing',
          [office, login, context.clock.now()],
        )
      } else await client.query('delete from tour_seen where office = $1 and login = $2', [office, login])
      await recordAction(context, client, request, { action: 'tour', type: 'user', id: login, detail: { seen } })
      return { seen }
    })
  })
}
