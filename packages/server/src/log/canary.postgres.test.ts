import { Writable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, parseInstant } from '@hengjian/law'
import pino from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startSealing } from '../access/auditSealing'
import { requires } from '../access/permissions'
import type { ServerContext } from '../context'
import { closeDatabase, openDatabase, withClient } from '../database/database'
import { sampleLine } from '../facts/sampleLines'
import type { App } from '../http/app'
import { createApp } from '../http/createApp'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { startJudging } from '../judging/start'
import { registerRoutes } from '../routes'

const NAME = '金丝雀'
const NUMBER = '990000199001029877'
const at = (text: string): Instant => parseInstant(text)?.instant ?? (Number.NaN as Instant)
let now = at('2026-05-06T14:30:00+08:00')

let world: ScratchApp
let context: ServerContext
let app: App
let user: SignedIn
let police: Readonly<Record<string, string>>
let written = ''
let answered = ''
const undo: (() => Promise<void>)[] = []

beforeAll(async () => {
  world = await scratchApp({ now: () => now })
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk)
      done()
    },
  })
  const log = pino({ level: 'trace', base: null }, sink)
  const database = openDatabase(world.applicationUrl, log, 6)
  context = { ...world.context, log, database }
  app = await createApp(context)
  registerRoutes(app, context)
  app.get('/api/v1/bug', { config: requires('public') }, ({ url }) => {
    throw new Error(`cannot read ${NAME} ${NUMBER} in ${url}\n    at ${NAME} (${NUMBER})`)
  })
  app.get('/api/v1/badQuery', { config: requires('public') }, () => database.pool.query(`select '${NAME}'::int`))
  await app.ready()
  const judging = await startJudging(context)
  const sealing = startSealing(context)
  undo.push(
    sealing.stop,
    judging.stop,
    () => app.close(),
    () => closeDatabase(database),
    world.close,
  )
  user = await world.signIn('procurator')
  police = await world.ingestHeaders('policeProcessSystem')
})
afterAll(async () => {
  for (const step of undo) await step()
})

const asOwner = (text: string) => withClient(world.ownerUrl, (client) => client.query(text))
const get = async (url: string, headers: Readonly<Record<string, string>> = user.headers) => {
  const answer = await app.inject({ url, headers: { ...headers } })
  answered += answer.body
  return answer
}
const post = (url: string, payload: string | object, headers: Readonly<Record<string, string>> = user.headers) =>
  app.inject({ method: 'POST', url, headers: { ...headers }, payload })
const send = (...lines: string[]) =>
  post('/api/v1/facts', lines.join('\n'), { ...police, 'content-type': 'application/x-ndjson' })
const logged = (text: string) => vi.waitFor(() => expect(written).toContain(text), { timeout: 20_000, interval: 50 })

/** The line of a detained person by the canary's name and number. */
const detained = (suffix: string, when = '2026-05-06T14:20:00+08:00'): string =>
  sampleLine('detentionBegan', when, suffix)
    .replace('王安柏', NAME)
    .replace(/"idNumber":"\d+"/, `"idNumber":"${NUMBER}"`)

/** Makes every row that is added to a table fail with an error that names the canary; answers what undoes it. */
async function refuseRows(table: string): Promise<() => Promise<unknown>> {
  await asOwner(
    `create or replace function hengjian.refuse_row() returns trigger language plpgsql as
     $$ begin raise exception 'no room for ${NAME} ${NUMBER}'; end $$`,
  )
  await asOwner(`create trigger refuse before insert on ${table} execute function hengjian.refuse_row()`)
  return () => asOwner(`drop trigger refuse on ${table}`)
}

it('knows the canary: it came in, was judged, is found by name and number', async () => {
  expect((await send(detained('1'))).json()).toMatchObject({ accepted: 1 })
  await vi.waitFor(
    async () => expect((await get(`/api/v1/cases?q=${encodeURIComponent(NAME)}`)).json().rows).toHaveLength(1),
    { timeout: 20_000, interval: 100 },
  )
  expect((await get(`/api/v1/cases?q=${NUMBER}`)).json().rows).toHaveLength(1)
  expect((await get('/api/v1/cases/C-1')).statusCode).toBe(200)
  expect(answered).toContain('金某某')
})

it('is sent in every wrong way', async () => {
  const answer = await send(
    detained('1', '2026-05-06T14:25:00+08:00'),
    detained('2').slice(0, -20),
    detained('3').replace(/"birthDate":"[^"]+"/, `"birthDate":"${NAME}"`),
    detained('4').replace('"kind":"detentionBegan"', `"kind":"${NAME}"`),
    detained('5').replace('"policeProcessSystem"', `"${NAME}"`),
    detained('6').replace('2026-05-06T', `${NUMBER}T`),
    `${NAME} ${NUMBER}`,
  )
  expect(answer.json()).toMatchObject({ accepted: 0, conflicts: 1, rejected: 6 })
  expect((await post('/api/v1/facts', NAME, { 'content-type': 'text/xml' })).statusCode).toBe(401)
})

it('is asked for in every wrong way', async () => {
  const name = encodeURIComponent(NAME)
  for (const url of [
    `/api/v1/cases/${name}`,
    `/api/v1/facts/${name}`,
    `/api/v1/verdicts/${NUMBER}`,
    `/api/v1/findings/${NUMBER}`,
    `/api/v1/cases?limit=${name}`,
    `/api/v1/findings?cursor=${name}&q=${NUMBER}`,
    `/nothing/${name}?q=${NUMBER}`,
  ])
    expect((await get(url)).statusCode, url).toBeGreaterThanOrEqual(400)
  expect((await post('/api/v1/session', { login: NAME, password: NUMBER }, {})).statusCode).toBe(401)
  expect((await post('/api/v1/session', `{"login":"${NAME}"`, { 'content-type': 'application/json' })).statusCode).toBe(
    400,
  )
})

it('is in a finding, in what a person writes of it, and in the raw record', async () => {
  now = at('2026-05-08T14:30:00+08:00')
  user = await world.signIn('procurator')
  await asOwner(`select pg_notify('hengjian_timer', '')`)
  const found = await vi.waitFor(
    async () => {
      const { rows } = (await get(`/api/v1/findings?q=${encodeURIComponent(NAME)}`)).json()
      expect(rows.length).toBeGreaterThan(0)
      return rows[0]
    },
    { timeout: 20_000, interval: 100 },
  )
  const { revision } = (await get(`/api/v1/findings/${found.id}`)).json()
  const decided = await app.inject({
    method: 'POST',
    url: `/api/v1/findings/${found.id}/decisions`,
    headers: { ...user.headers, 'if-match': `"${revision}"` },
    payload: { action: 'dismiss', reason: 'other', text: `${NAME} ${NUMBER}` },
  })
  expect(decided.statusCode).toBe(200)
  expect((await get(`/api/v1/facts/${encodeURIComponent('policeProcessSystem:detentionBegan-1')}`)).statusCode).toBe(
    200,
  )
})

it('is in what fails while it is stored, judged, timed and sealed', async () => {
  expect((await get('/api/v1/bug')).statusCode).toBe(500)
  expect((await get('/api/v1/badQuery')).statusCode).toBe(500)
  const unsettled = [await refuseRows('verdict'), await refuseRows('judging_failure')]
  expect((await send(detained('7'))).json()).toMatchObject({ accepted: 1 })
  await logged('an object could not be judged')
  await logged('job queue')
  for (const settle of unsettled) await settle()
  const unmarked = await refuseRows('dirty_object')
  expect((await send(detained('8'))).statusCode).toBe(500)
  await asOwner(
    `insert into timer (office, key, at, type, object) values ('office-a', 'canary', ${now}, 'person', '${NAME}')`,
  )
  await asOwner(`select pg_notify('hengjian_timer', '')`)
  await logged('timers wait for the database')
  await unmarked()
  const unsealed = await refuseRows('audit_seal')
  await get('/api/v1/desk')
  await logged('the read log could not be sealed now')
  await unsealed()
})

it('is in why somebody opened what is closed, in its review, and in codes that are wrong', async () => {
  const head = await world.signInAs('leader', ['departmentHead'])
  const words = `${NAME} ${NUMBER}，承办人无法联系`
  const { id } = (await post('/api/v1/emergencies', { reason: 'other', words })).json()
  await get(`/api/v1/people?q=${encodeURIComponent(NAME)}`)
  expect((await post('/api/v1/emergencies/own/end', {})).statusCode).toBe(200)
  const review = await post(`/api/v1/emergencies/${id}/review`, { justified: true, words }, head.headers)
  expect(review.statusCode).toBe(200)
  expect((await get('/api/v1/emergencies', head.headers)).body).toContain(NAME)
  await post('/api/v1/session/second-factor/enrolment', {})
  const wrong = await post('/api/v1/session/second-factor/confirmation', { code: `${NAME}${NUMBER.slice(0, 6)}` })
  expect(wrong.json().code).toBe('FACTOR_WRONG')
})

it('is under way when the database goes', async () => {
  const role = new URL(world.applicationUrl).username
  const cut = () =>
    asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${role}' and datname = current_database()`,
    )
  const slow = `/api/v1/findings?q=${encodeURIComponent(NAME)}`
  const gone = await vi.waitFor(
    async () => {
      const asked = Promise.all([get(slow), get(slow), send(detained('9')), get('/api/v1/desk')])
      await pause(3)
      await cut()
      const codes = (await asked).map(({ statusCode }) => statusCode)
      expect(codes).toContain(503)
      return codes
    },
    { timeout: 20_000, interval: 10 },
  )
  expect(gone).not.toContain(500)
  // A connection that is at work when it is cut fails its question; only one that waits is told of by itself.
  await vi.waitFor(
    async () => {
      expect((await get('/api/v1/desk')).statusCode).toBe(200)
      await cut()
      await pause(50)
      expect(written).toContain('a database connection was lost')
    },
    { timeout: 20_000 },
  )
})

it('is in no line of the log, in no metric and in no detail of the read log', async () => {
  const metrics = (await app.inject({ url: '/metrics' })).body
  const details = await asOwner('select actor, role, action, type, detail, request from audit_entry')
  const levels = new Set(
    written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).level),
  )
  expect([...levels].sort()).toEqual([20, 40, 50])
  expect(metrics).toContain('hengjian_lines_total{outcome="rejected"} 6')
  expect(details.rows.length).toBeGreaterThan(10)
  for (const text of [written, metrics, JSON.stringify(details.rows)]) {
    for (const trace of [NAME, '丝雀', NUMBER, encodeURIComponent(NAME), '金某'])
      expect(
        text.includes(trace),
        `${trace} in ${text.slice(Math.max(0, text.indexOf(trace) - 200)).slice(0, 300)}`,
      ).toBe(false)
  }
})
