import { acknowledgedSchema, type TitleDto, urgenciesSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { startTimerLoop } from '../judging/timerLoop'
import { TIMER_CHANNEL } from '../judging/timers'
import { judgeOffice } from '../judging/worker'
import { watchUrgencies } from './urgencies'

const at = (text: string): Instant => parseInstant(`2026-05-${text}+08:00`)?.instant ?? (0 as Instant)
let now = at('06T14:30:00')
let world: ScratchApp
let first: SignedIn
let second: SignedIn
let night: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  first = await world.signInAs('procurator', ['residentProcurator'])
  second = await world.signInAs('clerk', ['clerk'])
  night = await world.signInAs('procurator', ['rotatingProcurator'])
  await take(sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00'))
  await plan([
    { kind: 'resident', post: 'procurator', people: [first.login] },
    { kind: 'resident', post: 'second', people: [second.login] },
    { kind: 'rotation', post: 'procurator', people: [night.login] },
  ])
})
afterAll(() => world.close())

async function take(line: string): Promise<void> {
  const headers = await world.ingestHeaders('policeProcessSystem')
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/facts',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    payload: line,
  })
  expect(answer.json()).toMatchObject({ accepted: 1 })
  await judgeOffice(world.context, modelsInForce(), SCRATCH_OFFICE)
}

async function ask(role: 'procurator' | 'leader', method: 'GET' | 'POST', url: string, payload?: object) {
  const { headers } = await world.signIn(role)
  return world.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload === undefined ? {} : { payload }) })
}
const watch = (when: string) => {
  now = at(when)
  return inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    watchUrgencies(client, SCRATCH_OFFICE, world.context.calendars.of(SCRATCH_OFFICE), now),
  )
}
const urgencies = async () => urgenciesSchema.parse((await ask('procurator', 'GET', '/urgencies')).json())
const detention = async () => (await urgencies()).rows.find(({ clock }) => clock.model === 'CM-DET-24H')

/** Somebody declares to be recused from a case; so many days go by here that nobody stays signed in. */
const declare = ({ login }: SignedIn, object: string) =>
  inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
    client.query(
      `insert into recusal_declaration (office, id, person, type, object, ground, key_id, words, declared_at)
       values ($1, gen_random_uuid(), $2, 'case', $3, 'other', 'none', '', $4)`,
      [SCRATCH_OFFICE, login, object, now],
    ),
  )

/** In working hours the resident procurator and a clerk, round the clock the rotating one. */
async function plan(lines: readonly object[]): Promise<void> {
  const { headers } = await world.signInAs('leader', ['departmentHead'])
  const payload = {
    ...{ from: '2026-05-06', handover: '08:30', working: { from: '08:30', to: '17:30' }, approval: 'never' },
    lines: lines.map((line, index) => ({ id: `${index}`, name: '班线', days: 1, ...line })),
  }
  const answer = await world.app.inject({ method: 'POST', url: '/api/v1/roster/plans', headers, payload })
  expect(answer.statusCode).toBe(200)
}

describe('an urgent clock', () => {
  it('is put to the person on duty when its lead begins, and not before', async () => {
    await watch('07T12:59:59')
    expect(await detention()).toBeUndefined()
    expect(await watch('07T13:00:00')).toBe(at('07T13:10:00'))
    expect(await detention()).toMatchObject({
      asked: { login: first.login },
      passesOnAt: '2026-05-07T13:10:00+08:00',
      next: { login: second.login },
      acknowledged: null,
      events: [{ at: '2026-05-07T13:00:00+08:00', action: 'raised', name: first.login }],
    })
  })

  it('goes on to the next person after ten minutes without an acknowledgement, and says so', async () => {
    await watch('07T13:09:59')
    expect((await detention())?.asked?.login).toBe(first.login)
    await watch('07T13:10:00')
    const passed = await detention()
    expect(passed?.asked?.login).toBe(second.login)
    expect(passed?.next?.login).toBe(night.login)
    expect(passed?.events.map(({ action, name }) => [action, name])).toEqual([
      ['raised', first.login],
      ['passedOn', second.login],
    ])
  })

  it('asks nobody whose office is another: neither discipline nor cases nor petitions', async () => {
    const answers = async (role: 'clerk' | 'leader', title: TitleDto) => {
      const { headers } = await world.signInAs(role, [title])
      const got = (method: 'GET' | 'POST', url: string, payload?: object) =>
        world.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload === undefined ? {} : { payload }) })
      const { asksMe, rows } = urgenciesSchema.parse((await got('GET', '/urgencies')).json())
      const sent = await got('POST', '/urgencies/acknowledgements', { ids: rows.map(({ id }) => id) })
      return [asksMe, sent.statusCode]
    }
    expect(await answers('clerk', 'disciplineOfficer')).toEqual([false, 403])
    expect(await answers('clerk', 'caseManager')).toEqual([false, 403])
    expect(await answers('clerk', 'petitionClerk')).toEqual([false, 403])
    expect(await answers('leader', 'departmentHead')).toEqual([false, 403])
    expect((await urgencies()).asksMe).toBe(true)
  })

  it('is acknowledged in one act, by one person, on record, and then asks nobody', async () => {
    const { waiting, rows } = await urgencies()
    expect(waiting).toBe(rows.length)
    const ids = rows.map(({ id }) => id)
    expect((await ask('leader', 'POST', '/urgencies/acknowledgements', { ids })).json().code).toBe('FORBIDDEN')
    const [one, other] = await Promise.all(
      ['1', '2'].map(async () =>
        acknowledgedSchema.parse((await ask('procurator', 'POST', '/urgencies/acknowledgements', { ids })).json()),
      ),
    )
    expect([...(one?.acknowledged ?? []), ...(other?.acknowledged ?? [])].sort()).toEqual([...ids].sort())
    await watch('07T13:40:00')
    expect(await detention()).toMatchObject({ passesOnAt: null, acknowledged: { at: '2026-05-07T13:10:00+08:00' } })
    expect((await urgencies()).waiting).toBe(0)
    const { rows: logged } = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(`select distinct subject from audit_entry where action = 'urgency.acknowledge' order by subject`),
    )
    expect(logged.map(({ subject }) => subject)).toEqual([...ids].sort())
  })

  it('is over as soon as the clock was answered', async () => {
    await take(sampleLine('interrogationBegan', '2026-05-07T13:30:00+08:00'))
    await watch('07T13:41:00')
    expect(await detention()).toBeUndefined()
  })

  it('is put to people by the server itself, with no page open', async () => {
    await take(sampleLine('detentionBegan', '2026-05-07T13:40:00+08:00', '2'))
    now = at('08T12:00:00')
    const loop = await startTimerLoop(world.context)
    await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query('select pg_notify($1, $2)', [TIMER_CHANNEL, SCRATCH_OFFICE]),
    )
    await expect.poll(async () => (await detention())?.asked?.login, { timeout: 10_000 }).toBe(first.login)
    await loop.stop()
  })

  it('goes to whoever comes on duty when its people go off, whether it waits or was acknowledged', async () => {
    now = at('08T17:05:00')
    await take(sampleLine('detentionBegan', '2026-05-08T17:00:00+08:00', '3'))
    await watch('09T16:00:00')
    const raised = await detention()
    expect(raised?.asked?.login).toBe(first.login)
    await ask('procurator', 'POST', '/urgencies/acknowledgements', { ids: [raised?.id] })
    expect(await watch('09T17:29:59')).toBe(at('09T17:30:00'))
    expect((await detention())?.acknowledged?.at).toBe('2026-05-09T16:00:00+08:00')
    await watch('09T17:30:00')
    const handed = await detention()
    expect([handed?.asked?.login, handed?.acknowledged, handed?.passesOnAt]).toEqual([
      ...[night.login, null, '2026-05-09T17:40:00+08:00'],
    ])
    expect(handed?.events.at(-1)).toMatchObject({ action: 'handedOver', name: night.login })
  })

  it('is not put to somebody who is recused from its case, and leaves whoever declares it later', async () => {
    await declare(night, 'C-3')
    await watch('09T17:31:00')
    const left = await inOffice(world.context.database, SCRATCH_OFFICE, (client) =>
      client.query(
        `select u.asked, u.everyone from urgency u join verdict v on v.office = u.office and v.key = u.key
         where u.ended_at is null and v.model = 'CM-DET-24H' and v.case_id = 'C-3'`,
      ),
    )
    expect(left.rows).toEqual([{ asked: [], everyone: true }])
    now = at('11T09:05:00')
    await take(sampleLine('detentionBegan', '2026-05-11T09:00:00+08:00', '4'))
    await declare(first, 'C-4')
    await watch('12T08:31:00')
    expect(await detention()).toMatchObject({ asked: { login: second.login }, next: { login: night.login } })
    await declare(night, 'C-4')
    expect((await detention())?.next).toBeNull()
    await watch('12T08:41:00')
    expect(await detention()).toMatchObject({ asked: null, next: null })
  })

  it('goes on with the declaration itself where whoever acknowledged it turns out to be recused', async () => {
    now = at('13T09:05:00')
    await take(sampleLine('detentionBegan', '2026-05-13T09:00:00+08:00', '5'))
    await watch('14T08:31:00')
    const raised = await detention()
    expect(raised?.asked?.login).toBe(first.login)
    const reader = await world.signInAs('procurator', ['residentProcurator'])
    const post = (url: string, payload: object) =>
      world.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: reader.headers, payload })
    await post('/urgencies/acknowledgements', { ids: [raised?.id] })
    await watch('14T08:32:00')
    expect((await detention())?.acknowledged?.by).toBe(reader.login)
    const declared = await post('/team/recusals', {
      ...{ type: 'case', object: 'C-5', ground: 'interest', words: '近亲属与本案有利害关系' },
    })
    expect(declared.statusCode).toBe(200)
    const handed = await detention()
    expect([handed?.asked?.login, handed?.acknowledged]).toEqual([first.login, null])
    expect(handed?.events.at(-1)).toMatchObject({ action: 'handedOver', name: first.login })
  })
})
