import { rejectListSchema, rejectSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleLine } from '../facts/sampleLines'
import { ImportApp } from './importApp'
import { ledger, ledgerRow } from './sampleLedger'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
})
afterAll(() => app.world.close())

const list = async (query = '') => rejectListSchema.parse((await app.ask('GET', `/rejects${query}`)).json())

describe('what is sensitive in a rejected row', () => {
  const show = (id: string | undefined, body: object, headers: Readonly<Record<string, string>>) =>
    app.ask('POST', `/rejects/${id}/show`, body, headers)

  it('is masked for everybody, mended without being seen, and shown in full for a reason that is logged', async () => {
    const wrong = { idNumber: '990000199001011230', note: '其母电话13800000000' }
    const batch = await app.import('masked.csv', ledger([ledgerRow(401, wrong)]))
    const report = await app.ask('GET', `/imports/${batch}/preview`)
    expect([report.statusCode, report.json().code]).toEqual([409, 'IMPORT_STATE'])
    const assistant = await app.world.signIn('assistant')
    const [row] = (await list(`?batch=${batch}`)).rows
    for (const headers of [app.clerk.headers, assistant.headers]) {
      const answer = await app.ask('GET', `/rejects/${row?.id}`, undefined, headers)
      expect(answer.body).not.toMatch(/王安柏|990000199001011230|13800000000/)
      const told = rejectSchema.parse(answer.json())
      expect(told.cells.filter(({ masked }) => masked).map(({ column, value }) => [column, value])).toEqual([
        ['姓名', '王某某'],
        ['身份证号', '990000********1230'],
        ['备注', '***'],
      ])
    }
    expect((await show(row?.id, { reason: 'mendRecord', text: '' }, app.clerk.headers)).json().code).toBe('FORBIDDEN')
    expect((await show(row?.id, { reason: 'other', text: '' }, assistant.headers)).json().code).toBe('REQUEST_INVALID')
    const whole = await show(row?.id, { reason: 'mendRecord', text: '核对户籍' }, assistant.headers)
    expect(whole.headers['cache-control']).toBe('no-store')
    const { cells, problems, masked } = rejectSchema.parse(whole.json())
    expect([cells[8]?.value, cells[12]?.value, masked]).toEqual(['990000199001011230', '其母电话13800000000', false])
    expect(problems[0]?.message.zh).toBe('身份证号码（末四位 1230）的校验码不对。')
    expect(
      await app.rows(`select actor, detail::json ->> 'reason' as reason from audit_entry where action = 'reject.show'`),
    ).toEqual([{ actor: assistant.login, reason: 'mendRecord' }])
    const cellsSent = { 姓名: '王某某', 身份证号: '990000199001011239', 备注: '***' }
    const mended = await app.ask('POST', `/rejects/${row?.id}/mend`, { cells: cellsSent })
    expect(mended.json().status).toBe('accepted')
    const kept = await show(row?.id, { reason: 'mendRecord', text: '' }, assistant.headers)
    const stored = rejectSchema.parse(kept.json()).cells.map(({ value }) => value)
    expect([stored[6], stored[8], stored[12]]).toEqual(['王安柏', '990000199001011239', '其母电话13800000000'])
  })

  it('is hidden wholly where cells may stand in the wrong columns', async () => {
    const shifted = ledgerRow(402, { idNumber: '990000199001011239' }).replace('拘-402,', '')
    const batch = await app.import('shifted.csv', ledger([shifted]))
    const [row] = (await list(`?batch=${batch}`)).rows
    const told = rejectSchema.parse((await app.ask('GET', `/rejects/${row?.id}`)).json())
    expect([...new Set(told.cells.map(({ value }) => value))].sort()).toEqual(['', '***'])
  })

  it('of a line is not shown at all without a reason', async () => {
    await app.world.app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: { ...(await app.world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' },
      payload: sampleLine('detentionBegan', '2026-02-30T10:00:00+08:00', 'x2'),
    })
    const [line] = (await list()).rows.filter((row) => row.batch === null)
    const told = rejectSchema.parse((await app.ask('GET', `/rejects/${line?.id}`)).json())
    expect([told.text, told.masked]).toEqual(['', true])
    const assistant = await app.world.signIn('assistant')
    const whole = await show(line?.id, { reason: 'inquiry', text: '' }, assistant.headers)
    expect(rejectSchema.parse(whole.json()).text).toContain('2026-02-30T10:00:00+08:00')
  })
})
