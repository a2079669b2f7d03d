import { createHook } from 'node:async_hooks'
import { Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { withClient } from '../database/database'
import { type Scratch, scratchDatabase } from '../database/scratch'
import { startQueue } from './queueWorker'

let scratch: Scratch
beforeAll(async () => {
  scratch = await scratchDatabase()
})
afterAll(() => scratch.close())

const JOBS = 'graphile_worker._private_jobs'

/**
 * Lets a job end and cuts the connection over which the queue writes that down, so that the run cannot and ends: a lock on its
 * table holds it there.
 */
const cutAtTheEnd = (finish: () => void) =>
  withClient(scratch.ownerUrl, async (client) => {
    await client.query('begin')
    await client.query(`lock table ${JOBS} in share row exclusive mode`)
    finish()
    await vi.waitFor(
      async () => {
        // Only the application sees what its own connections do.
        const { rows } = await withClient(scratch.applicationUrl, (own) =>
          own.query(
            `select pg_terminate_backend(pid) as cut from pg_stat_activity where pid <> pg_backend_pid()
               and datname = current_database() and wait_event_type = 'Lock' and query ilike '%delete from%_private_jobs%'`,
          ),
        )
        expect(rows).toEqual([{ cut: true }])
      },
      { timeout: 10_000 },
    )
    await client.query('rollback')
  })

/** Something that is waited for, and what brings it about. */
function event(): { readonly came: Promise<void>; readonly come: () => void } {
  let come = (): void => undefined
  const came = new Promise<void>((resolve) => (come = resolve))
  return { came, come: () => come() }
}

/** The timers with which the library's clocks wait for their next minute: each keeps the process alive. */
function watchClocks(): { readonly waiting: ReadonlySet<number>; stop(): void } {
  const waiting = new Set<number>()
  const hook = createHook({
    init(id, type) {
      if (type === 'Timeout' && new Error().stack?.includes('graphile-worker/dist/cron') === true) waiting.add(id)
    },
    destroy: (id) => void waiting.delete(id),
  }).enable()
  return { waiting, stop: () => void hook.disable() }
}

it('leaves no clock running behind when it stops, of a run that a lost database had ended neither', async () => {
  const said: string[] = []
  const log = pino(new Writable({ write: (line, _, done) => done(void said.push(String(line))) }))
  const clocks = watchClocks()
  const [begun, finished, freed] = [event(), event(), event()]
  const job = (): Promise<void> => {
    begun.come()
    return finished.came
  }
  try {
    const worker = await startQueue(
      { ...scratch.context, log },
      { tasks: { job, stuck: () => freed.came }, concurrency: 2, ask: () => Promise.resolve() },
    )
    await vi.waitFor(() => expect(clocks.waiting.size).toBe(1), { timeout: 10_000 })
    // A job that gets no answer any more keeps the run from ever coming to its end.
    for (const task of ['stuck', 'job'])
      await withClient(scratch.ownerUrl, (client) => client.query('select graphile_worker.add_job($1)', [task]))
    await begun.came
    await cutAtTheEnd(finished.come)
    await vi.waitFor(() => expect(said.join()).toContain('a worker ended with its database'), { timeout: 20_000 })
    await vi.waitFor(() => expect(clocks.waiting.size).toBeGreaterThan(0), { timeout: 10_000 })
    await worker.stop()
    await turn()
    await turn()
    expect(clocks.waiting.size).toBe(0)
  } finally {
    freed.come()
    clocks.stop()
  }
})
