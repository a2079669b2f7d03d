import {
  dropRequestSchema,
  dropsAnswerSchema,
  dropsRequestSchema,
  mendAnswerSchema,
  mendRequestSchema,
  rejectListSchema,
  rejectQuerySchema,
  rejectRowSchema,
  rejectSchema,
  type SheetAnswerDto,
  sheetAnswerSchema,
  showRequestSchema,
  uploadQuerySchema,
} from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import type { FastifyRequest } from 'fastify'
import type pg from 'pg'
import { z } from 'zod'
import { type AuditedAct, audited, recordAction } from '../access/audit'
import type { AuditAction } from '../access/auditActions'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowsOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { unmaskingDetail } from '../people/unmask'
import { batchOf } from './batches'
import { dropRejects } from './dropRejects'
import { endingOf, fileLabel, importFormat } from './fileLabel'
import { IMPORT_LIMITS } from './limits'
import { type Mend, mendRejects } from './mendRejects'
import { readSheet, type SheetLanguage, writeSheet } from './rejectSheet'
import {
  listRejects,
  openReject,
  openRejects,
  type RejectId,
  rejectIdSchema,
  shownReject,
  toldProblem,
  writeRejectId,
} from './rejects'
import { importParams, streamedBodies } from './routes'
import { sealJson } from './sealedJson'
import { countRows } from './storeRows'
import { withBody } from './takeUpload'

const config = requires('imports.manage')
const url = '/api/v1/rejects'
const params = z.object({ id: rejectIdSchema })

/** What was refused of files and lines, and what people do about it. */
export function rejectRoutes(app: App, context: ServerContext): void {
  readingRoutes(app, context)
  showRoute(app, context)
  mendRoute(app, context)
  workRoutes(app, context)
  dropsRoute(app, context)
  sheetRoutes(app, context)
}

function readingRoutes(app: App, context: ServerContext): void {
  app.get(
    url,
    { config, schema: { querystring: rejectQuerySchema, response: { 200: rejectListSchema } } },
    (request) => {
      const { office, login } = userOf(request)
      const { owner, ...query } = request.query
      const ownedBy = owner === 'mine' ? login : undefined
      const detail = { state: query.state, batch: query.batch ?? null }
      return audited(context, request, { action: 'reject.list', type: 'reject', id: '', detail }, (client) =>
        listRejects(client, office, { ...query, ownedBy }, sealerOf(context.keyring, office), context.clock.now()),
      )
    },
  )
  app.get(`${url}/:id`, { config, schema: { params, response: { 200: rejectSchema } } }, (request) => {
    const { office } = userOf(request)
    const act: AuditedAct = { action: 'reject.read', type: 'reject', id: writeRejectId(request.params.id) }
    return audited(context, request, act, async (client) =>
      shownReject(await openReject(client, office, request.params.id, sealerOf(context.keyring, office)), {
        office,
        now: context.clock.now(),
      }),
    )
  })
}

function showRoute(app: App, context: ServerContext): void {
  app.post(
    `${url}/:id/show`,
    {
      config: requires('persons.unmask'),
      schema: { params, body: showRequestSchema, response: { 200: rejectSchema } },
    },
    async (request, reply) => {
      const { office } = userOf(request)
      const { id } = request.params
      const sealer = sealerOf(context.keyring, office)
      const detail = unmaskingDetail(request.body, sealer)
      const act: AuditedAct = { action: 'reject.show', type: 'reject', id: writeRejectId(id), detail }
      const telling = { office, now: context.clock.now(), inFull: true }
      const shown = await audited(context, request, act, async (client) =>
        shownReject(await openReject(client, office, id, sealer), telling),
      )
      reply.header('cache-control', 'no-store')
      return shown
    },
  )
}

function mendRoute(app: App, context: ServerContext): void {
  const { clock, database, keyring } = context
  app.post(
    `${url}/:id/mend`,
    { config, schema: { params, body: mendRequestSchema, response: { 200: mendAnswerSchema } } },
    async (request) => {
      const { office, login } = userOf(request)
      const { id } = request.params
      const sealer = sealerOf(keyring, office)
      await keyring.prepare(office)
      const { answers, ...answer } = await inOffice(database, office, async (client) => {
        const { dto } = await openReject(client, office, id, sealer)
        if (dto.batch === null) throw new HttpProblem('REJECT_LINE')
        const mending = { office, login, batch: dto.batch.id }
        const result = await mendRejects(context, client, mending, [{ id, cells: request.body.cells }])
        const [mended] = result.mended
        if (mended === undefined) throw new HttpProblem('REJECT_CLOSED')
        const { status } = mended
        const act: AuditedAct = { action: 'reject.mend', type: 'reject', id: writeRejectId(id), detail: { status } }
        await recordAction(context, client, request, act)
        const reject = shownReject(await openReject(client, office, id, sealer), { office, now: clock.now() })
        return { status, reject, answers: result.answers }
      })
      countRows(context, answers)
      return answer
    },
  )
}

interface Work {
  readonly state: 'open' | 'dropped'
  readonly text?: string
}

/** Writes down what somebody does about an open reject. 409 REJECT_CLOSED. */
async function keepWork(
  context: ServerContext,
  client: pg.PoolClient,
  request: FastifyRequest,
  id: RejectId,
  { state, text }: Work,
): Promise<void> {
  const { office, login } = userOf(request)
  const kept = text === undefined ? undefined : sealJson(sealerOf(context.keyring, office), { text })
  await client.query(
    `insert into reject_work (office, raw, raw_from, state, owner, changed_by, changed_at, key_id, sealed)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8)
     on conflict (office, raw, raw_from) do update set state = excluded.state, owner = excluded.owner,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at,
       key_id = coalesce(excluded.key_id, reject_work.key_id), sealed = coalesce(excluded.sealed, reject_work.sealed)`,
    [office, id.raw, id.from, state, login, context.clock.now(), kept?.keyId ?? null, kept?.bytes ?? null],
  )
}

function workRoutes(app: App, context: ServerContext): void {
  const act = async (request: FastifyRequest, id: RejectId, action: AuditAction, work: Work) => {
    const { office } = userOf(request)
    const sealer = sealerOf(context.keyring, office)
    return inOffice(context.database, office, async (client) => {
      const { dto } = await openReject(client, office, id, sealer)
      if (dto.state !== 'open') throw new HttpProblem('REJECT_CLOSED')
      await keepWork(context, client, request, id, work)
      await recordAction(context, client, request, { action, type: 'reject', id: writeRejectId(id) })
      return (await openReject(client, office, id, sealer)).dto
    })
  }
  const schema = { params, response: { 200: rejectRowSchema } }
  app.post(`${url}/:id/take`, { config, schema }, (request) =>
    act(request, request.params.id, 'reject.take', { state: 'open' }),
  )
  app.post(`${url}/:id/drop`, { config, schema: { ...schema, body: dropRequestSchema } }, (request) =>
    act(request, request.params.id, 'reject.drop', { state: 'dropped', text: request.body.text }),
  )
}

function dropsRoute(app: App, context: ServerContext): void {
  app.post(
    `${url}/drops`,
    { config, schema: { body: dropsRequestSchema, response: { 200: dropsAnswerSchema } } },
    async (request) => {
      const { office, login } = userOf(request)
      const { batch, source, owner, upTo, text } = request.body
      const query = { batch, source, ownedBy: owner === 'mine' ? login : undefined }
      const dropping = {
        office,
        login,
        text,
        now: context.clock.now(),
        upTo: parseInstant(upTo)?.instant ?? (0 as Instant),
      }
      await context.keyring.prepare(office)
      return inOffice(context.database, office, async (client) => {
        const dropped = await dropRejects(client, query, dropping, sealerOf(context.keyring, office))
        const detail = { source: source ?? null, batch: batch ?? null, rows: dropped }
        await recordAction(context, client, request, { action: 'reject.dropAll', type: 'reject', id: '', detail })
        return { dropped }
      })
    },
  )
}

const openSchema = z.object({ raw: z.string(), raw_from: z.int() })
/** So many rejects go into a sheet; who has more of them has the wrong mapping. */
const SHEET_ROWS = 10_000
/** So many corrected rows are stored in one transaction. */
const AT_ONCE = 500

async function sheetOf(
  context: ServerContext,
  client: pg.PoolClient,
  { office, batch, language }: { readonly office: string; readonly batch: string; readonly language: SheetLanguage },
): Promise<string> {
  await batchOf(client, office, batch)
  const open = await rowsOf(
    client,
    openSchema,
    `select work.raw, work.raw_from from import_piece piece
     join reject_work work on work.office = piece.office and work.raw = piece.raw and work.state = 'open'
     where piece.office = $1 and piece.batch = $2 order by piece.piece, work.raw_from limit ${SHEET_ROWS}`,
    [office, batch],
  )
  const ids = open.map(({ raw, raw_from }) => ({ raw, from: raw_from }))
  const sealer = sealerOf(context.keyring, office)
  const opened = new Map((await openRejects(client, office, ids, sealer)).map((one) => [writeRejectId(one.id), one]))
  return writeSheet(
    ids.flatMap((id) => opened.get(writeRejectId(id)) ?? []),
    { office, language, now: context.clock.now() },
  )
}

async function mendByParts(
  context: ServerContext,
  request: FastifyRequest,
  batch: string,
  mends: readonly Mend[],
): Promise<SheetAnswerDto> {
  const { office, login } = userOf(request)
  const total: SheetAnswerDto = { accepted: 0, duplicates: 0, rejected: 0, unknown: 0, problems: [] }
  for (let at = 0; at < mends.length; at += AT_ONCE) {
    const { mended, unknown, answers } = await inOffice(context.database, office, async (client) => {
      const result = await mendRejects(context, client, { office, login, batch }, mends.slice(at, at + AT_ONCE))
      const detail = { rows: result.mended.length }
      await recordAction(context, client, request, { action: 'reject.mendSheet', type: 'import', id: batch, detail })
      return result
    })
    countRows(context, answers)
    total.unknown += unknown
    for (const { status, problems } of mended) {
      if (status === 'accepted') total.accepted += 1
      else if (status === 'duplicate') total.duplicates += 1
      else total.rejected += 1
      for (const problem of problems)
        if (total.problems.length < IMPORT_LIMITS.problems) total.problems.push(toldProblem(problem, true))
    }
  }
  return total
}

function sheetRoutes(app: App, context: ServerContext): void {
  app.get(
    '/api/v1/imports/:id/rejects.csv',
    {
      config,
      schema: { params: importParams, querystring: z.object({ language: z.enum(['zh', 'en']).default('zh') }) },
    },
    async (request, reply) => {
      const { office } = userOf(request)
      const { id } = request.params
      const act: AuditedAct = { action: 'import.rejectSheet', type: 'import', id }
      const sheet = await audited(context, request, act, (client) =>
        sheetOf(context, client, { office, batch: id, language: request.query.language }),
      )
      const name = request.query.language === 'zh' ? '退回补正表.csv' : 'rejected-rows.csv'
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      return reply.type('text/csv; charset=utf-8').send(sheet)
    },
  )
  streamedBodies(app, (scope) => {
    scope.put(
      '/api/v1/imports/:id/sheet',
      {
        config,
        schema: { params: importParams, querystring: uploadQuerySchema, response: { 200: sheetAnswerSchema } },
      },
      async (request) => {
        const { office } = userOf(request)
        const label = fileLabel(request.query.name)
        const format = importFormat(label)
        if (format === undefined || format === 'ndjson')
          throw new HttpProblem('IMPORT_FORMAT', { found: endingOf(label) })
        await context.keyring.prepare(office)
        const { mends, unknown, problems } = await withBody(request, IMPORT_LIMITS.sheetBytes, (bytes) =>
          readSheet(format, bytes),
        )
        const answer = await mendByParts(context, request, request.params.id, mends)
        const told = problems.map((problem) => toldProblem(problem, true))
        return { ...answer, unknown: answer.unknown + unknown, problems: [...told, ...answer.problems] }
      },
    )
  })
}
