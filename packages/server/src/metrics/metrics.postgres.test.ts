import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, openDatabase } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import type { App } from '../http/app'
import { createApp } from '../http/createApp'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { fireTimers } from '../judging/timers'
import { judgeOffice } from '../judging/worker'
import { registerRoutes } from '../routes'
import { metricsRoutes } from './routes'

const TOKEN = 'a-token-of-the-monitor'
const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-06T14:30:00+08:00')
let world: ScratchApp
let guarded: App

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  const context = { ...world.context, settings: { ...world.context.settings, metricsToken: TOKEN } }
  guarded = await createApp(context)
  registerRoutes(guarded, context)
})
afterAll(async () => {
  await guarded.close()
  await world.close()
})

const ask = async (app: App, headers: Readonly<Record<string, string>> = {}, remoteAddress = '127.0.0.1') =>
  (await app.inject({ url: '/metrics', headers: { ...headers }, remoteAddress })).statusCode
const figures = async (): Promise<Readonly<Record<string, string>>> => {
  const answer = await world.app.inject({ url: '/metrics' })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  const lines = answer.body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => line.split(' ')))
}

describe('who may read the metrics', () => {
  it('is any program on this machine', async () => {
    for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect(await ask(world.app, {}, remoteAddress), remoteAddress).toBe(200)
    expect(await ask(guarded)).toBe(200)
  })

  it('is nobody on another machine without the token', async () => {
    const { headers } = await world.signIn('systemAdministrator')
    for (const app of [world.app, guarded]) {
      expect(await ask(app, {}, '10.0.0.9')).toBe(401)
      expect(await ask(app, headers, '10.0.0.9')).toBe(401)
      expect(await ask(app, { authorization: 'Bearer a-token-of-another' }, '10.0.0.9')).toBe(401)
    }
    expect(await ask(world.app, { authorization: `Bearer ${TOKEN}` }, '10.0.0.9')).toBe(401)
    expect(await ask(guarded, { authorization: `Bearer ${TOKEN}` }, '10.0.0.9')).toBe(200)
  })

  it('is nobody behind a proxy on this machine, and no page of another site in a browser on it', async () => {
    for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded'])
      expect(await ask(world.app, { [header]: '10.0.0.9' }), header).toBe(401)
    expect(await ask(world.app, { host: 'evil.example:8400' })).toBe(401)
    expect(await ask(guarded, { host: 'hengjian.example', authorization: `Bearer ${TOKEN}` })).toBe(200)
  })
})

describe('the metrics', () => {
  it('tell what came in, what waits, what was found and how the server is', async () => {
    const police = await world.ingestHeaders('policeProcessSystem')
    const detained = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00')
    const conflicting = sampleLine('detentionBegan', '2026-05-06T14:21:00+08:00')
    for (const payload of [`${detained}\n${detained}\n{}`, `${detained}\n${conflicting}`])
      await world.app.inject({
        method: 'POST',
        url: '/api/v1/facts',
        headers: { ...police, 'content-type': 'application/x-ndjson' },
        payload,
      })
    now = at('2026-05-06T14:30:07.500+08:00')
    expect(await figures()).toMatchObject({
      'hengjian_build_info{version="0.1.0"}': '1',
      'hengjian_lines_total{outcome="accepted"}': '1',
      'hengjian_lines_total{outcome="duplicate"}': '2',
      'hengjian_lines_total{outcome="conflict"}': '1',
      'hengjian_lines_total{outcome="rejected"}': '1',
      'hengjian_judging_lag_seconds{office="office-a"}': '7.5',
      'hengjian_judging_queue{office="office-a"}': '3',
      'hengjian_findings_open{office="office-a"}': '0',
      hengjian_sessions: '1',
      hengjian_database_up: '1',
      'hengjian_database_connections{state="awaited"}': '0',
    })
    await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
    now = at('2026-05-08T14:30:00+08:00')
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) => fireTimers(client, SCRATCH_OFFICE, now))
    await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
    const later = await figures()
    expect(later).toMatchObject({
      'hengjian_judging_lag_seconds{office="office-a"}': '0',
      'hengjian_judging_queue{office="office-a"}': '0',
      'hengjian_judging_failures{office="office-a"}': '0',
      hengjian_sessions: '0',
    })
    const open = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from finding where state = 'open'`)
      return rows[0]?.n
    })
    expect(Number(open)).toBeGreaterThan(0)
    expect(later['hengjian_findings_open{office="office-a"}']).toBe(open)
    expect(Number(later['hengjian_event_loop_lag_seconds'])).toBeGreaterThan(0)
  })

  it('still tell of the process while the database is away', async () => {
    const url = new URL(world.applicationUrl)
    url.port = '1'
    const context = { ...world.context, database: openDatabase(url.href, world.context.log) }
    const app = await createApp(context)
    metricsRoutes(app, context)
    const answer = await app.inject({ url: '/metrics' })
    expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('\nhengjian_database_up 0\n')])
    expect(answer.body).toContain('hengjian_lines_total{outcome="accepted"}')
    expect(answer.body).not.toContain('hengjian_sessions')
    await app.close()
    await context.database.pool.end()
  })
})
