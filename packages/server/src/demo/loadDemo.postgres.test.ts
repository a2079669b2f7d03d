import {
  casePageSchema,
  deskSchema,
  officeSchema,
  rosterNowSchema,
  rosterSchema,
  sourceBoardSchema,
} from '@hengjian/contract'
import { generateDistrict } from '@hengjian/district'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishDemo } from '../access/installation'
import { inOffice } from '../database/database'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { DEMO_DISTRICT, DEMO_OFFICE } from './district'
import { loadDemo } from './loadDemo'

const NOW: Instant = parseInstant('2026-11-24T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  await world.enter(DEMO_OFFICE.id)
  await loadDemo(world.context)
  await judgeOffice(world.context, modelsInForce(), DEMO_OFFICE.id)
})
afterAll(() => world.close())

const query = <Row extends object>(text: string): Promise<Row[]> =>
  inOffice(world.context.database, DEMO_OFFICE.id, async (client) => (await client.query<Row>(text)).rows)

/** Every object of a story carries its number; those of the last week's people have seven digits. */
const storyOf = (id: string): string => /\d{7}|\d{4}/.exec(id)?.[0] ?? id
/** Of a finding over a room, which has many people, the story of what it rests on. */
const storyBehind = ({ object, evidence }: { object: string; evidence: readonly string[] }): string =>
  storyOf(/\d{4}/.test(object) ? object : (evidence[0] ?? object))
const isOfTheRules = (story: string): boolean => story.length === 4

describe('the synthetic district', () => {
  it('is found to hold what was planned into it, and nothing else', async () => {
    const { seed } = DEMO_DISTRICT
    const { planned } = generateDistrict({ seed, anchor: NOW, ordinary: 0, live: 0, sample: true })
    const wanted = planned
      .filter(({ outcome }) => outcome === 'violated')
      .flatMap((one) => [one.model, ...one.also].map((model) => `${model} ${storyOf(one.person)}`))
    const found = await query<{ model: string; object: string; evidence: readonly string[] }>(
      `select finding.model, finding.object, verdict.evidence from finding join verdict using (office, key)
       where finding.state = 'open'`,
    )
    const told = found.filter((one) => isOfTheRules(storyBehind(one))).map((one) => `${one.model} ${storyBehind(one)}`)
    expect([...new Set(told)].sort()).toEqual([...new Set(wanted)].sort())
  })

  it('shows running clocks and people in their first day', async () => {
    const { headers } = await world.signIn('procurator', DEMO_OFFICE.id)
    const desk = deskSchema.parse((await world.app.inject({ url: '/api/v1/desk', headers })).json())
    expect(desk.clocks.length).toBeGreaterThan(5)
    expect(desk.checklist.rows.length).toBeGreaterThanOrEqual(5)
    expect(desk.checklist.rows[0]?.cells).toHaveLength(15)
    expect(desk.figures.filed24h).toBeGreaterThan(0)
    const cases = casePageSchema.parse((await world.app.inject({ url: '/api/v1/cases?limit=10', headers })).json())
    expect(cases.rows).toHaveLength(10)
    const next = casePageSchema.parse(
      (await world.app.inject({ url: `/api/v1/cases?limit=10&cursor=${cases.next}`, headers })).json(),
    )
    expect(next.rows.filter(({ id }) => cases.rows.some((row) => row.id === id))).toEqual([])
  })

  it('shows its sources as in use, and its sites by name', async () => {
    const { headers } = await world.signIn('clerk', DEMO_OFFICE.id)
    const { sources } = sourceBoardSchema.parse((await world.app.inject({ url: '/api/v1/sources', headers })).json())
    const police = sources.find(({ source }) => source === 'policeProcessSystem')
    expect(police).toMatchObject({ state: 'flowing', rhythmMinutes: 1440, rejects: { total: 0 } })
    expect(police?.rows.lastDay).toBeGreaterThan(20)
    expect(police?.rows.total).toBeGreaterThan(2 * (police?.rows.lastDay ?? 0))
    expect(police?.lag?.medianMs).toBeLessThanOrEqual(240_000)
    const office = officeSchema.parse((await world.app.inject({ url: '/api/v1/office', headers })).json())
    expect(office).toMatchObject({
      sites: [{ name: { zh: '北区执法办案中心' } }, { name: { zh: '南区执法办案中心' } }],
    })
  })

  it('has people on duty tonight, one after the other, and the units of its police', async () => {
    const { headers } = await world.signIn('procurator', DEMO_OFFICE.id)
    await finishDemo(world.context.database, DEMO_OFFICE.id, world.context.clock.now())
    const duty = rosterNowSchema.parse((await world.app.inject({ url: '/api/v1/roster/now', headers })).json())
    expect(duty.onDuty[0]).toEqual({ login: 'lunzhi', name: '演示轮值检察官', lines: ['轮值检察官'] })
    expect(duty.onDuty.find(({ login }) => login === 'zhuli')?.lines).toContain('值班助理、书记员')
    expect(duty.notes).toMatchObject([{ by: { login: 'lunzhisan' }, taken: null }])
    const roster = rosterSchema.parse((await world.app.inject({ url: '/api/v1/roster', headers })).json())
    expect(roster.plan?.lines).toHaveLength(9)
    expect(roster.departments.map(({ turn }) => turn.login)).toEqual(['bumen', 'weijian', 'bumen'])
    const office = officeSchema.parse((await world.app.inject({ url: '/api/v1/office', headers })).json())
    expect([...office.units].sort()).toEqual(
      ['东篱派出所', '刑侦大队', '松涧派出所', '治安大队', '石桥派出所', '禁毒大队', '竹溪派出所', '经侦大队'].sort(),
    )
  })

  it('is loaded once', async () => {
    const before = await query('select count(*) from fact')
    await loadDemo(world.context)
    expect(await query('select count(*) from fact')).toEqual(before)
  })
})
