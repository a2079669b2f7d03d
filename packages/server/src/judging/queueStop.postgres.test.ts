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

/** Cuts every connection of the application to its database. */
const cut = () =>
  withClient(scratch.ownerUrl, (client) =>
    client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
      [new URL(scratch.applicationUrl).username],
    ),
  )

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
  try {
    const worker = await startQueue(
      { ...scratch.context, log },
      { tasks: { cut: () => cut().then(() => undefined) }, concurrency: 1, ask: () => Promise.resolve() },
    )
    await vi.waitFor(() => expect(clocks.waiting.size).toBe(1), { timeout: 10_000 })
    // The connections go while the job is done, so that the run cannot write down that it is, and ends.
    await withClient(scratch.ownerUrl, (client) => client.query(`select graphile_worker.add_job('cut')`))
    await vi.waitFor(() => expect(said.join()).toContain('a worker ended with its database'), { timeout: 20_000 })
    await vi.waitFor(() => expect(clocks.waiting.size).toBeGreaterThan(0), { timeout: 10_000 })
    await worker.stop()
    await turn()
    await turn()
    expect(clocks.waiting.size).toBe(0)
  } finally {
    clocks.stop()
  }
})
