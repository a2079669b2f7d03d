import { ledgerPageSchema, type WorkLogDayDto, workLogDaySchema, workLogMonthSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csrfOf } from '../access/secretToken'
import { startSession } from '../access/sessions'
import { findUser } from '../access/users'
import { everywhere, inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { SESSION_COOKIE } from '../http/choke'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, assignTo, clueOf, openedBy } from '../matters/scratchMatters'

const instant = (text: string): Instant => parseInstant(text)?.instant ?? (0 as Instant)
let now = instant('2026-05-07T23:00:00+08:00')
let world: ScratchApp
let resident: SignedIn
let rotating: SignedIn
let clerk: SignedIn
let head: SignedIn
let clueId: string

const WORDS = {
  ...{ weather: '晴', consultations: 2, contacts: '与法制大队通话一次', problems: '候问室无人值守，已口头指出' },
  ...{ handoverOut: '继续跟踪两条线索', remark: '' },
}
const DAY = '/work-logs/2026-05-08'
const ARRIVAL = {
  ...{ source: 'centreMonitoringSystem', sourceRecord: 'r-1', kind: 'centreEntered' },
  occurredAt: '2026-05-08T00:20:00+08:00',
  objects: [
    { role: 'person', type: 'person', id: 'P-1', attributes: { name: '王安柏' } },
    { role: 'visit', type: 'visit', id: 'V-1', attributes: { track: 'criminal', personRole: 'suspect' } },
  ],
  data: { personRole: 'suspect' },
}

/** Two who rotate, each shift from midnight to midnight. */
const planOf = () => ({
  ...{ from: '2026-05-07', handover: '00:00', working: { from: '08:30', to: '17:30' }, approval: 'shortNotice' },
  lines: [
    { id: 'day', name: '轮值检察官', kind: 'rotation', post: 'procurator', days: 1, people: [rotating.login] },
    { id: 'with', name: '第二值班人', kind: 'rotation', post: 'second', days: 1, people: [clerk.login] },
  ],
})

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  resident = await world.signInAs('procurator', ['residentProcurator'])
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  clerk = await world.signInAs('clerk', ['clerk'])
  head = await world.signInAs('leader', ['departmentHead'])
  const early = await openedBy(
    world,
    clerk,
    clueOf({ source: 'complaint', clueKind: 'breach', foundOn: '2026-05-07', facts: '昨日登记。' }),
  )
  expect((await ask('POST', '/roster/plans', resident, planOf())).statusCode).toBe(200)
  const note = { date: '2026-05-07', words: '前夜两人未送押' }
  expect((await ask('POST', '/roster/notes', rotating, note)).statusCode).toBe(200)
  now = instant('2026-05-08T00:30:00+08:00')
  const headers = { ...(await world.ingestHeaders('centreMonitoringSystem')), 'content-type': 'application/x-ndjson' }
  const taken = await world.app.inject({
    ...{ method: 'POST', url: '/api/v1/facts', headers },
    payload: JSON.stringify(ARRIVAL),
  })
  expect(taken.json()).toMatchObject({ accepted: 1 })
  now = instant('2026-05-08T01:00:00+08:00')
  clueId = (await openedBy(world, clerk, clueOf())).id
  now = instant('2026-05-08T01:05:00+08:00')
  await act(world, resident, early.id, 1, assignTo(rotating.login))
})
afterAll(() => world.close())

/** Sessions end long before a shift does. */
async function signedInAgain(one: SignedIn): Promise<SignedIn> {
  const { database } = world.context
  const user = await everywhere(database, (client) => findUser(client, one.login))
  if (user === undefined) throw new Error('no such user')
  const token = await startSession(database, user, now, { factorAt: now })
  return { ...one, headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfOf(token) } }
}

const ask = (method: 'GET' | 'POST', url: string, { headers }: SignedIn, payload?: object) =>
  world.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload === undefined ? {} : { payload }) })
const day = async (who = resident): Promise<WorkLogDayDto> =>
  workLogDaySchema.parse((await ask('GET', DAY, who)).json())
const sign = (who: SignedIn, version: number, reason: string | null = null, words: object = WORDS) =>
  ask('POST', DAY, who, { version, words, reason })

describe('the log of a day', () => {
  it('is filled in from what happened before anybody writes a word', async () => {
    const { now: told, signatures, maySign, mayInstruct } = await day()
    expect(told).toMatchObject({
      handoverIn: '前夜两人未送押',
      accepted: { clues: 1, cases: 0, documents: 0, visits: 0 },
      counts: { arrivals: 1, found: 0, decided: 0, acknowledged: 0 },
      changes: ['2026-05-08T00:00:00+08:00', '2026-05-09T00:00:00+08:00'],
    })
    expect([told.procurators, told.clerks].map((people) => people.map(({ login }) => login))).toEqual([
      [rotating.login],
      [clerk.login],
    ])
    expect(told.deeds.map(({ title, by }) => [title.zh, by.login])).toEqual([
      ['登记', clerk.login],
      ['分流', resident.login],
    ])
    expect([signatures, maySign, mayInstruct]).toEqual([[], true, false])
    expect((await day(head)).maySign).toBe(false)
    expect((await day(rotating)).maySign).toBe(true)
  })

  it('is for the resident office and the heads alone', async () => {
    const department = await world.signInAs('procurator', ['departmentProcurator'])
    expect((await ask('GET', DAY, department)).json().code).toBe('WORK_LOG_CLOSED')
    const offered = async (who: typeof department): Promise<boolean> =>
      (await ask('GET', '/session', who)).json().user.permissions.includes('workLog')
    expect([await offered(department), await offered(resident)]).toEqual([false, true])
    const police = await world.signInAs('police', ['policeLiaison'])
    expect((await ask('GET', DAY, police)).json().code).toBe('FORBIDDEN')
  })

  it('is signed once its shift has ended, not a minute before', async () => {
    await act(world, resident, clueId, 1, assignTo(rotating.login))
    for (const early of ['2026-05-08T01:05:00+08:00', '2026-05-08T23:59:00+08:00']) {
      now = instant(early)
      rotating = await signedInAgain(rotating)
      const refused = await sign(rotating, 0)
      expect([refused.statusCode, refused.json()]).toMatchObject([
        422,
        {
          ...{ code: 'WORK_LOG_SHIFT', place: 'day' },
          message: {
            zh: '该班次于 2026-05-09 00:00 结束，此前不能签署日志。',
            en: 'The shift ends at 2026-05-09 00:00: its log cannot be signed before that.',
          },
        },
      ])
    }
    resident = await signedInAgain(resident)
    expect((await day()).signatures).toEqual([])
    now = instant('2026-05-09T00:00:00+08:00')
    clerk = await signedInAgain(clerk)
    head = await signedInAgain(head)
  })

  it('is signed by whoever was on duty, once, and corrected only by a signature that says why', async () => {
    const stranger = await world.signInAs('procurator', ['rotatingProcurator'])
    expect((await sign(stranger, 0)).json().code).toBe('WORK_LOG_NOT_YOURS')
    const instruction = { version: 1, instruction: '请跟进候问室值守' }
    expect((await ask('POST', `${DAY}/instruction`, head, { ...instruction })).json().code).toBe('WORK_LOG_STALE')
    const [one, other] = await Promise.all([sign(rotating, 0), sign(clerk, 0)])
    expect([one?.statusCode, other?.statusCode].sort()).toEqual([200, 409])
    expect((await sign(resident, 1)).json().code).toBe('WORK_LOG_REASON')
    now = instant('2026-05-09T01:30:00+08:00')
    const corrected = await sign(resident, 1, '补记下午的咨询', { ...WORDS, consultations: 3 })
    expect(corrected.statusCode, corrected.body).toBe(200)
    expect((await ask('POST', `${DAY}/instruction`, resident, { ...instruction, version: 2 })).json().code).toBe(
      'WORK_LOG_NOT_YOURS',
    )
    expect((await ask('POST', `${DAY}/instruction`, head, { ...instruction, version: 2 })).statusCode).toBe(200)
    const { signatures } = await day()
    expect(
      signatures.map(({ version, kind, reason, words, log }) => [
        version,
        kind,
        reason,
        words.consultations,
        log.deeds.length,
      ]),
    ).toEqual([
      [1, 'signed', null, 2, 3],
      [2, 'corrected', '补记下午的咨询', 3, 3],
      [3, 'instructed', null, 3, 3],
    ])
    expect(signatures.map((one) => one.instruction)).toEqual(['', '', '请跟进候问室值守'])
  })

  it('shows of what was signed no line of a matter that its reader may not read', async () => {
    const assistant = await world.signInAs('assistant', ['assistantProcurator'])
    const { signatures, now: told } = await day(assistant)
    expect([signatures.at(-1)?.log.deeds, told.deeds]).toEqual([[], []])
    expect(signatures.at(-1)?.words.problems).toBe('候问室无人值守，已口头指出')
  })

  it('is a row of its ledger, in the name of whoever answers for it, and a line of its month', async () => {
    const url = '/ledgers/workLog?columns=date.weekday.clues.consultations.handoverOut.instruction.signature.lockedAt'
    const { rows, count } = ledgerPageSchema.parse((await ask('GET', url, resident)).json())
    expect([rows.map(({ cells }) => cells), count]).toEqual([
      [
        [
          ['2026-05-08'],
          [{ zh: '星期五', en: 'Friday' }],
          ['1'],
          ['3'],
          ['继续跟踪两条线索'],
          ['请跟进候问室值守'],
          [resident.login],
          ['2026-05-09T01:30:00+08:00'],
        ],
      ],
      1,
    ])
    const month = workLogMonthSchema.parse((await ask('GET', '/work-logs?month=2026-05', resident)).json())
    expect([month.days.length, month.days[0]?.day, month.days[0]?.deeds, month.days[1]?.deeds]).toEqual([
      9,
      '2026-05-09',
      0,
      3,
    ])
    expect(month.days.slice(0, 3).map(({ signed }) => [signed?.version, signed?.by.login])).toEqual([
      [undefined, undefined],
      [3, resident.login],
      [undefined, undefined],
    ])
  })
})

describe('the application role, in plain SQL,', () => {
  async function tried(text: string) {
    try {
      await inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(text))
      return null
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      return constraint ?? code
    }
  }
  const added = (columns: string, values: string) =>
    tried(`insert into work_log (office, day, body, signed_by, signed_at, ${columns})
      select office, day, body, 'x', 0, ${values} from work_log where version = 3`)

  it('unlocks no log that was signed, and slips none in', async () => {
    expect(await tried(`update work_log set body = '{}'`)).toBe('42501')
    expect(await tried('delete from work_log')).toBe('42501')
    expect(await tried('truncate work_log')).toBe('42501')
    expect(await added('version, previous, kind', `1, null, 'signed'`)).toBe('work_log_pkey')
    expect(await added('version, previous, kind, reason', `6, 5, 'corrected', '改一改'`)).toBe('one_before_is_there')
    expect(await added('version, previous, kind, reason', `4, 2, 'corrected', '改一改'`)).toBe('follows_the_one_before')
    expect(await added('version, previous, kind', `4, null, 'instructed'`)).toBe('first_is_signed')
    expect(await added('version, previous, kind', `4, 3, 'signed'`)).toBe('first_is_signed')
    expect(await added('version, previous, kind, reason', `4, 3, 'corrected', ' '`)).toBe('correction_has_reason')
  })
})
