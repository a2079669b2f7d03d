import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { isDatabaseGone } from '../database/goneDatabase'
import { sealerOf } from '../facts/sealer'
import { startQueue, type Worker } from '../judging/queueWorker'
import { nameOf } from '../log/nameOf'
import { forgetExpired, forgetPieces, nextExport, noteProgress, type StoredExport } from './storedExport'
import { type GoOn, writeExport } from './writeExport'

/** The task that writes the files of one office; its payload is `{ office }`. */
const EXPORT_TASK = 'ledgerExport'
const payloadSchema = z.object({ office: z.string().min(1) })

/** Asks for the files of an office to be written, in the caller's transaction: one waiting job for each office is enough. */
export async function askToExport(client: ClientBase, office: string): Promise<void> {
  await client.query('select graphile_worker.add_job($1, $2::json, job_key => $3)', [
    EXPORT_TASK,
    JSON.stringify({ office }),
    `${EXPORT_TASK} ${office}`,
  ])
}

/** Asks for what has expired to be removed when it has. */
export async function askToForget(client: ClientBase, office: string, at: number): Promise<void> {
  await client.query('select graphile_worker.add_job($1, $2::json, job_key => $3, run_at => to_timestamp($4))', [
    EXPORT_TASK,
    JSON.stringify({ office }),
    `${EXPORT_TASK} ${office} expiry`,
    Math.ceil(at / 1000) + 1,
  ])
}

/** Gives up a file that an error of ours stops, so that the others go on. */
const setAside = (context: ServerContext, office: string, { id }: StoredExport): Promise<void> =>
  inOffice(context.database, office, async (client) => {
    await forgetPieces(client, office, id)
    await noteProgress(client, office, id, { state: 'stopped' })
  })

/** Writes the files of an office, the one asked for first at first. A lost database ends the attempt, and the queue tries again. */
export async function exportWork(context: ServerContext, office: string, goOn: GoOn = () => true): Promise<void> {
  await context.keyring.prepare(office)
  const sealer = sealerOf(context.keyring, office)
  await inOffice(context.database, office, (client) => forgetExpired(client, office, context.clock.now()))
  for (;;) {
    const now = context.clock.now()
    const next = (await goOn())
      ? await inOffice(context.database, office, (client) => nextExport(client, office, sealer, now))
      : undefined
    if (next === undefined) return
    try {
      await writeExport({ context, office, stored: next, goOn })
    } catch (error) {
      if (!(error instanceof Error) || isDatabaseGone(error)) throw error
      context.log.error({ export: next.id, error: nameOf(error) }, 'a ledger could not be written')
      await setAside(context, office, next)
    }
  }
}

/** Starts the worker of exports, apart from the judging one so that a long list keeps no clock waiting. */
export async function startExporting(context: ServerContext): Promise<Worker> {
  let stopping = false
  const worker = await startQueue(context, {
    tasks: { [EXPORT_TASK]: (payload) => exportWork(context, payloadSchema.parse(payload).office, () => !stopping) },
    concurrency: 1,
    ask: askToExport,
  })
  return {
    stop: async () => {
      stopping = true
      await worker.stop()
    },
  }
}
