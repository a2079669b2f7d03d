import { createHash } from 'node:crypto'
import {
  type LedgerPageDto,
  ledgerExportSchema,
  ledgerMonthsSchema,
  ledgerPageSchema,
  ledgersSchema,
  ledgerWhySchema,
} from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, clueOf, openedBy } from '../matters/scratchMatters'
import { exportWork } from './exportWork'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
let now = instant('2026-05-08T23:30:00+08:00')
let world: ScratchApp
let resident: SignedIn
let rotating: SignedIn
let head: SignedIn
let busy: string
let quiet: string

const planOf = (...inspectors: readonly SignedIn[]) => ({
  workflow: 'patrol',
  action: 'plan',
  form: { patrolMode: 'onSite', plannedFor: '2026-05-09', inspectors: inspectors.map(({ login }) => login) },
})

/** A patrol that looked at one person, found something and made a clue of it. */
async function busyPatrol(): Promise<string> {
  const { id } = await openedBy(world, resident, planOf(resident, rotating))
  const start = { patrolAt: '2026-05-08T09:00:00+08:00', inPerson: true, presentCount: 7 }
  await act(world, resident, id, 1, { action: 'start', form: start })
  const seen = {
    sampledPerson: '=HYPERLINK("http://example.org","点我")',
    sampledOffence: '990000199001011234',
    enteredAt: '2026-05-08T06:30:00+08:00',
    met: ['rights'],
    unmet: ['family'],
    evidence: '家属通知登记为次日十时',
  }
  await act(world, resident, id, 2, { action: 'checkPerson', form: seen })
  const found = { zones: ['waiting'], found: 'yes', problems: '家属通知超过二十四小时' }
  await act(world, resident, id, 3, { action: 'finish', form: found })
  const handling = { onSpot: 'clue', handlingWords: '登记线索核查', replyBy: '2026-05-15' }
  await act(world, resident, id, 4, { action: 'handle', form: handling })
  await openedBy(world, resident, { ...clueOf(), origin: `matter:${id}` })
  return id
}

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  busy = await busyPatrol()
  now = instant('2026-05-09T00:30:00+08:00')
  const colleague = await world.signInAs('assistant', ['assistantProcurator'])
  quiet = (await openedBy(world, resident, planOf(resident, colleague))).id
  now = instant('2026-05-09T01:30:00+08:00')
})
afterAll(() => world.close())

const get = (url: string, { headers }: SignedIn) => world.app.inject({ url: `/api/v1${url}`, headers })
const page = async (query = '', who = resident): Promise<LedgerPageDto> =>
  ledgerPageSchema.parse((await get(`/ledgers/patrol?${query}`, who)).json())
const why = async (id: string, who = resident) =>
  ledgerWhySchema.parse((await get(`/ledgers/patrol/rows/${id}`, who)).json())

describe('the list of ledgers', () => {
  it('holds those that somebody by their titles reads at all', async () => {
    const ids = async (who: SignedIn) => ledgersSchema.parse((await get('/ledgers', who)).json()).map(({ id }) => id)
    const all = [
      ...['filingSupervision', 'investigationSupervision', 'caseAcceptance', 'patrol'],
      ...['diversion', 'earlyIntervention', 'pleaLeniency', 'jointResolution', 'workLog'],
    ]
    expect(await ids(resident)).toEqual(all)
    expect(await ids(head)).toEqual(all)
    expect(await ids(await world.signInAs('procurator', ['departmentProcurator']))).toEqual(all.slice(0, 8))
    expect(await ids(await world.signInAs('clerk', ['petitionClerk']))).toEqual(['jointResolution'])
  })

  it('is not for the police, nor for an administrator', async () => {
    const police = await world.signInAs('police', ['policeLiaison'])
    const administrator = await world.signIn('systemAdministrator')
    for (const who of [police, administrator]) {
      for (const url of ['/ledgers', '/ledgers/patrol', `/ledgers/patrol/rows/${busy}`, '/ledger-exports'])
        expect((await get(url, who)).json().code, url).toBe('FORBIDDEN')
    }
    const stranger = await world.signInAs('clerk', ['petitionClerk'])
    expect((await get('/ledgers/patrol', stranger)).json().code).toBe('LEDGER_UNKNOWN')
  })
})

describe('a ledger', () => {
  it('has a row for each matter that its reader may read, derived from what was done', async () => {
    const columns = 'seq.number.patrolAt.sampledPerson.stayHours.familyNotified.clueNumber.dueDate.state'
    const { rows, count } = await page(`columns=${columns}`)
    expect(rows.map(({ id, cells }) => [id, cells])).toEqual([
      [quiet, [['1'], ['办案中心巡查〔2026〕2号'], [], [], [], [], [], [], [{ zh: '已安排', en: 'Planned' }]]],
      [
        busy,
        [
          ['2'],
          ['办案中心巡查〔2026〕1号'],
          ['2026-05-08T09:00:00+08:00'],
          ['=HYPERLINK("http://example.org","点我")'],
          ['2.5'],
          [{ zh: '否', en: 'no' }],
          ['线索〔2026〕1号'],
          ['2026-05-15'],
          [{ zh: '已当场处理', en: 'Dealt with' }],
        ],
      ],
    ])
    expect(count).toBe(2)
    expect((await page('', rotating)).rows.map(({ id }) => id)).toEqual([busy])
    expect((await page('', rotating)).count).toBe(1)
  })

  it('is narrowed by days, state and words, and ordered either way', async () => {
    const ids = async (query: string) => (await page(query)).rows.map(({ id }) => id)
    expect(await ids('from=2026-05-08&to=2026-05-08')).toEqual([busy])
    expect(await ids('from=2026-05-09')).toEqual([quiet])
    expect(await ids('state=planned')).toEqual([quiet])
    expect(await ids(`q=${encodeURIComponent('〕1号')}`)).toEqual([busy])
    expect(await ids(`q=${encodeURIComponent('〕 2 号')}`)).toEqual([quiet])
    expect(await ids(`q=${encodeURIComponent('，')}`)).toEqual([])
    expect(await ids('sort=opened-asc')).toEqual([busy, quiet])
    expect(await ids('sort=due-asc')).toEqual([busy])
    expect((await get('/ledgers/patrol?columns=number.nothing', resident)).json().code).toBe('LEDGER_COLUMN')
  })

  it('says the words searched as its print may: what could be a person is masked, numbers and states stay', async () => {
    const said = async (words: string) => (await page(`q=${encodeURIComponent(words)}`)).sought
    expect(await said('闫怀远')).toBe('闫某某')
    expect(await said('〕1号')).toBe('〕1号')
    expect(await said('已安排')).toBe('已安排')
    expect((await page()).sought).toBeNull()
  })

  it('goes on page by page, and so do its numbers of rows', async () => {
    const first = await page('limit=1&columns=seq')
    const second = await page(`limit=1&columns=seq&cursor=${first.next}`)
    expect([first, second].map(({ rows }) => rows.map(({ id, cells }) => [id, cells]))).toEqual([
      [[quiet, [['1']]]],
      [[busy, [['2']]]],
    ])
    expect([second.next, second.count]).toEqual([null, 2])
  })

  it('tells of each cell which action it follows from, or which clock counted it', async () => {
    const { cells, mayAnnotate } = await why(busy)
    const of = (id: string) => cells.find(({ column }) => column.id === id)
    expect(of('familyNotified')?.from.map(({ sequence, action, by }) => [sequence, action.zh, by.login])).toEqual([
      [3, '核对“黄金24小时”', resident.login],
    ])
    expect(of('stayHours')?.from.map(({ sequence }) => sequence)).toEqual([2, 3])
    expect(of('remark')).toMatchObject({ shown: [], from: [] })
    expect(mayAnnotate).toBe(true)
    expect((await get(`/ledgers/patrol/rows/${quiet}`, rotating)).json().code).toBe('LEDGER_ROW_UNKNOWN')
    expect((await get(`/ledgers/caseAcceptance/rows/${busy}`, resident)).json().code).toBe('LEDGER_ROW_UNKNOWN')
    expect((await get('/ledgers/patrol/rows/2026-05-09', resident)).json().code).toBe('LEDGER_ROW_UNKNOWN')
    expect((await get('/ledgers/workLog/rows/nothing', resident)).json().code).toBe('LEDGER_ROW_UNKNOWN')
  })

  it('takes what no other step asks as an action with its history', async () => {
    await act(world, resident, quiet, 1, { action: 'annotate', form: { remark: '因停电改期' } })
    await act(world, resident, quiet, 2, { action: 'annotate', form: { remark: '已补走' } })
    const { cells } = await why(quiet)
    const remark = cells.find(({ column }) => column.id === 'remark')
    expect([remark?.shown, remark?.from.map(({ sequence }) => sequence)]).toEqual([['已补走'], [3]])
  })
})

describe('a ledger as a file', () => {
  const columns = ['seq', 'number', 'patrolAt', 'presentCount', 'sampledPerson', 'offence', 'state']
  const order = (body: object, who = resident) =>
    world.app.inject({
      method: 'POST',
      url: '/api/v1/ledgers/patrol/exports',
      headers: who.headers,
      payload: { format: 'csv', language: 'zh', reason: '月度核对', columns, query: {}, ...body },
    })
  const ordered = async (body: object = {}, who = resident): Promise<string> => {
    const answer = await order(body, who)
    expect(answer.statusCode, answer.body).toBe(200)
    return ledgerExportSchema.parse(answer.json()).id
  }
  const told = async (id: string, who = resident) => (await get(`/ledger-exports/${id}`, who)).json()
  const file = (id: string, who = resident) => get(`/ledger-exports/${id}/file`, who)
  const work = () => exportWork(world.context, SCRATCH_OFFICE)
  const rows = (text: string) =>
    inOffice(world.context.database, SCRATCH_OFFICE, async (client) => (await client.query(text)).rows)

  it('is written as seen: the rows and columns of the query, nothing that a spreadsheet would run or round', async () => {
    const id = await ordered({ query: { sort: 'opened-asc', from: '2026-05-01' } })
    expect(await told(id)).toMatchObject({ state: 'waiting', written: 0, total: null, bytes: null })
    expect((await file(id)).json().code).toBe('EXPORT_NOT_DONE')
    await work()
    expect(await told(id)).toMatchObject({ state: 'done', written: 2, total: 2, ledger: { id: 'patrol' } })
    const answer = await file(id)
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('办案中心巡查登记簿.csv')}`,
    )
    expect(answer.body.split('\r\n')).toEqual([
      `\uFEFFoffice-a ${resident.login}（${resident.login}） 于 2026-05-09 01:30:00 导出 · 条件：登记自 2026-05-01；排序 登记时间由远到近 · 内部资料，注意保密`,
      '序号,巡查编号,巡查日期时间,在区人数,抽查人员,案由,状态',
      `1,办案中心巡查〔2026〕1号,2026-05-08 09:00:00,7,"'=HYPERLINK(""http://example.org"",""点我"")",'990000199001011234,已当场处理`,
      '2,办案中心巡查〔2026〕2号,,,,,已安排',
      '',
    ])
    const [entry] = await rows(
      `select detail, actor from audit_entry where action = 'ledger.export' order by id desc limit 1`,
    )
    expect(entry?.actor).toBe(resident.login)
    expect(JSON.parse(entry?.detail)).toMatchObject({
      ...{ reason: '月度核对', rows: 2, format: 'csv', export: id, from: '2026-05-01' },
      sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
    })
    expect(await rows(`select detail from audit_entry where action = 'ledger.download'`)).toHaveLength(1)
  })

  it('is a workbook with texts as texts, numbers as numbers and instants as instants', async () => {
    const id = await ordered({ format: 'xlsx', query: { state: 'handled' } })
    await work()
    const workbook = new Workbook()
    await workbook.xlsx.load(new Uint8Array((await file(id)).rawPayload).buffer)
    const sheet = workbook.getWorksheet('办案中心巡查登记簿')
    expect([1, 3, 4, 5, 6].map((column) => sheet?.getCell(3, column).value)).toEqual([
      ...[1, new Date('2026-05-08T09:00:00Z'), 7, '=HYPERLINK("http://example.org","点我")', '990000199001011234'],
    ])
    expect(sheet?.getCell(3, 5)).toMatchObject({ formula: undefined, numFmt: '@' })
  })

  it('holds no row that whoever asked may not read, and is theirs alone', async () => {
    const id = await ordered({}, rotating)
    await work()
    expect((await file(id, rotating)).body.split('\r\n').slice(2)).toHaveLength(2)
    expect((await told(id, resident)).code).toBe('EXPORT_UNKNOWN')
    expect((await file(id, head)).json().code).toBe('EXPORT_UNKNOWN')
    const listed = (await get('/ledger-exports', rotating)).json()
    expect(listed.map((one: { id: string }) => one.id)).toEqual([id])
  })

  it('is not written once the right to it has ended', async () => {
    const leaving = await world.signInAs('procurator', ['rotatingProcurator'])
    const id = await ordered({}, leaving)
    await rows(`update app_user set titles = '{petitionClerk}' where login = '${leaving.login}'`)
    await work()
    expect(await rows(`select state from ledger_export where id = '${id}'`)).toEqual([{ state: 'stopped' }])
    expect((await file(id, leaving)).json().code).toBe('LEDGER_UNKNOWN')
    expect(await rows(`select 1 from ledger_export_piece where export = '${id}'`)).toEqual([])
  })

  it.each([
    ['the title ends', `titles = '{petitionClerk}'`],
    ['the sign-in is disabled', 'disabled = true'],
  ])('is given up in the middle where %s', async (_, change) => {
    const leaving = await world.signInAs('procurator', ['residentProcurator'])
    const id = await ordered({}, leaving)
    const states: unknown[] = []
    let asked = 0
    await exportWork(world.context, SCRATCH_OFFICE, async () => {
      asked += 1
      if (asked !== 2) return true
      // The rows of the first batch are read by now.
      states.push(...(await rows(`select state, total from ledger_export where id = '${id}'`)))
      await rows(`update app_user set ${change} where login = '${leaving.login}'`)
      return true
    })
    states.push(...(await rows(`select state, total from ledger_export where id = '${id}'`)))
    expect(states).toEqual([
      { state: 'writing', total: 2 },
      { state: 'stopped', total: 2 },
    ])
    expect(await rows(`select 1 from ledger_export_piece where export = '${id}'`)).toEqual([])
  })

  it('is begun anew where a stopped server left it half written', async () => {
    const id = await ordered()
    let asked = 0
    await exportWork(world.context, SCRATCH_OFFICE, () => {
      asked += 1
      return asked < 2
    })
    expect(await told(id)).toMatchObject({ state: 'waiting', written: 0 })
    await work()
    expect(await told(id)).toMatchObject({ state: 'done', written: 2 })
  })

  it('needs a reason and known columns, and no more than three may wait', async () => {
    expect((await order({ reason: '查' })).json().code).toBe('REQUEST_INVALID')
    expect((await order({ columns: ['nothing'] })).json().code).toBe('LEDGER_COLUMN')
    for (let waiting = 0; waiting < 3; waiting += 1) await ordered({}, head)
    expect((await order({}, head)).json().code).toBe('EXPORTS_WAITING')
  })

  // Last: a day later every session of before has ended.
  it('is gone with all its pieces when it has expired', async () => {
    await work()
    expect(await rows('select 1 from ledger_export_piece')).not.toEqual([])
    now = instant('2026-05-12T10:00:00+08:00')
    await work()
    expect(await rows('select 1 from ledger_export_piece')).toEqual([])
    expect(await rows('select 1 from ledger_export')).toEqual([])
  })
})

describe('a month of a ledger', () => {
  // Every session of before has ended by then.
  beforeAll(async () => {
    now = instant('2026-06-01T08:00:00+08:00')
    resident = await world.signInAs('procurator', ['residentProcurator'])
    head = await world.signInAs('leader', ['departmentHead'])
  })
  const months = async (who = head, ledger = 'patrol') =>
    ledgerMonthsSchema.parse((await get(`/ledgers/${ledger}/months`, who)).json())
  const lock = (month: string, who = head, ledger = 'patrol') =>
    world.app.inject({
      method: 'POST',
      url: `/api/v1/ledgers/${ledger}/months`,
      headers: who.headers,
      payload: { month },
    })
  const tried = (text: string) =>
    inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(text)).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )

  it('is locked once it is over, by whom answers for the books, and never twice', async () => {
    expect((await lock('2026-06')).json().code).toBe('MONTH_NOT_OVER')
    expect(await months()).toEqual({ mayLock: true, months: [{ month: '2026-05', locked: null }] })
    expect((await lock('2026-05', resident)).json().code).toBe('MONTH_NOT_YOURS')
    const answer = await lock('2026-05')
    const [may] = ledgerMonthsSchema.parse(answer.json()).months
    expect(may?.locked).toMatchObject({ by: { login: head.login }, at: '2026-06-01T08:00:00+08:00', rows: 2 })
    expect((await lock('2026-05')).json().code).toBe('MONTH_LOCKED')
    expect((await lock('2026-05', head, 'workLog')).json().code).toBe('LEDGER_UNKNOWN')
    const [entry] = (
      await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
        client.query(`select actor, detail from audit_entry where action = 'ledger.lock'`),
      )
    ).rows
    expect([entry.actor, JSON.parse(entry.detail)]).toEqual([
      head.login,
      { month: '2026-05', rows: 2, sha256: may?.locked?.sha256 },
    ])
  })

  it('shows what changes later beside what stood there, and the lock stays as it is', async () => {
    const lines = async (who = resident) => (await page('columns=number.state.remark.clueNumber', who)).rows
    expect((await lines()).map(({ locked }) => locked)).toEqual([
      { month: '2026-05', restated: [] },
      { month: '2026-05', restated: [] },
    ])
    await act(world, resident, quiet, 3, { action: 'annotate', form: { remark: '六月补记' } })
    const [changed, unchanged] = await lines()
    expect([changed?.name, changed?.cells[3], changed?.locked?.restated]).toEqual([
      '办案中心巡查〔2026〕2号',
      ['六月补记'],
      [{ column: 'remark', was: ['已补走'] }],
    ])
    expect(unchanged?.locked?.restated).toEqual([])
    for (const [table, column] of [
      ['ledger_month', 'rows'],
      ['ledger_month_row', 'seq'],
    ] as const) {
      expect(await tried(`update ${table} set ${column} = 9`)).toBe('42501')
      expect(await tried(`delete from ${table}`)).toBe('42501')
    }
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `select encode(sha256(string_agg(own.sha256, ''::bytea order by own.seq)), 'hex') as counted,
           max(encode(m.sha256, 'hex')) as kept from ledger_month_row own
         join ledger_month m on m.office = own.office and m.ledger = own.ledger and m.month = own.month`,
      ),
    )
    expect(rows[0].counted).toBe(rows[0].kept)
  })

  it('is told in files too, beside what the rows say now', async () => {
    const columns = ['number', 'state', 'remark']
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/v1/ledgers/patrol/exports',
      headers: resident.headers,
      payload: { format: 'csv', language: 'zh', reason: '月度核对', columns, query: { sort: 'opened-asc' } },
    })
    await exportWork(world.context, SCRATCH_OFFICE)
    const file = await get(`/ledger-exports/${ledgerExportSchema.parse(answer.json()).id}/file`, resident)
    expect(file.body.split('\r\n').slice(1)).toEqual([
      '巡查编号,状态,备注,封账时',
      '办案中心巡查〔2026〕1号,已当场处理,,2026-05',
      '办案中心巡查〔2026〕2号,已安排,六月补记,2026-05；备注：已补走',
      '',
    ])
  })
})
