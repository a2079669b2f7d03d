import type { OfficeId } from '@hengjian/facts'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { registerRoutes } from '../routes'
import { countOverflow } from '../sources/rejectRoom'
import { createApp } from './createApp'
import { type ScratchApp, scratchApp } from './scratchApp'

const NOW = parseInstant('2026-05-06T14:30:00+08:00')?.instant ?? (0 as Instant)
const OTHER = 'office-b'
/** Stands in every identifier of the first office, and nowhere else. */
const MARK = 'ours7'
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  await world.enter(OTHER)
  const line = JSON.parse(sampleLine('detentionBegan', '2026-05-05T09:00:00+08:00', MARK))
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const payload = `${JSON.stringify({ ...line, site: `${MARK}-site` })}\nnot json\n`
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  expect(answer.json()).toMatchObject({ accepted: 1, rejected: 1 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  const administrator = await world.signIn('systemAdministrator')
  const put = (url: string, body: object) =>
    world.app.inject({ method: 'PUT', url, headers: administrator.headers, payload: body })
  const named = await put(`/api/v1/office/sites/${MARK}-site`, { zh: `${MARK}中心`, en: `${MARK} centre` })
  const paced = await put('/api/v1/sources/policeProcessSystem/rhythm', { minutes: 60 })
  expect([named.statusCode, paced.statusCode]).toEqual([200, 200])
  const delivery = { office: SCRATCH_OFFICE as OfficeId, source: 'policeProcessSystem', receivedAt: NOW }
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) => countOverflow(client, delivery, 1))
})
afterAll(() => world.close())

/** Every address that is only read, with what stands in the first office in place of its parameters. */
async function addresses(): Promise<readonly string[]> {
  const app = await createApp(world.context)
  const urls: string[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    const { permission } = config ?? {}
    const open = permission === 'public' || permission === 'metrics' || url.endsWith('/stream')
    if ([method].flat().includes('GET') && !open) urls.push(url)
  })
  registerRoutes(app, world.context)
  await app.ready()
  await app.close()
  const [finding, clock] = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => [
    (await client.query<{ id: string }>('select id from finding limit 1')).rows[0]?.id ?? '',
    (await client.query<{ key: string }>('select key from verdict where latest is not null limit 1')).rows[0]?.key ??
      '',
  ])
  const ids = {
    cases: `C-${MARK}`,
    findings: finding,
    clocks: clock,
    facts: `policeProcessSystem:detentionBegan-${MARK}`,
  }
  const idFor = (url: string): string =>
    encodeURIComponent(Object.entries(ids).find(([part]) => url.includes(`/${part}/`))?.[1] ?? `P-${MARK}`)
  return urls.map((url) => url.replaceAll(/:\w+/g, idFor(url)))
}

describe('two offices in one database', () => {
  it('let nothing of one through to the other, by any address', async () => {
    const urls = await addresses()
    expect(urls.length).toBeGreaterThan(12)
    const seen = { ours: 0 }
    for (const role of ['procurator', 'systemAdministrator'] as const) {
      const theirs = await world.signIn(role, OTHER)
      const ours = await world.signIn(role)
      for (const url of urls) {
        const foreign = await world.app.inject({ url, headers: theirs.headers })
        // The address itself may be named in the refusal.
        const told = foreign.statusCode === 200 ? foreign.body : ''
        expect(told.includes(MARK), `${role} ${url}`).toBe(false)
        if ((await world.app.inject({ url, headers: ours.headers })).body.includes(MARK)) seen.ours += 1
      }
    }
    expect(seen.ours).toBeGreaterThan(6)
  })

  it('share no row of any table', async () => {
    const tables = await withClient(world.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
         where s.nspname = 'hengjian' and relkind in ('r', 'p') and relname <> 'migration'`,
      )
      return rows.map(({ name }) => name)
    })
    const held = await withClient(world.ownerUrl, async (client) => {
      const filled: string[] = []
      for (const table of tables) {
        const { rowCount } = await client.query(`select from ${table} where office = $1 limit 1`, [SCRATCH_OFFICE])
        if (rowCount !== 0) filled.push(table)
      }
      return filled
    })
    expect(held).toEqual(
      expect.arrayContaining([
        'fact',
        'reject',
        'object_card',
        'site',
        'source_rhythm',
        'reject_overflow',
        'verdict',
        'finding',
        'stream_event',
      ]),
    )
    for (const table of tables) {
      const foreign = await inOffice(world.context.database, OTHER, (client) =>
        client.query(`select from ${table} where office <> $1`, [OTHER]),
      )
      expect(foreign.rowCount, table).toBe(0)
    }
  })
})
