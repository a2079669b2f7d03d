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

it('goes on judging after the database cut every connection, in the middle of jobs too', async () => {
  const headers = {
    ...(await server.ingestHeaders('policeProcessSystem')),
    'content-type': 'application/x-ndjson',
  }
  const cut = () =>
    withClient(server.ownerUrl, (client) =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()',
        [new URL(server.applicationUrl).username],
      ),
    )
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
