import { deskSchema, leadSettingsSchema, recomputationSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, scratchApp } from '../http/scratchApp'
import { modelsInForce } from './inForce'
import { judgeOffice } from './worker'

const at = (text: string): Instant => parseInstant(`2026-05-${text}:00+08:00`)?.instant ?? (0 as Instant)
const now = at('06T14:30')
let world: ScratchApp

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  await detain('1', '2026-05-06T14:20:00+08:00')
})
afterAll(() => world.close())

async function detain(suffix: string, when: string): Promise<void> {
  const headers = await world.ingestHeaders('policeProcessSystem')
  await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: sampleLine('detentionBegan', when, suffix),
  })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}

async function ask(method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await world.signIn('procurator')
  const answer = await world.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const clockOf = async (person: string) =>
  deskSchema
    .parse(await ask('GET', '/api/v1/desk'))
    .clocks.find(({ model, object }) => model === 'CM-DET-24H' && object.id === person)

/** The instants at which the clock of a detention wakes its object. */
const timersOf = (key: string) =>
  inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
    const { rows } = await client.query<{ at: Instant }>(
      'select at::float8 as at from timer where office = $1 and key = $2 order by at',
      [SCRATCH_OFFICE, key],
    )
    return rows.map((row) => row.at)
  })

describe("an office's leads", () => {
  it('are the standard ones until it sets its own', async () => {
    const standard = { hourTerms: 120, dayTerms: 1440, monthTerms: 10_080 }
    expect(leadSettingsSchema.parse(await ask('GET', '/api/v1/leads'))).toEqual({
      current: standard,
      standard,
      history: [],
    })
    expect((await clockOf('P-1'))?.warn).toBe('2026-05-07T13:00:00+08:00')
  })

  it('move the clocks that run and their timers at once, hold for those that come, and keep their history', async () => {
    const running = await clockOf('P-1')
    expect(await timersOf(running?.id ?? '')).toEqual([at('07T13:00'), at('07T14:20'), at('07T15:00')])
    const set = leadSettingsSchema.parse(
      await ask('POST', '/api/v1/leads', { hourTerms: 240, dayTerms: 1440, monthTerms: 10_080 }),
    )
    expect(set.history).toMatchObject([{ hourTerms: 240, at: '2026-05-06T14:30:00+08:00' }])
    expect((await clockOf('P-1'))?.warn).toBe('2026-05-07T11:00:00+08:00')
    expect(await timersOf(running?.id ?? '')).toEqual([at('07T11:00'), at('07T14:20'), at('07T15:00')])
    await detain('2', '2026-05-06T14:25:00+08:00')
    expect((await clockOf('P-2'))?.warn).toBe('2026-05-07T11:00:00+08:00')
  })

  it('tell by name who set them', async () => {
    const { login, headers } = await world.signIn('procurator')
    await withClient(world.ownerUrl, (client) =>
      client.query(`update app_user set name = '王检察官' where login = $1`, [login]),
    )
    const payload = { hourTerms: 240, dayTerms: 1440, monthTerms: 10_080 }
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/leads', headers, payload })
    expect(leadSettingsSchema.parse(answer.json()).history.map(({ by }) => by)).toContain('王检察官')
  })

  it('are refused where they make no sense', async () => {
    const { headers } = await world.signIn('systemAdministrator')
    const payload = { hourTerms: 5, dayTerms: 1440, monthTerms: 10_080 }
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/leads', headers, payload })
    expect(answer.json()).toMatchObject({ code: 'REQUEST_INVALID', problems: [{ place: 'hourTerms' }] })
  })
})

describe('recomputing a clock', () => {
  const recompute = async () => {
    const clock = await clockOf('P-1')
    return recomputationSchema.parse(await ask('POST', `/api/v1/verdicts/${clock?.id ?? ''}/recomputation`, {}))
  }

  it('says the same as long as the stored facts do', async () => {
    expect(await recompute()).toEqual({
      at: '2026-05-06T14:30:00+08:00',
      same: true,
      stored: {
        state: 'pending',
        alert: '2026-05-07T14:20:00+08:00',
        latest: '2026-05-07T15:00:00+08:00',
        evidence: 1,
      },
      computed: {
        state: 'pending',
        alert: '2026-05-07T14:20:00+08:00',
        latest: '2026-05-07T15:00:00+08:00',
        evidence: 1,
      },
    })
  })

  it('says where the stored verdict is not what the facts say now', async () => {
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`update verdict set digest = 'tampered', latest = latest + 3600000 where model = 'CM-DET-24H'`),
    )
    expect((await recompute()).same).toBe(false)
  })
})
