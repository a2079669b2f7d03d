import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  ingestAnswerSchema,
  madeIngestKeySchema,
  madeUserSchema,
  problemSchema,
  sessionSchema,
} from '@hengjian/contract'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withClient } from '../database/database'
import { runningUrls } from '../database/embedded/supervisor'
import { type Served, serve } from '../serve'
import { settingsFrom } from '../settings/settings'
import { sampleLine } from './sampleLines'

let folder: string
let served: Served
let police: string
let monitoring: string

const asOwner = <Row extends Record<string, unknown>>(text: string): Promise<Row[]> =>
  withClient(runningUrls(join(folder, 'data'))?.ownerUrl ?? '', async (client) => (await client.query<Row>(text)).rows)

const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${served.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** What whoever was signed in by an answer sends with each request. */
async function headersOf(signedIn: Response): Promise<Readonly<Record<string, string>>> {
  const { csrf } = sessionSchema.parse(await signedIn.json())
  return { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrf ?? '' }
}

/** Makes ingest keys as a system administrator, whom the first administrator makes, who comes in by the link. */
async function keysOf(setupUrl: string): Promise<(source: string) => Promise<string>> {
  const token = new URL(setupUrl).searchParams.get('token')
  const admin = { token, login: 'admin', name: '首任管理员', password: 'correct horse battery' }
  const first = await headersOf(await post('/setup', admin))
  const made = await post('/users', { login: 'system', name: '系统', role: 'systemAdministrator' }, first)
  const { password } = madeUserSchema.parse(await made.json())
  const system = await headersOf(await post('/session', { login: 'system', password }))
  await post('/session/password', { current: password, next: 'another horse battery' }, system)
  return async (source) => madeIngestKeySchema.parse(await (await post('/ingest-keys', { source }, system)).json()).key
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-lost-'))
  chmodSync(folder, 0o755)
  served = await serve(
    settingsFrom(folder, {
      PORT: '0',
      HENGJIAN_DEMO: '0',
      HENGJIAN_DATA: 'data',
      LOG_LEVEL: 'silent',
      SECOND_FACTOR: 'none',
    }),
  )
  const keyFor = await keysOf(served.setupUrl ?? '')
  police = await keyFor('policeProcessSystem')
  monitoring = await keyFor('centreMonitoringSystem')
})
afterAll(async () => {
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
})

const send = (body: string | Uint8Array<ArrayBuffer>, key = police): Promise<Response> =>
  fetch(`${served.url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body,
  })

/** What a refused message was told: status, code, and the seconds to wait. */
async function refusalOf(answer: Response): Promise<readonly [number, string, string | null]> {
  const { code, cure } = problemSchema.parse(await answer.json())
  expect(cure.zh.length * cure.en.length).toBeGreaterThan(0)
  return [answer.status, code, answer.headers.get('retry-after')]
}

describe('facts coming in', () => {
  it('are all there after the database was killed twice under load, and come in again by themselves', async () => {
    const acknowledged = new Set<string>()
    const refused = new Set<string>()
    const source = async (name: string): Promise<void> => {
      for (let message = 0; message < 40; message += 1) {
        const ids = Array.from({ length: 20 }, (_, line) => `${name}-${message}-${line}`)
        const body = ids.map((id) => sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', id)).join('\n')
        for (let sent = false; !sent; ) {
          const answer = await send(body)
          if (answer.status === 200) {
            for (const { factId } of ingestAnswerSchema.parse(await answer.json()).lines) acknowledged.add(factId ?? '')
            sent = true
          } else {
            refused.add((await refusalOf(answer)).join(' '))
            await pause(50)
          }
        }
      }
    }
    const sending = Promise.all(['a', 'b', 'c'].map(source))
    for (const share of [200, 800]) {
      await vi.waitUntil(() => acknowledged.size >= share, { timeout: 60_000, interval: 5 })
      const pid = served.databasePid() ?? 0
      process.kill(pid, 'SIGKILL')
      await vi.waitUntil(() => served.databasePid() !== pid, { timeout: 60_000, interval: 20 })
    }
    await sending
    expect(acknowledged.size).toBe(2400)
    expect([...refused]).toEqual(['503 DATABASE_GONE 2'])
    const stored = await asOwner<{ id: string }>('select id from hengjian.fact')
    expect(stored.length).toBe(2400)
    for (const { id } of stored) expect(acknowledged.has(id)).toBe(true)
  }, 180_000)

  it('are refused with a cure while the disk is full, and taken again once there is room', async () => {
    const line = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', 'full')
    await asOwner(`create function hengjian.no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`)
    await asOwner('create trigger no_room before insert on hengjian.raw_message execute function hengjian.no_room()')
    expect(await refusalOf(await send(line))).toEqual([503, 'DISK_FULL', '30'])
    await asOwner('drop trigger no_room on hengjian.raw_message')
    await asOwner('drop function hengjian.no_room()')
    expect(ingestAnswerSchema.parse(await (await send(line)).json()).accepted).toBe(1)
  })

  it('get through while another source sends garbage at full speed, of which a bounded part is kept', async () => {
    const noise = new Uint8Array(200_000).map((_, index) => (index * 7919) % 251)
    const lines = new TextEncoder().encode('not json\n'.repeat(1000))
    let going = true
    const answers = new Set<string>()
    const garbage = async (body: Uint8Array<ArrayBuffer>): Promise<void> => {
      while (going) {
        const answer = await send(body)
        answers.add(answer.status === 200 ? '200' : (await refusalOf(answer)).join(' '))
        if (answer.status === 200) await answer.arrayBuffer()
      }
    }
    const running = [...Array.from({ length: 26 }, () => garbage(lines)), garbage(noise)]
    for (let good = 0; good < 5; good += 1) {
      const source = { source: 'centreMonitoringSystem' }
      const line = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', `good-${good}`, source)
      expect((await send(line, monitoring)).status).toBe(200)
    }
    await vi.waitUntil(async () => (await asOwner('select from hengjian.reject_overflow')).length > 0, {
      timeout: 60_000,
      interval: 200,
    })
    going = false
    await Promise.all(running)
    for (const answer of answers) expect(['200', '503 INGEST_BUSY 5']).toContain(answer)
    const [kept] = await asOwner<{ n: string }>('select count(*) as n from hengjian.reject')
    // Ten thousand, and what was on its way beside them: six pieces of a thousand lines.
    expect(Number(kept?.n)).toBeLessThanOrEqual(16_000)
    const found = await asOwner(`select from hengjian.fact where source = 'centreMonitoringSystem'`)
    expect(found.length).toBe(5)
  }, 180_000)
})
