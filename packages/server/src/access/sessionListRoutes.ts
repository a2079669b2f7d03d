import { openSessionSchema } from '@hengjian/contract'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { everywhere } from '../database/database'
import type { App } from '../http/app'
import { recordAction } from './audit'
import type { AuditAction } from './auditActions'
import { endSessions } from './endSessions'
import { userOf } from './identity'
import { requires } from './permissions'
import { endNamedSession, listSessions } from './sessionList'
import { userOfOffice } from './users'

const idParams = z.object({ id: z.string().min(1).max(64) })
const loginParams = z.object({ login: z.string().min(1).max(64) })
const response = { 200: z.array(openSessionSchema) }

/** Whose sessions are meant: one's own, or those of a user of the office. */
type OwnerOf = (
  client: pg.PoolClient,
  request: FastifyRequest,
) => Promise<{ readonly office: string; readonly login: string }>

/** Shows the sessions of somebody, or ends some of them first: the one that asks is never among those ended together. */
function showing(context: ServerContext, ownerOf: OwnerOf, action: AuditAction) {
  return (request: FastifyRequest, ended?: 'others' | { readonly named: string }) =>
    everywhere(context.database, async (client) => {
      const owner = await ownerOf(client, request)
      const { sessionId } = userOf(request)
      if (ended === 'others') await endSessions(client, owner, sessionId)
      else if (ended !== undefined) await endNamedSession(client, owner, ended.named)
      if (ended !== undefined) await recordAction(context, client, request, { action, type: 'user', id: owner.login })
      return listSessions(client, owner, context.clock.now(), sessionId)
    })
}

/** One's own sessions: shown, and ended one by one or all but the one at hand. */
export function ownSessionRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/sessions'
  const config = requires('session')
  const show = showing(context, async (_, request) => userOf(request), 'session.endOther')
  app.get(url, { config, schema: { response } }, (request) => show(request))
  app.delete(url, { config, schema: { response } }, (request) => show(request, 'others'))
  app.delete(`${url}/:id`, { config, schema: { params: idParams, response } }, (request) =>
    show(request, { named: request.params.id }),
  )
}

/** The sessions of the office's users, for the security administrator. */
export function userSessionRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/users/:login/sessions'
  const config = requires('users.manage')
  const ofUser: OwnerOf = (client, request) =>
    userOfOffice(client, userOf(request).office, loginParams.parse(request.params).login)
  const show = showing(context, ofUser, 'user.endSessions')
  app.get(url, { config, schema: { params: loginParams, response } }, (request) => show(request))
  app.delete(url, { config, schema: { params: loginParams, response } }, (request) => show(request, 'others'))
  app.delete(`${url}/:id`, { config, schema: { params: loginParams.extend(idParams.shape), response } }, (request) =>
    show(request, { named: request.params.id }),
  )
}
