import { feedMadeSchema, feedsSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { act, assignTo, CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'

const now = parseInstant('2026-05-06T10:00:00+08:00')?.instant ?? (0 as Instant)
let world: ScratchApp
let head: SignedIn
let first: SignedIn
let second: SignedIn

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  head = await world.signInAs('leader', ['departmentHead'])
  first = await world.signInAs('procurator', ['rotatingProcurator'])
  second = await world.signInAs('procurator', ['residentProcurator'])
  const line = { id: 'day', name: '轮值检察官张三', kind: 'rotation', post: 'procurator', days: 1 }
  const resident = { id: 'desk', name: '常驻', kind: 'resident', post: 'procurator', days: 1 }
  const payload = {
    ...{ from: '2026-05-06', handover: '08:30', working: { from: '08:30', to: '17:30' }, approval: 'never' },
    lines: [
      { ...line, people: [first.login, second.login] },
      { ...resident, people: [second.login] },
    ],
  }
  await world.app.inject({ method: 'POST', url: '/api/v1/roster/plans', headers: { ...head.headers }, payload })
})
afterAll(() => world.close())

const make = async (who: SignedIn): Promise<{ id: string; key: string }> =>
  feedMadeSchema.parse(
    (await world.app.inject({ method: 'POST', url: '/api/v1/roster/feeds', headers: who.headers })).json(),
  )
const fetched = (key: string) => world.app.inject({ url: `/api/v1/calendars/${key}.ics` })

/** What an independent reader of RFC 5545 makes of a feed. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return {
      uid: event.uid,
      title: event.summary,
      zone: event.startDate.zone.tzid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
    }
  })

it('is read by a calendar program: shifts by the clock of Shanghai, under the same ids each time', async () => {
  const { key } = await make(first)
  const answer = await fetched(key)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const events = eventsIn(answer.body)
  expect(events.slice(0, 2)).toEqual([
    {
      ...{ uid: 'shift-2026-05-06-day@hengjian', title: '值班检察官', zone: 'Asia/Shanghai' },
      ...{ from: '2026-05-06T08:30:00', to: '2026-05-07T08:30:00' },
    },
    expect.objectContaining({ from: '2026-05-08T08:30:00', to: '2026-05-09T08:30:00' }),
  ])
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  expect(eventsIn((await fetched(key)).body)).toEqual(events)
  const desk = eventsIn((await fetched((await make(second)).key)).body).filter(({ title }) => title === '常驻检察官')
  expect(desk[0]).toMatchObject({ from: '2026-05-06T08:30:00', to: '2026-05-06T17:30:00' })
})

it('tells of matters the number and the limit, and no name at all', async () => {
  const clerk = await world.signInAs('clerk', ['clerk'])
  const { id, number } = await openedBy(world, clerk, clueOf({ ...CLUE_FORM, foundOn: '2026-05-06' }))
  await act(world, second, id, 1, { ...assignTo(first.login) })
  const { key } = await make(first)
  const { body } = await fetched(key)
  const limit = eventsIn(body).find(({ uid }) => uid === `matter-${id}@hengjian`)
  expect(limit?.title).toBe(`${number} 到期`)
  for (const hidden of ['张三', '违法', first.login, second.login]) expect(body).not.toContain(hidden)
})

it('ends with its key, with whoever revokes it and with its owner’s account', async () => {
  const { id, key } = await make(second)
  const revoke = (who: SignedIn) =>
    world.app.inject({ method: 'DELETE', url: `/api/v1/roster/feeds/${id}`, headers: who.headers })
  expect((await revoke(first)).json().code).toBe('FEED_UNKNOWN')
  expect((await fetched(`${key.slice(0, -1)}~`)).json().code).toBe('FEED_UNKNOWN')
  expect((await fetched(key)).statusCode).toBe(200)
  expect(feedsSchema.parse((await revoke(second)).json()).map((one) => one.id)).not.toContain(id)
  expect((await fetched(key)).json().code).toBe('FEED_UNKNOWN')
  const other = await make(first)
  const administrator = await world.signIn('securityAdministrator')
  await world.app.inject({
    ...{ method: 'POST', url: `/api/v1/users/${first.login}/state`, headers: { ...administrator.headers } },
    payload: { disabled: true },
  })
  expect((await fetched(other.key)).statusCode).toBe(404)
})
