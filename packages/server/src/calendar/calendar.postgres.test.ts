import { parseDate } from '@hengjian/law'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'

let server: ScratchApp
let loader: SignedIn
let procurator: SignedIn

beforeAll(async () => {
  server = await scratchApp()
  loader = await server.signIn('systemAdministrator')
  procurator = await server.signIn('procurator')
})
afterAll(() => server.close())

const file = {
  year: 2027,
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-02', isOffDay: true },
    { name: '元旦', date: '2027-01-03', isOffDay: false },
  ],
}
const load = (user: SignedIn, payload: object) =>
  server.app.inject({ method: 'POST', url: '/api/v1/calendar', headers: user.headers, payload })
const approve = (user: SignedIn, year = 2027) =>
  server.app.inject({ method: 'POST', url: `/api/v1/calendar/${year}/approval`, headers: user.headers })
const knows2027 = (office: string): boolean => server.context.calendars.of(office).isKnown(2027)

it('begins with the built-in years', async () => {
  const answer = await server.app.inject({ url: '/api/v1/calendar', headers: procurator.headers })
  const { years, history } = answer.json()
  expect(years).toHaveLength(20)
  expect(years[0]).toMatchObject({ year: 2007, origin: 'builtIn', state: 'inForce', loadedBy: null })
  expect(years[19].year).toBe(2026)
  expect(history).toEqual([])
})

it('refuses a wrong file with every place, and a file from somebody who may not load', async () => {
  expect((await load(procurator, file)).json().code).toBe('FORBIDDEN')
  const wrong = await load(loader, {
    year: 2027,
    days: [
      { name: '春节', date: '2027-02-05', isOffDay: true },
      { name: '春节', date: '2027-02-05', isOffDay: true },
      { name: '上班', date: '2027-02-08', isOffDay: false },
    ],
  })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.json().problems.map(({ code, place }: { code: string; place: string }) => `${code} ${place}`)).toEqual([
    'CALENDAR_TWICE days[1].date',
    'CALENDAR_WORKDAY days[2].date',
  ])
})

it('is in force only after a second person approved, and everybody is told', async () => {
  const changed: string[] = []
  server.context.calendars.onChange((office) => changed.push(office))
  expect((await approve(procurator)).json().code).toBe('CALENDAR_NONE_WAITING')
  expect((await load(loader, file)).json().years.at(-1)).toMatchObject({
    year: 2027,
    origin: 'loaded',
    state: 'waiting',
    loadedBy: loader.login,
    approvedBy: null,
  })
  expect(knows2027('office-a')).toBe(false)
  expect((await approve(loader)).json().code).toBe('CALENDAR_SAME_PERSON')
  expect((await approve(procurator)).json().years.at(-1)).toMatchObject({
    state: 'inForce',
    approvedBy: procurator.login,
  })
  await vi.waitFor(() => expect(changed).toEqual(['office-a']))
  expect(knows2027('office-a')).toBe(true)
  expect(knows2027('office-b')).toBe(false)
  const sunday = parseDate('2027-01-03')
  expect(sunday === undefined ? undefined : server.context.calendars.of('office-a').isRestDay(sunday)).toBe(false)
})

it('keeps what a later file replaced', async () => {
  await load(loader, { ...file, days: file.days.slice(0, 2) })
  const waiting = (await load(loader, { ...file, days: file.days.slice(0, 1) })).json()
  expect(waiting.years.slice(20).map(({ state }: { state: string }) => state)).toEqual(['inForce', 'waiting'])
  expect(waiting.history).toHaveLength(1)
  const approved = (await approve(procurator)).json()
  expect(approved.years).toHaveLength(21)
  expect(approved.years[20].offDays).toEqual(['2027-01-01'])
  expect(approved.history).toHaveLength(2)
  expect((await approve(procurator)).json().code).toBe('CALENDAR_NONE_WAITING')
})
