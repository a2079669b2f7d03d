import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportApp } from '../../imports/importApp'
import { ledger, ledgerRow } from '../../imports/sampleLedger'
import { withClient } from '../database'
import { namedAnewMigration } from './0361-namedAnew'

let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(parseInstant('2026-05-08T09:00:00+08:00')?.instant ?? (Number.NaN as Instant))
})
afterAll(() => app.world.close())

it('writes the titles that judging writes', async () => {
  await app.import('台账.csv', ledger([ledgerRow(1), ledgerRow(3, { name: '' })]))
  await app.judge()
  const titles = () => app.rows(`select object, title from object_card where type = 'measure' order by object`)
  const judged = await titles()
  expect(judged).toEqual([
    { object: '拘-1', title: { zh: '王某某拘留', en: 'Detention of 王某某' } },
    { object: '拘-3', title: null },
  ])
  const asOwner = (text: string) => withClient(app.world.ownerUrl, (client) => client.query(text))
  await asOwner(`update object_card set title = null where type = 'measure'`)
  for (const statement of namedAnewMigration.statements) await asOwner(statement)
  expect(await titles()).toEqual(judged)
})
