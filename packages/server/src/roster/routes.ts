import { randomUUID } from 'node:crypto'
import { type PersonId, type Plan, type Shift, stepSwap } from '@hengjian/casework'
import {
  absenceSchema,
  noteWrittenSchema,
  type RosterPlanDto,
  returnSchema,
  rosterEnteredSchema,
  rosterNowSchema,
  rosterPlanSchema,
  rosterQuerySchema,
  rosterSchema,
  substitutionSchema,
  swapAskedSchema,
  swapStepSchema,
} from '@hengjian/contract'
import { type PlainDate, parseDate } from '@hengjian/law'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { checkPlanner, enter, isHead } from './enter'
import { feedRoutes } from './feedRoutes'
import { readMonth, readNow } from './read'

const url = '/api/v1/roster'
const config = requires('roster.write')
const response = { 200: rosterEnteredSchema }
const idParams = z.object({ id: z.uuid() })

/** The contract has checked that it is a date. */
const dateIn = (text: string): PlainDate => parseDate(text) ?? (0 as PlainDate)
const shiftIn = ({ line, date }: { readonly line: string; readonly date: string }): Shift => ({
  line,
  date: dateIn(date),
})
const personIn = (login: string): PersonId => login as PersonId
const minutesIn = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

const planIn = ({ from, handover, working, approval, lines }: RosterPlanDto): Plan => ({
  from: dateIn(from),
  handover: minutesIn(handover),
  working: { from: minutesIn(working.from), to: minutesIn(working.to) },
  approval,
  lines: lines.map((line) => ({ ...line, people: line.people.map(personIn) })),
})

function planningRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/plans`, { config, schema: { body: rosterPlanSchema, response } }, (request) => {
    checkPlanner(request)
    return enter(context, request, () => ({ kind: 'plan', plan: planIn(request.body) }))
  })
  app.post(`${url}/substitutions`, { config, schema: { body: substitutionSchema, response } }, (request) => {
    checkPlanner(request)
    const { person, reason } = request.body
    const shift = shiftIn(request.body)
    return enter(context, request, () => ({ kind: 'substitution', shift, person: personIn(person), reason }))
  })
}

/** Everybody says when they are away themselves; of others, whoever plans. */
function absenceRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/absences`, { config, schema: { body: absenceSchema, response } }, (request) => {
    const { person, from, to, reason } = request.body
    if (person !== userOf(request).login) checkPlanner(request)
    const days = { from: dateIn(from), to: dateIn(to) }
    return enter(context, request, () => ({ kind: 'away', person: personIn(person), ...days, reason }))
  })
  app.post(`${url}/returns`, { config, schema: { body: returnSchema, response } }, (request) => {
    const { person, from, to } = request.body
    if (person !== userOf(request).login) checkPlanner(request)
    const days = { from: dateIn(from), to: dateIn(to) }
    return enter(context, request, () => ({ kind: 'back', person: personIn(person), ...days }))
  })
}

function swapRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/swaps`, { config, schema: { body: swapAskedSchema, response } }, (request) => {
    const { mine, theirs, asked, words } = request.body
    const shifts = { mine: shiftIn(mine), theirs: shiftIn(theirs) }
    return enter(context, request, () => ({ kind: 'swap', id: randomUUID(), ...shifts, asked: personIn(asked), words }))
  })
  app.post(
    `${url}/swaps/:id/steps`,
    { config, schema: { params: idParams, body: swapStepSchema, response } },
    (request) => {
      const { id } = request.params
      const { step, words } = request.body
      return enter(context, request, ({ roster, by, at }) => {
        const doing = { by, isHead: isHead(userOf(request)), at }
        const next = stepSwap(roster, roster.swaps.get(id), step, doing)
        return 'fault' in next ? next.fault : { kind: 'swapStep', id, state: next.state, words }
      })
    },
  )
}

function noteRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/notes`, { config, schema: { body: noteWrittenSchema, response } }, (request) => {
    const { date, words } = request.body
    return enter(context, request, () => ({ kind: 'note', id: randomUUID(), date: dateIn(date), words }))
  })
  app.post(`${url}/notes/:id/receipts`, { config, schema: { params: idParams, response } }, (request) =>
    enter(context, request, () => ({ kind: 'noteTaken', id: request.params.id })),
  )
}

/** The roster: who is on duty when, what is missing, swaps, and what shifts hand over. */
export function rosterRoutes(app: App, context: ServerContext): void {
  const reading = requires('desk.read')
  app.get(
    url,
    { config: reading, schema: { querystring: rosterQuerySchema, response: { 200: rosterSchema } } },
    (request) =>
      audited(context, request, { action: 'roster.read', type: 'roster', id: request.query.month ?? '' }, (client) =>
        readMonth(client, context, userOf(request), request.query.month),
      ),
  )
  app.get(`${url}/now`, { config: reading, schema: { response: { 200: rosterNowSchema } } }, (request) =>
    audited(context, request, { action: 'roster.now', type: 'roster', id: '' }, (client) =>
      readNow(client, context, userOf(request)),
    ),
  )
  planningRoutes(app, context)
  absenceRoutes(app, context)
  swapRoutes(app, context)
  noteRoutes(app, context)
  feedRoutes(app, context)
}
