import {
  dashboardSchema,
  evaluationQuerySchema,
  evaluationRowsQuerySchema,
  evaluationRowsSchema,
  evaluationSchema,
  metricCourseSchema,
  reviewPathsSchema,
} from '@hengjian/contract/evaluation'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { loadMatter } from '../matters/storedMatter'
import { readDashboard } from './dashboard'
import { metricOf } from './metricOf'
import { askedPeriod, readEvaluation } from './readEvaluation'
import { readMetric } from './readMetric'
import { reportRoutes } from './reportRoutes'
import { readReviewPaths } from './reviewPaths'
import { scopeFor } from './rights'
import { readRows } from './rows'
import { sheetRoute } from './sheetRoute'

const url = '/api/v1/evaluation'
const config = requires('ledgers')
const params = z.object({ metric: z.string().max(64) })
const ofMetric = evaluationQuerySchema.pick({ from: true, to: true, unit: true })

/** One metric, and the rows behind its figure. */
function metricRoutes(app: App, context: ServerContext): void {
  const now = () => context.clock.now()
  app.get(
    `${url}/:metric`,
    { config, schema: { params, querystring: ofMetric, response: { 200: metricCourseSchema } } },
    (request) => {
      const scope = scopeFor(userOf(request), request.query.unit ?? null)
      const metric = metricOf(request.params.metric)
      const act = { action: 'evaluation.metric', type: 'evaluation', id: metric.id } as const
      return audited(context, request, act, async (client) => {
        const period = await askedPeriod(client, scope.office, request.query, now())
        return readMetric(client, scope, metric, period)
      })
    },
  )
  app.get(
    `${url}/:metric/rows`,
    { config, schema: { params, querystring: evaluationRowsQuerySchema, response: { 200: evaluationRowsSchema } } },
    (request) => {
      const reader = userOf(request)
      const metric = metricOf(request.params.metric)
      const { side, unit = null, cursor, limit, from, to } = request.query
      const scope = scopeFor(reader, unit)
      const act = { action: 'evaluation.rows', type: 'evaluation', id: metric.id, detail: { side } } as const
      return audited(context, request, act, async (client) => {
        const period = await askedPeriod(client, reader.office, { from, to }, now())
        return readRows(client, reader, { metric, side, scope, period }, { cursor, limit })
      })
    },
  )
}

/** How reviews went where the office had taken part in the investigation. */
function reviewPathRoute(app: App, context: ServerContext): void {
  const schema = { params: z.object({ id: z.uuid() }), response: { 200: reviewPathsSchema } }
  app.get('/api/v1/matters/:id/review-paths', { config: requires('cases.read'), schema }, (request) => {
    const reader = userOf(request)
    const { id } = request.params
    return audited(context, request, { action: 'matter.reviewPaths', type: 'matter', id }, async (client) => {
      if ((await loadMatter(client, reader, id)) === undefined) throw new HttpProblem('MATTER_UNKNOWN')
      return readReviewPaths(client, reader, id, replayContext(context, reader.office))
    })
  })
}

/** Figures of the office, the rows behind each, and what is reported of them. */
export function evaluationRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: evaluationQuerySchema, response: { 200: evaluationSchema } } },
    (request) => {
      const { query } = request
      const scope = scopeFor(userOf(request), query.unit ?? null)
      return audited(context, request, { action: 'evaluation.read', type: 'evaluation', id: '' }, (client) =>
        readEvaluation(client, scope, query, context.clock.now()),
      )
    },
  )
  app.get(
    `${url}/dashboard`,
    { config, schema: { querystring: evaluationQuerySchema, response: { 200: dashboardSchema } } },
    (request) => {
      const { query } = request
      const scope = scopeFor(userOf(request), query.unit ?? null)
      return audited(context, request, { action: 'evaluation.dashboard', type: 'evaluation', id: '' }, (client) =>
        readDashboard(client, scope, query, context.clock.now()),
      )
    },
  )
  sheetRoute(app, context)
  metricRoutes(app, context)
  reviewPathRoute(app, context)
  reportRoutes(app, context)
}
