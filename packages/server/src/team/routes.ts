import { randomUUID } from 'node:crypto'
import { type ExchangeWay, exchangeWays, type PersonId, type Skill, skills } from '@hengjian/casework'
import {
  attendanceOrderSchema,
  enteredSchema,
  exchangeOrderSchema,
  teamOrderSchema,
  teamQuerySchema,
  teamSchema,
  trainingOrderSchema,
} from '@hengjian/contract/team'
import { dateOf, formatDate, type PlainDate, parseDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { periodOf } from '../evaluation/periodOf'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import { enterTeam } from './enter'
import { integrityRoutes } from './integrityRoutes'
import { readTeam } from './readTeam'

const url = '/api/v1/team'
const config = requires('ledgers')
const response = { 200: enteredSchema }
const idParams = z.object({ id: z.uuid() })

/** The contract has checked that it is a date. */
const dateIn = (text: string): PlainDate => parseDate(text) ?? (0 as PlainDate)
const personIn = (login: string): PersonId => login as PersonId

function skillIn(name: string): Skill {
  const skill = skills.find((one) => one === name)
  if (skill === undefined) throw new HttpProblem('CHOICE_UNKNOWN', { found: name, place: 'skill' })
  return skill
}
function wayIn(name: string): ExchangeWay {
  const way = exchangeWays.find((one) => one === name)
  if (way === undefined) throw new HttpProblem('CHOICE_UNKNOWN', { found: name, place: 'way' })
  return way
}

function teamsRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/teams`, { config, schema: { body: teamOrderSchema, response } }, (request) => {
    const { id = randomUUID(), members, ...team } = request.body
    return enterTeam(context, request, { kind: 'team', team: { ...team, id, members: members.map(personIn) } })
  })
  app.delete(`${url}/teams/:id`, { config, schema: { params: idParams, response } }, (request) =>
    enterTeam(context, request, { kind: 'teamEnded', id: request.params.id }),
  )
}

function trainingRoutes(app: App, context: ServerContext): void {
  app.post(`${url}/trainings`, { config, schema: { body: trainingOrderSchema, response } }, (request) => {
    const { id = randomUUID(), date, skill, ...training } = request.body
    return enterTeam(context, request, {
      kind: 'training',
      training: { ...training, id, date: dateIn(date), skill: skillIn(skill) },
    })
  })
  app.delete(`${url}/trainings/:id`, { config, schema: { params: idParams, response } }, (request) =>
    enterTeam(context, request, { kind: 'trainingDropped', id: request.params.id }),
  )
  app.post(
    `${url}/trainings/:id/attendance`,
    { config, schema: { params: idParams, body: attendanceOrderSchema, response } },
    (request) =>
      enterTeam(context, request, {
        kind: 'attendance',
        id: request.params.id,
        people: request.body.people.map(personIn),
      }),
  )
}

/** Specialised teams, trainings, exchanges, and what belongs to integrity. */
export function teamRoutes(app: App, context: ServerContext): void {
  app.get(url, { config, schema: { querystring: teamQuerySchema, response: { 200: teamSchema } } }, (request) => {
    const reader = userOf(request)
    return audited(context, request, { action: 'team.read', type: 'team', id: '' }, async (client) => {
      const year = formatDate(dateOf(context.clock.now(), SHANGHAI_OFFSET)).slice(0, 4)
      const { from = `${year}-01-01`, to = `${year}-12-31` } = request.query
      return readTeam(client, modelsInForce(), reader, periodOf(from, to, 'from', 'to'))
    })
  })
  teamsRoutes(app, context)
  trainingRoutes(app, context)
  app.post(`${url}/exchanges`, { config, schema: { body: exchangeOrderSchema, response } }, (request) => {
    const { way, from, to, ...exchange } = request.body
    return enterTeam(context, request, {
      kind: 'exchange',
      exchange: { ...exchange, id: randomUUID(), way: wayIn(way), from: dateIn(from), to: dateIn(to) },
    })
  })
  integrityRoutes(app, context)
}
