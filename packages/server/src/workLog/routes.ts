import {
  dateSchema,
  logInstructionSchema,
  logSigningSchema,
  workLogDaySchema,
  workLogMonthQuerySchema,
  workLogMonthSchema,
} from '@hengjian/contract'
import { type Calendar, type PlainDate, parseDate } from '@hengjian/law'
import type { FastifyRequest } from 'fastify'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import type { Reader } from '../matters/party'
import { readDay, readMonth } from './readDay'
import { checkMayReadLog } from './rights'
import { instruct, signLog } from './signLog'
import type { LogSignature } from './storedLog'

const url = '/api/v1/work-logs'
const config = requires('ledgers')
const dayParams = z.object({ day: dateSchema })

function dayOf(text: string): PlainDate {
  const day = parseDate(text)
  if (day === undefined) throw new HttpProblem('FIELD_INVALID', { found: text, place: 'day' })
  return day
}

/** The logs of the office's days: what the events of each tell, the words added, and the signatures that lock them. */
export function workLogRoutes(app: App, context: ServerContext): void {
  const now = () => context.clock.now()
  const calendarOf = ({ office }: Reader): Calendar => context.calendars.of(office)
  app.get(
    url,
    { config, schema: { querystring: workLogMonthQuerySchema, response: { 200: workLogMonthSchema } } },
    (request) => {
      const reader = userOf(request)
      checkMayReadLog(reader)
      const { month } = request.query
      return audited(context, request, { action: 'workLog.month', type: 'workLog', id: month }, (client) =>
        readMonth(client, reader, dayOf(`${month}-01`), now()),
      )
    },
  )
  app.get(`${url}/:day`, { config, schema: { params: dayParams, response: { 200: workLogDaySchema } } }, (request) => {
    const reader = userOf(request)
    checkMayReadLog(reader)
    const { day } = request.params
    return audited(context, request, { action: 'workLog.read', type: 'workLog', id: day }, (client) =>
      readDay(client, reader, calendarOf(reader), dayOf(day)),
    )
  })

  /** Signs in one transaction with the line of the read log, and answers the day as it then stands. */
  const signing = (
    request: Pick<FastifyRequest, 'id' | 'identity'>,
    day: string,
    sign: (client: PoolClient) => Promise<LogSignature>,
  ) => {
    const reader = userOf(request)
    return inOffice(context.database, reader.office, async (client) => {
      const { kind, version } = await sign(client)
      const detail = { version }
      await recordAction(context, client, request, { action: `workLog.${kind}`, type: 'workLog', id: day, detail })
      return readDay(client, reader, calendarOf(reader), dayOf(day))
    })
  }
  app.post(
    `${url}/:day`,
    { config, schema: { params: dayParams, body: logSigningSchema, response: { 200: workLogDaySchema } } },
    ({ id, identity, params: { day }, body }) => {
      const reader = userOf({ identity })
      return signing({ id, identity }, day, (client) =>
        signLog(client, reader, calendarOf(reader), dayOf(day), body, now()),
      )
    },
  )
  app.post(
    `${url}/:day/instruction`,
    { config, schema: { params: dayParams, body: logInstructionSchema, response: { 200: workLogDaySchema } } },
    ({ id, identity, params: { day }, body }) =>
      signing({ id, identity }, day, (client) => instruct(client, userOf({ identity }), dayOf(day), body, now())),
  )
}
