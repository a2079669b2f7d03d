import {
  identityRegisterPageSchema,
  identityRegisterSchema,
  identityRegistersSchema,
  registerAskSchema,
  registerFileQuerySchema,
  registerPageQuerySchema,
  registerRemovalSchema,
  registerRowSchema,
} from '@hengjian/contract/identity'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { Gate } from '../facts/gate'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { streamedBodies } from '../imports/routes'
import { campaignsFor } from './campaigns'
import { receiveRegister } from './receiveRegister'
import { enterRegister, listRegisters, readMatchedRow, readRegister, registerOf, removeRegister } from './registers'
import { ensure, mayKeepRegisters, mayRemoveRegisters } from './rights'

const [reading, keeping] = [requires('cases.read'), requires('imports.manage')]
const idParams = z.object({ id: z.uuid() })
const rowParams = idParams.extend({ row: z.coerce.number().int().min(1).max(2_000_000_000) })
const url = '/api/v1/identity-registers'

/** One register of an office is received at a time: it is read while it streams in. */
const RECEIVING = new Gate({ inside: 2, waiting: 2, patience: 5000 })
const RETRY_AFTER_SECONDS = 30

/** Registers handed over for identity checks: entered with purpose and authority, received, looked through, removed. */
export function identityRegisterRoutes(app: App, context: ServerContext): void {
  readingRoutes(app, context)
  keepingRoutes(app, context)
  streamedBodies(app, (scope) => fileRoute(scope, context))
}

function readingRoutes(app: App, context: ServerContext): void {
  app.get(url, { config: reading, schema: { response: { 200: identityRegistersSchema } } }, (request) => {
    const user = userOf(request)
    return audited(
      context,
      request,
      { action: 'identityRegister.list', type: 'identityRegister', id: '' },
      async (client) => ({
        registers: await listRegisters(client, user.office),
        mayAdd: mayKeepRegisters(user),
        mayRemove: mayRemoveRegisters(user),
      }),
    )
  })
  app.get(
    `${url}/:id`,
    {
      config: reading,
      schema: { params: idParams, querystring: registerPageQuerySchema, response: { 200: identityRegisterPageSchema } },
    },
    (request) => {
      const user = userOf(request)
      ensure(mayKeepRegisters(user) || mayRemoveRegisters(user))
      const { id } = request.params
      const sealer = sealerOf(context.keyring, user.office)
      return audited(
        context,
        request,
        { action: 'identityRegister.read', type: 'identityRegister', id },
        async (client) => ({
          ...(await readRegister(client, user.office, { id, after: request.query.after }, sealer)),
          mayRemove: mayRemoveRegisters(user),
        }),
      )
    },
  )
  app.get(
    `${url}/:id/rows/:row`,
    { config: reading, schema: { params: rowParams, response: { 200: registerRowSchema } } },
    (request) => {
      const user = userOf(request)
      const { id, row } = request.params
      const sealer = sealerOf(context.keyring, user.office)
      const act = { action: 'identityRegister.row', type: 'identityRegister', id, detail: { row } } as const
      return audited(context, request, act, async (client) => {
        const campaigns = (await campaignsFor(client, user)).map((one) => one.id)
        return readMatchedRow(client, user.office, { id, row }, campaigns, sealer)
      })
    },
  )
}

function keepingRoutes(app: App, context: ServerContext): void {
  const response = { 200: identityRegisterSchema }
  app.post(url, { config: keeping, schema: { body: registerAskSchema, response } }, (request) => {
    const user = userOf(request)
    ensure(mayKeepRegisters(user))
    const { kind } = request.body
    const act = { action: 'identityRegister.enter', type: 'identityRegister', id: '', detail: { kind } } as const
    return audited(context, request, act, async (client) => {
      const id = await enterRegister(client, user, request.body, context.clock.now())
      return registerOf(client, user.office, id)
    })
  })
  app.post(
    `${url}/:id/removal`,
    { config: reading, schema: { params: idParams, body: registerRemovalSchema, response } },
    (request) => {
      const user = userOf(request)
      ensure(mayRemoveRegisters(user))
      const { id } = request.params
      return audited(
        context,
        request,
        { action: 'identityRegister.remove', type: 'identityRegister', id },
        async (client) => {
          await removeRegister(client, user, { id, ...request.body }, context.clock.now())
          return registerOf(client, user.office, id)
        },
      )
    },
  )
}

function fileRoute(app: App, context: ServerContext): void {
  app.put(
    `${url}/:id/file`,
    {
      config: keeping,
      schema: { params: idParams, querystring: registerFileQuerySchema, response: { 200: identityRegisterSchema } },
    },
    async (request) => {
      const user = userOf(request)
      ensure(mayKeepRegisters(user))
      const { office } = user
      const { id } = request.params
      const received = await RECEIVING.run(office, async () => {
        await receiveRegister(context, request, { office, id }, request.query.name)
        return true
      })
      if (received === undefined) throw new HttpProblem('IMPORT_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS })
      return inOffice(context.database, office, async (client) => {
        const register = await registerOf(client, office, id)
        const detail = { rows: register.rows, flagged: register.flagged }
        await recordAction(context, client, request, {
          action: 'identityRegister.receive',
          type: 'identityRegister',
          id,
          detail,
        })
        return register
      })
    },
  )
}
