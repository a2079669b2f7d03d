import { once } from 'node:events'
import { ingestAnswerSchema, madeIngestKeySchema } from '@hengjian/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StartedServers } from './started-servers'
import { firstVisitor, type Visitor, visitorWith } from './visitor'

const PASSWORD = 'correct horse battery'
let servers: StartedServers

beforeAll(() => {
  servers = new StartedServers()
})
afterAll(() => servers.end())

/** A key for the police system, from a system administrator whom the first one makes. */
async function keyOf(first: Visitor): Promise<string> {
  const system = await visitorWith(first, 'systemAdministrator', 'another horse battery')
  const answer = await system.ask('POST', '/ingest-keys', { source: 'policeProcessSystem' })
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
  const key = await keyOf(await firstVisitor(first.url, first.printed, PASSWORD))
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
