import { auditPageSchema, auditQuerySchema, auditVerificationSchema } from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { everywhere } from '../database/database'
import { rowsOf } from '../database/rows'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { audited } from './audit'
import { actsCalled, nameOfAct, nameOfSubject } from './auditActions'
import { entrySchema } from './auditChain'
import { checkpointFiles, readCheckpoints } from './auditCheckpoints'
import { tellDetail, workflowIn } from './auditDetail'
import { verifyOffice } from './auditVerification'
import { suspectText } from './auditWalk'
import { userOf } from './identity'
import { requires } from './permissions'

const PAGE = 100
const namedEntrySchema = entrySchema.extend({ name: z.string().nullable() })

async function auditPage(
  client: pg.PoolClient,
  office: string,
  { actor = '', action = '', subject = '', before }: z.output<typeof auditQuerySchema>,
): Promise<z.output<typeof auditPageSchema>> {
  const rows = await rowsOf(
    client,
    namedEntrySchema,
    `select entry.id, at, actor, person.name, entry.role, action, type, subject, detail, request from audit_entry entry
     left join app_user person on person.office = entry.office and person.login = entry.actor
     where entry.office = $1 and ($2::bigint is null or entry.id < $2) and ($3 = '' or actor = $3)
       and ($4 = '' or action = $4 or starts_with(action, $4 || '.') or action = any($5)) and ($6 = '' or subject = $6)
     order by entry.id desc limit $7`,
    [office, before ?? null, actor, action, action === '' ? [] : actsCalled(action), subject, PAGE + 1],
  )
  const shown = rows.slice(0, PAGE)
  return {
    rows: shown.map(({ at, request: _, ...row }) => ({
      ...row,
      at: formatInstant(at as Instant),
      actionName: nameOfAct(row.action, workflowIn(row.detail)),
      typeName: nameOfSubject(row.type),
      told: tellDetail(row.detail),
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The audit of the office for its audit administrator: read, and verified. Nothing here changes anything but for the entry that it was read. */
export function auditRoutes(app: App, context: ServerContext): void {
  const url = '/api/v1/audit'
  const config = requires('audit.read')
  let verifying = false
  app.get(url, { config, schema: { querystring: auditQuerySchema, response: { 200: auditPageSchema } } }, (request) =>
    audited(context, request, { action: 'audit.read', type: 'audit', id: '' }, (client) =>
      auditPage(client, userOf(request).office, request.query),
    ),
  )
  app.get(
    `${url}/verification`,
    { config, schema: { response: { 200: auditVerificationSchema } } },
    async (request) => {
      const { office } = userOf(request)
      await audited(context, request, { action: 'audit.verify', type: 'audit', id: '' }, async () => undefined)
      if (verifying) throw new HttpProblem('AUDIT_BUSY', { retryAfterSeconds: 10 })
      verifying = true
      try {
        const outside = checkpointFiles(context.settings).flatMap(readCheckpoints)
        const found = await everywhere(context.database, (client) => verifyOffice(client, office, outside))
        const { problems, firstBad, ...figures } = found
        return {
          ...figures,
          checkpoints: outside.filter((one) => one.office === office).length,
          problems: problems.map(({ code, place = '', message, cure }) => ({ code, place, message, cure })),
          firstBad: firstBad === undefined ? null : suspectText(firstBad),
        }
      } finally {
        verifying = false
      }
    },
  )
}
