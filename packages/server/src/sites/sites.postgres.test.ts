import { casePageSchema, deskSchema, findingPageSchema, officeSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { findingSitesMigration } from '../database/migrations/0541-findingSites'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'

const NOW = parseInstant('2026-05-06T14:30:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let procurator: SignedIn

const take = async (...lines: string[]): Promise<void> => {
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
  expect(answer.json()).toMatchObject({ accepted: lines.length })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}
const at = (site: string, line: string): string => JSON.stringify({ ...JSON.parse(line), site })
const get = async (url: string) => (await world.app.inject({ url, headers: procurator.headers })).json()

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signIn('procurator')
  await take(
    at('north', sampleLine('detentionBegan', '2026-05-05T09:00:00+08:00', 'n1')),
    at('south', sampleLine('detentionBegan', '2026-05-05T09:00:00+08:00', 's1')),
    sampleLine('detentionBegan', '2026-05-05T09:00:00+08:00', 'x1'),
    at('north', sampleLine('detentionBegan', '2026-05-06T09:00:00+08:00', 'n2')),
  )
})
afterAll(() => world.close())

describe('a site', () => {
  it('narrows the lists to what was last seen there, and to what nobody placed', async () => {
    const cases = async (query: string) =>
      casePageSchema
        .parse(await get(`/api/v1/cases${query}`))
        .rows.map(({ id }) => id)
        .sort()
    expect(await cases('')).toEqual(['C-n1', 'C-n2', 'C-s1', 'C-x1'])
    expect(await cases('?site=north')).toEqual(['C-n1', 'C-n2', 'C-x1'])
    expect(await cases('?site=south')).toEqual(['C-s1', 'C-x1'])
    const findings = findingPageSchema.parse(await get('/api/v1/findings?site=south&model=CM-DET-24H'))
    expect(findings.rows.map(({ object }) => object.id).sort()).toEqual(['P-s1', 'P-x1'])
    expect(findings.total).toBe(2)
  })

  it('narrows the desk, its figures included', async () => {
    const desk = async (query: string) => {
      const { clocks, findings, figures } = deskSchema.parse(await get(`/api/v1/desk${query}`))
      const persons = (rows: readonly { model: string; object: { id: string } }[]) =>
        rows.filter(({ model }) => model === 'CM-DET-24H').map(({ object }) => object.id)
      return {
        running: persons(clocks),
        found: persons(findings.flatMap(({ rows }) => rows)).sort(),
        all: figures.newFindings,
      }
    }
    const [everywhere, north, south] = [await desk(''), await desk('?site=north'), await desk('?site=south')]
    expect(everywhere).toMatchObject({ running: ['P-n2'], found: ['P-n1', 'P-s1', 'P-x1'] })
    expect(north).toMatchObject({ running: ['P-n2'], found: ['P-n1', 'P-x1'] })
    expect(south).toMatchObject({ running: [], found: ['P-s1', 'P-x1'] })
    expect(south.all).toBeLessThan(everywhere.all)
  })

  it('is where an object was last seen, however late an earlier sighting arrives', async () => {
    await take(at('south', sampleLine('interrogationBegan', '2026-05-06T10:00:00+08:00', 'n2')))
    await take(at('north', sampleLine('released', '2026-05-06T09:30:00+08:00', 'n2')))
    const { rows } = casePageSchema.parse(await get('/api/v1/cases?site=south&q=n2'))
    expect(rows.map(({ id }) => id)).toEqual(['C-n2'])
  })

  it('has the findings of whoever was last seen there, of before too', async () => {
    const found = async (site: string) =>
      deskSchema
        .parse(await get(`/api/v1/desk?site=${site}`))
        .findings.flatMap(({ rows }) => rows)
        .flatMap(({ model, object }) => (model === 'CM-DET-24H' ? [object.id] : []))
        .sort()
    await take(at('south', sampleLine('interrogationBegan', '2026-05-06T11:00:00+08:00', 'n1')))
    expect([await found('north'), await found('south')]).toEqual([['P-x1'], ['P-n1', 'P-s1', 'P-x1']])
    const placed = () =>
      withClient(world.ownerUrl, async (client) => {
        const { rows } = await client.query(
          `select distinct object, site from finding where model = 'CM-DET-24H' order by object`,
        )
        return rows.map(({ object, site }) => [object, site])
      })
    const sites = [
      ['P-n1', 'south'],
      ['P-s1', 'south'],
      ['P-x1', null],
    ]
    expect(await placed()).toEqual(sites)
    // What stood before findings knew a site gets it from the cards.
    const [, place = ''] = findingSitesMigration.statements
    await withClient(world.ownerUrl, async (client) => {
      await client.query('update finding set site = null')
      await client.query(place)
    })
    expect(await placed()).toEqual(sites)
  })

  it('is named by an administrator alone, and known by its identifier until then', async () => {
    const office = async () => officeSchema.parse(await get('/api/v1/office'))
    const unnamed = [
      { id: 'north', name: null },
      { id: 'south', name: null },
    ]
    expect(await office()).toEqual({ id: 'office-a', name: 'office-a', sites: unnamed, units: [] })
    const administrator = await world.signIn('systemAdministrator')
    const name = (headers: Readonly<Record<string, string>>, payload: object) =>
      world.app.inject({ method: 'PUT', url: '/api/v1/office/sites/south', headers: { ...headers }, payload })
    const south = { zh: '南区办案中心', en: 'South centre' }
    expect((await name(procurator.headers, south)).json().code).toBe('FORBIDDEN')
    expect((await name(administrator.headers, { zh: '　', en: 'x' })).json().code).toBe('REQUEST_INVALID')
    expect((await name(administrator.headers, south)).statusCode).toBe(200)
    const named = [
      { id: 'south', name: south },
      { id: 'north', name: null },
    ]
    expect((await office()).sites).toEqual(named)
  })
})
