import { type CaseDto, casePageSchema, caseQuerySchema, caseSchema, knownAtSchema } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { audited } from '../access/audit'
import { closedTo } from '../access/closed'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { sealerOf } from '../facts/sealer'
import { replayContext } from '../findings/routes'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { modelsInForce } from '../judging/inForce'
import type { Reader } from '../matters/party'
import { linkedMatters } from '../matters/readLinks'
import { instantOf } from './instantOf'
import { listCases } from './listCases'
import { readCase } from './readCase'

/** Everything the page of a case shows: what it is, and the matters that the reader may read of it and of its findings. */
async function readPage(
  client: PoolClient,
  context: ServerContext,
  reader: Reader,
  id: string,
  knownAt: Instant | undefined,
): Promise<CaseDto | undefined> {
  const now = context.clock.now()
  const reading = { ...replayContext(context, reader.office), closed: await closedTo(client, reader) }
  const found = await readCase(client, reading, id, knownAt, now)
  if (found === undefined) return undefined
  const findings = found.findings.map((finding) => ({ type: 'finding' as const, target: finding.id }))
  return { ...found, matters: await linkedMatters(client, reader, [{ type: 'case', target: id }, ...findings], now) }
}

const idParams = z.object({ id: z.string().min(1).max(300) })
/** The list of cases, and one case now or as known on an instant. */
export function casesRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/cases',
    { config: requires('cases.read'), schema: { querystring: caseQuerySchema, response: { 200: casePageSchema } } },
    async (request) => {
      const { office } = userOf(request)
      const list = { ...modelsInForce(), office, sealer: sealerOf(context.keyring, office) }
      const detail = { searched: request.query.q !== undefined }
      return audited(context, request, { action: 'case.list', type: 'case', id: '', detail }, async (client) =>
        listCases(
          client,
          { ...list, closed: await closedTo(client, userOf(request)) },
          request.query,
          context.clock.now(),
        ),
      )
    },
  )
  app.get(
    '/api/v1/cases/:id',
    {
      config: requires('cases.read'),
      schema: { params: idParams, querystring: knownAtSchema, response: { 200: caseSchema } },
    },
    async (request) => {
      const { id } = request.params
      const reader = userOf(request)
      const detail = { knownAt: request.query.knownAt ?? null }
      const found = await audited(context, request, { action: 'case.read', type: 'case', id, detail }, (client) =>
        readPage(client, context, reader, id, instantOf(request.query.knownAt)),
      )
      if (found === undefined) throw new HttpProblem('CASE_UNKNOWN', { found: id })
      return found
    },
  )
}
