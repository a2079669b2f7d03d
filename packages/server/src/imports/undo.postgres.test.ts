import { factWithRawSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportApp } from './importApp'
import { startImporting } from './importWork'
import { ledger, ledgerRow } from './sampleLedger'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
})
afterAll(() => app.world.close())

const verdictsOf = async (person: string): Promise<readonly unknown[]> => {
  await app.judge()
  return (await app.rows(`select state from verdict where model = 'CM-DET-24H' and object = '${person}'`)).map(
    ({ state }) => state,
  )
}
const cases = async (): Promise<readonly string[]> => {
  const { headers } = app.clerk
  const answer = await app.world.app.inject({ url: '/api/v1/cases', headers: { ...headers } })
  return answer.json().rows.map(({ id }: { id: string }) => id)
}

/** A workbook of the ledger, its times written as dates. */
async function workbook(rows: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('登记表')
  for (const line of ledger(rows).trimEnd().split('\n')) sheet.addRow(line.split(','))
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a batch that is taken back', () => {
  let batch: string

  it('leaves every fact stored, superseded with the reason, and the verdicts and cases go', async () => {
    batch = await app.import('wrong.csv', ledger([ledgerRow(1), ledgerRow(2), ledgerRow(3, { at: '昨天' })]))
    expect(await verdictsOf('R-1')).toEqual(['violated'])
    expect([...(await cases())].sort()).toEqual(['A-1', 'A-2'])
    app.pass(60_000)
    const undone = await app.step(batch, 'undo', { reason: 'wrongFile', text: '导出的是旧表' })
    expect(undone).toMatchObject({ state: 'undone', facts: 2, openRejects: 0 })
    expect(undone.undo).toMatchObject({ by: app.clerk.login, reason: 'wrongFile', text: '导出的是旧表' })
    expect(await verdictsOf('R-1')).toEqual([])
    expect(await cases()).toEqual([])
    expect(
      await app.rows(`select id, supersedes, body -> 'data' ->> 'reason' as reason from fact order by supersedes`),
    ).toEqual([
      { id: `hengjian:undo-${batch}-0-0`, supersedes: 'policeProcessSystem:L-1', reason: '撤销导入：文件有误' },
      { id: `hengjian:undo-${batch}-0-1`, supersedes: 'policeProcessSystem:L-2', reason: '撤销导入：文件有误' },
      { id: 'policeProcessSystem:L-1', supersedes: null, reason: null },
      { id: 'policeProcessSystem:L-2', supersedes: null, reason: null },
    ])
    expect(await app.rows(`select action, actor from audit_entry where action = 'import.undo'`)).toEqual([
      { action: 'import.undo', actor: app.clerk.login },
    ])
  })

  it('cannot be taken back twice', async () => {
    const answer = await app.ask('POST', `/imports/${batch}/undo`, { reason: 'other', text: '' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'IMPORT_STATE'])
  })

  it('may be imported again, from a workbook too, and then stands', async () => {
    app.pass(60_000)
    const again = await app.import('right.xlsx', await workbook([ledgerRow(1), ledgerRow(2)]))
    expect(await app.batch(again)).toMatchObject({ state: 'imported', facts: 2, duplicates: 0, conflicts: 0 })
    expect(await verdictsOf('R-1')).toEqual(['violated'])
    expect([...(await cases())].sort()).toEqual(['A-1', 'A-2'])
  })
})

describe('an imported fact', () => {
  it('shows its row by column, masked where it is sensitive or nobody knows what stands there', async () => {
    const row = ledgerRow(11, { idNumber: '990000199001011239', note: '住城东某巷' })
    await app.import('raw.csv', ledger([row]))
    const answer = await app.ask('GET', `/facts/${encodeURIComponent('policeProcessSystem:L-11')}`)
    const { raw } = factWithRawSchema.parse(answer.json())
    expect(raw?.row?.place).toBe('line 3')
    expect(raw?.row?.cells.filter(({ value }) => value !== '')).toEqual([
      { column: '流水号', value: 'L-11' },
      { column: '环节', value: '宣布拘留' },
      { column: '发生时间', value: '2026/5/6 14:20' },
      { column: '录入时间', value: '2026/5/6 15:02' },
      { column: '案号', value: 'A-11' },
      { column: '人员编号', value: 'R-11' },
      { column: '姓名', value: '王某某' },
      { column: '性别', value: '男' },
      { column: '身份证号', value: '990000********1239' },
      { column: '拘留证号', value: '拘-11' },
      { column: '备注', value: '***' },
    ])
    expect(raw?.text).not.toMatch(/王安柏|199001011239|城东/)
  })

  it('whose identity number stands under another name is told, and nothing is joined', async () => {
    const other = ledgerRow(12, { name: '李某某', idNumber: '990000199001011239' })
    const { batch } = await app.upload('names.csv', ledger([other]))
    await app.check(batch.id, { headerRow: 2 })
    expect(await app.report(batch.id)).toMatchObject({
      facts: 1,
      twoNames: 1,
      problems: [{ row: 1, code: 'ID_TWO_NAMES' }],
    })
    expect(await app.step(batch.id, 'run')).toMatchObject({ facts: 1, twoNames: 1 })
    expect(
      await app.rows(`select distinct object from fact_object where object in ('R-11', 'R-12') order by 1`),
    ).toEqual([{ object: 'R-11' }, { object: 'R-12' }])
  })
})

describe('the worker', () => {
  it('takes up what a process left in the middle, and stops between two pieces', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => ledgerRow(5000 + index))
    const { batch } = await app.upload('long.csv', ledger(rows))
    await app.check(batch.id, { headerRow: 2 })
    await app.ask('POST', `/imports/${batch.id}/run`)
    const first = await startImporting(app.world.context)
    await expect.poll(async () => (await app.batch(batch.id)).rowsDone, { timeout: 20_000 }).toBeGreaterThan(0)
    await first.stop()
    const second = await startImporting(app.world.context)
    await expect.poll(async () => (await app.batch(batch.id)).state, { timeout: 20_000 }).toBe('imported')
    await second.stop()
    expect(await app.batch(batch.id)).toMatchObject({ rowsDone: 1200, facts: 1200, duplicates: 0, rejected: 0 })
  })
})
