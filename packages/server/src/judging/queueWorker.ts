import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import { z } from 'zod'
import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { inOffice } from '../database/database'
import { nameOf } from '../log/nameOf'
import type { Judging } from './judge'
import { JUDGE_TASK } from './queue'
import { askToJudge, judgeOffice } from './worker'

const payloadSchema = z.object({ office: z.string().min(1) })

/**
 * The queue's own log says which job ran when; only its warnings and errors are worth keeping. Their texts go on with what an
 * error said, which may quote a person: they are kept up to there.
 */
const quietLog = (context: ServerContext): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level !== 'error' && level !== 'warning') return
    const [said] = message.split(/[:'"\n]/)
    context.log.warn({ said, error: nameOf(meta?.['error']) }, 'job queue')
  })

/**
 * One run of the queue. The delays of 0 let it end in order when the database is lost while a job ends; without them the
 * library's promise for that job is rejected where nobody can catch it, and the process dies.
 */
const startRun = (context: ServerContext, judging: Judging): Promise<Runner> =>
  run({
    connectionString: context.database.connectionString,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLog(context),
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      [JUDGE_TASK]: async (payload) => judgeOffice(context, judging, payloadSchema.parse(payload).office),
    },
  })

/** A job that a lost run held stays locked to it: every office is asked for anew. */
async function askAll(context: ServerContext): Promise<void> {
  for (const office of await listOffices(context.database))
    await inOffice(context.database, office, (client) => askToJudge(client, office))
}

/** A running worker of the queue. */
export interface Worker {
  stop(): Promise<void>
}

/** Starts the queue's worker in this process and takes up what was left undone; a run that a lost database ends is followed by another. */
export async function startWorker(context: ServerContext, judging: Judging): Promise<Worker> {
  let stopped = false
  let runner = await startRun(context, judging)
  await askAll(context)
  const comeBack = async (): Promise<void> => {
    for (let wait = 200; !stopped; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        runner = await startRun(context, judging)
        if (stopped) await runner.stop().catch(() => undefined)
        else await askAll(context)
        return
      } catch {
        // The database is still away.
      }
    }
  }
  const keep = async (): Promise<void> => {
    while (!stopped) {
      await runner.promise.catch(() => undefined)
      if (!stopped) {
        context.log.warn('the judging worker ended with its database; starting it again')
        await comeBack()
      }
    }
  }
  const kept = keep()
  return {
    stop: async () => {
      stopped = true
      await runner.stop().catch(() => undefined)
      await kept
    },
  }
}
