import { feedMadeSchema, feedsSchema } from '@hengjian/contract'
import { z } from 'zod'
import { audited, recordAction, writeAudit } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { readFeed } from './feed'
import { feedKeysOf, feedOwner, makeFeedKey, revokeFeedKey } from './feedKeys'

const url = '/api/v1/roster/feeds'

function keyRoutes(app: App, context: ServerContext): void {
  const config = requires('feeds')
  app.get(url, { config, schema: { response: { 200: feedsSchema } } }, (request) =>
    audited(context, request, { action: 'feed.list', type: 'feed', id: '' }, (client) =>
      feedKeysOf(client, userOf(request)),
    ),
  )
  app.post(url, { config, schema: { response: { 200: feedMadeSchema } } }, (request) =>
    inOffice(context.database, userOf(request).office, async (client) => {
      const made = await makeFeedKey(client, userOf(request), context.clock.now())
      await recordAction(context, client, request, { action: 'feed.make', type: 'feed', id: made.id })
      return made
    }),
  )
  const params = z.object({ id: z.string().max(12) })
  app.delete(`${url}/:id`, { config, schema: { params, response: { 200: feedsSchema } } }, (request) =>
    inOffice(context.database, userOf(request).office, async (client) => {
      const { id } = request.params
      const isOwn = await revokeFeedKey(client, userOf(request), id, context.clock.now())
      if (!isOwn) throw new HttpProblem('FEED_UNKNOWN')
      await recordAction(context, client, request, { action: 'feed.revoke', type: 'feed', id })
      return feedKeysOf(client, userOf(request))
    }),
  )
}

/** Calendar feeds: their keys, and the feed itself for whoever shows one, as calendar programs do, without signing in. */
export function feedRoutes(app: App, context: ServerContext): void {
  keyRoutes(app, context)
  const params = z.object({ key: z.string().max(80) })
  app.get('/api/v1/calendars/:key', { config: requires('public'), schema: { params } }, async (request, reply) => {
    const { database, calendars, clock } = context
    const owner = await feedOwner(database, request.params.key.replace(/\.ics$/, ''))
    if (owner === undefined) throw new HttpProblem('FEED_UNKNOWN')
    const now = clock.now()
    const text = await inOffice(database, owner.office, async (client) => {
      const actor = { ...owner, role: 'feed', request: request.id }
      await writeAudit(client, actor, { action: 'feed.read', type: 'feed', id: '' }, now)
      return readFeed(client, owner, calendars.of(owner.office), now)
    })
    return reply.type('text/calendar; charset=utf-8').send(text)
  })
}
