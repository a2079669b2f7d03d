import { deskSchema, figureSchema, findingPageSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_CLOSED } from '../access/closed'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { eventsAfter } from '../stream/readEvents'

const NOW: Instant = parseInstant('2026-05-20T11:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let procurator: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signIn('procurator')
  const headers = await world.ingestHeaders('policeProcessSystem')
  // The 24 hours of detention end on the 13th at 11:00, exactly seven days before the receipt, and an hour earlier.
  const lines = [
    sampleLine('detentionBegan', '2026-05-12T10:10:00+08:00', 'week'),
    sampleLine('detentionBegan', '2026-05-12T09:10:00+08:00', 'older'),
  ]
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: lines.join('\n'),
  })
  expect(answer.json()).toMatchObject({ accepted: 2 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
})
afterAll(() => world.close())

const get = async (url: string) => (await world.app.inject({ url, headers: { ...procurator.headers } })).json()
const list = async (query: string) => {
  const { rows, total } = findingPageSchema.parse(await get(`/api/v1/findings?model=CM-DET-24H&${query}`))
  return { total, cases: rows.map((row) => row.case?.id) }
}

describe('the desk when much comes late', () => {
  it('keeps what was over more than seven days before its receipt on a list of its own', async () => {
    expect(await list('backlog=yes')).toEqual({ total: 1, cases: ['C-older'] })
    expect(await list('backlog=no')).toEqual({ total: 1, cases: ['C-week'] })
    const desk = deskSchema.parse(await get('/api/v1/desk'))
    const shown = desk.findings.flatMap(({ rows }) => rows.filter(({ model }) => model === 'CM-DET-24H'))
    expect(shown.map((row) => row.case?.id)).toEqual(['C-week'])
    expect(desk.backlog).toBe(findingPageSchema.parse(await get('/api/v1/findings?backlog=yes&state=open')).total)
  })

  it('does not let the backlog arrive on open pages', async () => {
    const { events } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      eventsAfter(client, { ...modelsInForce(), closed: NOTHING_CLOSED }, SCRATCH_OFFICE, 0, 1000, NOW),
    )
    const arrived = events.flatMap(({ event }) =>
      event.kind === 'finding' && event.finding.model === 'CM-DET-24H' ? [event.finding.case?.id] : [],
    )
    expect(arrived).toEqual(['C-week'])
  })

  it('shows findings of one occurrence as one group that opens its members', async () => {
    const { findings } = deskSchema.parse(await get('/api/v1/desk'))
    const [group, ...others] = findings.filter(({ rows }) => rows.some((row) => row.case?.id === 'C-week'))
    expect(others).toEqual([])
    expect(group?.rows.map(({ model }) => model)).toEqual(expect.arrayContaining(['CM-DET-24H', 'CM-DET-SEND-24H']))
    const cause = encodeURIComponent(group?.cause ?? '')
    const members = findingPageSchema.parse(await get(`/api/v1/findings?cause=${cause}`))
    const here = members.rows.filter(({ backlog }) => !backlog)
    expect(here.map(({ id }) => id).sort()).toEqual(group?.rows.map(({ id }) => id).sort())
    expect(members.rows.every((row) => row.case?.id === 'C-week')).toBe(true)
    expect(members.rows.every((row) => row.cause.count === members.total)).toBe(true)
  })
})

describe("the desk's figures", () => {
  it('count exactly the rows that they open', async () => {
    const { figures } = deskSchema.parse(await get('/api/v1/desk'))
    for (const name of ['inCentre', 'filed24h', 'urgent', 'newFindings'] as const) {
      const figure = figureSchema.parse(await get(`/api/v1/desk/figures/${name}`))
      expect([name, figure.total, figure.rows.length]).toEqual([name, figures[name], figures[name]])
    }
    expect(figures.newFindings).toBeGreaterThan(2)
    expect(figures.sources).toEqual({ fine: 0, watched: 0 })
  })

  it('do not count the backlog as new', async () => {
    const { rows } = figureSchema.parse(await get('/api/v1/desk/figures/newFindings'))
    const cases = new Set(rows.map((row) => row.case?.id))
    expect(rows.filter(({ what }) => what?.zh === '拘留后二十四小时内未讯问')).toHaveLength(1)
    expect(cases.has('C-week')).toBe(true)
  })
})
