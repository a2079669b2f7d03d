import { createHash } from 'node:crypto'
import { type Instant, parseInstant } from '@hengjian/law'
import { Workbook } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inOffice, withClient } from '../database/database'
import { rowsOf } from '../database/rows'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)

let world: ScratchApp
let clerk: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  clerk = await world.signIn('clerk')
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const payload = [
    sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00'),
    sampleLine('caseAccepted', '2026-05-01T09:00:00+08:00', '2'),
  ].join('\n')
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  expect(answer.json()).toMatchObject({ accepted: 2 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into object_card (office, type, object, label, case_id, attributes, last_fact_at)
       values ($1, 'case', 'C-3', '=HYPERLINK("http://example.org","点我")', 'C-3', $2, $3),
              ($1, 'case', 'C-4', '990000199001011234', 'C-4', '{}', $4)`,
      [SCRATCH_OFFICE, JSON.stringify({ charge: '诈骗,"团伙"\u0007' }), NOW, NOW - 1000],
    ),
  )
  await withClient(world.ownerUrl, (client) =>
    client.query('update office set name = $2 where office = $1', [SCRATCH_OFFICE, '示例区人民检察院']),
  )
})
afterAll(() => world.close())

const order = (list: 'findings' | 'cases' | 'matters' | 'people', body: object, { headers } = clerk) =>
  world.app.inject({
    method: 'POST',
    url: `/api/v1/${list}/sheet`,
    headers: { ...headers },
    payload: { language: 'zh', reason: '月度核对', ...body },
  })

const exportsLogged = () =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    rowsOf(
      client,
      z.object({ actor: z.string(), action: z.string(), detail: z.string() }),
      `select actor, action, detail from audit_entry where office = $1 and action like '%.export' order by id`,
      [SCRATCH_OFFICE],
    ),
  )

describe('a list taken along as a file', () => {
  it('is as CSV what the screen shows: its columns, its order, masked, and nothing that a spreadsheet would run', async () => {
    const answer = await order('cases', {
      format: 'csv',
      query: { sort: 'last-desc' },
      columns: ['number', 'charge', 'persons', 'last'],
    })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="cases.csv"')
    expect(answer.body.split('\r\n')).toEqual([
      `\uFEFF示例区人民检察院 ${clerk.login}（${clerk.login}） 于 2026-05-08 10:00:00 导出 · 条件：排序 最近事实由近到远 · 内部资料，注意保密`,
      '案号,罪名,人员,最近事实',
      `"'=HYPERLINK(""http://example.org"",""点我"")","诈骗,""团伙""\u0007",,2026-05-08 10:00:00`,
      "'990000199001011234,,,2026-05-08 09:59:59",
      'A〔2026〕1号,盗窃,王某某,2026-05-06 14:20:00',
      'A〔2026〕2号,盗窃,,2026-05-01 09:00:00',
      '',
    ])
  })

  it('holds of matters those that its reader may read, with where the loop stands, and the words looked for stay out of the log', async () => {
    const own = await world.signInAs('clerk', ['clerk'])
    await openedBy(world, own, clueOf({ ...CLUE_FORM, facts: '=讯问超过二十四小时。' }))
    await openedBy(world, own, clueOf())
    const body = {
      format: 'csv',
      query: { q: '讯问', sort: 'opened' },
      columns: ['number', 'what', 'workflow', 'state', 'turn', 'loop', 'due', 'handler'],
    }
    const answer = await order('matters', body, own)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="matters.csv"')
    expect(answer.body.split('\r\n').slice(1)).toEqual([
      '编号,标题,流程,状态,轮到谁,闭环,期限,承办人',
      "线索〔2026〕1号,'=讯问超过二十四小时。,线索,已登记,本院,未答复,2026-05-10 00:00:00,",
      '',
    ])
    expect(JSON.parse((await exportsLogged()).at(-1)?.detail ?? '{}')).toMatchObject({ rows: 1, searched: true })
    expect((await exportsLogged()).at(-1)?.detail).not.toContain('讯问')
    const stranger = await world.signInAs('clerk', ['clerk'])
    expect((await order('matters', body, stranger)).body.split('\r\n')).toHaveLength(3)
  })

  it('holds of people what their list shows, page after page, masked, without the words looked for in the log', async () => {
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `insert into object_card (office, type, object, label, attributes, last_fact_at)
         select $1, 'person', 'P-many-' || n, '某' || n, '{}', 1000 - n from generate_series(1, 1001) n`,
        [SCRATCH_OFFICE],
      ),
    )
    const columns = ['person', 'measures', 'cases', 'last']
    const lines = (await order('people', { format: 'csv', query: {}, columns })).body.split('\r\n')
    expect(lines.slice(1, 4)).toEqual([
      '姓名,现行措施,案件,最近事实',
      '王某某,拘留 自 2026-05-06 14:20,A〔2026〕1号,2026-05-06 14:20:00',
      '某1,未采取措施,,1970-01-01 08:00:00',
    ])
    expect(lines).toHaveLength(1005)
    expect(lines.at(-2)).toMatch(/^某1001,/)
    expect(lines.join()).not.toMatch(/王安柏|990000199001021234/)

    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query<{ open: string }>(
        `select count(*) as open from finding where case_id = 'C-1' and state = 'open' having count(*) > 0`,
      ),
    )
    const sought = { format: 'csv', language: 'en', query: { q: '990000199001021234' }, columns: ['person', 'open'] }
    const answer = await order('people', sought)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="persons.csv"')
    expect(answer.body.split('\r\n')).toEqual([
      `\uFEFFExported by 示例区人民检察院 ${clerk.login}（${clerk.login}） at 2026-05-08 10:00:00 · query: search 990000********1234 · internal`,
      'Name,Open findings',
      `王某某,${rows[0]?.open}`,
      '',
    ])
    const named = await order('people', { ...sought, query: { q: ' 王安柏' } })
    expect(named.body).toContain('query: search 王某某 · internal')
    const entry = (await exportsLogged()).at(-1)
    expect([entry?.actor, entry?.action]).toEqual([clerk.login, 'person.export'])
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      ...{ columns: 'person open', format: 'csv', reason: '月度核对', rows: 1, searched: true },
      sha256: createHash('sha256').update(named.rawPayload).digest('hex'),
    })
  })

  it('is as XLSX a workbook with texts as texts, instants as instants, numbers as numbers', async () => {
    const answer = await order('cases', {
      format: 'xlsx',
      query: { sort: 'last-desc' },
      columns: ['number', 'charge', 'last', 'open'],
    })
    const workbook = new Workbook()
    await workbook.xlsx.load(new Uint8Array(answer.rawPayload).buffer)
    const sheet = workbook.getWorksheet('案件')
    const values = (row: number): unknown[] => [1, 2, 3, 4].map((column) => sheet?.getCell(row, column).value)
    expect(values(2)).toEqual(['案号', '罪名', '最近事实', '待处理发现'])
    expect(values(3)).toEqual([
      ...['=HYPERLINK("http://example.org","点我")', '诈骗,"团伙"\ufffd', new Date('2026-05-08T10:00:00Z'), 0],
    ])
    expect(values(4)[0]).toBe('990000199001011234')
    expect(sheet?.getCell(3, 1)).toMatchObject({ formula: undefined, numFmt: '@' })
    expect(values(5).slice(0, 3)).toEqual(['A〔2026〕1号', '盗窃', new Date('2026-05-06T14:20:00Z')])
    expect(sheet?.rowCount).toBe(6)
  })

  it('holds the rows of the query alone', async () => {
    const columns = ['severity', 'who', 'case', 'arose', 'late', 'state', 'model']
    const query = { model: 'CM-DET-24H', q: '王安柏' }
    const answer = await order('findings', { format: 'csv', language: 'en', query, columns })
    expect(answer.body.split('\r\n').slice(1)).toEqual([
      'Severity,Whom,Case,Arose,Late (hours),State,Model',
      'illegal,王某某,A〔2026〕1号,2026-05-07 15:00:00,19,open,CM-DET-24H',
      '',
    ])
  })

  it('says above its rows what was looked for, but masks what may be a person', async () => {
    const above = async (list: 'findings' | 'cases' | 'matters', q: string) => {
      const columns = [list === 'findings' ? 'who' : 'number']
      const { body } = await order(list, { format: 'csv', query: { q }, columns })
      return /查找 ([^；]*)/.exec(body)?.[1]
    }
    const reader = clerk
    clerk = await world.signInAs('clerk', ['clerk'])
    expect(await above('findings', '王安柏')).toBe('王某某')
    expect(await above('cases', '990000199001021234')).toBe('990000********1234')
    expect(await above('matters', '王安柏')).toBe('王某某')
    expect(await above('cases', '盗窃')).toBe('盗窃')
    expect(await above('cases', 'A〔2026〕1号')).toBe('A〔2026〕1号')
    clerk = reader
  })

  it('is in the read log with reason, rows and hash, but never with the name that was looked for', async () => {
    const columns = ['what', 'who']
    const answer = await order('findings', { format: 'csv', query: { q: '王安柏', model: 'CM-DET-24H' }, columns })
    const entry = (await exportsLogged()).at(-1)
    expect([entry?.actor, entry?.action]).toEqual([clerk.login, 'finding.export'])
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      columns: 'what who',
      format: 'csv',
      reason: '月度核对',
      model: 'CM-DET-24H',
      rows: 1,
      searched: true,
      sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      sort: 'found-desc',
    })
  })

  it('needs a reason, and leaves no line for who may not read the list', async () => {
    const before = (await exportsLogged()).length
    const columns = ['number']
    const body = { format: 'csv', query: {}, columns }
    expect((await order('cases', { ...body, reason: '查' })).json().code).toBe('REQUEST_INVALID')
    expect((await order('cases', body, await world.signIn('systemAdministrator'))).json().code).toBe('FORBIDDEN')
    expect(await exportsLogged()).toHaveLength(before)
  })
})
