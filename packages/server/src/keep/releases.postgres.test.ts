import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { factWithRawSchema, findingPageSchema, findingSchema, sessionSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyAudit } from '../access/auditVerification'
import { withClient } from '../database/database'
import { appliedMigrations } from '../database/migrate'
import { MIGRATIONS } from '../database/migrations'
import { contextOn, emptyDatabase, type ScratchDatabase } from '../database/scratch'
import type { App } from '../http/app'
import { createApp } from '../http/createApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { registerRoutes } from '../routes'
import { settingsFrom } from '../settings/settings'
import { type Restored, restore } from './restore'
import { storedFile } from './trial'

const releases = storedFile('.', '.')

const expectedSchema = z.object({
  passphrase: z.string(),
  password: z.string(),
  readLogLines: z.number(),
  facts: z.array(z.looseObject({ id: z.string(), sha256: z.string() })),
  findings: z.array(z.looseObject({ id: z.string(), state: z.string(), history: z.array(z.unknown()) })),
})
type Expected = z.output<typeof expectedSchema>

it('has a stored office of every release', () => {
  expect(readdirSync(releases)).toContain('0.1.0')
})

describe.each(readdirSync(releases))('what release %s stored', (release) => {
  const at = (name: string): string => storedFile(release, name)
  let folder: string
  let database: ScratchDatabase
  let expected: Expected
  let restored: Restored
  let app: App
  let headers: Readonly<Record<string, string>>
  let opened: Awaited<ReturnType<typeof contextOn>>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hengjian-release-'))
    expected = expectedSchema.parse(JSON.parse(readFileSync(at('expected.json'), 'utf8')))
    database = await emptyDatabase()
    const settings = settingsFrom(folder, {
      HENGJIAN_DATA: 'data',
      DATABASE_URL: database.applicationUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      // People of a release without one enrol first; what is asked here is what they stored.
      SECOND_FACTOR: 'none',
    })
    const key = { from: at('office.key'), passphrase: async () => expected.passphrase }
    restored = await restore(settings, { from: at('office.backup'), key })
    const then = parseInstant(restored.madeAt)?.instant ?? (Number.NaN as Instant)
    opened = await contextOn({ ...settings, databaseUrl: database.applicationUrl }, { now: () => then })
    app = await createApp(opened.context)
    registerRoutes(app, opened.context)
    await signIn()
  })
  afterAll(async () => {
    await app.close()
    await opened.close()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function signIn(): Promise<void> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'procurator', password: expected.password },
    })
    const { user, csrf } = sessionSchema.parse(answer.json())
    expect(user).toMatchObject({ name: '检察官', role: 'procurator', office: 'office-1', passwordDue: null })
    headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'x-csrf-token': csrf ?? '' }
  }
  const get = async (url: string): Promise<unknown> => (await app.inject({ url, headers: { ...headers } })).json()

  it('has the structure of today, and its key at its place', async () => {
    expect(restored.version).toBe(release)
    expect(existsSync(join(folder, 'data.key'))).toBe(true)
    const applied = await withClient(database.ownerUrl, appliedMigrations)
    expect(applied).toEqual(MIGRATIONS.map(({ name }) => name).sort())
  })

  it('has its one administrator as the one who makes the others', async () => {
    const { rows } = await withClient(database.ownerUrl, (client) => client.query('select login, role from app_user'))
    expect(Object.fromEntries(rows.map(({ login, role }) => [login, role]))).toEqual({
      admin: 'securityAdministrator',
      procurator: 'procurator',
    })
  })

  it('gives every fact as it was, opened from its raw message', async () => {
    expect(expected.facts.length).toBeGreaterThan(3)
    for (const { sha256, ...fact } of expected.facts) {
      const read = factWithRawSchema.parse(await get(`/api/v1/facts/${encodeURIComponent(fact.id)}`))
      expect(read).toMatchObject({ ...fact, raw: { sha256 } })
      expect(read.raw?.text).toContain('"source":"policeProcessSystem"')
    }
  })

  it('gives every finding with its history, and the decisions of people', async () => {
    expect(expected.findings.length).toBeGreaterThan(3)
    expect(expected.findings.map(({ state }) => state)).toEqual(expect.arrayContaining(['confirmed', 'dismissed']))
    for (const finding of expected.findings)
      expect(findingSchema.parse(await get(`/api/v1/findings/${finding.id}`))).toMatchObject(finding)
    const listed = findingPageSchema.parse(await get('/api/v1/findings?limit=200'))
    expect(listed.total).toBe(expected.findings.length)
  })

  it('has a read log that is whole', async () => {
    const verified = (await verifyAudit(opened.context.database, [])).get('office-1')
    expect(verified?.problems).toEqual([])
    expect(verified?.entries).toBeGreaterThanOrEqual(expected.readLogLines)
  })

  it('is judged by the models of today, with every decision kept', async () => {
    await withClient(database.ownerUrl, (client) =>
      client.query(
        `insert into dirty_object (office, type, object, since, marked_at)
         select office, type, object, last_fact_at, last_fact_at from object_card`,
      ),
    )
    await judgeOffice(opened.context, modelsInForce(), 'office-1')
    const failed = await withClient(database.ownerUrl, (client) => client.query('select * from judging_failure'))
    expect(failed.rows).toEqual([])
    for (const { id, history } of expected.findings) {
      const read = findingSchema.parse(await get(`/api/v1/findings/${id}`))
      expect(read.history.slice(0, history.length)).toEqual(history)
    }
  })
})
