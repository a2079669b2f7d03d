import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Identity, SignedInUser } from '../access/identity'
import { findIngestSource } from '../access/ingestKeys'
import { type Permission, type RouteAccess, userMay } from '../access/permissions'
import { csrfOf, sameSecret } from '../access/secretToken'
import { findSession } from '../access/sessions'
import type { ServerContext } from '../context'
import { mayReadMetrics } from '../metrics/access'
import type { App } from './app'
import { HttpProblem } from './problem'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: filled before any route runs. */
    identity: Identity
  }
  interface FastifyContextConfig extends Partial<RouteAccess> {}
}

export const SESSION_COOKIE = 'hengjian'
const NOBODY: Identity = { kind: 'nobody' }
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

type Context = Pick<ServerContext, 'clock' | 'database' | 'settings' | 'demo'>

async function sourceIdentity({ database }: Context, request: FastifyRequest): Promise<Identity> {
  const [, key = ''] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? []
  const source = await findIngestSource(database, key)
  return source === undefined ? NOBODY : { kind: 'source', source }
}

async function userIdentity(context: Context, request: FastifyRequest): Promise<Identity> {
  const token = request.cookies[SESSION_COOKIE]
  const user = token === undefined ? undefined : await findSession(context, token, context.clock.now())
  return user === undefined ? NOBODY : { kind: 'user', user }
}

/** A write must come from our own pages: by the session's token, or before sign-in by the browser's own word. */
function checkForgery(request: FastifyRequest, permission: Permission): void {
  if (READING.has(request.method) || permission === 'facts.write') return
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new HttpProblem('CSRF')
  if (permission === 'public') return
  const given = request.headers['x-csrf-token']
  const token = request.cookies[SESSION_COOKIE] ?? ''
  if (typeof given !== 'string' || !sameSecret(given, csrfOf(token))) throw new HttpProblem('CSRF')
}

function checkPermission(identity: Identity, permission: Exclude<Permission, 'metrics'>): void {
  if (permission === 'public') return
  if (permission === 'facts.write') {
    if (identity.kind !== 'source') throw new HttpProblem('INGEST_KEY')
    return
  }
  if (identity.kind !== 'user') throw new HttpProblem('SESSION_MISSING')
  if (permission === 'entering') return
  if (!userMay(identity.user, permission)) throw new HttpProblem('FORBIDDEN')
  checkNothingDue(identity.user)
}

/** As long as a second factor or another password is due, a session opens nothing but that. */
function checkNothingDue({ factorDue, passwordDue }: SignedInUser): void {
  if (factorDue !== null) throw new HttpProblem(factorDue === 'enter' ? 'FACTOR_DUE' : 'FACTOR_MISSING')
  if (passwordDue !== null)
    throw new HttpProblem(passwordDue === 'initial' ? 'PASSWORD_MUST_CHANGE' : 'PASSWORD_EXPIRED')
}

/**
 * The one choke point: no route can be registered without naming its permission, and no request reaches a route before
 * identity, permission and, for writes, the anti-forgery token are checked.
 */
export function chokePoint(app: App, context: Context): void {
  app.decorateRequest('identity')
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.permission === undefined) throw new Error(`${String(method)} ${url} names no permission`)
  })
  app.addHook('onRequest', async (request: FastifyRequest, _reply: FastifyReply) => {
    request.identity = NOBODY
    const { permission } = request.routeOptions.config
    if (permission === undefined || request.is404) return
    if (permission === 'metrics') {
      if (!mayReadMetrics(context.settings, request)) throw new HttpProblem('METRICS_TOKEN')
      return
    }
    if (permission === 'facts.write') request.identity = await sourceIdentity(context, request)
    else if (request.url.startsWith('/api/')) request.identity = await userIdentity(context, request)
    checkPermission(request.identity, permission)
    checkForgery(request, permission)
  })
}
