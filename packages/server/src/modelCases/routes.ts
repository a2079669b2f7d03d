import { maskText } from '@hengjian/casework'
import {
  maskingAskSchema,
  maskingSchema,
  modelCaseFullSchema,
  modelCasesQuerySchema,
  modelCasesSchema,
} from '@hengjian/contract/modelCases'
import { z } from 'zod'
import { audited } from '../access/audit'
import { type Identified, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { knownNames } from './knownNames'
import { listModelCases, readModelCase, SUBJECTS } from './modelCases'

const config = requires('cases.read')
const url = '/api/v1/model-cases'
const DRAFTING = [
  'residentProcurator',
  'rotatingProcurator',
  'departmentProcurator',
  'minorsProcurator',
  'assistantProcurator',
  'clerk',
]

const mayDraft = (request: Identified): boolean => userOf(request).titles.some((title) => DRAFTING.includes(title))

/** Model cases: what was published, for the whole office, and a tool that masks a text. */
export function modelCaseRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: modelCasesQuerySchema, response: { 200: modelCasesSchema } } },
    (request) =>
      audited(context, request, { action: 'modelCase.list', type: 'modelCase', id: '' }, async (client) => ({
        cases: await listModelCases(client, userOf(request), request.query),
        subjects: [...SUBJECTS],
        mayDraft: mayDraft(request),
      })),
  )
  app.get(
    `${url}/:id`,
    { config, schema: { params: z.object({ id: z.uuid() }), response: { 200: modelCaseFullSchema } } },
    (request) => {
      const { id } = request.params
      return audited(context, request, { action: 'modelCase.read', type: 'modelCase', id }, (client) =>
        readModelCase(client, userOf(request), id),
      )
    },
  )
  app.post(
    `${url}/masking`,
    { config, schema: { body: maskingAskSchema, response: { 200: maskingSchema } } },
    async (request) => {
      const { text, names } = request.body
      const { office } = userOf(request)
      const sealer = sealerOf(context.keyring, office)
      const act = { action: 'modelCase.mask', type: 'modelCase', id: '' } as const
      const known = await audited(context, request, act, (client) => knownNames(client, office, text, sealer))
      const found = known.filter((name) => !names.includes(name))
      const masked = maskText(text, [...names, ...found])
      return { text: masked.text, replaced: { ...masked.replaced }, found }
    },
  )
}
