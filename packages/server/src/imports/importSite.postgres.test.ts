import { problemSchema, rejectListSchema, storedMappingSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportApp } from './importApp'
import { LEDGER_MAPPING, ledger, ledgerRow } from './sampleLedger'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
})
afterAll(() => app.world.close())

describe('the site of an import', () => {
  it('is where those of its rows happened that do not say so themselves', async () => {
    const sites = async (id: string) =>
      app.rows(`select body ->> 'site' as site from fact where id = 'policeProcessSystem:${id}'`)
    const nameSite = app.world.signIn('systemAdministrator')
    for (const site of ['east', 'west']) {
      const payload = { zh: `${site}区办案中心`, en: `${site} centre` }
      const { headers } = await nameSite
      await app.world.app.inject({
        method: 'PUT',
        url: `/api/v1/office/sites/${site}`,
        headers: { ...headers },
        payload,
      })
    }
    const { batch } = await app.upload('east.csv', ledger([ledgerRow(61), ledgerRow(62, { at: '昨天' })]))
    const check = (site: string) =>
      app.ask('POST', `/imports/${batch.id}/check`, { mapping: app.mapping, table: { headerRow: 2 }, site })
    const refused = await check('north')
    expect([refused.statusCode, problemSchema.parse(refused.json()).code]).toEqual([422, 'IMPORT_SITE'])
    expect((await check('east')).json().site).toBe('east')
    await app.work()
    await app.step(batch.id, 'run')
    expect(await sites('L-61')).toEqual([{ site: 'east' }])
    const { rows: open } = rejectListSchema.parse((await app.ask('GET', `/rejects?batch=${batch.id}`)).json())
    const cells = { 发生时间: '2026/5/6 14:20' }
    expect((await app.ask('POST', `/rejects/${open[0]?.id}/mend`, { cells })).json().status).toBe('accepted')
    expect(await sites('L-62')).toEqual([{ site: 'east' }])

    const body = { ...LEDGER_MAPPING, site: { column: '备注', codes: { 城西: 'west' } } }
    const kept = storedMappingSchema.parse((await app.ask('POST', '/import-mappings', { name: '试', body })).json())
    expect(kept.placesRows).toBe(true)
    const file = ledger([ledgerRow(63, { note: '城西' }), ledgerRow(64)])
    const own = await app.upload('west.csv', file)
    await app.step(own.batch.id, 'check', { mapping: kept.id, table: { headerRow: 2 }, site: 'east' })
    await app.step(own.batch.id, 'run')
    expect([await sites('L-63'), await sites('L-64')]).toEqual([[{ site: 'west' }], [{ site: 'east' }]])
  })
})
