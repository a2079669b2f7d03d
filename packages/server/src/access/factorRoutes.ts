import {
  factorCodeSchema,
  factorEnrolmentSchema,
  factorMadeSchema,
  type SessionDto,
  sessionSchema,
} from '@hengjian/contract'
import type { FastifyRequest } from 'fastify'
import type { ServerContext } from '../context'
import { everywhere } from '../database/database'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { recordAction } from './audit'
import type { AuditAction } from './auditActions'
import { type SignedInUser, userOf } from './identity'
import { requires } from './permissions'
import { beginFactor, confirmFactor, showFactor } from './secondFactor'
import { markFactorShown } from './sessions'
import { countAttempt, forgetAttempts, GUESSES } from './signIn'

/** Wrong codes are counted apart from wrong passwords, and lock as they do. */
const counted = (login: string): string => `#2 ${login}`

/** Runs one try: counted before, forgotten when right, and in the audit either way. FACTOR_WRONG when wrong. */
async function tried<Value>(
  context: ServerContext,
  request: FastifyRequest,
  run: (
    client: Parameters<typeof showFactor>[0],
  ) => Promise<{ readonly action: AuditAction; readonly value: Value } | false>,
): Promise<Value> {
  const { login } = userOf(request)
  await countAttempt(context.database, counted(login), context.clock.now())
  const done = await everywhere(context.database, async (client) => {
    const answer = await run(client)
    const action = answer === false ? 'factor.refused' : answer.action
    await recordAction(context, client, request, { action, type: 'user', id: login })
    if (answer !== false) await markFactorShown(client, userOf(request), context.clock.now())
    return answer
  })
  if (done === false) throw new HttpProblem('FACTOR_WRONG', { place: 'code' })
  await forgetAttempts(context.database, counted(login))
  return done.value
}

/** The second factor of whoever is signed in: setting it up, and showing it. */
export function factorRoutes(
  app: App,
  context: ServerContext,
  sessionOf: (request: FastifyRequest, user: SignedInUser) => Promise<SessionDto>,
): void {
  const url = '/api/v1/session/second-factor'
  const config = { ...requires('entering'), ...GUESSES }
  const given = (request: FastifyRequest, code: string) => ({
    code,
    sealer: sealerOf(context.keyring, userOf(request).office),
    now: context.clock.now(),
  })
  app.post(url, { config, schema: { body: factorCodeSchema, response: { 200: sessionSchema } } }, async (request) => {
    const user = userOf(request)
    await tried(context, request, async (client) => {
      const shown = await showFactor(client, user, given(request, request.body.code))
      return shown === 'refused' ? false : { action: `factor.${shown}`, value: undefined }
    })
    return sessionOf(request, { ...user, factorDue: null })
  })
  app.post(`${url}/enrolment`, { config, schema: { response: { 200: factorEnrolmentSchema } } }, (request) => {
    const user = userOf(request)
    return everywhere(context.database, async (client) => {
      await recordAction(context, client, request, { action: 'factor.begin', type: 'user', id: user.login })
      return beginFactor(client, user, sealerOf(context.keyring, user.office), context.clock.now())
    })
  })
  app.post(
    `${url}/confirmation`,
    { config, schema: { body: factorCodeSchema, response: { 200: factorMadeSchema } } },
    async (request) => {
      const user = userOf(request)
      const recoveryCodes = await tried(context, request, async (client) => {
        const codes = await confirmFactor(client, user, given(request, request.body.code))
        return codes === false ? false : { action: 'factor.make', value: codes }
      })
      const session = await sessionOf(request, { ...user, factorDue: null, secondFactor: true })
      return { session, recoveryCodes: [...recoveryCodes] }
    },
  )
}
