import {
  bulletinSchema,
  metricCourseSchema,
  performanceQuerySchema,
  performanceSchema,
  publishedFiguresSchema,
  publishOrderSchema,
} from '@hengjian/contract/evaluation'
import { writePeriod } from '@hengjian/evaluation'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { modelsInForce } from '../judging/inForce'
import type { Reader } from '../matters/party'
import { readBulletin } from './bulletin'
import { metricOf } from './metricOf'
import { readPerformance } from './performance'
import { periodOf } from './periodOf'
import { freezeFigure, readPublished } from './published'
import { askedPeriod } from './readEvaluation'
import { readMetric } from './readMetric'
import { checkMayReport, scopeFor } from './rights'
import { weightRoutes } from './weightRoutes'

const config = requires('ledgers')
const params = z.object({ metric: z.string().max(64) })

/** Whoever may report for the office: what is frozen, and what the police are told. */
function reporting(request: Pick<FastifyRequest, 'identity'>): Reader {
  const reader = userOf(request)
  checkMayReport(reader)
  return reader
}

/** What is told of a month and of somebody's work. */
function statementRoutes(app: App, context: ServerContext): void {
  const now = () => context.clock.now()
  app.get(
    '/api/v1/bulletins/:month',
    { config, schema: { params: z.object({ month: z.string().max(7) }), response: { 200: bulletinSchema } } },
    (request) => {
      const { office } = reporting(request)
      const { month } = request.params
      return audited(context, request, { action: 'bulletin.read', type: 'evaluation', id: month }, (client) =>
        readBulletin(client, modelsInForce(), office, month),
      )
    },
  )
  app.get(
    '/api/v1/performance',
    { config, schema: { querystring: performanceQuerySchema, response: { 200: performanceSchema } } },
    (request) => {
      const reader = userOf(request)
      const act = { action: 'performance.read', type: 'evaluation', id: '' } as const
      return audited(context, request, act, async (client) =>
        readPerformance(client, reader, await askedPeriod(client, reader.office, request.query, now())),
      )
    },
  )
}

/** Figures that leave the office, and statements of its work. */
export function reportRoutes(app: App, context: ServerContext): void {
  statementRoutes(app, context)
  weightRoutes(app, context)
  app.get(
    '/api/v1/evaluation/:metric/published',
    { config, schema: { params, response: { 200: publishedFiguresSchema } } },
    (request) => {
      const { office, own } = scopeFor(userOf(request), null)
      const metric = metricOf(request.params.metric)
      const act = { action: 'evaluation.compare', type: 'evaluation', id: metric.id } as const
      return audited(context, request, act, async (client) => ({
        published: own === null ? await readPublished(client, office, metric, true) : [],
      }))
    },
  )
  app.post(
    '/api/v1/evaluation/:metric/published',
    { config, schema: { params, body: publishOrderSchema, response: { 200: metricCourseSchema } } },
    (request) => {
      const { office, login } = reporting(request)
      const metric = metricOf(request.params.metric)
      const period = periodOf(request.body.from, request.body.to, 'from', 'to')
      return inOffice(context.database, office, async (client) => {
        await freezeFigure(client, { office, by: login, now: context.clock.now() }, metric, period)
        const detail = { period: writePeriod(period) }
        const act = { action: 'evaluation.publish', type: 'evaluation', id: metric.id, detail } as const
        await recordAction(context, client, request, act)
        return readMetric(client, { office, unit: null, own: null }, metric, period)
      })
    },
  )
}
