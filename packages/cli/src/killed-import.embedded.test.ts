import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type ImportBatchDto,
  importBatchSchema,
  importReportSchema,
  madeUserSchema,
  sessionSchema,
  storedMappingSchema,
  uploadedSchema,
} from '@hengjian/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StartedServers } from './started-servers'

const [ADMIN, CLERK] = ['correct horse battery', 'another horse battery']
const ROWS = 8000
let servers: StartedServers
beforeAll(() => {
  servers = new StartedServers()
})
afterAll(() => servers.end())

/** Somebody signed in, at the server of the url. */
interface Visitor {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

async function visitorOf(url: string, signedIn: Response): Promise<Visitor> {
  const { csrf } = sessionSchema.parse(await signedIn.json())
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { url, headers: { cookie, 'x-csrf-token': csrf ?? '' } }
}

function ask({ url, headers }: Visitor, method: string, path: string, body?: object | string): Promise<Response> {
  const type = typeof body === 'string' ? 'application/octet-stream' : 'application/json'
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': type },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

const signIn = async (url: string, login: string, password: string): Promise<Visitor> =>
  visitorOf(url, await ask({ url, headers: {} }, 'POST', '/session', { login, password }))

/** The first administrator makes a clerk, who chooses a password. */
async function clerkOf(url: string, printed: string): Promise<Visitor> {
  const token = /token=([\w-]+)/.exec(printed)?.[1]
  const first = { token, login: 'admin', name: '首任管理员', password: ADMIN }
  const admin = await visitorOf(url, await ask({ url, headers: {} }, 'POST', '/setup', first))
  const made = await ask(admin, 'POST', '/users', { login: 'shuji', name: '书记员', role: 'clerk' })
  const { password } = madeUserSchema.parse(await made.json())
  const clerk = await signIn(url, 'shuji', password)
  await ask(clerk, 'POST', '/session/password', { current: password, next: CLERK })
  return signIn(url, 'shuji', CLERK)
}

const file = `编号,时间,人员编号,案号\n${Array.from(
  { length: ROWS },
  (_, row) => `K-${row},2026/5/6 14:20,P-${row},A-${row}\n`,
).join('')}`
const MAPPING = {
  vocabulary: 'criminal-procedure',
  source: 'policeProcessSystem',
  kind: { constant: 'released' },
  occurredAt: { column: '时间' },
  timeFormats: ['slash'],
  sourceRecord: ['编号'],
  objects: [
    { role: 'person', type: 'person', id: { column: '人员编号' } },
    { role: 'case', type: 'case', id: { column: '案号' } },
  ],
}

const batchAt = async (visitor: Visitor, id: string): Promise<ImportBatchDto> =>
  importBatchSchema.parse(await (await ask(visitor, 'GET', `/imports/${id}`)).json())

/** The batch once it is so. */
async function batchWhen(visitor: Visitor, id: string, so: (batch: ImportBatchDto) => boolean) {
  for (;;) {
    const batch = await batchAt(visitor, id)
    if (so(batch)) return batch
    await pause(20)
  }
}

/** Uploads the file and tries it by the mapping. */
async function checked(visitor: Visitor, mapping: string): Promise<string> {
  const uploaded = await ask(visitor, 'PUT', '/imports?name=released.csv', file)
  const { id } = uploadedSchema.parse(await uploaded.json()).batch
  expect((await ask(visitor, 'POST', `/imports/${id}/check`, { mapping, table: {} })).status).toBe(200)
  await batchWhen(visitor, id, ({ state }) => state === 'checked')
  return id
}

it('finishes an import in the middle of which it was killed, with every row once', async () => {
  const first = await servers.start(/token=[\w-]+\s/)
  const before = await clerkOf(first.url, first.printed)
  const kept = await ask(before, 'POST', '/import-mappings', { name: '释放登记', body: MAPPING })
  const { id: mapping } = storedMappingSchema.parse(await kept.json())
  const id = await checked(before, mapping)
  expect((await ask(before, 'POST', `/imports/${id}/run`)).status).toBe(200)
  const cut = await batchWhen(before, id, ({ rowsDone }) => rowsDone > 0)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  expect([cut.state, cut.rowsDone < ROWS]).toEqual(['importing', true])

  const second = await servers.start(/running/)
  const after = await signIn(second.url, 'shuji', CLERK)
  const done = await batchWhen(after, id, ({ state }) => state !== 'importing')
  expect(done).toMatchObject({ state: 'imported', rowsDone: 8000, facts: 8000, duplicates: 0, conflicts: 0 })
  const again = await ask(after, 'GET', `/imports/${await checked(after, mapping)}/report`)
  expect(importReportSchema.parse(await again.json())).toMatchObject({ rows: 8000, facts: 0, duplicates: 8000 })
}, 180_000)
