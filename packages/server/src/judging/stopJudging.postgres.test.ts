import { Writable } from 'node:stream'
import type { Instant } from '@hengjian/law'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { holdJudging } from './holdJudging'
import { startJudging } from './start'

let server: ScratchApp
beforeAll(async () => {
  server = await scratchApp({ now: () => Date.UTC(2026, 4, 8) as Instant })
})
afterAll(() => server.close())

const marks = async (): Promise<number> => {
  const { rows } = await withClient(server.ownerUrl, (client) =>
    client.query<{ marks: number }>('select count(*)::int as marks from dirty_object'),
  )
  return rows[0]?.marks ?? Number.NaN
}

/** Until the judging job waits for its turn. */
const waiting = () =>
  vi.waitFor(async () => {
    const { rows } = await withClient(server.applicationUrl, (client) =>
      client.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
    )
    expect(rows).not.toHaveLength(0)
  })

it('ends at its stop with the transaction it is in, and leaves the rest to the next start', async () => {
  const said: string[] = []
  const log = pino(new Writable({ write: (line, _, done) => done(void said.push(String(line))) }))
  const headers = { ...(await server.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const lines = Array.from({ length: 170 }, (_, index) =>
    sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', String(index)),
  )
  await server.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  const marked = await marks()
  const { stopped, wasEarly } = await inOffice(server.context.database, SCRATCH_OFFICE, async (client) => {
    await holdJudging(client, SCRATCH_OFFICE)
    const judging = await startJudging({ ...server.context, log })
    await waiting()
    let early = false
    const stopped = judging.stop().then(() => (early = true))
    await new Promise((resolve) => setTimeout(resolve, 300))
    return { stopped, wasEarly: early }
  })
  await stopped
  expect(wasEarly).toBe(false)
  const left = await marks()
  expect(left).toBeLessThan(marked)
  expect(left).toBeGreaterThan(0)
  expect(said).toEqual([])
  const next = await startJudging(server.context)
  await vi.waitFor(async () => expect(await marks()).toBe(0), { timeout: 20_000 })
  await next.stop()
})
