import { randomUUID } from 'node:crypto'
import {
  checkRequestSchema,
  importBatchSchema,
  importListQuerySchema,
  importListSchema,
  importPreviewSchema,
  importReportSchema,
  tableChoiceSchema,
  undoRequestSchema,
  uploadedSchema,
  uploadQuerySchema,
} from '@hengjian/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type AuditedAct, audited, recordAction } from '../access/audit'
import type { AuditAction } from '../access/auditActions'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { Gate } from '../facts/gate'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { readCursor } from '../paging/cursor'
import { askToCheck, askToRun, askToUndo } from './asking'
import { batchDto, batchFile, batchOf, keptReportSchema, listBatches } from './batches'
import { fileBytes } from './fileBytes'
import { mappingsOf } from './mappings'
import { previewOf } from './preview'
import { openJson } from './sealedJson'
import { earlierOf, takeUpload } from './takeUpload'

export const importParams = z.object({ id: z.uuid() })
const config = requires('imports.manage')
const url = '/api/v1/imports'

/** So many files are received at once; each holds a connection only while a chunk of it is stored. */
const UPLOADS = new Gate({ inside: 3, waiting: 6, patience: 5000 })
const RETRY_AFTER_SECONDS = 10

/** A request's body as it streams in. */
export const OCTETS = 'application/octet-stream'

/** A scope in which the bytes of a file stream in instead of being held. */
export function streamedBodies(app: App, routes: (scope: App) => void): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(OCTETS, (_request, payload, done) => done(null, payload))
    routes(scope)
  })
}

/** Handing files in, trying and importing them, and taking them back. */
export function importRoutes(app: App, context: ServerContext): void {
  streamedBodies(app, (scope) => uploadRoute(scope, context))
  readingRoutes(app, context)
  askingRoutes(app, context)
}

function uploadRoute(app: App, context: ServerContext): void {
  app.put(
    url,
    { config, schema: { querystring: uploadQuerySchema, response: { 200: uploadedSchema } } },
    async (request) => {
      const uploaded = await UPLOADS.run(userOf(request).office, () =>
        takeUpload(context, request, request.query.name, randomUUID()),
      )
      if (uploaded === undefined) throw new HttpProblem('IMPORT_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS })
      return uploaded
    },
  )
}

function readingRoutes(app: App, context: ServerContext): void {
  const { database, keyring } = context
  app.get(
    url,
    { config, schema: { querystring: importListQuerySchema, response: { 200: importListSchema } } },
    (request) => {
      const { office } = userOf(request)
      const cursor = readCursor(request.query.cursor)
      return audited(context, request, { action: 'import.list', type: 'import', id: '' }, (client) =>
        listBatches(client, office, sealerOf(keyring, office), cursor),
      )
    },
  )
  app.get(
    `${url}/:id`,
    { config, schema: { params: importParams, response: { 200: importBatchSchema } } },
    (request) => {
      const { office } = userOf(request)
      return inOffice(database, office, async (client) =>
        batchDto(await batchOf(client, office, request.params.id), sealerOf(keyring, office)),
      )
    },
  )
  app.get(
    `${url}/:id/preview`,
    {
      config,
      schema: {
        params: importParams,
        querystring: tableChoiceSchema.extend({ headerRow: z.coerce.number().int().min(1).max(1000).optional() }),
        response: { 200: importPreviewSchema },
      },
    },
    async (request) => {
      const { office } = userOf(request)
      const { id } = request.params
      const act: AuditedAct = { action: 'import.preview', type: 'import', id }
      const { file, mappings, earlier } = await audited(context, request, act, async (client) => {
        const batch = await batchOf(client, office, id)
        if (batch.next_piece > 0) throw new HttpProblem('IMPORT_STATE')
        return {
          file: batchFile(batch, sealerOf(keyring, office)),
          mappings: await mappingsOf(client, office),
          earlier: await earlierOf(client, office, batch.sha256, id),
        }
      })
      return { ...(await previewOf(file, fileBytes(context, office, id), request.query, mappings)), earlier }
    },
  )
  app.get(
    `${url}/:id/report`,
    { config, schema: { params: importParams, response: { 200: importReportSchema } } },
    (request) => {
      const { office } = userOf(request)
      const { id } = request.params
      return audited(context, request, { action: 'import.report', type: 'import', id }, async (client) => {
        const { report_key, report_sealed } = await batchOf(client, office, id)
        const kept = keptReportSchema.safeParse(openJson(sealerOf(keyring, office), report_key, report_sealed))
        const report = importReportSchema.safeParse(kept.data?.report)
        if (!report.success) throw new HttpProblem('IMPORT_STATE')
        return report.data
      })
    },
  )
}

/** Runs in the transaction in which the action is recorded, and answers the batch as it then is. */
async function acting(
  context: ServerContext,
  request: FastifyRequest,
  id: string,
  action: AuditAction,
  act: Parameters<typeof inOffice<void>>[2],
) {
  const { office } = userOf(request)
  return inOffice(context.database, office, async (client) => {
    await act(client)
    await recordAction(context, client, request, { action, type: 'import', id })
    return batchDto(await batchOf(client, office, id), sealerOf(context.keyring, office))
  })
}

function askingRoutes(app: App, context: ServerContext): void {
  const schema = { params: importParams, response: { 200: importBatchSchema } }
  app.post(`${url}/:id/check`, { config, schema: { ...schema, body: checkRequestSchema } }, async (request) => {
    const { id } = request.params
    const { office } = userOf(request)
    const check = await askToCheck(context, { office, id }, request.body)
    return acting(context, request, id, 'import.check', check)
  })
  app.post(`${url}/:id/run`, { config, schema }, (request) => {
    const { id } = request.params
    const { office, login } = userOf(request)
    const place = { office, id, login }
    return acting(context, request, id, 'import.run', (client) => askToRun(context, client, place))
  })
  app.post(`${url}/:id/undo`, { config, schema: { ...schema, body: undoRequestSchema } }, (request) => {
    const { id } = request.params
    const { office, login } = userOf(request)
    return acting(context, request, id, 'import.undo', (client) =>
      askToUndo(context, client, { office, id, login }, request.body),
    )
  })
}
