import {
  bulletinSchema,
  evaluationQuerySchema,
  evaluationRowsQuerySchema,
  evaluationRowsSchema,
  evaluationSchema,
  evaluationSheetSchema,
  metricCourseSchema,
  performanceQuerySchema,
  performanceSchema,
  publishOrderSchema,
} from '@hengjian/contract'
import { type Metric, metricNamed, writePeriod } from '@hengjian/evaluation'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import type { Reader } from '../matters/party'
import { sheetAnswers } from '../sheets/answerSheet'
import { readBulletin } from './bulletin'
import { readPerformance } from './performance'
import { periodOf } from './periodOf'
import { freezeFigure } from './published'
import { askedPeriod, readEvaluation } from './readEvaluation'
import { readMetric } from './readMetric'
import { checkMayEvaluate } from './rights'
import { readRows } from './rows'
import { sheetColumnNames, sheetColumns, sheetRows } from './sheet'

const url = '/api/v1/evaluation'
const config = requires('ledgers')
const params = z.object({ metric: z.string().max(64) })
const ofMetric = evaluationQuerySchema.pick({ from: true, to: true, unit: true })

function metricOf(id: string): Metric {
  const metric = metricNamed(id)
  if (metric === undefined) throw new HttpProblem('METRIC_UNKNOWN', { found: id, place: 'metric' })
  return metric
}

/** Figures of the office, the rows behind each, and those that were published. */
export function evaluationRoutes(app: App, context: ServerContext): void {
  const now = () => context.clock.now()
  const readerOf = (request: Pick<FastifyRequest, 'identity'>): Reader => {
    const reader = userOf(request)
    checkMayEvaluate(reader)
    return reader
  }
  app.get(
    url,
    { config, schema: { querystring: evaluationQuerySchema, response: { 200: evaluationSchema } } },
    (request) => {
      const { office } = readerOf(request)
      const { query } = request
      return audited(context, request, { action: 'evaluation.read', type: 'evaluation', id: '' }, (client) =>
        readEvaluation(client, { office, unit: query.unit ?? null }, query, now()),
      )
    },
  )
  app.get(
    '/api/v1/bulletins/:month',
    { config, schema: { params: z.object({ month: z.string().max(7) }), response: { 200: bulletinSchema } } },
    (request) => {
      const { office } = readerOf(request)
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
      const act = { action: 'performance.read', type: 'evaluation', id: '' }
      return audited(context, request, act, async (client) =>
        readPerformance(client, reader, await askedPeriod(client, reader.office, request.query, now())),
      )
    },
  )
  const sheet = sheetAnswers(context)
  app.post(`${url}/sheet`, { config, schema: { body: evaluationSheetSchema } }, ({ id, identity, body }, reply) => {
    const { office } = readerOf({ identity })
    const { format, language, reason, query } = body
    const { from, to, base, baseFrom, baseTo, unit } = query
    const asked = { period: `${from} – ${to}`, ...(base === 'chosen' ? { base: `${baseFrom} – ${baseTo}` } : {}), unit }
    const title = { zh: '评价', en: 'Evaluation' }
    const order = {
      format,
      language,
      reason,
      list: 'evaluation',
      title,
      columns: sheetColumnNames,
      query: asked,
    } as const
    return sheet({ id, identity }, reply, order, async (client) => {
      const read = await readEvaluation(client, { office, unit: unit ?? null }, query, now())
      const total = read.groups.reduce((count, { metrics }) => count + metrics.length, 0)
      return { columns: sheetColumns(language), total, rows: sheetRows(read, language) }
    })
  })
  app.get(
    `${url}/:metric`,
    { config, schema: { params, querystring: ofMetric, response: { 200: metricCourseSchema } } },
    (request) => {
      const { office } = readerOf(request)
      const metric = metricOf(request.params.metric)
      const act = { action: 'evaluation.metric', type: 'evaluation', id: metric.id }
      return audited(context, request, act, async (client) => {
        const period = await askedPeriod(client, office, request.query, now())
        return readMetric(client, { office, unit: request.query.unit ?? null }, metric, period)
      })
    },
  )
  app.get(
    `${url}/:metric/rows`,
    { config, schema: { params, querystring: evaluationRowsQuerySchema, response: { 200: evaluationRowsSchema } } },
    (request) => {
      const reader = readerOf(request)
      const metric = metricOf(request.params.metric)
      const { side, unit = null, cursor, limit, from, to } = request.query
      const act = { action: 'evaluation.rows', type: 'evaluation', id: metric.id, detail: { side } }
      return audited(context, request, act, async (client) => {
        const period = await askedPeriod(client, reader.office, { from, to }, now())
        const scope = { office: reader.office, unit }
        return readRows(client, reader, { metric, side, scope, period }, { cursor, limit })
      })
    },
  )
  app.post(
    `${url}/:metric/published`,
    { config, schema: { params, body: publishOrderSchema, response: { 200: metricCourseSchema } } },
    (request) => {
      const { office, login } = readerOf(request)
      const metric = metricOf(request.params.metric)
      const period = periodOf(request.body.from, request.body.to, 'from', 'to')
      return inOffice(context.database, office, async (client) => {
        await freezeFigure(client, { office, by: login, now: now() }, metric, period)
        const detail = { period: writePeriod(period) }
        const act = { action: 'evaluation.publish', type: 'evaluation', id: metric.id, detail }
        await recordAction(context, client, request, act)
        return readMetric(client, { office, unit: null }, metric, period)
      })
    },
  )
}
