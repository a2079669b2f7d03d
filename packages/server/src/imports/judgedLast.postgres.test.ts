import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { ImportApp } from './importApp'
import { importFile } from './importFile'
import { ledger, ledgerRow } from './sampleLedger'

let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(parseInstant('2026-05-08T09:00:00+08:00')?.instant ?? (Number.NaN as Instant))
})
afterAll(() => app.world.close())

const persons = async (): Promise<readonly unknown[]> =>
  (await app.rows(`select distinct object from verdict where type = 'person' order by object limit 3`)).map(
    ({ object }) => object,
  )

it('judges what is sent while a file is imported, then the file, and then what takes it back', async () => {
  // So long that they make two pieces.
  const note = '长'.repeat(19_000)
  const lines = Array.from({ length: 40 }, (_, index) => ledgerRow(1000 + index, { note }))
  const { batch } = await app.upload('long.csv', ledger(lines))
  await app.check(batch.id, { headerRow: 2 })
  await app.ask('POST', `/imports/${batch.id}/run`)
  let pieces = 0
  await importFile(app.world.context, { office: SCRATCH_OFFICE, id: batch.id }, () => {
    pieces += 1
    return pieces <= 1
  })
  expect(await app.batch(batch.id)).toMatchObject({ state: 'importing', facts: 27 })
  const headers = { ...(await app.world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const sent = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00')
  await app.world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: sent })

  await app.judge()
  expect(await persons()).toEqual(['P-1'])

  await app.work()
  expect((await app.batch(batch.id)).state).toBe('imported')
  await app.judge()
  expect(await persons()).toEqual(['P-1', 'R-1000', 'R-1001'])
  expect(await app.count('dirty_object')).toBe(0)

  await app.step(batch.id, 'undo', { reason: 'wrongFile', text: '' })
  await app.judge()
  expect(await persons()).toEqual(['P-1'])
  expect(await app.count('dirty_object')).toBe(0)
})
