import { rhythmSchema, sourceBoardSchema } from '@hengjian/contract'
import { criminalProcedure } from '@hengjian/facts'
import { z } from 'zod'
import { type AuditedAct, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { readBoard } from './readBoard'
import { setRhythm } from './silences'

/** GET /api/v1/sources: how every source stands; PUT /api/v1/sources/:source/rhythm: how long it may be silent. */
export function sourcesRoutes(app: App, context: ServerContext): void {
  const { database, clock } = context
  const url = '/api/v1/sources'
  const answers = { response: { 200: sourceBoardSchema } }
  app.get(url, { config: requires('sources.read'), schema: answers }, (request) => {
    const { office } = userOf(request)
    return inOffice(database, office, (client) => readBoard(client, office, criminalProcedure, clock.now()))
  })
  app.put(
    `${url}/:source/rhythm`,
    {
      config: requires('sources.manage'),
      schema: { params: z.object({ source: z.string().max(64) }), body: rhythmSchema, ...answers },
    },
    (request) => {
      const { office } = userOf(request)
      const { source } = request.params
      const { minutes } = request.body
      if (!criminalProcedure.sources.has(source))
        throw new HttpProblem('INGEST_SOURCE', { found: source, place: 'source' })
      return inOffice(database, office, async (client) => {
        await setRhythm(client, office, source, minutes)
        const act: AuditedAct = { action: 'source.rhythm', type: 'source', id: source, detail: { minutes } }
        await recordAction(context, client, request, act)
        return readBoard(client, office, criminalProcedure, clock.now())
      })
    },
  )
}
