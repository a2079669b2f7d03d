import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type ImportBatchDto,
  importBatchSchema,
  importReportSchema,
  storedMappingSchema,
  uploadedSchema,
} from '@hengjian/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { StartedServers } from './started-servers'
import { firstVisitor, signIn, type Visitor, visitorWith } from './visitor'

const [ADMIN, CLERK] = ['correct horse battery', 'another horse battery']
const ROWS = 8000
let servers: StartedServers
beforeAll(() => {
  servers = new StartedServers()
})
afterAll(() => servers.end())

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
  importBatchSchema.parse(await (await visitor.ask('GET', `/imports/${id}`)).json())

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
  const uploaded = await visitor.ask('PUT', '/imports?name=released.csv', file)
  const { id } = uploadedSchema.parse(await uploaded.json()).batch
  expect((await visitor.ask('POST', `/imports/${id}/check`, { mapping, table: {} })).status).toBe(200)
  await batchWhen(visitor, id, ({ state }) => state === 'checked')
  return id
}

it('finishes an import in the middle of which it was killed, with every row once', async () => {
  const first = await servers.start(/token=[\w-]+\s/)
  const admin = await firstVisitor(first.url, first.printed, ADMIN)
  const before = await visitorWith(admin, 'clerk', CLERK)
  const kept = await before.ask('POST', '/import-mappings', { name: '释放登记', body: MAPPING })
  const { id: mapping } = storedMappingSchema.parse(await kept.json())
  const id = await checked(before, mapping)
  expect((await before.ask('POST', `/imports/${id}/run`)).status).toBe(200)
  const cut = await batchWhen(before, id, ({ rowsDone }) => rowsDone > 0)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  expect([cut.state, cut.rowsDone < ROWS]).toEqual(['importing', true])

  const second = await servers.start(/running/)
  const after = await signIn(second.url, 'clerk', CLERK)
  const done = await batchWhen(after, id, ({ state }) => state !== 'importing')
  expect(done).toMatchObject({ state: 'imported', rowsDone: 8000, facts: 8000, duplicates: 0, conflicts: 0 })
  const again = await after.ask('GET', `/imports/${await checked(after, mapping)}/report`)
  expect(importReportSchema.parse(await again.json())).toMatchObject({ rows: 8000, facts: 0, duplicates: 8000 })
}, 180_000)
