import { emergencyEntrySchema, emergencySchema, sessionSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOffice, withClient } from '../database/database'
import { SCRATCH_OFFICE } from '../database/scratch'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, assignTo, CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'

const START = parseInstant('2026-05-08T22:00:00+08:00')?.instant ?? (0 as Instant)
let now: Instant = START
let world: ScratchApp
let rotating: SignedIn
let head: SignedIn
let chief: SignedIn
let minor: string
let recused: string

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  rotating = await world.signInAs('procurator', ['rotatingProcurator'])
  head = await world.signInAs('leader', ['departmentHead'])
  chief = await world.signInAs('leader', ['chief'])
  const clerk = await world.signInAs('clerk', ['clerk'])
  const resident = await world.signInAs('procurator', ['residentProcurator'])
  minor = (await openedBy(world, clerk, clueOf({ ...CLUE_FORM, involvesMinor: true }))).id
  recused = (await openedBy(world, clerk, clueOf(CLUE_FORM))).id
  await act(world, resident, recused, 1, assignTo(rotating.login))
  await act(world, rotating, recused, 2, { action: 'recuse', reason: { code: 'party' } })
})
afterAll(() => world.close())

const post = (who: SignedIn, path: string, payload?: object) =>
  world.app.inject({
    method: 'POST',
    url: `/api/v1/${path}`,
    headers: who.headers,
    ...(payload === undefined ? {} : { payload }),
  })
const get = (who: SignedIn, path: string) => world.app.inject({ url: `/api/v1/${path}`, headers: who.headers })
const WORDS = '值班期间接报嫌疑人突发疾病，承办人无法联系。'
const open = (who: SignedIn) => post(who, 'emergencies', { reason: 'lifeOrSafety', words: WORDS })
const listed = async (who: SignedIn) => emergencySchema.array().parse((await get(who, 'emergencies')).json())
const of = async (who: SignedIn, id: string) => (await listed(who)).find((one) => one.id === id)

describe('emergency access', () => {
  it('opens for an hour what titles do not, but not what recusal closes, and lets nothing be done that was not allowed', async () => {
    now = START
    expect((await get(rotating, `matters/${minor}`)).statusCode).toBe(404)
    const { id } = (await open(rotating)).json()
    const session = sessionSchema.parse((await get(rotating, 'session')).json())
    expect(session.user?.emergency).toEqual({ until: '2026-05-08T23:00:00+08:00' })
    const seen = (await get(rotating, `matters/${minor}`)).json()
    expect(seen.actions.filter(({ refusal }: { refusal: unknown }) => refusal === null)).toEqual([])
    expect((await get(rotating, 'matters')).body).toContain(minor)
    expect((await get(rotating, `matters/${recused}`)).statusCode).toBe(404)
    expect((await open(rotating)).json().code).toBe('EMERGENCY_RUNNING')
    now = (START + 3_600_000) as Instant
    expect((await get(rotating, `matters/${minor}`)).statusCode).toBe(404)
    expect((await of(head, id))?.state).toBe('unreviewed')
  })

  it('is told at once to the heads and to the security administrator, to these without a word of the case', async () => {
    now = START
    const who = await world.signInAs('procurator', ['rotatingProcurator'])
    const { id } = (await open(who)).json()
    expect(await of(head, id)).toMatchObject({ login: who.login, words: WORDS, state: 'running', mayReview: false })
    const security = await world.signIn('securityAdministrator')
    expect(await of(security, id)).toMatchObject({ reason: 'lifeOrSafety', words: null, state: 'running' })
    for (const role of ['clerk', 'assistant', 'police', 'systemAdministrator', 'auditAdministrator'] as const) {
      const other = await world.signIn(role)
      expect([(await get(other, 'emergencies')).statusCode, (await open(other)).statusCode], role).toEqual([403, 403])
    }
    expect((await post(security, `emergencies/${id}/end`)).statusCode).toBe(200)
    expect((await get(who, `matters/${minor}`)).statusCode).toBe(404)
    expect((await of(head, id))?.endedAt).toBe('2026-05-08T22:00:00+08:00')
  })

  it('marks everything done in it, and shows that to whoever reviews it, once, and who is another', async () => {
    now = START
    const { id } = (await open(chief)).json()
    await get(chief, `matters/${minor}`)
    await get(chief, 'matters')
    await post(chief, 'search', { q: '线索' })
    expect((await post(head, `emergencies/${id}/review`, { justified: true, words: '属实' })).statusCode).toBe(400)
    const review = { justified: false, words: '当时承办人可以联系，提醒。' }
    expect((await post(head, `emergencies/${id}/review`, review)).json().code).toBe('EMERGENCY_NOT_OVER')
    await post(chief, 'emergencies/own/end')
    const later = await get(chief, 'matters')
    expect(later.statusCode).toBe(200)
    expect((await post(chief, `emergencies/${id}/review`, review)).json().code).toBe('EMERGENCY_OWN')
    const entries = emergencyEntrySchema.array().parse((await get(head, `emergencies/${id}/entries`)).json())
    expect(entries.map(({ action, subject, subjectName }) => [action, subject, subjectName])).toEqual([
      ['matter.read', minor, '线索〔2026〕1号'],
      ['matter.list', '', ''],
      ['person.search', '', ''],
      ['emergency.end', id, ''],
    ])
    expect((await post(head, `emergencies/${id}/review`, review)).statusCode).toBe(200)
    expect((await post(head, `emergencies/${id}/review`, review)).json().code).toBe('EMERGENCY_NOT_OVER')
    expect(await of(chief, id)).toMatchObject({ state: 'reviewed', review: { justified: false, words: review.words } })
  })

  it('is not opened a fourth time while three wait for their review', async () => {
    const who = await world.signInAs('procurator', ['residentProcurator'])
    for (let hour = 0; hour < 3; hour += 1) {
      now = (START + hour * 3_600_000) as Instant
      expect((await open(who)).statusCode).toBe(200)
    }
    now = (START + 3 * 3_600_000) as Instant
    expect((await open(who)).json().code).toBe('EMERGENCY_UNREVIEWED')
  })

  it('is kept by the database from being taken back, or reviewed by whoever opened it', async () => {
    now = START
    const who = await world.signInAs('procurator', ['residentProcurator'])
    const { id } = (await open(who)).json()
    const tried = (text: string) =>
      inOffice(world.context.database, SCRATCH_OFFICE, (client) => client.query(text)).then(
        () => 'done',
        ({ code, constraint }: { code: string; constraint?: string }) => constraint ?? code,
      )
    for (const table of ['emergency_access', 'emergency_end', 'emergency_review']) {
      expect(await tried(`delete from ${table}`)).toBe('42501')
      expect(await tried(`update ${table} set office = office`)).toBe('42501')
    }
    expect(
      await tried(
        `insert into emergency_review values ('${SCRATCH_OFFICE}', '${id}', '${who.login}', '${who.login}', 1, true, '', '')`,
      ),
    ).toBe('reviewed_by_another')
    const { rows } = await withClient(world.ownerUrl, (client) =>
      client.query('select words from emergency_access where id = $1', [id]),
    )
    expect(rows[0].words.includes(Buffer.from('突发疾病'))).toBe(false)
  })
})
