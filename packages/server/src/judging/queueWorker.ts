import { setTimeout as pause } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { listOffices } from '../access/offices'
import type { ServerContext } from '../context'
import { closeDatabase, type Database, inOffice, openDatabase } from '../database/database'
import { nameOf } from '../log/nameOf'
import type { Judging } from './judge'
import { JUDGE_TASK } from './queue'
import { QueuePool } from './queuePool'
import { askToJudge, judgeOffice } from './worker'

/** A job that gets no answer any more holds a stop no longer than that. In milliseconds. */
const STOP_LIMIT = 10_000

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
 * One run of the queue, over connections of ours. The library listens to its own ones no longer when it ends, while they are
 * still open: one that is cut just then would end the process. The delays of 0 let it end in order when the database is lost
 * while a job ends; without them the library's promise for that job is rejected where nobody can catch it, and the process dies.
 */
const startRun = (context: ServerContext, { tasks, concurrency }: QueueWork, { pool }: Database): Promise<Runner> =>
  run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quietLog(context),
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: tasks,
  })

/** Asks every office for what may be left undone: a job that a lost connection had taken stays locked to it for hours. */
async function askAll(context: ServerContext, { ask }: QueueWork): Promise<void> {
  for (const office of await listOffices(context.database))
    await inOffice(context.database, office, (client) => ask(client, office))
}

/** A running worker of the queue. */
export interface Worker {
  stop(): Promise<void>
}

/** Rings for one listener; what rings while nobody listens is heard by whoever listens next. */
function bell(): { ring(): void; heard(): Promise<void> } {
  let rung = false
  let wake = (): void => undefined
  return {
    ring: () => {
      rung = true
      wake()
    },
    heard: async () => {
      if (!rung) await new Promise<void>((resolve) => (wake = resolve))
      rung = false
    },
  }
}

/** Its connections go by a name of their own, so that whoever looks at the database sees whose they are. */
function queueUrl(connectionString: string): string {
  const url = new URL(connectionString)
  url.searchParams.set('application_name', 'hengjian queue')
  return url.href
}

/** One run of the queue, and whether it still takes jobs. */
interface Run {
  readonly runner: Runner
  readonly database: Database
  over: boolean
  /** What ends it, once something does. */
  ending: Promise<void> | undefined
}

/**
 * Starts a run that rings whenever a connection of it is lost and when it ends. It counts as over as soon as it begins to end:
 * without its database it may never come to the end of that. And where it could not even ask for a first job: the library asks
 * once for the numbers of its tasks and keeps the answer for good, a failure, too, so such a run never takes a job.
 */
async function begin(context: ServerContext, work: QueueWork, ring: () => void): Promise<Run> {
  const database = openDatabase(
    queueUrl(context.database.connectionString),
    context.log,
    work.concurrency + 2,
    QueuePool,
  )
  const runner = await startRun(context, work, database).catch(async (error: unknown) => {
    await closeDatabase(database)
    throw error
  })
  const run: Run = { runner, database, over: false, ending: undefined }
  const end = (): void => {
    run.over = true
    ring()
  }
  runner.events.on('pool:listen:error', ring)
  let asked = false
  const answered = (): void => {
    asked = true
  }
  runner.events.once('worker:getJob:empty', answered)
  runner.events.once('job:start', answered)
  runner.events.on('worker:getJob:error', () => (asked ? ring() : end()))
  runner.events.once('pool:gracefulShutdown', end)
  runner.events.once('stop', end)
  runner.promise.then(end, end)
  return run
}

/** Ends what is left of a run: the library's clock goes on in one that never comes to its end, and keeps the process alive. */
function letGo(run: Run): Promise<void> {
  const { runner, database } = run
  run.ending ??= runner
    .stop()
    .catch(() => undefined)
    .then(() => closeDatabase(database))
  return run.ending
}

/**
 * Starts a worker of the queue in this process and takes up what was left undone. Whenever the database cut a connection, it
 * asks for everything anew once the database answers, and follows a run that has ended by another.
 */
export async function startQueue(context: ServerContext, work: QueueWork): Promise<Worker> {
  let stopped = false
  const trouble = bell()
  let run = await begin(context, work, trouble.ring)
  await askAll(context, work)
  const comeBack = async (): Promise<void> => {
    for (let wait = 200; !stopped; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        if (run.over) {
          context.log.warn('a worker ended with its database; starting it again')
          void letGo(run)
          run = await begin(context, work, trouble.ring)
        }
        await askAll(context, work)
        return
      } catch {
        // The database is still away.
      }
    }
  }
  const keep = async (): Promise<void> => {
    while (!stopped) {
      await trouble.heard()
      await comeBack()
    }
  }
  const kept = keep()
  return {
    stop: async () => {
      stopped = true
      trouble.ring()
      await kept
      // Told to end, a run counts as over at once; one that was over before may never come to its end.
      const { over } = run
      const ending = letGo(run)
      if (!over) await Promise.race([ending, pause(STOP_LIMIT, undefined, { ref: false })])
    },
  }
}

/** Starts the worker that judges. Told to stop, it ends the transaction it is in; the next start takes up the rest. */
export async function startWorker(context: ServerContext, judging: Judging): Promise<Worker> {
  let stopping = false
  const worker = await startQueue(context, {
    tasks: {
      [JUDGE_TASK]: (payload) => judgeOffice(context, judging, payloadSchema.parse(payload).office, () => !stopping),
    },
    concurrency: 2,
    ask: askToJudge,
  })
  return {
    stop: async () => {
      stopping = true
      await worker.stop()
    },
  }
}
