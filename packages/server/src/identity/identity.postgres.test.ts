import {
  type CampaignDto,
  campaignPersonsSchema,
  campaignSchema,
  type IdentityRegisterDto,
  identityRegisterPageSchema,
  identityRegisterSchema,
  registerRowSchema,
} from '@hengjian/contract/identity'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { OCTETS } from '../imports/routes'
import { act, openedBy, read } from '../matters/scratchMatters'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
/** 2019-06-03 as days since 1970. */
const DECIDED = 18_050
const PEOPLE = [
  ['P-1', '王安柏', '990000199001021234', '危险驾驶'],
  ['P-2', '李青禾', '99000019850607111X', '危险驾驶罪'],
  ['P-3', '赵远山', '990000197903112224', '交通肇事'],
  ['P-4', '钱若水', '990000198808083335', '盗窃'],
] as const
/** Two public employers, one of them under another's number; a false number; a private employer; none of them told from a name alone. */
const FILE = [
  '姓名,身份证号,参保单位,单位性质,职务',
  '王安柏,990000199001021234,青石市第二中学,事业单位,教师',
  '孙不同,99000019850607111X,青石市税务局,机关,科员',
  '赵远山,990000197903112225,青石市北原区人民政府,机关,科员',
  '赵远山,990000197903112224,宏达运输有限公司,企业,司机',
  '李青禾,,青石市税务局,机关,科员',
].join('\n')

let world: ScratchApp
let procurator: SignedIn
let head: SignedIn
let clerk: SignedIn
let resident: SignedIn
let other: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signInAs('procurator', ['rotatingProcurator'])
  other = await world.signInAs('procurator', ['rotatingProcurator'])
  resident = await world.signInAs('procurator', ['residentProcurator'])
  clerk = await world.signInAs('clerk', ['clerk'])
  head = await world.signInAs('leader', ['departmentHead'])
  const { keyring, database } = world.context
  const office = SCRATCH_OFFICE
  await inOffice(database, office, async (client) => {
    for (const [person, name, number, charge] of PEOPLE) {
      await client.query(
        `insert into object_card (office, type, object, label, case_id, attributes, last_fact_at)
         values ($1, 'person', $2, $2, 'C' || $2, '{}', 0),
           ($1, 'case', 'C' || $2, '案' || $2, 'C' || $2, json_build_object('charge', $3::text), 0)`,
        [office, person, charge],
      )
      await client.query(
        `insert into occurrence (office, kind, key, day, origin_type, origin, marks, case_id, person)
         values ($1, 'prosecutionDecided', $2, $3, 'case', 'C' || $2, '{discretionaryNonProsecution}', 'C' || $2, $2)`,
        [office, person, DECIDED],
      )
      await client.query(
        `insert into blind_index (office, field, digest, type, object) values ($1, 'idNumber', $2, 'person', $4), ($1, 'name', $3, 'person', $4)`,
        [office, keyring.blindIndex(office, 'idNumber', number), keyring.blindIndex(office, 'name', name), person],
      )
    }
  })
})
afterAll(() => world.close())

const post = (who: SignedIn, url: string, payload: object = {}) =>
  world.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload })
const get = (who: SignedIn, url: string) => world.app.inject({ url: `/api/v1${url}`, headers: who.headers })
const send = (who: SignedIn, id: string, payload: string, name = '名册.csv') =>
  world.app.inject({
    method: 'PUT',
    url: `/api/v1/identity-registers/${id}/file?name=${encodeURIComponent(name)}`,
    headers: { ...who.headers, 'content-type': OCTETS },
    payload,
  })

const REGISTER = {
  kind: 'socialInsurance',
  keeper: '青石市社会保险中心',
  purpose: '2018年以来轻刑案件身份核查',
  authority: '调证〔2026〕7号',
}
async function received(file: string): Promise<IdentityRegisterDto> {
  const { id } = identityRegisterSchema.parse((await post(procurator, '/identity-registers', REGISTER)).json())
  const answer = await send(procurator, id, file)
  expect(answer.statusCode, answer.body).toBe(200)
  return identityRegisterSchema.parse(answer.json())
}

const SCOPE = {
  title: '轻刑案件身份“回头看”',
  purpose: '逐案核查已不起诉案件',
  from: '2018-01-01',
  to: '2020-12-31',
  charges: ['危险驾驶', '交通肇事'],
  decisions: ['discretionaryNonProsecution'],
}
async function running(): Promise<CampaignDto> {
  const proposed = campaignSchema.parse(
    (await post(clerk, '/campaigns', { ...SCOPE, members: [procurator.login] })).json(),
  )
  const approved = await post(head, `/campaigns/${proposed.id}/approval`)
  return campaignSchema.parse(approved.json())
}
const persons = async (who: SignedIn, id: string, query = '') =>
  campaignPersonsSchema.parse((await get(who, `/campaigns/${id}/persons${query}`)).json()).rows

describe('a register for identity checks', () => {
  it("keeps purpose and authority, and every row; what bears another's or a false number is flagged with a cure", async () => {
    const register = await received(FILE)
    expect([register.state, register.rows, register.flagged, register.unread, register.authority]).toEqual([
      ...['standing', 5, 3, 0, '调证〔2026〕7号'],
    ])
    const page = identityRegisterPageSchema.parse((await get(procurator, `/identity-registers/${register.id}`)).json())
    expect(
      page.flagged.map(({ row, flags, words }) => [row, flags.map(({ code }) => code), words.name, words.number]),
    ).toEqual([
      [2, ['NAME_OTHERWISE'], '孙某某', '990000********111X'],
      [3, ['NUMBER_FALSE'], '赵某某', '990000********2225'],
      [5, ['NUMBER_MISSING'], '李某某', ''],
    ])
    expect(page.flagged[0]?.flags[0]?.cure.zh).toContain('核对户籍')
    const stored = await withClient(world.ownerUrl, async (client) => {
      const { rows } = await client.query<{ text: string }>(
        `select row_to_json(r)::text as text from hengjian.register_row r union all select row_to_json(p)::text from hengjian.register_piece p`,
      )
      return rows.map(({ text }) => text).join('\n')
    })
    expect(stored).toContain(register.id)
    expect(stored).not.toMatch(/王安柏|99000019/)
  })

  it('is refused whole without its columns, sent twice, or by whoever keeps none', async () => {
    const { id } = identityRegisterSchema.parse((await post(procurator, '/identity-registers', REGISTER)).json())
    expect((await send(procurator, id, '姓名,单位\n王安柏,某局')).json()).toMatchObject({ code: 'REGISTER_COLUMNS' })
    expect((await send(procurator, id, FILE)).statusCode).toBe(200)
    expect((await send(procurator, id, FILE)).json()).toMatchObject({ code: 'REGISTER_STATE' })
    expect((await post(head, `/identity-registers/${id}/removal`, { why: '核查完毕' })).json()).toMatchObject({
      state: 'removed',
      rows: 5,
    })
    const left = await withClient(world.ownerUrl, (client) =>
      client.query('select from hengjian.register_row where register = $1', [id]),
    )
    expect(left.rowCount).toBe(0)
  })
})

describe('a look-back', () => {
  it('reaches those of its scope once another approved it, and nobody else sees it', async () => {
    const proposed = campaignSchema.parse((await post(clerk, '/campaigns', { ...SCOPE, members: [] })).json())
    expect([proposed.state, proposed.persons]).toEqual(['proposed', 3])
    expect((await post(clerk, `/campaigns/${proposed.id}/approval`)).json().code).toBe('CAMPAIGN_NOT_YOURS')
    expect((await get(other, `/campaigns/${proposed.id}`)).json().code).toBe('CAMPAIGN_UNKNOWN')
    expect((await get(resident, `/campaigns/${proposed.id}`)).statusCode).toBe(200)
    const turned = await post(clerk, '/campaigns', { ...SCOPE, from: '2021-01-01', members: [] })
    expect(turned.json()).toMatchObject({ code: 'CAMPAIGN_PERIOD', place: 'to' })
  })

  it("matches by number and name; a match marks nobody, and another's number is a doubt and no lead", async () => {
    const { id } = await running()
    expect((await post(procurator, `/campaigns/${id}/matching`)).json()).toEqual({ found: 3 })
    expect((await post(procurator, `/campaigns/${id}/matching`)).json()).toEqual({ found: 0 })
    const rows = await persons(procurator, id)
    expect(
      rows.map(({ person, stage, matches }) => [
        person.id,
        stage.id,
        matches.map(({ rule, says, row }) => [rule.id, says, row]),
      ]),
    ).toEqual([
      ['P-1', 'todo', [['publicEmployer', 'lead', 1]]],
      ['P-2', 'todo', [['otherName', 'doubt', 2]]],
      ['P-3', 'todo', [['otherEmployer', 'known', 4]]],
    ])
    expect((await persons(procurator, id, '?lead=yes')).map(({ person }) => person.id)).toEqual(['P-1'])
    const register = rows[0]?.matches[0]?.register ?? ''
    const seen = registerRowSchema.parse((await get(procurator, `/identity-registers/${register}/rows/1`)).json())
    expect([seen.words.name, seen.words.employer, seen.words.post]).toEqual(['王某某', '青石市第二中学', '教师'])
    expect((await get(other, `/identity-registers/${register}/rows/1`)).json().code).toBe('REGISTER_UNKNOWN')
    expect((await get(procurator, `/identity-registers/${register}/rows/5`)).json().code).toBe('REGISTER_UNKNOWN')
  })

  it('follows the identity check that a person opened, step by step, and is closed once nobody waits', async () => {
    const { id } = await running()
    const opened = await openedBy(world, procurator, {
      workflow: 'identityCheck',
      action: 'open',
      origin: 'person:P-1',
      form: {
        ...{ caseName: '案P-1', suspect: '王某某' },
        ...{ statedIdentity: '自述务工', unit: '松涧派出所', handler: [procurator.login] },
      },
    })
    const told = Object.fromEntries(
      ((await read(world, procurator, opened.id)).records[0]?.fields ?? []).map(({ name, value }) => [name, value]),
    )
    expect(told).toMatchObject({ trigger: 'campaign', offence: '危险驾驶', decided: 'nonProsecution' })
    const stage = async () => (await persons(procurator, id)).find(({ person }) => person.id === 'P-1')?.stage.id
    expect(await stage()).toBe('inCheck')
    const refused = await post(procurator, `/campaigns/${id}/persons/P-1/conclusion`, {
      conclusion: 'clear',
      words: '无',
    })
    expect(refused.json().code).toBe('CAMPAIGN_IN_CHECK')
    const household = {
      action: 'checkHousehold',
      form: { householdResult: 'differs', doubts: ['registerMatch'], householdNote: '职业栏空白' },
    }
    await act(world, procurator, opened.id, 1, household)
    expect(await stage()).toBe('inCheck')
    await act(world, procurator, opened.id, 2, {
      action: 'clear',
      form: {},
      reason: { code: 'sameName', words: '经核对系他人信息' },
    })
    expect(await stage()).toBe('clear')
    await act(world, procurator, opened.id, 3, { action: 'archive', form: { archiveNo: '2026-1' } })
    expect(await stage()).toBe('clear')
    expect((await post(head, `/campaigns/${id}/closing`, { words: '完成' })).json()).toMatchObject({
      code: 'CAMPAIGN_OPEN_LEADS',
    })
    for (const person of ['P-2', 'P-3'])
      expect(
        (
          await post(procurator, `/campaigns/${id}/persons/${person}/conclusion`, {
            conclusion: 'clear',
            words: '户籍、社保均无异常',
          })
        ).statusCode,
      ).toBe(200)
    expect(
      (await post(clerk, `/campaigns/${id}/persons/P-2/conclusion`, { conclusion: 'clear', words: '无' })).json().code,
    ).toBe('CAMPAIGN_NOT_YOURS')
    const closed = campaignSchema.parse(
      (await post(head, `/campaigns/${id}/closing`, { words: '三人均无异常' })).json(),
    )
    expect([closed.state, closed.stages.find(({ id: one }) => one === 'clear')?.count]).toEqual(['closed', 3])
  })
})
