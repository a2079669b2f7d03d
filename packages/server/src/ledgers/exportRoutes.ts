import { Readable } from 'node:stream'
import {
  type LedgerExportDto,
  ledgerExportOrderSchema,
  ledgerExportSchema,
  ledgerExportsSchema,
} from '@hengjian/contract'
import { formatInstant, type Instant } from '@hengjian/law'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type AuditedAct, audited, recordAction } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { rowOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { SHEET_TYPES } from '../sheets/answerSheet'
import { columnsOf } from './book'
import { bookOf, booksOf } from './books'
import { askToExport, askToForget } from './exportWork'
import { orderExport, ownExports, type StoredExport } from './storedExport'

const url = '/api/v1/ledger-exports'
const config = requires('ledgers')
const orderParams = z.object({ ledger: z.string().max(64) })
const idParams = z.object({ id: z.uuid() })
const pieceSchema = z.object({ key_id: z.string(), sealed: z.instanceof(Buffer) })

type Who = Pick<FastifyRequest, 'id' | 'identity'>

/** The pieces of a file, one after the other. */
async function* piecesOf(context: ServerContext, office: string, id: string): AsyncGenerator<Buffer> {
  const sealer = sealerOf(context.keyring, office)
  for (let part = 0; ; part += 1) {
    const text = 'select key_id, sealed from ledger_export_piece where office = $1 and export = $2 and part = $3'
    const piece = await inOffice(context.database, office, (client) =>
      rowOf(client, pieceSchema, text, [office, id, part]),
    )
    if (piece === undefined) return
    yield sealer.open(piece.key_id, piece.sealed)
  }
}

/** Ledgers as files: asked for with a reason, written while their progress is shown, fetched by whoever asked until they expire. */
export function exportRoutes(app: App, context: ServerContext): void {
  const present = (request: Who, stored: StoredExport): LedgerExportDto => {
    const { id, ledger, order, state, written, total, bytes, made_at, expires_at } = stored
    const title = booksOf(userOf(request)).find(({ head }) => head.id === ledger)?.head.title
    return {
      ...{ id, state, written, total, bytes, format: order.format },
      ledger: { id: ledger, title: title ?? { zh: ledger, en: ledger } },
      madeAt: formatInstant(made_at),
      expiresAt: formatInstant(expires_at),
    }
  }
  const ownOf = async (request: Who, now: Instant): Promise<readonly StoredExport[]> => {
    const { office, login } = userOf(request)
    return inOffice(context.database, office, (client) =>
      ownExports(client, { office, login }, sealerOf(context.keyring, office), now),
    )
  }
  const ownNamed = async (request: Who, id: string): Promise<StoredExport> => {
    const found = (await ownOf(request, context.clock.now())).find((one) => one.id === id)
    if (found === undefined) throw new HttpProblem('EXPORT_UNKNOWN')
    bookOf(userOf(request), found.ledger)
    return found
  }

  app.post(
    '/api/v1/ledgers/:ledger/exports',
    { config, schema: { params: orderParams, body: ledgerExportOrderSchema, response: { 200: ledgerExportSchema } } },
    async ({ id: requestId, identity, params, body }) => {
      const request = { id: requestId, identity }
      const { office, login, role } = userOf(request)
      const { head } = bookOf(userOf(request), params.ledger)
      const columns = columnsOf(head, body.columns).map(({ id }) => id)
      const now = context.clock.now()
      const sealer = sealerOf(context.keyring, office)
      await context.keyring.prepare(office)
      const asker = { office, login, role, request: requestId }
      const id = await inOffice(context.database, office, async (client) => {
        const made = await orderExport(client, asker, head.id, { ...body, columns }, sealer, now)
        const detail = { export: made, format: body.format, reason: body.reason }
        await recordAction(context, client, request, { action: 'ledger.order', type: 'ledger', id: head.id, detail })
        await askToExport(client, office)
        await askToForget(client, office, now + 25 * 3_600_000)
        return made
      })
      return present(request, await ownNamed(request, id))
    },
  )
  app.get(url, { config, schema: { response: { 200: ledgerExportsSchema } } }, async (request) =>
    (await ownOf(request, context.clock.now())).map((one) => present(request, one)),
  )
  app.get(
    `${url}/:id`,
    { config, schema: { params: idParams, response: { 200: ledgerExportSchema } } },
    async (request) => present(request, await ownNamed(request, request.params.id)),
  )
  app.get(`${url}/:id/file`, { config, schema: { params: idParams } }, async (request, reply) => {
    const { office } = userOf(request)
    const { id, state, bytes, ledger, order } = await ownNamed(request, request.params.id)
    const name = `${bookOf(userOf(request), ledger).head.title[order.language]}.${order.format}`
    if (state !== 'done' || bytes === null) throw new HttpProblem('EXPORT_NOT_DONE')
    const act: AuditedAct = { action: 'ledger.download', type: 'ledger', id: ledger, detail: { export: id } }
    await audited(context, request, act, async () => undefined)
    return reply
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-length', String(bytes))
      .type(SHEET_TYPES[order.format])
      .send(Readable.from(piecesOf(context, office, id), { objectMode: false }))
  })
}
