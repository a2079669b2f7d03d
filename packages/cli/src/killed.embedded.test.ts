import { once } from 'node:events'
import { ingestAnswerSchema, madeIngestKeySchema, sessionSchema } from '@hengjian/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StartedServers } from './started-servers'

const PASSWORD = 'correct horse battery'
let servers: StartedServers

beforeAll(() => {
  servers = new StartedServers()
})
afterAll(() => servers.end())

/** A key for the police system, made by whoever the answer signed in. */
async function keyOf(url: string, signedIn: Response): Promise<string> {
  const { csrf } = sessionSchema.parse(await signedIn.json())
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(`${url}/api/v1/ingest-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': csrf ?? '' },
    body: JSON.stringify({ source: 'policeProcessSystem' }),
  })
  return madeIngestKeySchema.parse(await answer.json()).key
}

const lineOf = (id: string): string =>
  JSON.stringify({
    source: 'policeProcessSystem',
    sourceRecord: id,
    kind: 'caseAccepted',
    occurredAt: '2026-05-06T14:20:00+08:00',
    objects: [{ role: 'case', type: 'case', id: `C-${id}`, attributes: { number: id } }],
    data: {},
  })

const send = async (url: string, key: string, ids: readonly string[]) => {
  const answer = await fetch(`${url}/api/v1/facts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' },
    body: ids.map(lineOf).join('\n'),
  })
  return ingestAnswerSchema.parse(await answer.json())
}

it('has every acknowledged fact after it was killed under load and started again', async () => {
  const first = await servers.start(/token=[\w-]+\s/)
  const token = /token=([\w-]+)/.exec(first.printed)?.[1]
  const made = await fetch(`${first.url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, login: 'admin', name: '首任管理员', password: PASSWORD }),
  })
  const key = await keyOf(first.url, made)
  const acknowledged: string[] = []
  const source = async (name: string): Promise<void> => {
    for (let message = 0; ; message += 1) {
      const ids = Array.from({ length: 20 }, (_, line) => `${name}-${message}-${line}`)
      await send(first.url, key, ids)
      acknowledged.push(...ids)
      if (acknowledged.length >= 600) first.child.kill('SIGKILL')
    }
  }
  const cut = await Promise.allSettled(['a', 'b', 'c'].map(source))
  expect(cut.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(first.child.signalCode ?? (await once(first.child, 'exit'))[1]).toBe('SIGKILL')
  expect(acknowledged.length).toBeGreaterThanOrEqual(600)
  const second = await servers.start(/running/)
  const again = await send(second.url, key, acknowledged)
  expect(again).toMatchObject({ accepted: 0, duplicates: acknowledged.length, conflicts: 0, rejected: 0 })
}, 180_000)
