import {
  ingestKeySchema,
  madeIngestKeySchema,
  madeUserSchema,
  newIngestKeySchema,
  newUserSchema,
  userRowSchema,
  userSchema,
  userStateSchema,
  userTitlesSchema,
} from '@hengjian/contract'
import { criminalProcedure } from '@hengjian/facts'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { everywhere, inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { type AuditedAct, recordAction } from './audit'
import { userOf } from './identity'
import { ingestKeysOf, makeIngestKey, revokeIngestKey } from './ingestKeys'
import { listUsers } from './listUsers'
import { randomPassword } from './passwords'
import { requires } from './permissions'
import { factorPolicyOf, removeFactor } from './secondFactor'
import { userSessionRoutes } from './sessionListRoutes'
import { setTitles } from './titles'
import { makeUser, setDisabled, setPassword, userDto, userOfOffice } from './users'

const loginParams = z.object({ login: z.string().min(1).max(64) })
const idParams = z.object({ id: z.string().min(1).max(64) })

/** Users of the administrator's own office. */
export function userRoutes(app: App, context: ServerContext): void {
  const { database, clock } = context
  const config = requires('users.manage')
  const url = '/api/v1/users'
  factorResetRoute(app, context)
  userSessionRoutes(app, context)
  app.get(url, { config, schema: { response: { 200: z.array(userRowSchema) } } }, (request) => {
    const { office } = userOf(request)
    return everywhere(database, (client) => listUsers(client, office, factorPolicyOf(context), clock.now()))
  })
  app.post(url, { config, schema: { body: newUserSchema, response: { 200: madeUserSchema } } }, (request) =>
    everywhere(database, async (client) => {
      const password = randomPassword()
      const { office } = userOf(request)
      const user = await makeUser(client, { ...request.body, office, password, mustChange: true }, clock.now())
      const act: AuditedAct = {
        action: 'user.make',
        type: 'user',
        id: user.login,
        detail: { role: user.role, titles: user.titles.join(' ') },
      }
      await recordAction(context, client, request, act)
      return { ...userDto(user), password }
    }),
  )
  app.post(
    `${url}/:login/state`,
    { config, schema: { params: loginParams, body: userStateSchema, response: { 200: userSchema } } },
    (request) =>
      everywhere(database, async (client) => {
        const user = await userOfOffice(client, userOf(request).office, request.params.login)
        const { disabled } = request.body
        await setDisabled(client, user, disabled)
        const action = disabled ? 'user.disable' : 'user.enable'
        await recordAction(context, client, request, { action, type: 'user', id: user.login })
        return userDto({ ...user, disabled })
      }),
  )
  app.post(
    `${url}/:login/titles`,
    { config, schema: { params: loginParams, body: userTitlesSchema, response: { 200: userSchema } } },
    (request) =>
      everywhere(database, async (client) => {
        const user = await userOfOffice(client, userOf(request).office, request.params.login)
        await setTitles(client, user, request.body)
        const detail = { titles: request.body.titles.join(' '), unit: request.body.unit }
        await recordAction(context, client, request, { action: 'user.titles', type: 'user', id: user.login, detail })
        return userDto({ ...user, ...request.body })
      }),
  )
  app.post(
    `${url}/:login/password`,
    { config, schema: { params: loginParams, response: { 200: madeUserSchema } } },
    (request) =>
      everywhere(database, async (client) => {
        const user = await userOfOffice(client, userOf(request).office, request.params.login)
        const password = randomPassword()
        await setPassword(client, user, password, { mustChange: true }, clock.now())
        await recordAction(context, client, request, { action: 'user.newPassword', type: 'user', id: user.login })
        return { ...userDto(user), password }
      }),
  )
}

/** Taking away the second factor of somebody who has lost it. */
function factorResetRoute(app: App, context: ServerContext): void {
  app.delete(
    '/api/v1/users/:login/second-factor',
    { config: requires('users.manage'), schema: { params: loginParams, response: { 200: userSchema } } },
    (request) =>
      everywhere(context.database, async (client) => {
        const user = await userOfOffice(client, userOf(request).office, request.params.login)
        await removeFactor(client, user)
        await recordAction(context, client, request, { action: 'factor.reset', type: 'user', id: user.login })
        return userDto(user)
      }),
  )
}

/** Keys of the outside systems that send facts to the administrator's office. */
export function ingestKeyRoutes(app: App, context: ServerContext): void {
  const { database, clock } = context
  const config = requires('ingestKeys.manage')
  const url = '/api/v1/ingest-keys'
  app.get(url, { config, schema: { response: { 200: z.array(ingestKeySchema) } } }, (request) => {
    const { office } = userOf(request)
    return inOffice(database, office, (client) => ingestKeysOf(client, office))
  })
  app.post(url, { config, schema: { body: newIngestKeySchema, response: { 200: madeIngestKeySchema } } }, (request) => {
    const { office, login } = userOf(request)
    const { source } = request.body
    if (!criminalProcedure.sources.has(source))
      throw new HttpProblem('INGEST_SOURCE', { found: source, place: 'source' })
    return inOffice(database, office, async (client) => {
      const made = await makeIngestKey(client, { office, source, by: login }, clock.now())
      const detail = { source }
      await recordAction(context, client, request, { action: 'ingestKey.make', type: 'ingestKey', id: made.id, detail })
      return made
    })
  })
  app.delete(`${url}/:id`, { config, schema: { params: idParams, response: { 200: ingestKeySchema } } }, (request) => {
    const { office } = userOf(request)
    return inOffice(database, office, async (client) => {
      const { id } = request.params
      const key = await revokeIngestKey(client, office, id, clock.now())
      if (key === undefined) throw new HttpProblem('INGEST_KEY_UNKNOWN')
      await recordAction(context, client, request, { action: 'ingestKey.revoke', type: 'ingestKey', id })
      return key
    })
  })
}
