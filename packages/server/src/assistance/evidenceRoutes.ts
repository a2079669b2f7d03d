import { evidenceLists } from '@hengjian/assistance'
import {
  evidenceListQuerySchema,
  evidenceListsSchema,
  evidenceSchema,
  itemFoundSchema,
} from '@hengjian/contract/evidence'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { addFound, checkCase, listNamed, readEvidence } from './evidence'

const idParams = z.object({ id: z.string().min(1).max(300) })
const config = requires('cases.read')

/** The evidence checklists of a case: read by whoever reads the case, filled in by whoever handles cases. */
export function evidenceRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/assistance/evidence-lists',
    { config, schema: { response: { 200: evidenceListsSchema } } },
    async () => evidenceLists.map(({ id, title }) => ({ id, title })),
  )
  app.get(
    '/api/v1/cases/:id/evidence',
    { config, schema: { params: idParams, querystring: evidenceListQuerySchema, response: { 200: evidenceSchema } } },
    (request) => {
      const { id } = request.params
      const { office } = userOf(request)
      const list = listNamed(request.query.list)
      const detail = { list: list.id }
      return audited(context, request, { action: 'case.evidence', type: 'case', id, detail }, async (client) => {
        await checkCase(client, office, id)
        return readEvidence(client, { office, caseId: id, calendar: context.calendars.of(office) }, list)
      })
    },
  )
  app.post(
    '/api/v1/cases/:id/evidence',
    {
      config: requires('findings.decide'),
      schema: { params: idParams, body: itemFoundSchema, response: { 200: evidenceSchema } },
    },
    (request) => {
      const { id } = request.params
      const { office, login } = userOf(request)
      const { body } = request
      const detail = { list: body.list, item: body.item, state: body.state }
      return audited(context, request, { action: 'case.evidenceFound', type: 'case', id, detail }, async (client) => {
        await checkCase(client, office, id)
        await addFound(client, { office, caseId: id, actor: login, now: context.clock.now() }, body)
        return readEvidence(
          client,
          { office, caseId: id, calendar: context.calendars.of(office) },
          listNamed(body.list),
        )
      })
    },
  )
}
