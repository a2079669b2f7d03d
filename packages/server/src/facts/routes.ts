import type { Readable } from 'node:stream'
import { factWithRawSchema, type IngestAnswerDto } from '@hengjian/contract'
import { criminalProcedure, type OfficeId } from '@hengjian/facts'
import { z } from 'zod'
import { audited } from '../access/audit'
import { type IngestSource, sourceOf, userOf } from '../access/identity'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import type { App } from '../http/app'
import { HttpProblem } from '../http/problem'
import { askToJudge } from '../judging/worker'
import { nameOf } from '../log/nameOf'
import { Gate } from './gate'
import { INGEST_LIMITS, ingest, MessageTooLarge } from './ingest'
import { fillsPiece, type MessagePiece } from './messageLines'
import { passOver } from './passOver'
import { preparePiece, type StoreContext, storeContext } from './preparePiece'
import { readFactWithRaw } from './readFact'
import { sealerOf } from './sealer'
import { storePiece } from './storePiece'

/**
 * So many pieces may be on their way to the database at once; the rest of the connections stay for the people at work. A source
 * that sends faster than it is taken is told to wait, others are not held up by it.
 */
const PIECES = { inside: 6, waiting: 16, patience: 15_000 } as const
const RETRY_AFTER_SECONDS = 5

const NDJSON = ['application/x-ndjson', 'application/jsonl', 'application/json-seq', 'text/plain']

/** POST /api/v1/facts takes records in, GET /api/v1/facts/:id shows one with the raw record it came in. */
export function factsRoutes(app: App, context: ServerContext): void {
  app.register(async (scope) => {
    scope.removeContentTypeParser(NDJSON)
    scope.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload))
    ingestRoute(scope, context)
  })
  app.get(
    '/api/v1/facts/:id',
    {
      config: requires('facts.read'),
      schema: { params: z.object({ id: z.string().max(500) }), response: { 200: factWithRawSchema } },
    },
    async (request) => {
      const { office } = userOf(request)
      const { id } = request.params
      const found = await audited(context, request, { action: 'fact.read', type: 'fact', id }, (client) =>
        readFactWithRaw(client, office, id, sealerOf(context.keyring, office), criminalProcedure),
      )
      if (found === undefined) throw new HttpProblem('FACT_UNKNOWN', { found: id })
      return found
    },
  )
}

/** Ends a flood, and after the last of its office asks for what they brought to be judged. Asked for anew where the database is gone. */
async function endFlood({ floods, database, log }: ServerContext, office: string): Promise<void> {
  floods.end(office)
  if (floods.isFlooded(office)) return
  await inOffice(database, office, (client) => askToJudge(client, office)).catch((error: unknown) =>
    log.error({ office, error: nameOf(error) }, 'judging could not be asked for'),
  )
}

function ingestRoute(app: App, context: ServerContext): void {
  const gate = new Gate(PIECES)
  const stores = new Map<string, StoreContext>()
  const storeOf = (office: string, source: string): StoreContext => {
    const key = `${office} ${source}`
    const store = stores.get(key) ?? storeContext(sealerOf(context.keyring, office))
    stores.set(key, store)
    return store
  }
  const storeOne = async (piece: MessagePiece, { office, source }: IngestSource, bulk: boolean) => {
    const delivery = { office: office as OfficeId, source, receivedAt: context.clock.now() }
    const prepared = preparePiece(piece, delivery, storeOf(office, source))
    const answers = await gate.run(`${office} ${source}`, () =>
      inOffice(context.database, office, async (client) => {
        const lines = await storePiece(client, prepared, { bulk })
        if (lines.some(({ status }) => status === 'accepted')) await askToJudge(client, office)
        return lines
      }),
    )
    if (answers === undefined) throw new HttpProblem('INGEST_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    for (const { status } of answers) context.counters.lines[status] += 1
    return answers
  }
  app.post(
    '/api/v1/facts',
    { config: requires('facts.write'), bodyLimit: INGEST_LIMITS.messageBytes },
    async (request): Promise<IngestAnswerDto> => {
      const from = sourceOf(request)
      await context.keyring.prepare(from.office)
      let isFlood = false
      const take = (piece: MessagePiece) => {
        if (!isFlood && fillsPiece(piece.bytes.length, piece.lines.length, INGEST_LIMITS)) {
          isFlood = true
          context.floods.begin(from.office)
        }
        return storeOne(piece, from, isFlood)
      }
      const message = request.body as Readable
      try {
        const answer = await ingest(message.iterator({ destroyOnReturn: false }), INGEST_LIMITS, take)
        if (answer.lines.length === 0) throw new HttpProblem('INGEST_EMPTY')
        return answer
      } catch (error) {
        passOver(message, INGEST_LIMITS.messageBytes)
        if (error instanceof MessageTooLarge) throw new HttpProblem('INGEST_TOO_LARGE', { found: '256 MiB' })
        throw error
      } finally {
        if (isFlood) await endFlood(context, from.office)
      }
    },
  )
}
