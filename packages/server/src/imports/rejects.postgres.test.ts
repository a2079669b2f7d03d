import {
  mendAnswerSchema,
  problemSchema,
  rejectListSchema,
  rejectSchema,
  type SheetAnswerDto,
  sheetAnswerSchema,
} from '@hengjian/contract'
import { readCsv } from '@hengjian/facts/readers'
import { writeXlsx } from '@hengjian/facts/writers'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { sampleLine } from '../facts/sampleLines'
import { ImportApp } from './importApp'
import { ledger, ledgerRow } from './sampleLedger'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let app: ImportApp
beforeAll(async () => {
  app = await ImportApp.open(at('2026-05-08T09:00:00+08:00'))
})
afterAll(() => app.world.close())

/** Twelve rows, each with a slip of its own, among good ones. */
const twelve = (from: number): string => {
  const number = (step: number): number => from + step
  const cut = ledgerRow(number(11)).split(',').slice(0, 5).join(',')
  return ledger([
    ledgerRow(number(0)),
    ledgerRow(number(1), { at: '2026/13/6 14:20' }),
    ledgerRow(number(2), { at: '下午两点' }),
    ledgerRow(number(3), { step: '讯问始' }),
    ledgerRow(number(4), { sex: '未知' }),
    ledgerRow(number(5), { idNumber: '990000199001011230' }),
    ledgerRow(number(6), { idNumber: '99000019900101123' }),
    ledgerRow(number(7), { person: '' }),
    ledgerRow(number(8), { at: '' }),
    ledgerRow(number(9), { at: '2126/5/6 14:20' }),
    ledgerRow(number(10), { record: '' }),
    cut,
    ledgerRow(number(12), { step: '讯问开始', name: '=1+1', at: '2026/5/6 9:5:7:1' }),
    ledgerRow(number(13)),
  ])
}

const list = async (query = '', headers = app.clerk.headers) =>
  rejectListSchema.parse((await app.ask('GET', `/rejects${query}`, undefined, headers)).json())

const sheetOf = async (batch: string): Promise<string> => {
  const answer = await app.ask('GET', `/imports/${batch}/rejects.csv?language=zh`)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  return answer.body
}
const handBack = async (batch: string, sheet: string | Buffer, name = '补正.csv'): Promise<SheetAnswerDto> => {
  const answer = await app.ask('PUT', `/imports/${batch}/sheet?name=${encodeURIComponent(name)}`, sheet)
  expect(answer.statusCode, answer.body).toBe(200)
  return sheetAnswerSchema.parse(answer.json())
}

describe('twelve broken rows', () => {
  let batch: string
  let before: number

  it('are kept with place, column, code, owner and age, and show no value in the list', async () => {
    before = await app.count('fact')
    batch = await app.import('twelve.csv', twelve(100))
    expect(await app.batch(batch)).toMatchObject({ facts: 2, rejected: 12, openRejects: 12 })
    app.pass(3_600_000)
    const { rows, total, now } = await list(`?batch=${batch}`)
    expect([total, now]).toEqual([12, '2026-05-08T10:00:00+08:00'])
    expect(rows.map(({ place, problems }) => [place, problems[0]?.column, problems[0]?.code])).toEqual([
      ['line 4', '发生时间', 'FACT_TIME'],
      ['line 5', '发生时间', 'FACT_TIME'],
      ['line 6', '环节', 'MAP_CODE'],
      ['line 7', '性别', 'MAP_CODE'],
      ['line 8', '身份证号', 'ID_CHECK'],
      ['line 9', '身份证号', 'ID_LENGTH'],
      ['line 10', '人员编号', 'FACT_ROLE_MISSING'],
      ['line 11', '发生时间', 'MAP_EMPTY'],
      ['line 12', '发生时间', 'FACT_FUTURE'],
      ['line 13', '流水号', 'MAP_EMPTY'],
      ['line 14', null, 'FILE_CSV'],
      ['line 15', '发生时间', 'FACT_TIME'],
    ])
    expect(rows[0]).toMatchObject({ state: 'open', owner: app.clerk.login, receivedAt: '2026-05-08T09:00:00+08:00' })
    expect(JSON.stringify(rows)).not.toMatch(/王安柏|9900001990|2026\/13/)
  })

  it('lie in no table readable', async () => {
    for (const table of ['reject', 'reject_work', 'import_batch', 'import_piece', 'import_chunk', 'raw_message']) {
      const [text] = await app.rows(`select string_agg(t::text, ' ') as all from ${table} t`)
      expect(String(text?.['all']), table).not.toMatch(/王安柏|9900001990|twelve/)
    }
  })

  it('are opened with every cell and what is wrong in full, and the reading is recorded', async () => {
    const [first] = (await list(`?batch=${batch}`)).rows
    const opened = rejectSchema.parse((await app.ask('GET', `/rejects/${first?.id}`)).json())
    expect(opened.cells.slice(0, 3)).toEqual([
      { column: '流水号', value: 'L-101', mapped: true, masked: false },
      { column: '环节', value: '宣布拘留', mapped: true, masked: false },
      { column: '发生时间', value: '2026/13/6 14:20', mapped: true, masked: false },
    ])
    expect(opened.cells.at(-1)).toEqual({ column: '备注', value: '', mapped: false, masked: false })
    expect(opened.problems[0]?.message.zh).toContain('2026/13/6 14:20')
    expect(await app.rows(`select subject from audit_entry where action = 'reject.read'`)).toEqual([
      { subject: first?.id },
    ])
  })

  it('are mended one by one in the page; what is still wrong is told and kept', async () => {
    const [first] = (await list(`?batch=${batch}`)).rows
    const mend = async (cells: Record<string, string>) =>
      mendAnswerSchema.parse((await app.ask('POST', `/rejects/${first?.id}/mend`, { cells })).json())
    const wrong = await mend({ 发生时间: '2026/12/6 14:20', 备注: '核对过' })
    expect([wrong.status, wrong.reject.state, wrong.reject.problems[0]?.code]).toEqual([
      'rejected',
      'open',
      'FACT_FUTURE',
    ])
    expect(wrong.reject.cells.at(-1)).toEqual({ column: '备注', value: '***', mapped: false, masked: true })
    const later = await mend({ 录入时间: '2026/5/6 15:03' })
    expect(later.reject.cells.slice(2, 4).map(({ value }) => value)).toEqual(['2026/12/6 14:20', '2026/5/6 15:03'])
    const right = await mend({ 发生时间: '2026/5/6 14:20' })
    expect([right.status, right.reject.state, right.reject.fact]).toEqual([
      'accepted',
      'mended',
      'policeProcessSystem:L-101',
    ])
    const again = await app.ask('POST', `/rejects/${first?.id}/mend`, { cells: {} })
    expect([again.statusCode, problemSchema.parse(again.json()).code]).toEqual([409, 'REJECT_CLOSED'])
  })

  it('go out as a sheet that no spreadsheet program computes or rewrites', async () => {
    const sheet = await sheetOf(batch)
    expect(sheet.startsWith('\uFEFF〔补正编号〕,〔位置〕,〔退回原因〕,〔补正办法〕,流水号,环节,发生时间')).toBe(true)
    const lines = sheet.trimEnd().split('\r\n')
    expect(lines.length).toBe(12)
    expect(sheet).toContain(`,'=***,`)
    expect(sheet).toContain(',990000********1230,')
    expect(sheet).not.toMatch(/990000199001011230|王安柏/)
    expect(sheet).not.toMatch(/,[=+@]/)
  })

  it('come back corrected and close', async () => {
    const repair: readonly (readonly [wrong: string, right: string])[] = [
      ['下午两点', '2026/5/6 14:00'],
      ['讯问始', '讯问开始'],
      ['未知', '女'],
      ['990000********1230', `'990000199001011239`],
      ['L-110', 'L-110'],
    ]
    const sheet = repair.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), await sheetOf(batch))
    const answer = await handBack(batch, `${sheet}not-ours,,,,,,\r\n`)
    expect(answer).toMatchObject({ accepted: 4, duplicates: 0, rejected: 7, unknown: 1 })
    expect(await app.batch(batch)).toMatchObject({ openRejects: 7, facts: 7 })
    // The same sheet once more changes nothing.
    expect(await handBack(batch, sheet)).toMatchObject({ accepted: 0, rejected: 7, unknown: 4 })
    expect(await app.batch(batch)).toMatchObject({ openRejects: 7, facts: 7 })
  })

  it('are all stored in the end, each once, and the rest is dropped with a word', async () => {
    const open = (await list(`?batch=${batch}`)).rows
    const cells: Record<string, Record<string, string>> = {
      'line 9': { 身份证号: '' },
      'line 10': { 人员编号: 'R-107' },
      'line 11': { 发生时间: '2026/5/6 10:00' },
      'line 12': { 发生时间: '2026/5/6 14:20' },
      'line 13': { 流水号: 'L-110' },
      'line 15': { 发生时间: '2026/5/6 9:05', 姓名: '王安柏' },
    }
    for (const { id, place } of open) {
      const right = cells[place]
      if (right === undefined)
        expect((await app.ask('POST', `/rejects/${id}/drop`, { text: '原件缺损' })).statusCode).toBe(200)
      else
        expect((await app.ask('POST', `/rejects/${id}/mend`, { cells: right })).json().status, place).toBe('accepted')
    }
    expect(await app.count('fact')).toBe(before + 13)
    expect(await app.batch(batch)).toMatchObject({ openRejects: 0, facts: 13 })
    expect((await list(`?batch=${batch}&state=dropped`)).rows.map(({ place }) => place)).toEqual(['line 14'])
    expect((await list(`?batch=${batch}&state=mended`)).total).toBe(11)
  })
})

/** The sheet as a spreadsheet program saves it as a workbook, with cells put right by row and column. */
async function asWorkbook(sheet: string, right: Readonly<Record<string, Record<string, string>>>): Promise<Buffer> {
  const rows: string[][] = []
  const file = (async function* () {
    yield Buffer.from(sheet)
  })()
  for await (const reading of readCsv(file)) {
    if (!('row' in reading)) throw new Error(reading.problem.code)
    const cells = Object.entries(reading.row.cells).map(([column, cell]) => [column, String(cell)] as const)
    const changes = right[cells.find(([column]) => column === '流水号')?.[1] ?? ''] ?? {}
    if (rows.length === 0) rows.push(cells.map(([column]) => column))
    rows.push(cells.map(([column, cell]) => changes[column] ?? cell))
  }
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx({ name: '退回补正表', rows })) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a sheet of rejects', () => {
  it('comes back as a workbook too, with columns and cells that look like formulas as they were', async () => {
    const odd = ledger([
      ledgerRow(201, { at: '明天', name: '=王安柏' }),
      ledgerRow(202, { sex: '？', note: "'90年代" }),
      ledgerRow(203, { at: '2026/5/6 14:20:31', sex: '？' }),
    ]).replace(',备注', ',+备注')
    const batch = await app.import('odd.csv', odd)
    expect(await app.batch(batch)).toMatchObject({ facts: 0, openRejects: 3 })
    const workbook = await asWorkbook(await sheetOf(batch), {
      'L-201': { 发生时间: '2026/5/6 14:20' },
      'L-202': { 性别: '男' },
    })
    expect(await handBack(batch, workbook, '补正.xlsx')).toMatchObject({ accepted: 2, rejected: 1, unknown: 0 })
    const [left] = (await list(`?batch=${batch}`)).rows
    const opened = rejectSchema.parse((await app.ask('GET', `/rejects/${left?.id}`)).json())
    expect(opened.cells.map(({ column, value }) => [column, value])).toContainEqual(['发生时间', '2026/5/6 14:20:31'])
    const [mended] = (await list(`?batch=${batch}&state=mended`)).rows
    const closed = rejectSchema.parse((await app.ask('GET', `/rejects/${mended?.id}`)).json())
    expect(closed.cells.map(({ column }) => column)).toContain('+备注')
    expect(JSON.stringify(closed.cells)).not.toContain(`''`)
  })
})

describe('a reject', () => {
  it('is taken over by who will mend it', async () => {
    const batch = await app.import('one.csv', ledger([ledgerRow(301, { at: '昨天' })]))
    const assistant = await app.world.signIn('assistant')
    const [one] = (await list(`?batch=${batch}`)).rows
    await withClient(app.world.ownerUrl, (client) =>
      client.query(`update app_user set name = '周文远' where login = $1`, [assistant.login]),
    )
    const taken = await app.ask('POST', `/rejects/${one?.id}/take`, undefined, assistant.headers)
    expect(taken.json().owner).toBe('周文远')
    expect((await list('?owner=mine')).rows.map(({ id }) => id)).not.toContain(one?.id)
    expect((await list('?owner=mine', assistant.headers)).rows.map(({ id }) => id)).toEqual([one?.id])
  })

  it('that came over a line is told to its source and dropped, not mended', async () => {
    await app.world.app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: { ...(await app.world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' },
      payload: sampleLine('detentionBegan', '2026-02-30T10:00:00+08:00', 'x1'),
    })
    const [line] = (await list()).rows.filter((row) => row.batch === null)
    expect(line).toMatchObject({
      place: 'line 1',
      owner: null,
      problems: [{ code: 'FACT_TIME', column: 'occurredAt' }],
    })
    const mended = await app.ask('POST', `/rejects/${line?.id}/mend`, { cells: {} })
    expect([mended.statusCode, mended.json().code]).toEqual([409, 'REJECT_LINE'])
    const dropped = await app.ask('POST', `/rejects/${line?.id}/drop`, { text: '来源已重报' })
    expect(dropped.json()).toMatchObject({ state: 'dropped', changedBy: app.clerk.login })
    const closed = rejectSchema.parse((await app.ask('GET', `/rejects/${line?.id}`)).json())
    expect(closed.why).toBe('来源已重报')
  })
})

describe('rejects of a source that sent nothing but garbage', () => {
  const send = async (source: string, names: readonly string[]): Promise<void> => {
    const payload = names.map((name) => JSON.stringify({ source, sourceRecord: name, kind: 'nothing' })).join('\n')
    const headers = { ...(await app.world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' }
    await app.world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  }
  const source = 'centreMonitoringSystem'

  it('are closed at once, with one reason that can be read later; what came since waits', async () => {
    await send(source, ['g1', 'g2', 'g3'])
    await send('policeInfoPlatform', ['other'])
    app.pass(1000)
    const { total, now } = await list(`?source=${source}`)
    expect(total).toBe(3)
    app.pass(1000)
    await send(source, ['g4'])
    const drops = (body: object) => app.ask('POST', '/rejects/drops', body)
    expect((await drops({ upTo: now, text: '接口故障，已整改' })).statusCode).toBe(400)
    const answer = await drops({ source, upTo: now, text: '接口故障，已整改' })
    expect([answer.statusCode, answer.json()]).toEqual([200, { dropped: 3 }])
    expect((await list(`?source=${source}`)).total).toBe(1)
    expect((await list('?source=policeInfoPlatform')).total).toBe(1)
    const { rows } = await list(`?source=${source}&state=dropped`)
    expect(rows.map(({ changedBy }) => changedBy)).toEqual(Array(3).fill(app.clerk.login))
    const opened = rejectSchema.parse((await app.ask('GET', `/rejects/${rows[0]?.id}`)).json())
    expect(opened.why).toBe('接口故障，已整改')
    const [logged] = await app.rows(`select detail from audit_entry where action = 'reject.dropAll'`)
    expect(JSON.parse(String(logged?.['detail']))).toEqual({ batch: null, rows: 3, source })
  })

  it('of an import are closed with it, and nobody else may close any', async () => {
    const batch = await app.import('two.csv', ledger([ledgerRow(401, { at: '昨天' }), ledgerRow(402, { at: '前天' })]))
    const body = { batch, upTo: '2100-01-01T00:00:00+08:00', text: '原件缺损' }
    const leader = await app.world.signIn('leader')
    expect((await app.ask('POST', '/rejects/drops', body, leader.headers)).statusCode).toBe(403)
    expect((await app.ask('POST', '/rejects/drops', body)).json()).toEqual({ dropped: 2 })
    expect(await app.batch(batch)).toMatchObject({ openRejects: 0 })
    expect((await app.ask('POST', '/rejects/drops', body)).json()).toEqual({ dropped: 0 })
  })
})
