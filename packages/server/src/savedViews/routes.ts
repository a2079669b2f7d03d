import { type ListName, listNameSchema, savedViewSchema } from '@hengjian/contract'
import { z } from 'zod'
import { recordAction } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { forgetView, MOST_VIEWS, savedViews, saveView, type ViewOwner } from './savedViews'

const listParams = z.object({ list: listNameSchema })
const viewParams = listParams.extend({ name: savedViewSchema.shape.name })
const views = z.array(savedViewSchema)

/** The looks that the signed-in person saved of a list: nobody else's, and each answer is all of them. */
export function savedViewRoutes(app: App, context: ServerContext): void {
  const owner = (request: Identified, list: ListName): ViewOwner => {
    const { office, login } = userOf(request)
    return { office, login, list }
  }
  app.get(
    '/api/v1/lists/:list/views',
    { config: requires('session'), schema: { params: listParams, response: { 200: views } } },
    (request) => {
      const whose = owner(request, request.params.list)
      return inOffice(context.database, whose.office, (client) =>
        savedViews(client, whose, sealerOf(context.keyring, whose.office)),
      )
    },
  )
  app.post(
    '/api/v1/lists/:list/views',
    { config: requires('session'), schema: { params: listParams, body: savedViewSchema, response: { 200: views } } },
    (request) => {
      const whose = owner(request, request.params.list)
      const sealer = sealerOf(context.keyring, whose.office)
      return inOffice(context.database, whose.office, async (client) => {
        await saveView(client, whose, request.body, sealer, context.clock.now())
        const all = await savedViews(client, whose, sealer)
        if (all.length > MOST_VIEWS) throw new HttpProblem('VIEWS_FULL', { found: String(MOST_VIEWS) })
        await recordAction(context, client, request, { action: 'view.save', type: 'list', id: whose.list })
        return all
      })
    },
  )
  app.delete(
    '/api/v1/lists/:list/views/:name',
    { config: requires('session'), schema: { params: viewParams, response: { 200: views } } },
    (request) => {
      const whose = owner(request, request.params.list)
      return inOffice(context.database, whose.office, async (client) => {
        await forgetView(client, whose, request.params.name)
        await recordAction(context, client, request, { action: 'view.forget', type: 'list', id: whose.list })
        return savedViews(client, whose, sealerOf(context.keyring, whose.office))
      })
    },
  )
}
