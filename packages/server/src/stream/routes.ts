import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires, roleMay } from '../access/permissions'
import { findSession } from '../access/sessions'
import type { ServerContext } from '../context'
import { type Listening, listen } from '../database/listen'
import type { App } from '../http/app'
import { SESSION_COOKIE } from '../http/choke'
import { nameOf } from '../log/nameOf'
import { createHub } from './hub'
import { openStream } from './openStream'
import { WITHDRAWN_CHANNEL } from './withdrawn'

/** A browser that opens the stream anew by itself can send no header: it names the last event in the address. */
const querystring = z.object({ after: z.coerce.number().int().nonnegative().optional() })
const lastEventId = z.coerce.number().int().nonnegative().optional().catch(undefined)

/** A stream of this process; `lookAgain` ends it when its user may no longer read. */
interface OpenStream {
  readonly office: string
  readonly end: () => void
  readonly lookAgain: () => void
}

/** GET /api/v1/stream: server-sent events of the user's office. */
export function streamRoutes(app: App, context: ServerContext): void {
  const hub = createHub(context)
  const open = new Set<OpenStream>()
  const lookAgain = (office?: string): void => {
    for (const one of open) if (office === undefined || one.office === office) one.lookAgain()
  }
  let withdrawals: Listening | undefined
  app.addHook('onReady', async () => {
    await hub.start()
    withdrawals = await listen(context.database, WITHDRAWN_CHANNEL, lookAgain, () => lookAgain())
  })
  app.addHook('preClose', async () => {
    for (const { end } of open) end()
    await Promise.all([hub.stop(), withdrawals?.stop()])
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
    const end = (): void => {
      response.end()
    }
    const lookAgain = (): void => {
      void stillAllowed().then((allowed) => allowed || end(), end)
    }
    const stream = { office, end, lookAgain }
    open.add(stream)
    response.once('close', () => open.delete(stream))
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
