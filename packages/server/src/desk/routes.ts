import { cellReasonSchema, deskSchema, figureNameSchema, figureSchema, siteQuerySchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { type AuditedAct, audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { type SignedInUser, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import { readFigure } from './figures'
import { readCell } from './readChecklist'
import { readDesk } from './readDesk'

/** The models as somebody is judged by, and what is kept from them. */
const judgingFor = async (client: ClientBase, user: SignedInUser) => ({
  ...modelsInForce(),
  closed: await closedTo(client, user),
})

const cellParams = z.object({ person: z.string().min(1).max(300), item: z.string().min(1).max(32) })

const figureParams = z.object({ figure: figureNameSchema })

/** The duty desk, and what stands behind its cells and figures. */
export function deskRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/desk',
    { config: requires('desk.read'), schema: { querystring: siteQuerySchema, response: { 200: deskSchema } } },
    async (request) => {
      const user = userOf(request)
      return audited(context, request, { action: 'desk.read', type: 'desk', id: '' }, async (client) =>
        readDesk(client, await judgingFor(client, user), user.office, request.query.site ?? null, context.clock.now()),
      )
    },
  )
  app.get(
    '/api/v1/desk/checklist/:person/:item',
    { config: requires('desk.read'), schema: { params: cellParams, response: { 200: cellReasonSchema } } },
    async (request) => {
      const { office } = userOf(request)
      const { person, item } = request.params
      const act: AuditedAct = { action: 'desk.cell', type: 'person', id: person, detail: { item } }
      const found = await audited(context, request, act, (client) =>
        readCell(client, modelsInForce(), office, request.params, context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('CELL_UNKNOWN')
      return found
    },
  )
  app.get(
    '/api/v1/desk/figures/:figure',
    {
      config: requires('desk.read'),
      schema: { params: figureParams, querystring: siteQuerySchema, response: { 200: figureSchema } },
    },
    (request) => {
      const { figure } = request.params
      const asked = { office: userOf(request).office, figure, site: request.query.site ?? null }
      return audited(
        context,
        request,
        { action: 'desk.figure', type: 'desk', id: '', detail: { figure } },
        async (client) => readFigure(client, await judgingFor(client, userOf(request)), asked, context.clock.now()),
      )
    },
  )
}
