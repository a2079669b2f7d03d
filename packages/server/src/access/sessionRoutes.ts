import { passwordChangeSchema, type SessionDto, sessionSchema, setupSchema, signInSchema } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServerContext } from '../context'
import { everywhere } from '../database/database'
import { mayEvaluate } from '../evaluation/rights'
import type { App } from '../http/app'
import { SESSION_COOKIE } from '../http/choke'
import { HttpProblem } from '../http/problem'
import { isEncrypted, isLoopback } from '../http/security'
import { mayReadLog } from '../workLog/rights'
import { type AuditedAct, recordAction, writeAudit } from './audit'
import { factorRoutes } from './factorRoutes'
import { type Identity, type SignedInUser, userOf } from './identity'
import { isWeakPassword, passwordFits } from './passwords'
import { permissionsOf, requires } from './permissions'
import { csrfOf } from './secretToken'
import { ownSessionRoutes } from './sessionListRoutes'
import { endSession, findSession, startSession } from './sessions'
import { setUpFirstAdministrator } from './setup'
import { checkPassword, GUESSES } from './signIn'
import { findUser, hasAdministrator, type StoredUser, setPassword, wasUsedBefore } from './users'

/** Over plain HTTP only where nobody else can listen: on this machine alone. */
const cookieOptions = ({ settings }: ServerContext, request: FastifyRequest) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: isEncrypted(request) || !isLoopback(settings.host),
})

async function sessionDto(
  context: ServerContext,
  user: SessionDto['user'],
  token: string | undefined,
): Promise<SessionDto> {
  const setupOpen = await everywhere(context.database, async (client) => !(await hasAdministrator(client)))
  return {
    user,
    csrf: user === null || token === undefined ? null : csrfOf(token),
    demo: context.demo,
    setupOpen,
    version: context.version,
  }
}

const userDto = ({
  login,
  name,
  role,
  titles,
  unit,
  office,
  passwordDue,
  factorDue: due,
  secondFactor,
  emergency,
}: Omit<SignedInUser, 'sessionId'>): SessionDto['user'] => ({
  login,
  name,
  role,
  titles: [...titles],
  unit,
  permissions: [
    ...permissionsOf({ role, emergency }),
    ...(mayEvaluate({ titles }) ? (['evaluation'] as const) : []),
    ...(mayReadLog({ titles }) ? (['workLog'] as const) : []),
  ],
  office,
  passwordDue,
  factorDue: due,
  secondFactor,
  emergency: emergency === null ? null : { until: formatInstant(emergency.until) },
})

const identityDto = (identity: Identity): SessionDto['user'] =>
  identity.kind === 'user' ? userDto(identity.user) : null

async function enter(
  context: ServerContext,
  request: FastifyRequest,
  reply: FastifyReply,
  user: StoredUser,
): Promise<SessionDto> {
  const now = context.clock.now()
  const origin = { address: request.ip, agent: request.headers['user-agent'] ?? '' }
  const token = await startSession(context.database, user, now, origin)
  const actor = { office: user.office, login: user.login, role: user.role, request: request.id }
  const act: AuditedAct = { action: 'session.start', type: 'user', id: user.login }
  await everywhere(context.database, (client) => writeAudit(client, actor, act, now))
  reply.setCookie(SESSION_COOKIE, token, cookieOptions(context, request))
  const entered = await findSession(context, token, now)
  return sessionDto(context, entered === undefined ? null : userDto(entered), token)
}

async function changePassword(
  context: ServerContext,
  request: FastifyRequest,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<void> {
  const user = userOf(request)
  if (user.factorDue === 'enter') throw new HttpProblem('FACTOR_DUE')
  if (isWeakPassword(next, user.login)) throw new HttpProblem('PASSWORD_WEAK', { place: 'next' })
  await everywhere(context.database, async (client) => {
    const stored = await findUser(client, user.login)
    if (stored === undefined || !(await passwordFits(stored.password_hash, current)))
      throw new HttpProblem('PASSWORD_WRONG', { place: 'current' })
    if (await wasUsedBefore(stored, next)) throw new HttpProblem('PASSWORD_REUSED', { place: 'next' })
    const now = context.clock.now()
    await setPassword(client, stored, next, { mustChange: false, keepSession: user.sessionId }, now)
    const actor = { office: user.office, login: user.login, role: user.role, request: request.id }
    await writeAudit(client, actor, { action: 'user.password', type: 'user', id: user.login }, now)
  })
}

/** Signing in and out, one's own password, and the one-time setup. */
export function sessionRoutes(app: App, context: ServerContext): void {
  const answers = { response: { 200: sessionSchema } }
  const url = '/api/v1/session'
  app.get(url, { config: requires('public'), schema: answers }, ({ identity, cookies }) =>
    sessionDto(context, identityDto(identity), cookies[SESSION_COOKIE]),
  )
  app.post(
    url,
    { config: { ...requires('public'), ...GUESSES }, schema: { body: signInSchema, ...answers } },
    async (request, reply) =>
      enter(
        context,
        request,
        reply,
        await checkPassword(context.database, request.body, context.clock.now(), request.id),
      ),
  )
  app.delete(url, { config: requires('entering'), schema: answers }, async (request, reply) => {
    await everywhere(context.database, async (client) => {
      const user = userOf(request)
      await endSession(client, user)
      await recordAction(context, client, request, { action: 'session.end', type: 'user', id: user.login })
    })
    reply.clearCookie(SESSION_COOKIE, cookieOptions(context, request))
    return sessionDto(context, null, undefined)
  })
  app.post(
    `${url}/password`,
    { config: { ...requires('entering'), ...GUESSES }, schema: { body: passwordChangeSchema, ...answers } },
    async (request) => {
      await changePassword(context, request, request.body)
      const user = { ...userOf(request), passwordDue: null }
      return sessionDto(context, identityDto({ kind: 'user', user }), request.cookies[SESSION_COOKIE])
    },
  )
  app.post(
    '/api/v1/setup',
    { config: { ...requires('public'), ...GUESSES }, schema: { body: setupSchema, ...answers } },
    async (request, reply) => enter(context, request, reply, await setUpFirstAdministrator(context, request.body)),
  )
  ownSessionRoutes(app, context)
  factorRoutes(app, context, ({ cookies }, user) =>
    sessionDto(context, identityDto({ kind: 'user', user }), cookies[SESSION_COOKIE]),
  )
}
