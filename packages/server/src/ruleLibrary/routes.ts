import {
  responsibilitiesSchema,
  ruleAskSchema,
  ruleBasisQuerySchema,
  ruleBasisSchema,
  ruleQuerySchema,
  ruleSchema,
  ruleStepsSchema,
  rulesSchema,
} from '@hengjian/contract/rules'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { readResponsibilities } from './responsibilities'
import { approveRule, basisOf, listRules, mayPropose, proposeRule, readRule } from './rules'
import { STEPS } from './steps'

const config = requires('matters')
const idParams = z.object({ id: z.uuid() })
const versionParams = idParams.extend({ version: z.coerce.number().int().min(1).max(10_000) })
const url = '/api/v1/rules'

/** The library of rules with the steps that they govern, and who does what by them. */
export function ruleRoutes(app: App, context: ServerContext): void {
  readingRoutes(app, context)
  writingRoutes(app, context)
  app.get('/api/v1/responsibilities', { config, schema: { response: { 200: responsibilitiesSchema } } }, (request) =>
    audited(context, request, { action: 'rule.responsibilities', type: 'rule', id: '' }, (client) =>
      readResponsibilities(client, userOf(request)),
    ),
  )
}

function readingRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { response: { 200: rulesSchema } } }, (request) => {
    const reader = userOf(request)
    return audited(context, request, { action: 'rule.list', type: 'rule', id: '' }, async (client) => ({
      rules: await listRules(client, reader, context.clock.now()),
      mayPropose: mayPropose(reader),
    }))
  })
  app.get(`${url}/steps`, { config, schema: { response: { 200: ruleStepsSchema } } }, async () =>
    [...STEPS].map(([step, title]) => ({ step, title })),
  )
  app.get(
    `${url}/basis`,
    { config, schema: { querystring: ruleBasisQuerySchema, response: { 200: ruleBasisSchema } } },
    (request) => {
      const { workflow } = request.query
      const act = { action: 'rule.basis', type: 'rule', id: '', detail: { workflow } } as const
      return audited(context, request, act, (client) => basisOf(client, userOf(request), workflow, context.clock.now()))
    },
  )
  app.get(
    `${url}/:id`,
    { config, schema: { params: idParams, querystring: ruleQuerySchema, response: { 200: ruleSchema } } },
    (request) => {
      const { id } = request.params
      const { version } = request.query
      return audited(context, request, { action: 'rule.read', type: 'rule', id }, (client) =>
        readRule(client, userOf(request), { id, version }, context.clock.now()),
      )
    },
  )
}

function writingRoutes(app: App, context: ServerContext): void {
  const response = { 200: ruleSchema }
  app.post(url, { config, schema: { body: ruleAskSchema, response } }, (request) => {
    const reader = userOf(request)
    const now = context.clock.now()
    const act = { action: 'rule.propose', type: 'rule', id: request.body.rule ?? '' } as const
    return audited(context, request, act, async (client) => {
      const id = await proposeRule(client, reader, request.body, now)
      return readRule(client, reader, { id, version: undefined }, now)
    })
  })
  app.post(
    `${url}/:id/versions/:version/approval`,
    { config, schema: { params: versionParams, response } },
    (request) => {
      const { id, version } = request.params
      const reader = userOf(request)
      const now = context.clock.now()
      return audited(
        context,
        request,
        { action: 'rule.approve', type: 'rule', id, detail: { version } },
        async (client) => {
          await approveRule(client, reader, { id, version }, now)
          return readRule(client, reader, { id, version }, now)
        },
      )
    },
  )
}
