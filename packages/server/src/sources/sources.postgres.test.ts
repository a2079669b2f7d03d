import { type SourceRowDto, sourceBoardSchema } from '@hengjian/contract'
import { formatInstant, type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { silentSources } from './silences'

const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
const NOON = at('2026-05-06T12:00:00+08:00')
let now = NOON
let world: ScratchApp
let clerk: SignedIn
let administrator: SignedIn

const signOn = async (): Promise<void> => {
  clerk = await world.signIn('clerk')
  administrator = await world.signIn('systemAdministrator')
}
beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  await signOn()
})
afterAll(() => world.close())

const send = async (source: string, ...lines: string[]) => {
  const headers = { ...(await world.ingestHeaders(source)), 'content-type': 'application/x-ndjson' }
  return world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload: lines.join('\n') })
}
const board = async (headers = clerk.headers): Promise<ReadonlyMap<string, SourceRowDto>> => {
  const answer = await world.app.inject({ url: '/api/v1/sources', headers: { ...headers } })
  return new Map(sourceBoardSchema.parse(answer.json()).sources.map((row) => [row.source, row]))
}
const rhythm = (source: string, minutes: number | null, headers = administrator.headers) =>
  world.app.inject({
    method: 'PUT',
    url: `/api/v1/sources/${source}/rhythm`,
    headers: { ...headers },
    payload: { minutes },
  })
/** A record that happened so many minutes before now, and was typed in some minutes later. */
const ago = (minutes: number, suffix: string, recorded?: number): string =>
  JSON.stringify({
    ...JSON.parse(sampleLine('detentionBegan', formatInstant((now - minutes * 60_000) as Instant), suffix)),
    ...(recorded === undefined ? {} : { recordedAt: formatInstant((now - recorded * 60_000) as Instant) }),
  })

describe('the board of sources', () => {
  it('counts what came today and ever, what was refused, how late and by which clock', async () => {
    now = (NOON - 2 * 24 * 3_600_000) as Instant
    await signOn()
    await send('policeProcessSystem', ago(30, 'old'))
    now = NOON
    await signOn()
    await send('policeProcessSystem', ago(10, 'a', 4), ago(20, 'b', 2), ago(30, 'c', 3), 'not json')
    expect((await board()).get('policeProcessSystem')).toEqual({
      source: 'policeProcessSystem',
      name: { zh: '公安流程系统', en: 'police process system' },
      state: 'unwatched',
      lastReceivedAt: '2026-05-06T12:00:00+08:00',
      rhythmMinutes: null,
      silent: false,
      rows: { lastDay: 3, total: 4 },
      rejects: { lastDay: 1, total: 1, kept: 1, most: 10_000 },
      lag: { medianMs: 1_200_000, p95Ms: 1_800_000, facts: 3 },
      clock: { medianMs: 180_000, ahead: 0 },
    })
    expect((await board()).get('courtHearingSystem')).toMatchObject({ state: 'never', lastReceivedAt: null, lag: null })
    expect((await board()).size).toBe(9)
  })

  it('calls a source silent when its rhythm has passed, as the models do', async () => {
    const silent = () =>
      inOffice(world.context.database, SCRATCH_OFFICE, (client) => silentSources(client, SCRATCH_OFFICE, now))
    expect((await rhythm('policeProcessSystem', 60)).statusCode).toBe(200)
    now = at('2026-05-06T13:00:00+08:00')
    expect((await board()).get('policeProcessSystem')).toMatchObject({ state: 'flowing', rhythmMinutes: 60 })
    expect(await silent()).toEqual([])
    now = at('2026-05-06T13:00:01+08:00')
    expect((await board()).get('policeProcessSystem')).toMatchObject({ state: 'silent', silent: true })
    expect(await silent()).toEqual([{ source: 'policeProcessSystem', since: NOON }])
    await rhythm('courtHearingSystem', 60)
    expect(await silent()).toContainEqual({ source: 'courtHearingSystem', since: null })
    await rhythm('courtHearingSystem', null)
    await send('policeProcessSystem', 'garbage')
    expect((await board()).get('policeProcessSystem')?.state).toBe('silent')
    await send('policeProcessSystem', ago(1, 'd'))
    expect(await silent()).toEqual([])
  })

  it('lets an administrator alone set a rhythm, of a source that there is', async () => {
    expect((await rhythm('policeProcessSystem', 5, clerk.headers)).json().code).toBe('FORBIDDEN')
    expect((await rhythm('nowhere', 5)).json().code).toBe('INGEST_SOURCE')
    expect((await rhythm('policeProcessSystem', 0)).json().code).toBe('REQUEST_INVALID')
    expect((await board(administrator.headers)).get('policeProcessSystem')?.rhythmMinutes).toBe(60)
  })

  it('tells a clock that runs ahead, whether its records were taken or, hours ahead, refused', async () => {
    const answer = await send('centreMonitoringSystem', ago(-180, 'f').replace('policeProcess', 'centreMonitoring'))
    expect(answer.json().lines[0].problems).toMatchObject([
      {
        code: 'FACT_FUTURE',
        place: 'occurredAt',
        message: { zh: '时间“2026-05-06T16:00:01+08:00”比收到的时间晚五分钟以上。' },
        cure: { zh: '将来源系统的时钟对准北京时间，或者改正录入后重报；尚未发生的事不报送。' },
      },
    ])
    await send('centreMonitoringSystem', ago(1, 'g', -4).replace('policeProcess', 'centreMonitoring'))
    expect((await board()).get('centreMonitoringSystem')).toMatchObject({
      state: 'ahead',
      clock: { ahead: 2, medianMs: -240_000 },
    })
  })

  it('keeps at most ten thousand rejects of a source, counts the rest, and goes on taking what is good', async () => {
    const size = async (table: string): Promise<number> =>
      inOffice(world.context.database, SCRATCH_OFFICE, async (client) => {
        const { rows } = await client.query(`select count(*) as n from ${table} where source = 'socialInsurance'`)
        return Number(rows[0]?.n)
      })
    const garbage = Array.from({ length: 1000 }, () => 'x')
    for (let piece = 1; piece <= 12; piece += 1)
      expect((await send('socialInsurance', ...garbage)).json().rejected).toBe(1000)
    expect(await size('reject')).toBe(10_000)
    const raw = await size('raw_message')
    const third = await send('socialInsurance', 'x', 'y')
    expect(third.json().lines[1].problems.map(({ code }: { code: string }) => code)).toEqual([
      'LINE_JSON',
      'REJECTS_FULL',
    ])
    expect([await size('reject'), await size('raw_message')]).toEqual([10_000, raw])
    expect((await board()).get('socialInsurance')).toMatchObject({
      state: 'refused',
      rejects: { lastDay: 12_002, total: 12_002, kept: 10_000, most: 10_000 },
    })
    const good = await send('socialInsurance', 'x', ago(1, 'h').replace('policeProcessSystem', 'socialInsurance'))
    expect(good.json()).toMatchObject({ accepted: 1, rejected: 1 })
    expect(await size('reject')).toBe(10_000)
    now = at('2026-05-07T13:00:02+08:00')
    await signOn()
    await send('socialInsurance', 'x')
    expect(await size('reject')).toBe(10_001)
  })
})
