import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import type { ClientBase } from 'pg'
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

/** What one worker of the queue does. */
export interface QueueWork {
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>>
  /** So many jobs at once. */
  readonly concurrency: number
  /** Asks for what may be left undone in an office. */
  ask(client: ClientBase, office: string): Promise<void>
}

/**
 * One run of the queue. The delays of 0 let it end in order when the database is lost while a job ends; without them the
 * library's promise for that job is rejected where nobody can catch it, and the process dies.
 */
const startRun = (context: ServerContext, { tasks, concurrency }: QueueWork): Promise<Runner> =>
  run({
    connectionString: context.database.connectionString,
    concurrency,
    maxPoolSize: concurrency + 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLog(context),
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: tasks,
  })

/** A job that a lost run held stays locked to it: every office is asked for anew. */
async function askAll(context: ServerContext, { ask }: QueueWork): Promise<void> {
  for (const office of await listOffices(context.database))
    await inOffice(context.database, office, (client) => ask(client, office))
}

/** A running worker of the queue. */
export interface Worker {
  stop(): Promise<void>
}

/** Starts a worker of the queue in this process and takes up what was left undone; a run that a lost database ends is followed by another. */
export async function startQueue(context: ServerContext, work: QueueWork): Promise<Worker> {
  let stopped = false
  let runner = await startRun(context, work)
  await askAll(context, work)
  const comeBack = async (): Promise<void> => {
    for (let wait = 200; !stopped; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        runner = await startRun(context, work)
        if (stopped) await runner.stop().catch(() => undefined)
        else await askAll(context, work)
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
        context.log.warn('a worker ended with its database; starting it again')
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

/** Starts the worker that judges. */
export const startWorker = (context: ServerContext, judging: Judging): Promise<Worker> =>
  startQueue(context, {
    tasks: { [JUDGE_TASK]: (payload) => judgeOffice(context, judging, payloadSchema.parse(payload).office) },
    concurrency: 2,
    ask: askToJudge,
  })
