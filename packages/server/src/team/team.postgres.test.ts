import {
  casePageSchema,
  deskSchema,
  figureSchema,
  findingPageSchema,
  matterPageSchema,
  personPageSchema,
  searchSchema,
  urgenciesSchema,
} from '@hengjian/contract'
import { allocationsSchema } from '@hengjian/contract/card'
import { integritySchema, type TeamDto, teamSchema } from '@hengjian/contract/team'
import { type Instant, parseInstant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkNotRecused } from '../access/recusals'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { openedBy, read, send } from '../matters/scratchMatters'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const FINDING = '00000000-0000-4000-8000-000000000001'
let world: ScratchApp
let resident: SignedIn
let department: SignedIn
let rotating: SignedIn
let head: SignedIn
let chief: SignedIn
let discipline: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  department = await world.signInAs('procurator', ['departmentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
  discipline = await world.signInAs('clerk', ['disciplineOfficer'])
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into object_card (office, type, object, label, attributes, last_fact_at, charge)
       select $1, type, object, object, '{}', 1, charge from (values ('case', 'C-1', '贩卖毒品'), ('person', 'P-1', null)) row (type, object, charge)`,
      [SCRATCH_OFFICE],
    ),
  )
  await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into object_link (office, type, object, within_type, within_object) values ($1, 'person', 'P-1', 'case', 'C-1')`,
      [SCRATCH_OFFICE],
    ),
  )
  await inOffice(world.context.database, SCRATCH_OFFICE, enterJudged)
})
afterAll(() => world.close())

/** A finding and a clock of the case, and a finding of the same cause and a case of somebody else's. */
async function enterJudged(client: ClientBase): Promise<void> {
  await client.query(
    `insert into object_card (office, type, object, label, attributes, last_fact_at) values ($1, 'case', 'D-2', 'D-2', '{}', 1)`,
    [SCRATCH_OFFICE],
  )
  await client.query(
    `insert into finding (office, id, key, model, stage, severity, state, type, object, case_id, arose, found, backlog, cause, revision, digest, on_local)
     select $1, id::uuid, key, 'CM-DET-24H', 'coercive', 'illegal', 'open', 'case', held, held, $2, $2, false, 'one cause', 1, '\\x00', false
     from (values ($3, 'K-1', 'C-1'), ('00000000-0000-4000-8000-000000000002', 'K-2', 'D-2')) row (id, key, held)`,
    [SCRATCH_OFFICE, NOW, FINDING],
  )
  await client.query(
    `insert into verdict (office, key, model, version, type, object, case_id, state, warn, alert, latest, evidence, body, digest)
     values ($1, 'K-1', 'CM-DET-24H', 1, 'case', 'C-1', 'C-1', 'pending', $2, $3, $3, '{}', '{}', '\\x00')`,
    [SCRATCH_OFFICE, NOW - 1, NOW + 3_600_000],
  )
  await client.query(
    `insert into urgency (office, id, key, latest, raised_at, asked, everyone, asked_at) values ($1, $2, 'K-1', $4, $3, '{}', true, $3)`,
    [SCRATCH_OFFICE, FINDING, NOW, NOW + 3_600_000],
  )
  await client.query(
    `insert into urgency_event (office, urgency, number, at, action) values ($1, $2, 1, $3, 'raised')`,
    [SCRATCH_OFFICE, FINDING, NOW],
  )
  await client.query(
    `insert into fact (office, id, source, kind, occurred_at, received_at, content, body, raw, raw_from, raw_to)
     values ($1, 'F-1', 'policeCaseSystem', 'broughtIn', 1, 1, '\\x00', $2, $3, 0, 0)`,
    [SCRATCH_OFFICE, { objects: [{ type: 'person', id: 'P-1', role: 'person' }] }, FINDING],
  )
  await client.query(`insert into search_term (office, type, object, term) values ($1, 'case', 'C-1', 'c1')`, [
    SCRATCH_OFFICE,
  ])
}

async function posted(who: SignedIn, path: string, payload?: object, method: 'POST' | 'DELETE' = 'POST') {
  const answer = await world.app.inject({
    method,
    url: `/api/v1/team${path}`,
    headers: who.headers,
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const got = async (who: SignedIn, url: string) => world.app.inject({ url: `/api/v1${url}`, headers: who.headers })
const team = async (who: SignedIn): Promise<TeamDto> =>
  teamSchema.parse((await got(who, '/team?from=2026-01-01&to=2026-12-31')).json())

const pursuit = (handler: SignedIn, origin = 'case:C-1', more: object = {}) => ({
  workflow: 'pursuit',
  action: 'open',
  form: {
    ...{ pursuitKind: 'arrest', foundOn: '2026-05-07', handler: [handler.login], caseName: '贩卖毒品案' },
    ...{ unit: '松涧派出所', pursuedPerson: '同案一人', origin, ...more },
  },
})

describe('specialised teams', () => {
  it('are made by heads, and a case of theirs goes to a member unless somebody says why not', async () => {
    const order = { name: '毒品', offences: ['毒品'], minors: false, members: [department.login] }
    expect((await posted(rotating, '/teams', order)).body).toMatchObject({ code: 'TEAM_NOT_YOURS' })
    expect((await posted(head, '/teams', { ...order, members: ['nobody'] })).body).toMatchObject({
      code: 'TEAM_STRANGER',
    })
    expect((await posted(head, '/teams', order)).status).toBe(200)
    expect((await team(rotating)).teams).toMatchObject([{ name: '毒品', members: [{ login: department.login }] }])
    const other = await send(world, resident, '', pursuit(rotating))
    expect(other.body.problems.map(({ place }: { place: string }) => place)).toEqual(['allocationChange'])
    const { id } = await openedBy(world, resident, pursuit(department))
    const { records } = await read(world, resident, id)
    expect(records[0]?.allocation).toMatchObject({ person: { login: department.login }, ground: { id: 'team' } })
    const because = { allocationChange: 'other', allocationWords: '原经办人熟悉案情' }
    await openedBy(world, resident, pursuit(rotating, 'case:C-1', because))
    const { allocations } = allocationsSchema.parse((await got(resident, '/cases/C-1/allocations')).json())
    expect(
      allocations.map(({ proposed, named, ground, change, words }) => [
        ...[proposed.login, named.login, ground.id, change?.zh, words],
      ]),
    ).toEqual([
      [department.login, rotating.login, 'team', '其他', '原经办人熟悉案情'],
      [department.login, department.login, 'team', undefined, null],
    ])
    const ended = await posted(head, `/teams/${(await team(head)).teams[0]?.id}`, undefined, 'DELETE')
    expect([ended.status, (await team(head)).teams]).toEqual([200, []])
    expect((await send(world, resident, '', pursuit(rotating))).status).toBe(200)
  })
})

describe('training and exchange', () => {
  it('keep skill, material and who was there, each counted for themselves', async () => {
    const order = {
      ...{ date: '2026-05-07', skill: 'findingClues', title: '线索发现', lecturer: '某某', model: null },
      material: '讲义',
    }
    expect((await posted(head, '/trainings', { ...order, skill: 'juggling' })).body).toMatchObject({
      code: 'CHOICE_UNKNOWN',
      place: 'skill',
    })
    await posted(head, '/trainings', order)
    await posted(head, '/trainings', { ...order, date: '2026-06-01', title: '下月' })
    const [coming, past] = (await team(head)).trainings
    expect(
      (await posted(head, `/trainings/${coming?.id}/attendance`, { people: [rotating.login] })).body,
    ).toMatchObject({ code: 'TRAINING_TO_COME' })
    await posted(head, `/trainings/${past?.id}/attendance`, { people: [rotating.login, department.login] })
    const own = await team(rotating)
    expect(own.trainings[1]).toMatchObject({ skill: { id: 'findingClues' }, material: '讲义' })
    expect(own.attendance).toEqual([{ login: rotating.login, name: rotating.login, counts: [1, 0, 0, 0] }])
    expect((await team(head)).attendance.filter(({ counts }) => counts[0] === 1)).toHaveLength(2)
    const exchange = {
      way: 'toPolice',
      person: '某某',
      unit: '刑侦大队',
      from: '2026-05-02',
      to: '2026-05-01',
      words: '',
    }
    expect((await posted(head, '/exchanges', exchange)).body).toMatchObject({ code: 'EXCHANGE_REVERSED' })
    await posted(head, '/exchanges', { ...exchange, to: '2026-05-31' })
    expect((await team(rotating)).exchanges).toMatchObject([{ unit: '刑侦大队', from: '2026-05-02' }])
  })
})

/** Everything of the case that a list, a count, a search or the desk could tell of: what is in each of them, by its id or number. */
async function tolds(who: SignedIn): Promise<Readonly<Record<string, boolean | number>>> {
  const send = async (url: string, payload: object): Promise<string> =>
    (await world.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload })).body
  const sheet = { format: 'csv', language: 'zh', reason: '核对本院办理情况' }
  const findings = findingPageSchema.parse((await got(who, '/findings?sort=found-desc')).json())
  const cases = casePageSchema.parse((await got(who, '/cases')).json())
  const people = personPageSchema.parse((await got(who, '/people')).json())
  const desk = deskSchema.parse((await got(who, '/desk')).json())
  const filed = figureSchema.parse((await got(who, '/desk/figures/newFindings')).json())
  const search = searchSchema.parse(JSON.parse(await send('/search', { q: 'C-1' })))
  return {
    findings: findings.rows.length,
    'findings counted': findings.counts.open,
    cases: cases.rows.some(({ id }) => id === 'C-1'),
    'cases counted': cases.total,
    people: people.rows.some(({ id }) => id === 'P-1'),
    'people counted': people.total,
    'same cause': findings.rows[0]?.cause.count ?? 0,
    searched: search.cases.length + search.findings.length,
    desk: desk.findings.length,
    'desk counted': desk.figures.newFindings + filed.total,
    'desk clocks': desk.clocks.length + desk.figures.urgent,
    urgencies: urgenciesSchema.parse((await got(who, '/urgencies')).json()).rows.length,
    'findings exported':
      (await send('/findings/sheet', { ...sheet, columns: ['case'], query: { sort: 'found-desc' } })).split('C-1')
        .length - 1,
    'cases exported': (
      await send('/cases/sheet', { ...sheet, columns: ['number'], query: { sort: 'urgent-asc' } })
    ).includes('C-1'),
    'people exported':
      (await send('/people/sheet', { ...sheet, columns: ['cases'], query: {} })).split('\r\n').length - 3,
  }
}

describe('a declaration of recusal', () => {
  it('leaves no row of it in lists, counts, search, files and the desk, and everybody else theirs', async () => {
    const all = {
      ...{ findings: 2, 'findings counted': 2, cases: true, 'cases counted': 2, people: true, 'same cause': 2 },
      ...{ searched: 2, desk: 1, 'desk counted': 4, 'desk clocks': 2, urgencies: 1 },
      ...{ 'people counted': 1, 'findings exported': 1, 'cases exported': true, 'people exported': 1 },
    }
    expect(await tolds(rotating)).toEqual(all)
    const order = { type: 'case', object: 'C-1', ground: 'interest', words: '系本案当事人的近亲属' }
    const { body } = await posted(rotating, '/recusals', order)
    expect(await tolds(rotating)).toEqual({
      ...{ findings: 1, 'findings counted': 1, cases: false, 'cases counted': 1, people: false, 'same cause': 1 },
      ...{ searched: 0, desk: 1, 'desk counted': 2, 'desk clocks': 0, urgencies: 0 },
      ...{ 'people counted': 0, 'findings exported': 0, 'cases exported': false, 'people exported': 0 },
    })
    for (const url of [`/findings/${FINDING}`, `/matters/draft?workflow=clue&origin=finding:${FINDING}`])
      expect([(await got(rotating, url)).json().code, url]).toEqual(['RECUSAL_DECLARED', url])
    for (const act of [
      { type: 'verdict', id: 'K-1' },
      { type: 'fact', id: 'F-1' },
    ]) {
      const asked = inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
        checkNotRecused(client, { office: SCRATCH_OFFICE, login: rotating.login }, act),
      )
      await expect(asked, act.type).rejects.toMatchObject({ code: 'RECUSAL_DECLARED' })
    }
    expect(await tolds(head)).toEqual(all)
    await posted(chief, `/recusals/${body.id}/lift`, { words: '核查后无关系' })
    expect(await tolds(rotating)).toEqual(all)
  })

  it('closes case, people and matters at once, bars from being allocated, and is lifted by the chief alone', async () => {
    const { id } = await openedBy(world, resident, pursuit(rotating))
    const seen = async (who: SignedIn) => {
      const list = matterPageSchema.parse((await got(who, '/matters')).json())
      const statuses = [await got(who, '/cases/C-1'), await got(who, '/people/P-1'), await got(who, `/matters/${id}`)]
      return [...statuses.map(({ statusCode }) => statusCode), list.rows.some((row) => row.id === id)]
    }
    expect((await seen(rotating)).slice(2)).toEqual([200, true])
    const order = { type: 'case', object: 'C-1', ground: 'interest', words: '犯罪嫌疑人系本人近亲属' }
    const made = await posted(rotating, '/recusals', order)
    expect(made.status).toBe(200)
    expect(await seen(rotating)).toEqual([403, 403, 404, false])
    expect((await got(rotating, '/cases/C-1')).json()).toMatchObject({ code: 'RECUSAL_DECLARED' })
    expect((await seen(resident))[3]).toBe(true)
    const again = await send(world, resident, '', pursuit(rotating))
    expect(again.body).toMatchObject({ code: 'RECUSAL_DECLARED', place: 'handler' })
    const kept = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query('select words::text as words from recusal_declaration'),
    )
    expect(JSON.stringify(kept.rows)).not.toContain(Buffer.from('近亲属').toString('hex'))
    const lift = `/recusals/${made.body.id}/lift`
    expect((await posted(head, lift, { words: '核查后无关系' })).body).toMatchObject({ code: 'RECUSAL_NOT_YOURS' })
    expect((await posted(chief, lift, { words: '核查后无关系' })).status).toBe(200)
    expect((await posted(chief, lift, { words: '核查后无关系' })).body).toMatchObject({ code: 'RECUSAL_UNKNOWN' })
    expect((await seen(rotating)).slice(2)).toEqual([200, true])
  })

  it('about a person closes the cases in which they are', async () => {
    const order = { type: 'person', object: 'P-1', ground: 'party', words: '系本人近亲属' }
    expect((await posted(department, '/recusals', { ...order, object: 'P-9' })).body).toMatchObject({
      code: 'PERSON_UNKNOWN',
    })
    await posted(department, '/recusals', order)
    const statuses = [await got(department, '/cases/C-1'), await got(department, '/people/P-1')]
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([403, 403])
    const list = integritySchema.parse((await got(discipline, '/team/integrity')).json())
    expect(Object.fromEntries(list.recusals.map(({ person, object }) => [object, person.login]))).toEqual({
      ...{ 'C-1': rotating.login, 'P-1': department.login },
    })
    expect(integritySchema.parse((await got(resident, '/team/integrity')).json()).recusals).toEqual([])
  })
})

describe('a record of meddling', () => {
  const RECORD = {
    ...{ who: '某局某处负责人', on: '2026-05-07', how: '电话', about: '某某盗窃案' },
    words: '要求从轻处理，打探案情。',
  }

  it('is read by the discipline officer alone, is kept encrypted, and its words are in no log', async () => {
    expect((await posted(rotating, '/meddlings', RECORD)).status).toBe(200)
    for (const who of [rotating, resident, head, chief]) {
      const answer = await got(who, '/team/integrity')
      expect([integritySchema.parse(answer.json()).meddlings, answer.body.includes('打探案情')]).toEqual([null, false])
    }
    expect(integritySchema.parse((await got(rotating, '/team/integrity')).json()).own).toHaveLength(1)
    const opened = integritySchema.parse((await got(discipline, '/team/integrity')).json()).meddlings
    expect(opened).toMatchObject([{ ...RECORD, by: { login: rotating.login } }])
    const stored = await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => [
      ...(await client.query('select * from meddling_record')).rows,
      ...(await client.query('select * from audit_entry')).rows,
    ])
    const plain = stored.map((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString() : value)),
    )
    expect(JSON.stringify(plain)).not.toContain('打探案情')
    const police = await world.signInAs('police', ['policeLiaison'], '松涧派出所')
    expect((await got(police, '/team/integrity')).statusCode).toBe(403)
  })
})
