import {
  batchDecisionSchema,
  batchResultSchema,
  decisionSchema,
  type FindingDto,
  findingPageSchema,
  findingQuerySchema,
  findingSchema,
} from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { audited, recordAction } from '../access/audit'
import { closedTo } from '../access/closed'
import { type SignedInUser, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import type { ReplayContext } from '../judging/replay'
import { linkedMatters } from '../matters/readLinks'
import { decide, revisionOf } from './decide'
import { decideBatch } from './decideBatch'
import { listFindings } from './listFindings'
import { readFinding } from './readFinding'

/** What reading an office's findings and clocks needs. */
export const replayContext = (context: ServerContext, office: string): ReplayContext => ({
  ...modelsInForce(),
  office,
  sealer: sealerOf(context.keyring, office),
  calendar: context.calendars.of(office),
})

/** Everything the page of a finding shows: what it is, and the matters that the reader may read of it. */
async function findingPage(
  client: ClientBase,
  reading: ReplayContext,
  reader: SignedInUser,
  id: string,
  now: Instant,
): Promise<FindingDto | undefined> {
  const discreet = { ...reading, closed: await closedTo(client, reader) }
  const found = await readFinding(client, discreet, id, now)
  if (found === undefined) return undefined
  return { ...found, matters: await linkedMatters(client, reader, [{ type: 'finding', target: id }], now) }
}

const idParams = z.object({ id: z.uuid() })

/** The list of findings, one finding, and what a person decides of it. */
export function findingsRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/findings',
    {
      config: requires('findings.read'),
      schema: { querystring: findingQuerySchema, response: { 200: findingPageSchema } },
    },
    async (request) => {
      const { office } = userOf(request)
      const { q, ...narrowed } = request.query
      const detail = { searched: q !== undefined, state: narrowed.state ?? null, model: narrowed.model ?? null }
      const list = { ...modelsInForce(), office, sealer: sealerOf(context.keyring, office) }
      return audited(context, request, { action: 'finding.list', type: 'finding', id: '', detail }, async (client) =>
        listFindings(
          client,
          { ...list, closed: await closedTo(client, userOf(request)) },
          request.query,
          context.clock.now(),
        ),
      )
    },
  )
  app.post(
    '/api/v1/findings/decisions',
    {
      config: requires('findings.decide'),
      schema: { body: batchDecisionSchema, response: { 200: batchResultSchema } },
    },
    ({ body, id, identity }) => decideBatch(context, { id, identity }, body.findings, body.decision),
  )
  app.get(
    '/api/v1/findings/:id',
    { config: requires('findings.read'), schema: { params: idParams, response: { 200: findingSchema } } },
    async (request) => {
      const { id } = request.params
      const reading = replayContext(context, userOf(request).office)
      const found = await audited(context, request, { action: 'finding.read', type: 'finding', id }, (client) =>
        findingPage(client, reading, userOf(request), id, context.clock.now()),
      )
      if (found === undefined) throw new HttpProblem('FINDING_UNKNOWN', { found: id })
      return found
    },
  )
  app.post(
    '/api/v1/findings/:id/decisions',
    {
      config: requires('findings.decide'),
      schema: { params: idParams, body: decisionSchema, response: { 200: findingSchema } },
    },
    async (request) => {
      const { office, login } = userOf(request)
      const { id } = request.params
      const decision = request.body
      const now = context.clock.now()
      const revision = revisionOf(request.headers['if-match'])
      const reading = replayContext(context, office)
      const found = await inOffice(context.database, office, async (client) => {
        await decide(client, { office, login, id, revision, decision, now })
        await recordAction(context, client, request, { action: `finding.${decision.action}`, type: 'finding', id })
        return findingPage(client, reading, userOf(request), id, now)
      })
      if (found === undefined) throw new HttpProblem('FINDING_UNKNOWN', { found: id })
      return found
    },
  )
}
