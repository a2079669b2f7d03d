import { type UnitDto, unitSchema } from '@hengjian/contract/unit'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'

const UNIT = '松涧派出所'
const at = (text: string): string => `2026-05-${text}:00+08:00`
const NOW: Instant = parseInstant(at('06T16:00'))?.instant ?? (0 as Instant)
let world: ScratchApp
let resident: SignedIn
let plain: string

const named = (id: string, name: string) => ({ role: 'person', type: 'person', id: `P-${id}`, attributes: { name } })
const held = (id: string, unit: string) => ({
  ...{ role: 'case', type: 'case', id: `C-${id}` },
  attributes: { number: `A〔2026〕${id}号`, charge: '盗窃', track: 'criminal', handlingUnit: unit },
})
const officer = { role: 'officers', type: 'officer', id: 'O-1', attributes: { policeNumber: '990062' } }

/** A case filed, its person detained, brought in and still inside. */
const course = (id: string, unit: string, detained: string): readonly object[] => [
  {
    kind: 'caseFiled',
    occurredAt: at('01T09:00'),
    objects: [held(id, unit), { ...named(id, `王${id}柏`), role: 'persons' }, officer],
  },
  {
    ...{ kind: 'detentionBegan', occurredAt: at(detained) },
    objects: [
      { role: 'measure', type: 'measure', id: `M-${id}`, attributes: { kind: 'detention', track: 'criminal' } },
      named(id, `王${id}柏`),
      held(id, unit),
    ],
  },
  {
    ...{ kind: 'centreEntered', source: 'centreMonitoringSystem', occurredAt: at('06T15:00') },
    objects: [named(id, `王${id}柏`), { role: 'visit', type: 'visit', id: `V-${id}` }],
  },
]

async function post(source: string, lines: readonly object[]): Promise<void> {
  const headers = { ...(await world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' }
  const payload = lines.map((line) => JSON.stringify(line)).join('\n')
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
}

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  const lines = [
    ...course('1', UNIT, '06T14:20'),
    ...course('2', UNIT, '04T08:00'),
    ...course('3', '东篱派出所', '06T14:20'),
  ].map((line, index) => ({ source: 'policeProcessSystem', sourceRecord: `r-${index}`, ...line }))
  for (const source of ['policeProcessSystem', 'centreMonitoringSystem'])
    await post(
      source,
      lines.filter((line) => line.source === source),
    )
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  resident = await world.signInAs('procurator', ['residentProcurator'])
  const clerk = await world.signInAs('clerk', ['clerk'])
  const open = (form: object) =>
    openedBy(world, clerk, clueOf({ ...CLUE_FORM, foundOn: '2026-05-06', unit: UNIT, ...form }))
  plain = (await open({ facts: '讯问超过二十四小时。' })).id
  await open({ facts: '涉及未成年人。', involvesMinor: true })
})
afterAll(() => world.close())

const ask = async (unit: string, { headers }: SignedIn = resident) =>
  world.app.inject({ url: `/api/v1/units/${encodeURIComponent(unit)}`, headers })
const unitOf = async (who = resident): Promise<UnitDto> => unitSchema.parse((await ask(UNIT, who)).json())

describe('a police unit', () => {
  it('shows its cases that run, with the days since filing, and who is inside for it; none of another unit', async () => {
    const { unit, cases, inside, officers } = await unitOf()
    expect(unit).toBe(UNIT)
    expect(cases.rows.map(({ id, filedAt }) => [id, filedAt]).sort()).toEqual([
      ['C-1', at('01T09:00')],
      ['C-2', at('01T09:00')],
    ])
    expect(cases.total).toBe(2)
    expect(inside.map(({ id, label, cases: own }) => [id, label, own.map((one) => one.id)]).sort()).toEqual([
      ['P-1', '王某某', ['C-1']],
      ['P-2', '王某某', ['C-2']],
    ])
    expect(officers.map(({ id, cases: count }) => [id, count])).toEqual([['O-1', 2]])
  })

  it('counts what was found by model as the list of findings does', async () => {
    const { findings } = await unitOf()
    const url = `/api/v1/findings?unit=${encodeURIComponent(UNIT)}&state=open&limit=200`
    const { rows } = (await world.app.inject({ url, headers: resident.headers })).json()
    const counted = Object.fromEntries(findings.map(({ model, open }) => [model, open]))
    const listed = new Map<string, number>()
    for (const { model } of rows) listed.set(model, (listed.get(model) ?? 0) + 1)
    expect(findings.length).toBeGreaterThan(0)
    expect(counted).toEqual(Object.fromEntries(listed))
  })

  it('shows of its matters those alone that the reader may read', async () => {
    const { matters } = await unitOf()
    expect(matters.rows.map(({ id }) => id)).toEqual([plain])
    expect(matters.counts).toEqual({ open: 1, answered: 0, overdue: 0 })
    const stranger = await world.signInAs('procurator', ['departmentProcurator'])
    expect((await unitOf(stranger)).matters).toEqual({ rows: [], counts: { open: 0, answered: 0, overdue: 0 } })
  })

  it('shows nothing of what its reader is recused from', async () => {
    const recused = await world.signInAs('procurator', ['residentProcurator'])
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `insert into recusal_declaration (office, id, person, type, object, ground, key_id, words, declared_at)
         values ($1, gen_random_uuid(), $2, 'case', 'C-2', 'other', 'none', '', $3)`,
        [SCRATCH_OFFICE, recused.login, NOW],
      ),
    )
    const { cases, inside } = await unitOf(recused)
    expect([cases.rows.map(({ id }) => id), cases.total, inside.map(({ id }) => id)]).toEqual([['C-1'], 1, ['P-1']])
    expect(JSON.stringify(await unitOf(recused))).not.toMatch(/C-2|P-2/)
  })

  it('is in the read log, is refused to whoever reads no cases, and is unknown where nothing is its', async () => {
    const answer = await ask('没有这个单位')
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'UNIT_UNKNOWN'])
    for (const role of ['police', 'lawyer', 'systemAdministrator'] as const)
      expect((await ask(UNIT, await world.signIn(role))).json().code).toBe('FORBIDDEN')
    const { rows } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select distinct subject from audit_entry where action = 'unit.read' and actor = $1`, [
        resident.login,
      ]),
    )
    expect(rows.map(({ subject }) => subject).sort()).toEqual([UNIT, '没有这个单位'].sort())
  })
})
