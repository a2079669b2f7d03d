import { cellReasonSchema, deskSchema, problemSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const at = (text: string): Instant => parseInstant(`2026-05-06T${text}:00+08:00`)?.instant ?? (0 as Instant)
let now = at('08:00')
let world: ScratchApp
let procurator: SignedIn
let centre: Readonly<Record<string, string>>
let police: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  procurator = await world.signIn('procurator')
  centre = await world.ingestHeaders('centreMonitoringSystem')
  police = await world.ingestHeaders('policeProcessSystem')
})
afterAll(() => world.close())

const person = (n: string) => ({
  role: 'person',
  type: 'person',
  id: `P-${n}`,
  attributes: { name: '王安柏', sex: 'male' },
})
const inCase = (n: string) => ({ role: 'case', type: 'case', id: `C-${n}`, attributes: { track: 'criminal' } })
const visit = (n: string) => ({
  role: 'visit',
  type: 'visit',
  id: `V-${n}`,
  attributes: { track: 'criminal', personRole: 'suspect' },
})
const suspect = { personRole: 'suspect' }
const measure = (n: string) => ({
  role: 'measure',
  type: 'measure',
  id: `M-${n}`,
  attributes: { kind: 'detention', track: 'criminal' },
})

async function report(
  headers: Readonly<Record<string, string>>,
  kind: string,
  time: string,
  objects: readonly object[],
  data?: object,
): Promise<void> {
  const source = headers === police ? 'policeProcessSystem' : 'centreMonitoringSystem'
  const line = {
    source,
    sourceRecord: `${kind}-${time}`,
    kind,
    occurredAt: `2026-05-06T${time}:00+08:00`,
    objects,
    data,
  }
  now = at(time)
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: JSON.stringify(line),
  })
  expect(answer.json(), answer.body).toMatchObject({ accepted: 1 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
  procurator = await world.signIn('procurator')
}

const get = async (url: string) => (await world.app.inject({ url, headers: { ...procurator.headers } })).json()
const checklist = async () => deskSchema.parse(await get('/api/v1/desk')).checklist
const cell = async (item: string) => (await checklist()).rows[0]?.cells.find((one) => one.item === item)?.state
const announced = () =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::integer as count from stream_event where kind = 'checklist'`,
    )
    return rows[0]?.count ?? 0
  })

describe('the golden-24-hours board', () => {
  it('fills cell by cell as facts arrive, and says each time that it did', async () => {
    expect((await checklist()).rows).toEqual([])
    await report(police, 'broughtIn', '08:10', [visit('1'), person('1'), inCase('1')])
    expect(await cell('entry')).toBe('urgent')
    const before = await announced()
    await report(centre, 'centreEntered', '08:20', [visit('1'), person('1'), inCase('1')], suspect)
    expect(await cell('entry')).toBe('done')
    expect(await cell('search')).not.toBe('done')
    await report(centre, 'bodySearched', '08:25', [person('1'), visit('1')])
    expect(await cell('search')).toBe('done')
    expect(await announced()).toBeGreaterThan(before)
    expect(await cell('interrogation')).toBe('notDue')
    const shown = { shown: true, ground: 'identified' }
    await report(police, 'detentionBegan', '12:00', [measure('1'), person('1'), inCase('1')], shown)
    expect(await cell('warrant'), 'shown, but nobody approved it').toBe('violated')
    expect(await cell('interrogation')).toBe('running')
  })

  it('counts down 24 hours from what came first, the least time left on top', async () => {
    await report(centre, 'centreEntered', '13:00', [visit('2'), person('2')], suspect)
    expect((await checklist()).rows.map(({ person, since, until }) => [person.id, since, until])).toEqual([
      ['P-1', '2026-05-06T08:10:00+08:00', '2026-05-07T08:10:00+08:00'],
      ['P-2', '2026-05-06T13:00:00+08:00', '2026-05-07T13:00:00+08:00'],
    ])
  })

  it('says what stands behind a cell', async () => {
    const reason = cellReasonSchema.parse(await get('/api/v1/desk/checklist/P-1/interrogation'))
    expect(reason).toMatchObject({
      state: 'running',
      verdicts: [{ model: 'CM-DET-24H', startedAt: '2026-05-06T12:00:00+08:00', due: '2026-05-07T13:00:00+08:00' }],
    })
    const warrant = cellReasonSchema.parse(await get('/api/v1/desk/checklist/P-1/warrant'))
    expect(warrant.verdicts.map(({ model, state, finding }) => [model, state, finding === null])).toEqual([
      ['CM-DET-WARRANT', 'violated', false],
      ['CM-DET-WARRANT/shown', 'done', true],
    ])
    expect(cellReasonSchema.parse(await get('/api/v1/desk/checklist/P-1/minor'))).toEqual({
      state: 'notDue',
      verdicts: [],
    })
    for (const url of ['/api/v1/desk/checklist/P-9/minor', '/api/v1/desk/checklist/P-1/none'])
      expect(problemSchema.parse(await get(url)).code).toBe('CELL_UNKNOWN')
  })
})
