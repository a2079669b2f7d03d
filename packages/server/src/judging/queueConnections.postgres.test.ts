import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { withClient } from '../database/database'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { startQueue } from './queueWorker'

let server: ScratchApp
beforeAll(async () => {
  server = await scratchApp()
})
afterAll(() => server.close())

/** The connections of the queue that wait for work; the one that listens is none of them. */
async function waiting(client: ClientBase): Promise<readonly number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'hengjian queue' and state = 'idle'
       and query not ilike 'listen%'`,
  )
  return rows.map(({ pid }) => pid)
}

/** A line to the database that holds back from it whatever contains a word. */
async function holdingLine(connectionString: string, word: string) {
  const { port, hostname } = new URL(connectionString)
  let isHeld = false
  const ends = new Set<Socket>()
  const line = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) ends.add(end.on('error', () => undefined))
    far.pipe(near)
    near.on('data', (bytes: Buffer) => {
      if (bytes.includes(word)) isHeld = true
      else far.write(bytes)
    })
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address()
  const database = new URL(connectionString)
  database.port = String(typeof address === 'object' ? address?.port : undefined)
  const cut = (): void => {
    line.close()
    for (const end of ends) end.destroy()
  }
  return { connectionString: database.href, isHeld: () => isHeld, cut }
}

it('ends in order when it is cut before it was told that it listens', async () => {
  const line = await holdingLine(server.context.database.connectionString, 'LISTEN')
  const database = { ...server.context.database, connectionString: line.connectionString }
  const work = { tasks: {}, concurrency: 2, ask: async () => undefined }
  const worker = await startQueue({ ...server.context, database }, work)
  await vi.waitUntil(line.isHeld, 20_000)
  const stopped = worker.stop()
  await pause(200)
  line.cut()
  await stopped
})

it('ends in order while the database cuts a connection that it is about to let go', () =>
  withClient(server.ownerUrl, async (client) => {
    const worker = await startQueue(server.context, { tasks: {}, concurrency: 2, ask: async () => undefined })
    const pid = await vi.waitUntil(async () => (await waiting(client))[0], 20_000)
    // It stands still, so that it says that it was cut only when the queue listens to nothing any more.
    process.kill(pid, 'SIGSTOP')
    let stopped: Promise<void>
    try {
      await client.query('select pg_terminate_backend($1)', [pid])
      stopped = worker.stop()
      await pause(500)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
    await stopped
    // An error that nobody caught fails the run by itself; no connection is left.
    await vi.waitUntil(async () => (await waiting(client)).length === 0, 20_000)
  }))

it('goes on after the database cut it in the middle of its very first question', () =>
  withClient(server.ownerUrl, async (holder) => {
    const probe = vi.fn(async () => undefined)
    await holder.query('begin')
    await holder.query('lock table graphile_worker._private_tasks in access exclusive mode')
    const worker = await startQueue(server.context, { tasks: { probe }, concurrency: 2, ask: async () => undefined })
    await withClient(server.ownerUrl, (client) =>
      vi.waitUntil(async () => {
        const { rowCount } = await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'hengjian queue' and wait_event_type = 'Lock'`,
        )
        return rowCount !== 0
      }, 20_000),
    )
    await holder.query('commit')
    await holder.query("select graphile_worker.add_job('probe')")
    await vi.waitFor(() => expect(probe).toHaveBeenCalledTimes(1), 20_000)
    await worker.stop()
  }))
