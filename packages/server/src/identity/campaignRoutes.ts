import {
  campaignAskSchema,
  campaignClosingSchema,
  campaignConclusionSchema,
  campaignMatchingSchema,
  campaignPersonsQuerySchema,
  campaignPersonsSchema,
  campaignSchema,
  campaignsSchema,
} from '@hengjian/contract/identity'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { conclude, listPersons } from './campaignPersons'
import {
  approveCampaign,
  campaignFor,
  campaignStaff,
  campaignsFor,
  closeCampaign,
  presentCampaign,
  proposeCampaign,
} from './campaigns'
import { matchCampaign } from './matchCampaign'
import { ensure, mayPropose, rightsIn } from './rights'

const config = requires('cases.read')
const idParams = z.object({ id: z.uuid() })
const personParams = idParams.extend({ person: z.string().min(1).max(300) })
const url = '/api/v1/campaigns'

/** Look-backs: proposed, approved by another, worked off person by person, closed once nobody waits. */
export function campaignRoutes(app: App, context: ServerContext): void {
  readingRoutes(app, context)
  actingRoutes(app, context)
}

function readingRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { response: { 200: campaignsSchema } } }, (request) => {
    const user = userOf(request)
    return audited(context, request, { action: 'campaign.list', type: 'campaign', id: '' }, async (client) => {
      const campaigns = []
      for (const row of await campaignsFor(client, user)) campaigns.push(await presentCampaign(client, user, row))
      return { campaigns, mayPropose: mayPropose(user), staff: [...(await campaignStaff(client, user.office))] }
    })
  })
  app.get(`${url}/:id`, { config, schema: { params: idParams, response: { 200: campaignSchema } } }, (request) => {
    const { id } = request.params
    const user = userOf(request)
    return audited(context, request, { action: 'campaign.read', type: 'campaign', id }, async (client) =>
      presentCampaign(client, user, await campaignFor(client, user, id)),
    )
  })
  app.get(
    `${url}/:id/persons`,
    {
      config,
      schema: { params: idParams, querystring: campaignPersonsQuerySchema, response: { 200: campaignPersonsSchema } },
    },
    (request) => {
      const { id } = request.params
      return audited(context, request, { action: 'campaign.persons', type: 'campaign', id }, (client) =>
        listPersons(client, userOf(request), id, request.query),
      )
    },
  )
}

function actingRoutes(app: App, context: ServerContext): void {
  const response = { 200: campaignSchema }
  app.post(url, { config, schema: { body: campaignAskSchema, response } }, (request) => {
    const user = userOf(request)
    ensure(mayPropose(user))
    return audited(context, request, { action: 'campaign.propose', type: 'campaign', id: '' }, async (client) => {
      const id = await proposeCampaign(client, user, request.body, context.clock.now())
      return presentCampaign(client, user, await campaignFor(client, user, id))
    })
  })
  app.post(`${url}/:id/approval`, { config, schema: { params: idParams, response } }, (request) => {
    const { id } = request.params
    const user = userOf(request)
    return audited(context, request, { action: 'campaign.approve', type: 'campaign', id }, async (client) => {
      await approveCampaign(client, user, id, context.clock.now())
      return presentCampaign(client, user, await campaignFor(client, user, id))
    })
  })
  app.post(
    `${url}/:id/matching`,
    { config, schema: { params: idParams, response: { 200: campaignMatchingSchema } } },
    (request) => {
      const { id } = request.params
      const user = userOf(request)
      const { office, login } = user
      const now = context.clock.now()
      return audited(context, request, { action: 'campaign.match', type: 'campaign', id }, async (client) => {
        ensure(rightsIn(user, await campaignFor(client, user, id, true)).match)
        const found = await matchCampaign(client, office, id, now)
        await client.query('update campaign set matched_by = $3, matched_at = $4 where office = $1 and id = $2', [
          ...[office, id, login, now],
        ])
        return { found }
      })
    },
  )
  app.post(
    `${url}/:id/persons/:person/conclusion`,
    { config, schema: { params: personParams, body: campaignConclusionSchema, response } },
    (request) => {
      const { id, person } = request.params
      const user = userOf(request)
      const act = { action: 'campaign.conclude', type: 'person', id: person, detail: { campaign: id } } as const
      return audited(context, request, act, async (client) => {
        await conclude(client, user, { id, person }, request.body, context.clock.now())
        return presentCampaign(client, user, await campaignFor(client, user, id))
      })
    },
  )
  app.post(
    `${url}/:id/closing`,
    { config, schema: { params: idParams, body: campaignClosingSchema, response } },
    (request) => {
      const { id } = request.params
      const user = userOf(request)
      return audited(context, request, { action: 'campaign.close', type: 'campaign', id }, async (client) => {
        await closeCampaign(client, user, { id, ...request.body }, context.clock.now())
        return presentCampaign(client, user, await campaignFor(client, user, id))
      })
    },
  )
}
