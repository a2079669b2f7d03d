import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { withClient } from '../database/database'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { startJudging } from './start'

let server: ScratchApp
let judging: { stop(): Promise<void> }
beforeAll(async () => {
  server = await scratchApp({ now: () => Date.UTC(2026, 4, 8) as Instant })
  judging = await startJudging(server.context)
})
afterAll(async () => {
  await judging.stop()
  await server.close()
})

/** Cuts every connection of the server to its database. */
const cut = () =>
  withClient(server.ownerUrl, (client) =>
    client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
      [new URL(server.applicationUrl).username],
    ),
  )

it('goes on judging after the database cut every connection, in the middle of jobs too', async () => {
  const headers = {
    ...(await server.ingestHeaders('policeProcessSystem')),
    'content-type': 'application/x-ndjson',
  }
  let accepted = 0
  for (let round = 1; round <= 12; round += 1) {
    const payload = `${sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', String(round))}\n`
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
    if (answer.statusCode === 200) accepted += answer.json().accepted
    else expect(answer.json().code).toBe('DATABASE_GONE')
    await cut()
  }
  expect(accepted).toBeGreaterThan(0)
  await vi.waitFor(
    async () => {
      const left = await withClient(server.ownerUrl, (client) =>
        client.query(`select (select count(*) from dirty_object)::int as dirty,
          (select count(distinct object) from verdict where type = 'person')::int as judged`),
      )
      expect(left.rows).toEqual([{ dirty: 0, judged: accepted }])
    },
    { timeout: 25_000, interval: 200 },
  )
})

it('asks anew for a job that a cut connection had taken', async () => {
  // As if the answer to the query that takes a job had never come: the job is locked, and nobody works on it.
  const office = await withClient(server.ownerUrl, async (client) => {
    await client.query('begin')
    const marked = await client.query(
      `insert into dirty_object (office, type, object, since, marked_at)
       select office, type, object, last_fact_at, last_fact_at from object_card returning office`,
    )
    const [{ office }] = marked.rows
    await client.query(`select graphile_worker.add_job('judge', $1::json, job_key => $2)`, [
      JSON.stringify({ office }),
      `judge ${office}`,
    ])
    await client.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1 where key = $1`,
      [`judge ${office}`],
    )
    await client.query('commit')
    return office
  })
  expect(office).toBe('office-a')
  await cut()
  await vi.waitFor(
    async () => {
      const left = await withClient(server.ownerUrl, (client) =>
        client.query('select count(*)::int as dirty from dirty_object'),
      )
      expect(left.rows).toEqual([{ dirty: 0 }])
    },
    { timeout: 25_000, interval: 200 },
  )
})
