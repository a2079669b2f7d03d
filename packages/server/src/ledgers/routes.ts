import { ledgerPageSchema, ledgerQuerySchema, ledgersSchema, ledgerWhySchema } from '@hengjian/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audited } from '../access/audit'
import { userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { soughtSaid } from '../sheets/soughtSaid'
import { columnsOf, type Reading } from './book'
import { bookOf, booksOf } from './books'
import { exportRoutes } from './exportRoutes'
import { monthRoutes } from './monthRoutes'

const url = '/api/v1/ledgers'
const config = requires('ledgers')
const ledgerParams = z.object({ ledger: z.string().max(64) })
const rowParams = ledgerParams.extend({ id: z.string().max(64) })

/** Ledgers as they are read: which there are, their pages, and why a row says what it says. */
export function ledgerRoutes(app: App, context: ServerContext): void {
  const readingOf = (request: Pick<FastifyRequest, 'identity'>): Reading => ({
    context,
    reader: userOf(request),
    now: context.clock.now(),
  })
  app.get(url, { config, schema: { response: { 200: ledgersSchema } } }, async (request) =>
    booksOf(userOf(request)).map(({ head }) => head),
  )
  app.get(
    `${url}/:ledger`,
    { config, schema: { params: ledgerParams, querystring: ledgerQuerySchema, response: { 200: ledgerPageSchema } } },
    async (request) => {
      const reading = readingOf(request)
      await context.keyring.prepare(reading.reader.office)
      const book = bookOf(reading.reader, request.params.ledger)
      const { q, from = null, to = null, state = null, columns: chosen } = request.query
      const columns = columnsOf(book.head, chosen).map(({ id }) => id)
      const detail = { searched: q !== undefined, from, to, state }
      const act = { action: 'ledger.read', type: 'ledger', id: book.head.id, detail } as const
      return audited(context, request, act, async (client) => ({
        ...(await book.page(client, reading, request.query, columns)),
        sought: (await soughtSaid(client, reading.reader.office, q)) ?? null,
      }))
    },
  )
  app.get(
    `${url}/:ledger/rows/:id`,
    { config, schema: { params: rowParams, response: { 200: ledgerWhySchema } } },
    async (request) => {
      const reading = readingOf(request)
      const { ledger, id } = request.params
      const book = bookOf(reading.reader, ledger)
      const detail = { row: id }
      const found = await audited(
        context,
        request,
        { action: 'ledger.why', type: 'ledger', id: ledger, detail },
        (client) => book.why(client, reading, id),
      )
      if (found === undefined) throw new HttpProblem('LEDGER_ROW_UNKNOWN')
      return found
    },
  )
  monthRoutes(app, context)
  exportRoutes(app, context)
}
