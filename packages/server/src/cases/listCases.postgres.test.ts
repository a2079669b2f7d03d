import { casePageSchema, personPageSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { rankCases } from './rankCases'

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
const list = async (query = '') => casePageSchema.parse(await get(`/api/v1/cases?${query}`))
const ids = async (query = '') => (await list(query)).rows.map(({ id }) => id).join(' ')

// Accepted last, so that it heads the list of the newest facts; detained in the order 2, 1.
beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  procurator = await world.signIn('procurator')
  await take(
    at('north', sampleLine('detentionBegan', '2026-05-06T14:10:00+08:00', '1')),
    at('south', sampleLine('detentionBegan', '2026-05-06T14:00:00+08:00', '2')).replace(
      '"charge":"盗窃"',
      '"charge":"诈骗","handlingUnit":"城关派出所"',
    ),
    sampleLine('caseAccepted', '2026-05-06T14:20:00+08:00', '3'),
  )
})
afterAll(() => world.close())

describe('the list of cases', () => {
  it('stands by the limit that runs out first, page by page, or by the last fact', async () => {
    expect(await ids()).toBe('C-2 C-1 C-3')
    const { next } = await list('limit=1')
    expect(await ids(`limit=1&cursor=${next}`)).toBe('C-1')
    expect(await ids('sort=last-desc')).toBe('C-3 C-1 C-2')
  })

  it('says of each case its unit, its site, and the clock that runs out first', async () => {
    const [first] = (await list()).rows
    expect(first).toMatchObject({ unit: '城关派出所', site: 'south', charge: '诈骗', openFindings: 1 })
    expect(first?.nextClock?.state).toBe('pending')
    expect(first?.nextClock).toMatchObject({ model: 'FIL-COERCE-BEFORE-FILING', latest: '2026-05-06T16:00:00+08:00' })
  })

  it('is narrowed by unit, by site, and to what waits', async () => {
    expect(await ids(`unit=${encodeURIComponent('城关派出所')}`)).toBe('C-2')
    expect(await ids('site=north')).toBe('C-1 C-3')
    expect(await ids('open=yes')).toBe('C-2 C-1')
    expect((await list('running=yes')).rows.every(({ runningClocks }) => runningClocks > 0)).toBe(true)
  })

  it('is sought by a part of the number in any width and brackets, and by a part of the offence', async () => {
    expect(await ids(`q=${encodeURIComponent('【２０２６】２号')}`)).toBe('C-2')
    expect(await ids(`q=${encodeURIComponent('Ａ〔2026〕')}`)).toBe('C-2 C-1 C-3')
    expect(await ids(`q=${encodeURIComponent('骗')}`)).toBe('C-2')
  })

  it('puts a case whose clocks have all been answered behind, by its last fact', async () => {
    await inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
      await client.query(`update verdict set state = 'satisfied' where office = $1 and case_id = 'C-2'`, [
        SCRATCH_OFFICE,
      ])
      await rankCases(client, SCRATCH_OFFICE, ['C-2'])
    })
    expect(await ids()).toBe('C-1 C-3 C-2')
  })
})

it('lists the people of a site, and those whom nobody placed', async () => {
  const people = async (query: string) =>
    personPageSchema.parse(await get(`/api/v1/people?${query}`)).rows.map(({ id }) => id)
  expect(await people('site=south')).toEqual(['P-2'])
  expect(await people('')).toEqual(['P-1', 'P-2'])
})
