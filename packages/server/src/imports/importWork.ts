import { importStateSchema } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { isDatabaseGone } from '../database/goneDatabase'
import { rowOf } from '../database/rows'
import { sealerOf } from '../facts/sealer'
import { startQueue, type Worker } from '../judging/queueWorker'
import { askToJudge } from '../judging/worker'
import { nameOf } from '../log/nameOf'
import { serverProblem } from '../problems/registry'
import { checkFile } from './checkFile'
import { forgetCutOff } from './fileBytes'
import { type GoOn, importFile, Overtaken, Withdrawn } from './importFile'
import { sealJson } from './sealedJson'
import { undoBatch } from './undoBatch'

/** The task that works off the files of one office; its payload is `{ office }`. */
const IMPORT_TASK = 'import'
const payloadSchema = z.object({ office: z.string().min(1) })

/** Asks for the files of an office to be worked off, in the caller's transaction: one waiting job for each office is enough. */
export async function askToImport(client: ClientBase, office: string): Promise<void> {
  await client.query('select graphile_worker.add_job($1, $2::json, job_key => $3)', [
    IMPORT_TASK,
    JSON.stringify({ office }),
    `${IMPORT_TASK} ${office}`,
  ])
}

const waitingSchema = z.object({ id: z.string(), state: importStateSchema })
type Waiting = z.output<typeof waitingSchema>

const nextBatch = (context: ServerContext, office: string): Promise<Waiting | undefined> =>
  inOffice(context.database, office, (client) =>
    rowOf(
      client,
      waitingSchema,
      `select id, state from import_batch where office = $1 and state in ('checking', 'importing', 'undoing')
       order by asked_at, id limit 1`,
      [office],
    ),
  )

async function workOn(context: ServerContext, office: string, { id, state }: Waiting, goOn: GoOn): Promise<void> {
  const place = { office, id }
  if (state === 'checking') await checkFile(context, place, goOn)
  else if (state === 'undoing') await undoBatch(context, place, goOn)
  else await importFile(context, place, goOn)
}

/** Sets a batch aside that cannot go on, so that the others do; what it has stored can be undone. */
async function setAside(
  context: ServerContext,
  office: string,
  { id, state }: Waiting,
  why: 'INTERNAL' | 'IMPORT_WITHDRAWN',
): Promise<void> {
  const kept = sealJson(sealerOf(context.keyring, office), { problems: [serverProblem(why)] })
  await inOffice(context.database, office, async (client) => {
    await client.query(
      `update import_batch set state = 'failed', report_key = $4, report_sealed = $5
       where office = $1 and id = $2 and state = $3`,
      [office, id, state, kept.keyId, kept.bytes],
    )
    await askToJudge(client, office)
  })
}

/** Works off the files of an office, the one asked for first at first. A lost database ends the attempt, and the queue tries again. */
export async function importWork(context: ServerContext, office: string, goOn: GoOn = () => true): Promise<void> {
  await context.keyring.prepare(office)
  for (;;) {
    const next = goOn() ? await nextBatch(context, office) : undefined
    if (next === undefined) return
    try {
      await workOn(context, office, next, goOn)
    } catch (error) {
      if (error instanceof Overtaken) continue
      if (!(error instanceof Error) || isDatabaseGone(error)) throw error
      if (error instanceof Withdrawn) {
        await setAside(context, office, next, 'IMPORT_WITHDRAWN')
        continue
      }
      context.log.error({ batch: next.id, error: nameOf(error) }, 'a file could not be worked off')
      await setAside(context, office, next, 'INTERNAL')
    }
  }
}

/** Starts the worker of imports, apart from the judging one so that a large file keeps no clock waiting. */
export async function startImporting(context: ServerContext): Promise<Worker> {
  let stopping = false
  const worker = await startQueue(context, {
    tasks: { [IMPORT_TASK]: (payload) => importWork(context, payloadSchema.parse(payload).office, () => !stopping) },
    concurrency: 1,
    ask: askToImport,
  })
  for (const office of await listOffices(context.database)) await forgetCutOff(context, office, context.clock.now())
  return {
    stop: async () => {
      stopping = true
      await worker.stop()
    },
  }
}
