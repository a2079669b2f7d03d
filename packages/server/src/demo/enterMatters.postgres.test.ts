import { replay, valuesOf } from '@hengjian/casework'
import { boardSchema, matterPageSchema, queuesSchema, servedSchema, workLogMonthSchema } from '@hengjian/contract'
import { integritySchema, teamSchema } from '@hengjian/contract/team'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishDemo } from '../access/installation'
import { startSession } from '../access/sessions'
import { userOfOffice } from '../access/users'
import { everywhere, inOffice, withClient } from '../database/database'
import { waysOnMigration } from '../database/migrations/0600-waysOn'
import { SESSION_COOKIE } from '../http/choke'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { officeWay } from '../matters/officeWay'
import { loadCourses, SELECT_MATTERS, selectMatters } from '../matters/storedMatter'
import { DEMO_OFFICE } from './district'
import { enterMatters } from './enterMatters'
import { enterTeam } from './enterTeam'
import { districtOf, loadDemo } from './loadDemo'

const NOW: Instant = parseInstant('2026-11-24T10:00:00+08:00')?.instant ?? (0 as Instant)
const office = DEMO_OFFICE.id
let world: ScratchApp

const query = <Row extends object>(text: string): Promise<Row[]> =>
  inOffice(world.context.database, office, async (client) => (await client.query<Row>(text)).rows)
const countOf = async (table: string): Promise<number> =>
  (await query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? -1

/** Enters, until it was asked so often whether to stop; what a step left to be judged anew is judged before, as the worker does. */
async function enter(most = Number.POSITIVE_INFINITY): Promise<void> {
  await judgeOffice(world.context, modelsInForce(), office)
  let asked = 0
  await enterMatters(world.context, await districtOf(world.context), () => {
    asked += 1
    return asked > most
  })
}

/** What somebody of the demonstration reads, all that is due of their session settled. */
async function as(login: string, url: string): Promise<unknown> {
  const { database } = world.context
  const user = await everywhere(database, (client) => userOfOffice(client, office, login))
  const token = await startSession(database, user, NOW, { factorAt: NOW })
  const answer = await world.app.inject({ url: `/api/v1${url}`, headers: { cookie: `${SESSION_COOKIE}=${token}` } })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  await world.enter(office)
  await loadDemo(world.context)
  await judgeOffice(world.context, modelsInForce(), office)
  await finishDemo(world.context.database, office, NOW)
})
afterAll(() => world.close())

describe('the matters of the demonstration', () => {
  it('are entered once, also where a start was cut off in between', async () => {
    expect(await countOf('matter')).toBe(0)
    await enter(61)
    expect(await countOf('matter_action')).toBe(60)
    await enter()
    expect(await countOf('matter')).toBe(67)
    expect(await countOf('matter_action')).toBe(420)
    await enter()
    expect(await countOf('matter_action')).toBe(420)
  })

  it('are what their records say, by people who might do it, at times that had come', async () => {
    const stored = await inOffice(world.context.database, office, async (client) =>
      loadCourses(client, office, await selectMatters(client, SELECT_MATTERS, [office])),
    )
    expect(stored).toHaveLength(67)
    for (const { definition, matter } of stored)
      expect(replay(definition, matter.records)).toEqual({ ok: true, matter })
    expect(stored.map(({ row }) => row.way_on)).toEqual(
      stored.map(({ definition, matter }) => officeWay(definition, matter)),
    )
    expect(stored.flatMap(({ matter }) => matter.records.filter(({ at }) => at > NOW))).toEqual([])
  })

  it('have the ways on that the step of the database finds for matters of before', async () => {
    const ways = () => query<{ id: string; way_on: string | null }>('select id, way_on from matter order by id')
    const acted = await ways()
    expect(new Set(acted.map(({ way_on }) => way_on)).size).toBeGreaterThan(10)
    await withClient(world.ownerUrl, async (client) => {
      await client.query('update matter set way_on = null')
      for (const statement of waysOnMigration.statements.filter((one) => one.includes('update matter')))
        await client.query(statement)
    })
    expect(await ways()).toEqual(acted)
  })

  it('are linked to what they are about', async () => {
    const linked = await query<{ type: string; count: number }>(
      'select type, count(*)::int as count from matter_link group by type order by type',
    )
    expect(linked).toEqual([
      { type: 'case', count: 2 },
      { type: 'finding', count: 4 },
      { type: 'matter', count: 1 },
    ])
    const [audited] = await query<{ count: number }>(
      `select count(*)::int as count from audit_entry where type = 'matter' and action like 'matter.%'`,
    )
    expect(audited).toEqual({ count: 420 })
  })

  it('join two cases early, and tell by their name and unit which', async () => {
    const joined = await query<{ title: string; unit: string; charge: string }>(
      `select m.title, card.unit, card.charge from matter m join matter_link l on l.office = m.office and l.matter = m.id and l.type = 'case'
       join object_card card on card.office = l.office and card.type = 'case' and card.object = l.target
       where m.workflow = 'earlyIntervention'`,
    )
    expect(joined).toHaveLength(2)
    const stored = await inOffice(world.context.database, office, async (client) =>
      loadCourses(client, office, await selectMatters(client, SELECT_MATTERS, [office])),
    )
    const own = stored.flatMap(({ matter }) => {
      const values = valuesOf(matter)
      return values['startMode'] === 'ownMotion' ? [values] : []
    })
    expect(own).toHaveLength(2)
    for (const { caseName, unit, servedUnit, offence } of own) {
      expect(joined.map((one) => [one.unit, one.charge])).toContainEqual([unit, offence])
      expect(caseName).toMatch(new RegExp(`^.+涉嫌${offence}案$`, 'u'))
      expect(servedUnit).toBe(unit)
    }
  })

  it('fill board, queues, list and the page of the police', async () => {
    const { counts } = matterPageSchema.parse(await as('lingdao', '/matters?limit=200'))
    expect(counts).toEqual({ open: 42, answered: 17, overdue: 7 })
    const queues = queuesSchema.parse(await as('jiancha', '/matters/queues'))
    expect(queues.map(({ id, count }) => [id, count])).toEqual([
      ['intake', 3],
      ['allocation', 4],
      ['patrol', 3],
      ['tracking', 23],
    ])
    const board = boardSchema.parse(await as('lingdao', '/matters/board?workflow=clue'))
    expect(board.columns.filter(({ rows }) => rows.length > 0).map(({ id, rows }) => [id, rows.length])).toEqual([
      ['registered', 2],
      ['returnedForMaterial', 1],
      ['assigned', 1],
      ['verifying', 2],
      ['reviewing', 1],
      ['disposed', 1],
      ['archived', 2],
    ])
    const { unit, rows } = servedSchema.parse(await as('gongan', '/served'))
    expect(unit).toBe('松涧派出所')
    expect(rows.flatMap(({ step }) => (step === null ? [] : [step.title.zh])).sort()).toEqual([
      '公安反馈',
      '公安回复',
      '公安回复',
      '登记侦查进展',
      '移送审查起诉',
      '签收',
      '签收',
      '签收',
      '签收',
    ])
    const days = workLogMonthSchema.parse(await as('fuzeren', '/work-logs?month=2026-11')).days
    expect(days.filter(({ signed }) => signed !== null)).toHaveLength(11)
  })

  it('have a team with trainings and exchanges beside them, entered once, and a record that one person reads', async () => {
    const district = await districtOf(world.context)
    await enterTeam(world.context, district)
    await enterTeam(world.context, district)
    const team = teamSchema.parse(await as('fuzeren', '/team?from=2026-01-01&to=2026-12-31'))
    expect(team.teams.map(({ name, members }) => [name, members.length])).toEqual([
      ['毒品犯罪办案团队', 2],
      ['未成年人案件团队', 3],
      ['电信网络诈骗办案团队', 3],
    ])
    expect(team.trainings.map(({ date, attended }) => [date, attended?.length ?? null])).toEqual([
      ['2026-12-03', null],
      ['2026-11-13', 4],
      ['2026-10-17', 5],
    ])
    expect(team.exchanges.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-18', '2026-12-02'],
      ['2026-09-10', '2026-09-23'],
    ])
    const head = integritySchema.parse(await as('fuzeren', '/team/integrity'))
    expect([head.recusals.map(({ person }) => person.login), head.meddlings]).toEqual([['lunzhisan'], null])
    const discipline = integritySchema.parse(await as('lianzheng', '/team/integrity'))
    expect(discipline.meddlings?.map(({ by, on }) => [by.login, on])).toEqual([['lunzhi', '2026-11-20']])
  })
})
