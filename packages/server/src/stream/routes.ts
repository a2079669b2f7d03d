import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires, roleMay } from '../access/permissions'
import { findSession } from '../access/sessions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { SESSION_COOKIE } from '../http/choke'
import { nameOf } from '../log/nameOf'
import { createHub } from './hub'
import { openStream } from './openStream'

/** A browser that opens the stream anew by itself can send no header: it names the last event in the address. */
const querystring = z.object({ after: z.coerce.number().int().nonnegative().optional() })
const lastEventId = z.coerce.number().int().nonnegative().optional().catch(undefined)

/** GET /api/v1/stream: server-sent events of the user's office. */
export function streamRoutes(app: App, context: ServerContext): void {
  const hub = createHub(context)
  const open = new Set<ServerResponse>()
  app.addHook('onReady', () => hub.start())
  app.addHook('preClose', async () => {
    for (const response of open) response.end()
    await hub.stop()
  })
  app.get('/api/v1/stream', { config: requires('stream.read'), schema: { querystring } }, async (request, reply) => {
    const { office, login } = userOf(request)
    const token = request.cookies[SESSION_COOKIE] ?? ''
    const after = lastEventId.parse(request.headers['last-event-id']) ?? request.query.after
    await audited(context, request, { action: 'stream.open', type: 'desk', id: '' }, async () => undefined)
    const stillAllowed = async (): Promise<boolean> => {
      const user = await findSession(context, token, context.clock.now())
      return (
        user?.office === office &&
        user.passwordDue === null &&
        user.factorDue === null &&
        roleMay(user.role, 'stream.read')
      )
    }
    reply.hijack()
    const response = reply.raw
    if (response.destroyed) return
    open.add(response)
    response.once('close', () => open.delete(response))
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    await openStream(context, hub, { office, login, after, stillAllowed }, response).catch((error: unknown) => {
      request.log.warn({ error: nameOf(error) }, 'a stream could not be opened')
      response.end()
    })
  })
}
