import { icalendar } from '@hengjian/casework'
import {
  checkedSchema,
  hearingListSchema,
  hearingQuerySchema,
  hearingSheetSchema,
  lanesSchema,
  sessionSchema,
  setDownSchema,
} from '@hengjian/contract/court'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { askedBy } from '../matters/askedBy'
import { type SheetOrder, sheetAnswers } from '../sheets/answerSheet'
import { fileRoute } from './fileRoute'
import { hearingEvents } from './hearingEvents'
import { hearingCells, hearingColumns } from './hearingSheet'
import type { Looking } from './laneCase'
import { readHearings } from './readHearings'
import { readLanes } from './readLanes'
import { checkSession, definitionsOf, setDown } from './session'

const url = '/api/v1/hearings'
const config = requires('hearings')

/** By whom and as of when a request looks. */
export const lookingOf = (context: ServerContext, reader: ReturnType<typeof userOf>): Looking => ({
  reader,
  now: context.clock.now(),
  calendar: context.calendars.of(reader.office),
})

function readingRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: hearingQuerySchema, response: { 200: hearingListSchema } } },
    (request) => {
      const { from, to } = request.query
      const act = { action: 'hearing.list', type: 'hearing', id: '', detail: { from, to } } as const
      return audited(context, request, act, (client) =>
        readHearings(client, lookingOf(context, userOf(request)), request.query),
      )
    },
  )
  app.get(`${url}/calendar`, { config, schema: { querystring: hearingQuerySchema } }, async (request, reply) => {
    const { from, to } = request.query
    const act = { action: 'hearing.calendar', type: 'hearing', id: '', detail: { from, to } } as const
    const { hearings } = await audited(context, request, act, (client) =>
      readHearings(client, lookingOf(context, userOf(request)), request.query),
    )
    reply.header('content-disposition', `attachment; filename="hearings-${from}-${to}.ics"`)
    return reply
      .type('text/calendar; charset=utf-8')
      .send(icalendar('集中开庭排期', hearingEvents(hearings, context.clock.now())))
  })
  app.get('/api/v1/lanes', { config: requires('matters'), schema: { response: { 200: lanesSchema } } }, (request) =>
    audited(context, request, { action: 'lane.read', type: 'matter', id: '' }, (client) =>
      readLanes(client, lookingOf(context, userOf(request))),
    ),
  )
}

function sessionRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/check`, { config, schema: { body: sessionSchema, response: { 200: checkedSchema } } }, (request) => {
    const { cases } = request.body
    const act = { action: 'hearing.check', type: 'hearing', id: '', detail: { cases: cases.length } } as const
    return audited(context, request, act, (client) => checkSession(client, lookingOf(context, userOf(request)), cases))
  })
  app.post(url, { config, schema: { body: sessionSchema, response: { 200: setDownSchema } } }, async (request) => {
    const reader = userOf(request)
    const { cases } = request.body
    const definitions = await inOffice(context.database, reader.office, (client) =>
      definitionsOf(
        client,
        { reader },
        cases.map(({ id }) => id),
      ),
    )
    return setDown(askedBy(context, request), definitions, cases)
  })
}

function sheetRoute(app: App, context: ServerContext): void {
  const sheet = sheetAnswers(context)
  app.post(`${url}/sheet`, { config, schema: { body: hearingSheetSchema } }, ({ id, identity, body }, reply) => {
    const { language, query } = body
    const columns = hearingColumns(language)
    const order: SheetOrder = {
      ...body,
      list: 'hearing',
      title: { zh: '集中开庭排期表', en: 'Hearings' },
      columns: columns.map(({ title }) => title),
      query: { period: `${query.from} – ${query.to}` },
    }
    return sheet({ id, identity }, reply, order, async (client) => {
      const { hearings } = await readHearings(client, lookingOf(context, userOf({ identity })), query)
      async function* rows() {
        for (const one of hearings) yield hearingCells(one, language)
      }
      return { columns, total: hearings.length, rows: rows() }
    })
  })
}

/** The court's list of the day, sessions, the list as file and calendar, and the board of the fast lane. */
export function courtRoutes(app: App, context: ServerContext): void {
  readingRoutes(app, context)
  sessionRoutes(app, context)
  sheetRoute(app, context)
  fileRoute(app, context)
}
