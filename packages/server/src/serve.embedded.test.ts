import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { verifyAuditOf } from './access/auditVerification'
import { recordedPostmaster } from './database/embedded/orphan'
import { databasePlace } from './database/embedded/place'
import { doctor } from './health/doctor'
import { Refused } from './problems/registry'
import { type Served, serve } from './serve'
import { settingsFrom } from './settings/settings'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-serve-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answerSchema = z.looseObject({
  code: z.string().optional(),
  cure: z.object({ zh: z.string(), en: z.string() }).optional(),
  setupOpen: z.boolean().optional(),
  user: z.object({ login: z.string(), role: z.string(), factorDue: z.string().nullable() }).nullish(),
})
const bodyOf = async (answer: Response) => answerSchema.parse(await answer.json())

const start = (environment: Record<string, string>): Promise<Served> => serve(settingsFrom(folder, environment))

async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    await (await start(environment)).stop()
    return 'started'
  } catch (error) {
    return error instanceof Refused ? error.message : String(error)
  }
}

describe('a real installation', () => {
  const environment = { PORT: '0', HENGJIAN_DEMO: '0', HENGJIAN_DATA: 'real' }

  it('prints a link once, by which the first administrator comes in, and nobody after', async () => {
    const first = await start(environment)
    const token = new URL(first.setupUrl ?? '').searchParams.get('token')
    expect(first.setupUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]{43}$/)
    expect(first.demoAccounts).toEqual([])
    const setUp = (given: string | null, login: string) =>
      fetch(`${first.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: given, login, name: '首任管理员', password: 'correct horse battery' }),
      }).then(bodyOf)
    expect((await setUp('wrong', 'admin')).code).toBe('SETUP_TOKEN')
    const made = await setUp(token, 'admin')
    expect(made.user).toMatchObject({ login: 'admin', role: 'securityAdministrator', factorDue: 'enrol' })
    expect(made.setupOpen).toBe(false)
    expect((await setUp(token, 'second')).code).toBe('SETUP_CLOSED')
    await first.stop()
    const second = await start({ ...environment, HENGJIAN_DEMO: '' })
    expect(second.setupUrl).toBeUndefined()
    expect(second.demo).toBe(false)
    await second.stop()
    expect(await refusal({ ...environment, HENGJIAN_DEMO: '1' })).toBe('DEMO_NOT_EMPTY')
  })

  it('answers 503 with a cure while the database is away, and recovers by itself', async () => {
    const served = await start(environment)
    const session = () => fetch(`${served.url}/api/v1/session`)
    expect((await session()).status).toBe(200)
    const killed = served.databasePid() ?? 0
    process.kill(killed, 'SIGKILL')
    const away = await vi.waitUntil(
      async () => {
        const answer = await session()
        return answer.status === 503 ? answer : undefined
      },
      { timeout: 5000, interval: 5 },
    )
    const { code, cure } = await bodyOf(away)
    expect([code, away.headers.get('retry-after')]).toEqual(['DATABASE_GONE', '2'])
    expect(cure?.zh).toContain('自动恢复')
    await vi.waitFor(async () => expect((await session()).status).toBe(200), { timeout: 20_000, interval: 100 })
    expect(served.databasePid()).not.toBe(killed)
    await served.stop()
  })

  it('does not start without its key file, makes no second one, and tells the doctor', async () => {
    const settings = settingsFrom(folder, environment)
    const keyCheck = async () =>
      (await doctor(settings))
        .filter(({ name }) => name.en === 'key and data')
        .map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])
    expect(await keyCheck()).toEqual([['fine']])
    renameSync(settings.keyFile, `${settings.keyFile}.kept`)
    expect(await refusal(environment)).toBe('KEY_MISSING')
    expect(existsSync(settings.keyFile)).toBe(false)
    expect(await keyCheck()).toEqual([['failed', 'KEY_MISSING']])
    renameSync(`${settings.keyFile}.kept`, settings.keyFile)
    expect(await refusal(environment)).toBe('started')
  })

  it('leaves nothing running when it cannot start', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const address = blocker.address()
    const port = address !== null && typeof address === 'object' ? String(address.port) : ''
    expect(await refusal({ ...environment, PORT: port })).toBe('PORT_TAKEN')
    blocker.close()
    expect(recordedPostmaster(databasePlace(join(folder, 'real')))).toBeUndefined()
  })

  it('keeps a checkpoint of its read log outside the database', () => {
    const lines = readFileSync(join(folder, 'real', 'audit-checkpoints.jsonl'), 'utf8')
      .trim()
      .split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ office: 'office-1', number: 1 })
  })

  it('is verified from outside, whether it runs or not', async () => {
    const settings = settingsFrom(folder, environment)
    const whole = (found: Awaited<ReturnType<typeof verifyAuditOf>>) =>
      [...found].map(([office, { problems, unsealed }]) => [office, problems.length, unsealed])
    expect(whole(await verifyAuditOf(settings, undefined))).toEqual([['office-1', 0, 0]])
    const served = await start(environment)
    expect(whole(await verifyAuditOf(settings, undefined))).toEqual([['office-1', 0, 0]])
    const checks = await doctor(settings)
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(checks.map(({ name }) => name.en)).toEqual(
      expect.arrayContaining(['built-in PostgreSQL', 'rights of the application role', 'searching Chinese', 'clock']),
    )
    await served.stop()
    const elsewhere = join(folder, 'elsewhere.jsonl')
    writeFileSync(elsewhere, JSON.stringify({ office: 'office-1', number: 1, at: 1, hash: 'f'.repeat(64) }))
    const [found] = (await verifyAuditOf(settings, elsewhere)).values()
    expect(found?.problems.map(({ code }) => code)).toEqual(['AUDIT_REWRITTEN'])
    expect(await verifyAuditOf(settingsFrom(folder, { HENGJIAN_DATA: 'never' }), undefined)).toEqual(new Map())
  })
})

describe('a demonstration', () => {
  it('comes with the first start of the built-in database, once, and is never served as real', async () => {
    const environment = { PORT: '0', HENGJIAN_DATA: 'demo' }
    const first = await start(environment)
    expect(first.demo).toBe(true)
    expect(first.setupUrl).toBeUndefined()
    expect(first.demoAccounts.map(({ role, titles }) => `${role} ${titles.join()}`)).toEqual([
      'procurator residentProcurator',
      'procurator rotatingProcurator',
      'procurator rotatingProcurator',
      'procurator rotatingProcurator',
      'procurator departmentProcurator',
      'procurator minorsProcurator',
      'assistant assistantProcurator',
      'clerk clerk',
      'clerk clerk',
      'clerk caseManager',
      'clerk petitionClerk',
      'leader departmentHead',
      'leader chief',
      'clerk disciplineOfficer',
      'clerk counsellor',
      'police policeLiaison',
      'court residentJudge',
      'lawyer dutyLawyer',
      'lawyer dutyLawyer',
      'lawyer justiceOfficer',
      'systemAdministrator ',
      'securityAdministrator ',
      'auditAdministrator ',
    ])
    for (const { login, password, role } of first.demoAccounts) {
      const entered = await fetch(`${first.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, password }),
      })
      expect((await bodyOf(entered)).user?.role).toBe(role)
    }
    await first.stop()
    const second = await start(environment)
    expect(second.demo).toBe(true)
    expect(second.demoAccounts).toEqual([])
    await second.stop()
    expect(await refusal({ ...environment, HENGJIAN_DEMO: '0' })).toBe('DEMO_DATABASE')
  }, 240_000)
})
