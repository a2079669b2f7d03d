import { matterPageSchema, matterSchema } from '@hengjian/contract'
import { sessionRoomsSchema } from '@hengjian/contract/rooms'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, openedBy, read, send } from './scratchMatters'

const NOW: Instant = parseInstant('2026-05-08T10:00:00+08:00')?.instant ?? (0 as Instant)
const NOTE = '孩子提到夜里惊醒，建议持续辅导'
const UNIT = '松涧派出所'

let world: ScratchApp
let minors: SignedIn
let counsellor: SignedIn
let stranger: SignedIn
let chief: SignedIn
let head: SignedIn
let police: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => NOW })
  minors = await world.signInAs('procurator', ['minorsProcurator'])
  counsellor = await world.signInAs('assistant', ['counsellor'])
  stranger = await world.signInAs('assistant', ['counsellor'])
  chief = await world.signInAs('leader', ['chief'])
  head = await world.signInAs('leader', ['departmentHead'])
  police = await world.signInAs('police', ['policeLiaison'], UNIT)
})
afterAll(() => world.close())

const book = (code: string, birthDate: string) => ({
  workflow: 'minorsSession',
  action: 'book',
  form: {
    ...{ minorCode: code, gender: 'male', isMinor: true, birthDate, interviewed: 'victim', caseKind: 'violence' },
    ...{ unit: UNIT, servedUnit: UNIT, wishedAt: '2026-05-08T14:00:00+08:00', bookingReason: '询问被害经过' },
  },
})
const prepare = (from: string, until: string, room = '一站式工作室') => ({
  action: 'prepare',
  form: {
    ...{ sessionAt: `2026-05-${from}:00+08:00`, sessionUntil: `2026-05-${until}:00+08:00`, sessionRoom: room },
    ...{ adultName: '法定代理人甲', outline: '按时间顺序询问', team: [counsellor.login] },
  },
})
const start = (isMinor: boolean) => ({
  action: 'start',
  form: {
    ...{ startedAt: '2026-05-08T09:30:00+08:00', isMinor, adultPresent: 'representative', recording: 'on' },
    ...{ interviewerGender: 'female', inPerson: true, rightsTold: true },
  },
})

/** A session that has come to its counselling, at version 5. */
async function untilCounselling(code: string, from: string, until: string): Promise<string> {
  const { id } = await openedBy(world, minors, book(code, '2014-03-02'))
  await act(world, minors, id, 1, prepare(from, until))
  await act(world, minors, id, 2, start(true))
  await act(world, minors, id, 3, {
    action: 'finishInterview',
    form: { endedAt: '2026-05-08T09:50:00+08:00', interviewNote: '陈述清楚' },
  })
  await act(world, minors, id, 4, { action: 'finishEvidence', form: { evidenceTaken: ['none'] } })
  return id
}
const counsel = {
  action: 'counsel',
  form: { counselledAt: '2026-05-08T09:55:00+08:00', furtherCounselling: true },
  sealed: { counsellingNote: NOTE },
}
const counts = async (who: SignedIn, q: string): Promise<number> => {
  const answer = await world.app.inject({
    url: `/api/v1/matters?workflow=minorsSession&q=${encodeURIComponent(q)}`,
    headers: who.headers,
  })
  return matterPageSchema.parse(answer.json()).total
}
const found = async (who: SignedIn, q: string): Promise<string> =>
  (await world.app.inject({ method: 'POST', url: '/api/v1/search', headers: who.headers, payload: { q } })).body

describe('the room of a one-stop session', () => {
  it('is booked once for a time, however its name is typed, and free again where the session is off', async () => {
    const first = await openedBy(world, minors, book('甲-1', '2014-03-02'))
    const second = await openedBy(world, minors, book('甲-2', '2014-03-02'))
    await act(world, minors, first.id, 1, prepare('11T09:00', '11T11:00'))
    const clash = prepare('11T10:30', '11T12:00', ' 一站式工作室')
    const refused = await send(world, minors, `/${second.id}/actions`, clash, { version: 1 })
    expect([refused.status, refused.body.code, refused.body.place]).toEqual([409, 'ROOM_TAKEN', 'sessionRoom'])
    expect(refused.body.message.zh).toContain('2026-05-11 09:00 – 2026-05-11 11:00')
    const turned = await send(world, minors, `/${second.id}/actions`, prepare('11T12:00', '11T11:30'), { version: 1 })
    expect(turned.body.problems?.[0]?.code).toBe('SESSION_TURNED')
    await act(world, minors, second.id, 1, prepare('11T11:00', '11T12:00'))
    const rooms = (who: SignedIn) =>
      world.app.inject({ url: '/api/v1/session-rooms?from=2026-05-08', headers: who.headers })
    const judge = await world.signInAs('court', ['residentJudge'])
    const lawyer = await world.signInAs('lawyer', ['dutyLawyer'])
    for (const other of [police, judge, lawyer]) expect((await rooms(other)).json().code).toBe('FORBIDDEN')
    const shown = await rooms(minors)
    expect(
      sessionRoomsSchema
        .parse(shown.json())
        .rooms.map(({ room, bookings }) => [
          room,
          bookings.map(({ from, matter }) => [from.slice(8, 16), matter?.number]),
        ]),
    ).toEqual([
      [
        '一站式工作室',
        [
          ['11T09:00', first.number],
          ['11T11:00', second.number],
        ],
      ],
    ])
    await act(world, head, first.id, 2, {
      action: 'cancel',
      form: {},
      reason: { code: 'mistaken', words: '重复预约，取消' },
    })
    await act(world, minors, second.id, 2, prepare('11T10:00', '11T12:00'))
  })

  it('is not begun as with a minor by whom has come of age since the booking', async () => {
    const { id } = await openedBy(world, minors, book('甲-3', '2014-03-02'))
    await act(world, minors, id, 1, prepare('12T09:00', '12T10:00'))
    const grown = await openedBy(world, minors, {
      ...book('甲-4', '2008-05-07'),
      form: { ...book('甲-4', '2008-05-07').form, wishedAt: '2026-05-07T09:00:00+08:00' },
    })
    await act(world, minors, grown.id, 1, prepare('12T10:00', '12T11:00'))
    const refused = await send(world, minors, `/${grown.id}/actions`, start(true), { version: 2 })
    expect(refused.body.problems?.[0]).toMatchObject({ code: 'CAME_OF_AGE', place: 'isMinor' })
    expect(refused.body.problems?.[0]?.message.zh).toContain('刑诉法第281条')
    await act(world, minors, grown.id, 2, start(false))
    const matter = await read(world, minors, grown.id)
    expect(matter.clocks.find(({ title }) => title.zh === '年满十八周岁')).toBeDefined()
    expect(matter.sensitivities.map(({ id: one }) => one)).toContain('minor')
  })
})

describe('a counselling note', () => {
  it("is read by the counsellor and the minors' procurator alone, each time with log, and lies readable nowhere", async () => {
    const id = await untilCounselling('乙-1', '13T09:00', '13T11:00')
    await act(world, counsellor, id, 5, counsel)
    const notes = (who: SignedIn) => send(world, who, `/${id}/notes`, { sequence: 6, field: 'counsellingNote' })
    expect((await notes(counsellor)).body).toEqual({ text: NOTE })
    expect((await notes(minors)).body).toEqual({ text: NOTE })
    expect((await notes(chief)).body.code).toBe('NOTE_CLOSED')
    expect((await notes(head)).body.code).toBe('NOTE_CLOSED')
    expect((await notes(stranger)).body.code).toBe('MATTER_UNKNOWN')
    const asked = await send(world, chief, `/${id}/sealed`, {
      sequence: 6,
      field: 'counsellingNote',
      reason: '督办需要查看',
    })
    expect(asked.body.code).toBe('SEALED_NOT_ASKED')
    const pages = await Promise.all(
      [minors, counsellor, chief, head, police].map((who) =>
        world.app.inject({ url: `/api/v1/matters/${id}`, headers: who.headers }),
      ),
    )
    expect(pages.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
    expect(matterSchema.parse(pages[2]?.json()).sealed.map(({ mayAsk, mayRead }) => [mayAsk, mayRead])).toEqual([
      [false, false],
    ])
    const elsewhere = [...pages.map(({ body }) => body), await found(minors, '惊醒'), await found(chief, NOTE)]
    for (const body of elsewhere) expect(body).not.toContain('惊醒')
    const { tables, log } = await withClient(world.ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
         where nspname = 'hengjian' and relkind = 'r'`,
      )
      let all = ''
      for (const { name } of rows)
        all += (
          await client.query<{ text: string }>(`select row_to_json(h)::text as text from hengjian."${name}" h`)
        ).rows
          .map(({ text }) => text)
          .join('\n')
      const read = await client.query<{ actor: string }>(
        `select actor from hengjian.audit_entry where action = 'matter.note' and subject = $1 order by id`,
        [id],
      )
      return { tables: all, log: read.rows.map(({ actor }) => actor) }
    })
    expect(tables).toContain(id)
    expect(tables).not.toContain('惊醒')
    expect(log).toEqual([counsellor.login, minors.login])
  })
})

describe('a session that is sealed', () => {
  it('is gone from lists, counts, search and pages of all but who sealed it, an emergency included', async () => {
    const id = await untilCounselling('丙-1', '14T09:00', '14T11:00')
    await act(world, counsellor, id, 5, counsel)
    await act(world, minors, id, 6, {
      action: 'close',
      form: { closedOn: '2026-05-08', sessionSummary: '一次完成询问、取证和心理辅导。' },
    })
    const { number } = await read(world, minors, id)
    const before = await Promise.all([minors, head, chief].map((who) => counts(who, number)))
    expect(before).toEqual([1, 1, 1])
    const all = await counts(minors, '')
    await act(world, chief, id, 7, {
      action: 'seal',
      form: { sealedScope: '本次询问全部记录', sealingBasis: '刑诉法第二百八十六条' },
    })
    expect(await Promise.all([minors, head, counsellor, chief].map((who) => counts(who, number)))).toEqual([0, 0, 0, 1])
    expect(await counts(minors, '')).toBe(all - 1)
    for (const who of [minors, head, counsellor, police]) {
      expect(await found(who, number)).not.toContain(id)
      const page = await world.app.inject({ url: `/api/v1/matters/${id}`, headers: who.headers })
      expect(page.json().code).toBe('MATTER_UNKNOWN')
    }
    expect(await found(chief, number)).toContain(id)
    const urgent = await world.signInAs('procurator', ['residentProcurator'])
    const opened = await world.app.inject({
      method: 'POST',
      url: '/api/v1/emergencies',
      headers: urgent.headers,
      payload: { reason: 'lifeOrSafety', words: '需要立即核对该未成年人的安全情况' },
    })
    expect(opened.statusCode, opened.body).toBe(200)
    expect((await world.app.inject({ url: `/api/v1/matters/${id}`, headers: urgent.headers })).json().code).toBe(
      'MATTER_UNKNOWN',
    )
    await act(world, chief, id, 8, { action: 'archive', form: { archiveNo: '封-2026-1' } })
    expect(await counts(minors, number)).toBe(0)
  })
})
