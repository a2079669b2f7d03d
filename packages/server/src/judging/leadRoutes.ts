import { type LeadSettingsDto, leadSettingsSchema, leadsSchema } from '@hengjian/contract'
import { formatInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { modelsInForce } from './inForce'
import { leadSettings, STANDARD, setLeads } from './leads'

async function settingsOf(client: ClientBase, office: string): Promise<LeadSettingsDto> {
  const history = await leadSettings(client, office)
  const { hourTerms, dayTerms, monthTerms } = history[0] ?? STANDARD
  return {
    current: { hourTerms, dayTerms, monthTerms },
    standard: STANDARD,
    history: history.map((one) => ({ ...one, at: formatInstant(one.at) })),
  }
}

/** How long before a limit the office is reminded. */
export function leadRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/leads'
  const response = { 200: leadSettingsSchema }
  app.get(url, { config: requires('leads.read'), schema: { response } }, (request) => {
    const { office } = userOf(request)
    return inOffice(context.database, office, (client) => settingsOf(client, office))
  })
  app.post(url, { config: requires('leads.set'), schema: { body: leadsSchema, response } }, (request) => {
    const user = userOf(request)
    return inOffice(context.database, user.office, async (client) => {
      await setLeads(client, user, request.body, modelsInForce().models, context.clock.now())
      await recordAction(context, client, request, { action: 'leads.set', type: 'leads', id: '', detail: request.body })
      return settingsOf(client, user.office)
    })
  })
}
