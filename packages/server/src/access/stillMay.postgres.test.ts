import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportApp } from '../imports/importApp'
import { ledger, ledgerRow } from '../imports/sampleLedger'

let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant))
})
afterAll(() => app.world.close())

it('stops what runs for somebody who may no longer have it done, before the next piece', async () => {
  const { batch } = await app.upload('ledger.csv', ledger([ledgerRow(1), ledgerRow(2)]))
  expect((await app.check(batch.id, { headerRow: 2 })).state).toBe('checked')
  expect((await app.ask('POST', `/imports/${batch.id}/run`)).statusCode).toBe(200)
  const security = await app.world.signIn('securityAdministrator')
  const disabled = await app.world.app.inject({
    method: 'POST',
    url: `/api/v1/users/${app.clerk.login}/state`,
    headers: security.headers,
    payload: { disabled: true },
  })
  expect(disabled.statusCode).toBe(200)
  await app.work()
  const other = await app.world.signIn('clerk')
  const seen = (await app.ask('GET', `/imports/${batch.id}`, undefined, other.headers)).json()
  expect([seen.state, seen.rowsDone, await app.count('fact')]).toEqual(['failed', 0, 0])
  expect(seen.problems.map(({ code }: { code: string }) => code)).toEqual(['IMPORT_WITHDRAWN'])
})
