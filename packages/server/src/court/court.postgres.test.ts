import { randomUUID } from 'node:crypto'
import { documentsSchema } from '@hengjian/contract'
import {
  checkedSchema,
  type HearingListDto,
  hearingFileSchema,
  hearingListSchema,
  lanesSchema,
  type PlannedDto,
  setDownSchema,
} from '@hengjian/contract/court'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy, read, send } from '../matters/scratchMatters'
import { type LanePeople, laneCase, lanePeople, markFast } from './scratchLane'

/** A Tuesday; the court's ten days from then on end with 4 December, a Friday. */
const NOW: Instant = parseInstant('2026-11-24T10:00:00+08:00')?.instant ?? (0 as Instant)
const ROOM = '第三法庭'

let world: ScratchApp
let people: LanePeople
let stranger: SignedIn
/** Prosecuted before `people.judge`. */
let cases: readonly { readonly id: string; readonly version: number; readonly number: string }[]

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  people = await lanePeople(world)
  stranger = await world.signInAs('court', ['residentJudge'])
  cases = [
    await laneCase(world, people, '周安柏'),
    await laneCase(world, people, '吴辰道'),
    await laneCase(world, people, '郑恩凡'),
  ]
})
afterAll(() => world.close())

const idOf = (index: number): string => cases[index]?.id ?? ''
const planned = (index: number, at: string, given: Partial<PlannedDto> = {}): PlannedDto => ({
  ...{ id: idOf(index), version: cases[index]?.version ?? 0, at: `${at}:00+08:00`, minutes: 20 },
  ...{ courtAcceptedOn: '2026-11-24', courtroom: ROOM, batch: null, link: null },
  ...given,
})

async function post(who: SignedIn, url: string, payload: object) {
  const headers = { ...who.headers, 'idempotency-key': randomUUID() }
  const answer = await world.app.inject({ method: 'POST', url: `/api/v1/hearings${url}`, headers, payload })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.json()
}
const check = async (who: SignedIn, ...rows: readonly PlannedDto[]): Promise<readonly (readonly string[])[]> =>
  checkedSchema
    .parse(await post(who, '/check', { cases: rows }))
    .map(({ problems }) => problems.map(({ code, refused }) => `${code}${refused ? '' : ' told'}`))
const setDown = async (who: SignedIn, ...rows: readonly PlannedDto[]): Promise<readonly string[]> =>
  setDownSchema
    .parse(await post(who, '', { cases: rows }))
    .map(({ problem }) => (problem === null ? 'done' : (problem.problems ?? [problem]).map(({ code }) => code).join()))
async function listed(who: SignedIn, from = '2026-11-24', to = '2026-12-10'): Promise<HearingListDto> {
  const answer = await world.app.inject({ url: `/api/v1/hearings?from=${from}&to=${to}`, headers: who.headers })
  return hearingListSchema.parse(answer.json())
}
const versionOf = async (id: string): Promise<number> => (await read(world, people.head, id)).version

describe('the court', () => {
  it('sees the cases put on its own list, with what goes with them to court, and no other', async () => {
    const { waiting } = await listed(people.judge)
    expect(waiting.map(({ suspect, offence, proposed }) => [suspect, offence, proposed]).sort()).toEqual([
      ['吴辰道', '危险驾驶', '拘役一个月'],
      ['周安柏', '危险驾驶', '拘役一个月'],
      ['郑恩凡', '危险驾驶', '拘役一个月'],
    ])
    expect((await listed(stranger)).waiting).toEqual([])
    const early = await laneCase(world, people, '冯海景', 6)
    const status = async (who: SignedIn, id: string) =>
      (await world.app.inject({ url: `/api/v1/matters/${id}`, headers: who.headers })).statusCode
    expect([
      await status(people.judge, idOf(0)),
      await status(stranger, idOf(0)),
      await status(people.judge, early.id),
    ]).toEqual([200, 404, 404])
    const papers = async (who: SignedIn) => {
      const answer = await world.app.inject({ url: `/api/v1/matters/${idOf(0)}/documents`, headers: who.headers })
      return documentsSchema.parse(answer.json()).map(({ title }) => title.zh)
    }
    expect(await papers(people.judge)).toEqual(['认罪认罚具结书', '起诉书（速裁案件）'])
    expect(await papers(people.lawyer)).toEqual([
      '认罪认罚从宽制度告知书',
      '提供法律帮助通知书',
      '认罪认罚具结书',
      '起诉书（速裁案件）',
    ])
    expect(await papers(people.liaison)).toEqual([])
    const refused = await send(world, people.judge, '', markFast('陈凯岚'))
    expect(refused.body.code).toBe('MATTER_NOT_ALLOWED')
  })

  it('is shown what stands against a session before it is set down, each with its code', async () => {
    expect(
      await check(
        people.judge,
        planned(0, '2026-11-30T09:00'),
        planned(1, '2026-11-30T09:10', { courtroom: '第五法庭' }),
        planned(2, '2026-11-29T09:00'),
      ),
    ).toEqual([[], ['HEARING_JUDGE_BUSY', 'HEARING_PROCURATOR_BUSY', 'HEARING_LAWYER_BUSY'], ['HEARING_REST_DAY']])
    const afterOne = (minutes: number) =>
      check(people.judge, planned(0, '2026-11-30T09:00', { minutes }), planned(1, '2026-11-30T09:40'))
    expect(await afterOne(40)).toEqual([[], []])
    expect(await afterOne(45)).toEqual([
      [],
      ['HEARING_ROOM_BUSY', 'HEARING_JUDGE_BUSY', 'HEARING_PROCURATOR_BUSY', 'HEARING_LAWYER_BUSY'],
    ])
    expect(await check(people.judge, planned(0, '2026-12-07T09:00'))).toEqual([['HEARING_PAST_TERM']])
    expect(await check(people.judge, planned(0, '2026-11-20T09:00'))).toEqual([
      ['HEARING_BEFORE_PROSECUTION', 'HEARING_BEFORE_ACCEPTANCE'],
    ])
    expect(await check(people.judge, planned(0, '2026-11-30T09:00', { link: 'http://court.example/1' }))).toEqual([
      ['HEARING_LINK_UNSAFE'],
    ])
    expect(await check(stranger, planned(0, '2026-11-30T09:00'))).toEqual([['MATTER_UNKNOWN']])
    expect((await listed(people.judge)).hearings).toEqual([])
  })

  it('sets down what can be, tells why the rest is not, and lets nobody take a room twice at once', async () => {
    expect(
      await setDown(
        people.judge,
        planned(0, '2026-11-30T09:00', { batch: '第一批', link: 'https://court.example/1' }),
        planned(1, '2026-11-30T09:00'),
      ),
    ).toEqual(['done', 'HEARING_ROOM_BUSY,HEARING_JUDGE_BUSY,HEARING_PROCURATOR_BUSY,HEARING_LAWYER_BUSY'])
    const both = await Promise.all([
      setDown(people.judge, planned(1, '2026-11-30T09:20')),
      setDown(people.judge, planned(2, '2026-11-30T09:30')),
    ])
    expect(both.flat().filter((one) => one === 'done')).toHaveLength(1)
    const open = both[0]?.[0] === 'done' ? 2 : 1
    expect(await setDown(people.judge, planned(open, '2026-11-30T09:40'))).toEqual(['done'])
  })

  it('moves a whole session an hour, although each case stands in the way of the one before it', async () => {
    const { hearings } = await listed(people.judge)
    expect(hearings).toHaveLength(3)
    const later = hearings.map(({ id, version, from }, index): PlannedDto => {
      const moved = new Date(Date.parse(from ?? '') + 20 * 60_000).toISOString()
      return { ...planned(index, '2026-11-30T09:00'), id, version, at: moved }
    })
    expect(await setDown(people.judge, ...later)).toEqual(['done', 'done', 'done'])
    const after = await listed(people.judge)
    expect(after.hearings[0]?.from).toBe('2026-11-30T09:20:00+08:00')
    expect(after.hearings[0]?.courtroom).toBe(ROOM)
  })

  it('is told of a plea that was retracted after it was set down, and keeps the hearing in sight', async () => {
    const id = idOf(2)
    const words = { retractedOn: '2026-11-24', retractionWords: '对血液提取程序有异议。' }
    await act(world, people.handler, id, await versionOf(id), { action: 'retract', form: words })
    const row = (await listed(people.judge)).hearings.find((one) => one.id === id)
    expect(row?.flags.map(({ code }) => code)).toEqual(['PLEA_RETRACTED'])
    expect(row?.maySchedule).toBe(false)
    const hearing = { courtAcceptedOn: '2026-11-24', hearingAt: row?.from ?? '', courtroom: ROOM, hearingMinutes: 20 }
    const again = await send(
      world,
      people.judge,
      `/${id}/actions`,
      { action: 'schedule', form: hearing },
      {
        version: await versionOf(id),
      },
    )
    expect(again.body.code).toBe('MATTER_STATE')
  })

  it('takes its list along as a file and reads it back, line by line', async () => {
    const query = { from: '2026-11-30', to: '2026-11-30' }
    const order = { format: 'csv', language: 'zh', reason: '送法庭核对', query }
    const sheet = await world.app.inject({
      ...{ method: 'POST', url: '/api/v1/hearings/sheet', headers: people.judge.headers, payload: order },
    })
    expect(sheet.statusCode, sheet.body).toBe(200)
    expect(sheet.body).toContain('周安柏')
    const put = async (text: string, name = 'list.csv') => {
      const headers = { ...people.judge.headers, 'content-type': 'application/octet-stream' }
      const url = `/api/v1/hearings/file?name=${encodeURIComponent(name)}`
      return world.app.inject({ method: 'PUT', url, headers, payload: Buffer.from(text) })
    }
    const back = hearingFileSchema.parse((await put(sheet.body)).json())
    expect(back.unread).toEqual([])
    expect(back.cases.map(({ number, at }) => [number, at.slice(0, 16)])).toContainEqual([
      cases[0]?.number,
      expect.stringMatching(/^2026-11-30T/),
    ])
    const mine = cases[0]?.number ?? ''
    const own = hearingFileSchema.parse(
      (
        await put(
          `案件编号,开庭时间,用时（分钟）,法庭\n${mine},2026/12/1 14:00,30,第一法庭\n没有此案,2026-12-01 15:00,20,第一法庭\n${mine},明天下午,20,第一法庭\n`,
        )
      ).json(),
    )
    expect(own.cases.map(({ at, minutes, courtroom, problems }) => [at, minutes, courtroom, problems])).toEqual([
      ['2026-12-01T14:00:00+08:00', 30, '第一法庭', []],
    ])
    expect(own.unread.map(({ place }) => place)).toEqual(['line 4', 'line 3'])
    expect((await put('编号,时间\n1,2\n')).json().code).toBe('HEARING_FILE')
    expect((await put('x', 'list.pdf')).json().code).toBe('IMPORT_FORMAT')
    const calendar = await world.app.inject({
      url: '/api/v1/hearings/calendar?from=2026-11-30&to=2026-11-30',
      headers: people.judge.headers,
    })
    expect(calendar.body).toContain(`SUMMARY:${mine} 开庭`)
    expect(calendar.body).not.toContain('周安柏')
    const off = calendar.body.split('BEGIN:VEVENT').filter((event) => event.includes('STATUS:CANCELLED'))
    expect(off.map((event) => event.match(/UID:hearing-(.+)@/u)?.[1])).toEqual([idOf(2)])
  })

  it('refuses a person twice in the lane, and days turned round', async () => {
    const twice = await send(world, people.liaison, '', markFast('周安柏'))
    expect([twice.status, twice.body.problems[0].code]).toEqual([422, 'LANE_TWICE'])
    const other = await openedBy(world, people.liaison, markFast('周安柏', { offenceOn: '2026-11-01' }))
    const answer = await world.app.inject({ url: '/api/v1/lanes', headers: people.head.headers })
    const { stages } = lanesSchema.parse(answer.json())
    const flagged = stages.flatMap(({ cards }) => cards).filter(({ flags }) => flags.length > 0)
    expect(flagged.map(({ id }) => id).sort()).toEqual([idOf(0), other.id].sort())
    const turned = await world.app.inject({
      url: '/api/v1/hearings?from=2026-12-01&to=2026-11-01',
      headers: people.judge.headers,
    })
    expect(turned.json().code).toBe('HEARING_DAYS')
  })

  it('stands on the board of the lane as far as each side may see it', async () => {
    const lanes = async (who: SignedIn) => {
      const answer = await world.app.inject({ url: '/api/v1/lanes', headers: who.headers })
      return lanesSchema.parse(answer.json())
    }
    const counts = ({ stages }: Awaited<ReturnType<typeof lanes>>) => stages.map(({ count }) => count)
    expect(counts(await lanes(people.head))).toEqual([1, 1, 2, 0, 0])
    expect(counts(await lanes(people.judge))).toEqual([0, 0, 2, 0, 0])
    expect(counts(await lanes(stranger))).toEqual([0, 0, 0, 0, 0])
    const police = await lanes(people.liaison)
    expect(counts(police)).toEqual([1, 1, 2, 0, 0])
    expect(police.stages.flatMap(({ cards }) => cards.flatMap(({ handler }) => handler ?? []))).toEqual([])
    expect((await lanes(people.head)).left.map(({ state }) => state.id)).toEqual(['retracted'])
  })
})
