import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachmentDraftSchema } from '@hengjian/contract'
import { type Instant, parseInstant } from '@hengjian/law'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sealAudit } from '../access/auditSealing'
import { verifyAudit } from '../access/auditVerification'
import { decideInstallation, finishDemo } from '../access/installation'
import { readPieces } from '../attachments/pieces'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, openDatabase, withClient } from '../database/database'
import { MIGRATIONS } from '../database/migrations'
import { rowsOf } from '../database/rows'
import { emptyDatabase, type ScratchDatabase } from '../database/scratch'
import { DEMO_OFFICE } from '../demo/district'
import { loadDemo } from '../demo/loadDemo'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { openKeyring } from '../keys/keyring'
import { readMasterKey } from '../keys/masterKey'
import { CLUE_FORM, clueOf, openedBy } from '../matters/scratchMatters'
import { serve } from '../serve'
import { type Settings, settingsFrom } from '../settings/settings'
import { type BackedUp, backUp } from './backup'
import { keptTables } from './keptTables'
import { sha256 } from './manifest'
import { restore } from './restore'
import { contentOf } from './trial'

const PASSPHRASE = '三更灯火五更鸡·正是读书时'
const NOW: Instant = parseInstant('2026-11-24T10:00:00+08:00')?.instant ?? (Number.NaN as Instant)

let world: ScratchApp
let folder: string
let source: Settings
let procurator: SignedIn
let backedUp: BackedUp
const spare: ScratchDatabase[] = []
const file = () => join(folder, 'office.backup')
const sealedKey = () => join(folder, 'office.key.sealed')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-backup-'))
  chmodSync(folder, 0o755)
  world = await scratchApp({ now: () => NOW })
  source = settingsFrom(world.folder, {
    HENGJIAN_DATA: 'data',
    DATABASE_URL: world.applicationUrl,
    DATABASE_OWNER_URL: world.ownerUrl,
  })
  await makeDemo()
  procurator = await world.signIn('procurator', DEMO_OFFICE.id)
  await decideSome()
  // One waits for its action, one was taken by it.
  await bringFile(procurator)
  const clerk = await world.signInAs('clerk', ['clerk'])
  await openedBy(world, clerk, clueOf({ ...CLUE_FORM, attachments: [await bringFile(clerk)] }))
  await sealAudit(world.context.database, DEMO_OFFICE.id, NOW)
  backedUp = await whileFactsComeIn(() =>
    backUp(source, { to: file(), key: { to: sealedKey(), passphrase: PASSPHRASE } }),
  )
}, 120_000)
afterAll(async () => {
  for (const database of spare) await database.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The demonstration with all its facts; a part of it is judged, which is enough and takes less long. */
async function makeDemo(): Promise<void> {
  const { database } = world.context
  await decideInstallation(database, { wish: 'on', embedded: true }, NOW)
  await world.enter(DEMO_OFFICE.id)
  await loadDemo(world.context)
  await finishDemo(database, DEMO_OFFICE.id, NOW)
  await withClient(world.ownerUrl, (client) =>
    client.query('delete from dirty_object where id > (select min(id) + 120 from dirty_object)'),
  )
  await judgeOffice(world.context, modelsInForce(), DEMO_OFFICE.id)
}

/** A finding confirmed, one dismissed, one read: history and read log. */
async function decideSome(): Promise<void> {
  const { rows } = (await world.app.inject({ url: '/api/v1/findings', headers: procurator.headers })).json()
  const decisions = [
    { action: 'confirm', text: '属实' },
    { action: 'dismiss', reason: 'recordError' },
  ]
  for (const [index, payload] of decisions.entries()) {
    const url = `/api/v1/findings/${rows[index].id}`
    const { revision } = (await world.app.inject({ url, headers: procurator.headers })).json()
    const headers = { ...procurator.headers, 'if-match': `"${revision}"` }
    const answer = await world.app.inject({ method: 'POST', url: `${url}/decisions`, headers, payload })
    expect(answer.statusCode).toBe(200)
  }
}

/** A file of several pieces. @returns its id */
async function bringFile(who: SignedIn): Promise<string> {
  const answer = await world.app.inject({
    method: 'PUT',
    url: '/api/v1/attachments?name=%E8%AF%B4%E6%98%8E.txt',
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.alloc(3_000_000, '整改情况说明\n'),
  })
  expect(answer.statusCode).toBe(200)
  return attachmentDraftSchema.parse(answer.json()).id
}

/** Goes on sending facts to another office for as long as `run` takes. */
async function whileFactsComeIn<Value>(run: () => Promise<Value>): Promise<Value> {
  const headers = { ...(await world.ingestHeaders('policeProcessSystem')), 'content-type': 'application/x-ndjson' }
  let running = true
  let sent = 0
  const send = async (): Promise<void> => {
    sent += 1
    const payload = sampleLine('detentionBegan', '2026-05-06T14:20:00+08:00', `while-${sent}`)
    expect((await world.app.inject({ method: 'POST', url: '/api/v1/facts', headers, payload })).statusCode).toBe(200)
  }
  await send()
  const before = sent
  const sending = (async () => {
    while (running) await send()
  })()
  try {
    return await run()
  } finally {
    running = false
    await sending
    expect(sent).toBeGreaterThan(before)
  }
}

async function atOwner<Value>(settings: Settings, run: (ownerUrl: string) => Promise<Value>): Promise<Value> {
  const found = await atDatabase(settings, async ({ ownerUrl }) => [await run(ownerUrl ?? '')] as const)
  if (found === undefined) throw new Error('no database')
  return found[0]
}
const embedded = (name: string): Settings => settingsFrom(folder, { HENGJIAN_DATA: name, PORT: '0', HENGJIAN_DEMO: '' })
async function emptyTarget(name: string): Promise<Settings> {
  const database = await emptyDatabase()
  spare.push(database)
  return settingsFrom(folder, {
    HENGJIAN_DATA: name,
    DATABASE_URL: database.applicationUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  })
}
const sealed = () => ({ from: sealedKey(), passphrase: async () => PASSPHRASE })
const plain = () => ({ from: source.keyFile, passphrase: async () => '' })

describe('a backup', () => {
  it('holds every table but those whose rows end with the place', async () => {
    const tables = await withClient(world.ownerUrl, (client) =>
      rowsOf(
        client,
        z.object({ name: z.string() }),
        `select relname as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
         where s.nspname = 'hengjian' and relkind = 'r' and relname <> 'migration' order by relname`,
      ),
    )
    const kept = keptTables(MIGRATIONS)
    expect(tables.map(({ name }) => name).filter((name) => !kept.includes(name))).toEqual([
      'ledger_export',
      'ledger_export_piece',
      'session',
      'setup_link',
      'sign_in_attempt',
      'similar_block',
      'similar_entry',
      'similar_matter',
      'stream_event',
    ])
    expect(backedUp.tables).toBe(kept.length)
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file()}.part`)).toBe(false)
  })

  it('holds no key in the clear, and is recorded in the read log of every office', async () => {
    const master = readMasterKey(source.keyFile)
    for (const one of [file(), sealedKey()]) {
      const bytes = readFileSync(one)
      expect(bytes.includes(master.bytes)).toBe(false)
      expect(bytes.includes(master.bytes.toString('base64'))).toBe(false)
    }
    const lines = await withClient(world.ownerUrl, (client) =>
      client.query(`select office from audit_entry where action = 'backup.make' order by office`),
    )
    expect(lines.rows).toEqual([{ office: 'demo' }, { office: 'office-a' }])
  })

  it('writes over no file, and needs the owner', async () => {
    await expect(backUp(source, { to: file(), key: undefined })).rejects.toThrow('OUTPUT_EXISTS')
    const other = join(folder, 'other.backup')
    const key = { to: sealedKey(), passphrase: PASSPHRASE }
    await expect(backUp(source, { to: other, key })).rejects.toThrow('OUTPUT_EXISTS')
    expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false])
    const alone = { ...source, databaseOwnerUrl: undefined }
    await expect(backUp(alone, { to: other, key: undefined })).rejects.toThrow('OWNER_NEEDED')
    await expect(backUp(embedded('never'), { to: other, key: undefined })).rejects.toThrow('DATABASE_NONE')
  })
})

describe('a restore', () => {
  it('brings facts, findings with their history, read log and keys onto a second data folder', async () => {
    const second = embedded('second')
    const restored = await restore(second, { from: file(), key: sealed() })
    expect(restored).toMatchObject({ version: '0.1.0', tables: backedUp.tables, rows: backedUp.rows })
    const before = await contentOf(world.ownerUrl, DEMO_OFFICE.id)
    expect(Number(before['fact']?.split(' ')[0])).toBeGreaterThan(1000)
    expect(Number(before['finding_event']?.split(' ')[0])).toBeGreaterThan(10)
    await atOwner(second, async (ownerUrl) => {
      expect(await contentOf(ownerUrl, DEMO_OFFICE.id)).toEqual(before)
      await expectWhole(ownerUrl, second.keyFile)
    })
  })

  it('is as of one instant, whatever was written meanwhile', async () => {
    const [one] = await atOwner(embedded('second'), (ownerUrl) =>
      withClient(ownerUrl, (client) =>
        rowsOf(
          client,
          z.record(z.string(), z.coerce.number()),
          `select (select count(*) from fact where office = 'office-a') as facts,
             (select count(*) from raw_message where office = 'office-a') as messages,
             (select sum(accepted) from ingest_count where office = 'office-a') as accepted,
             (select count(distinct fact) from fact_object where office = 'office-a') as named`,
        ),
      ),
    )
    const { facts } = one ?? {}
    expect(facts).toBeGreaterThan(0)
    expect(one).toEqual({ facts, messages: facts, accepted: facts, named: facts })
  })

  it('is served like the office it was: same people, same cases, no sign-in of before', async () => {
    const served = await serve(embedded('second'))
    const asked = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${served.url}/api/v1${path}`, { headers: { ...headers } })
    expect((await asked('/cases', procurator.headers)).status).toBe(401)
    const entered = await fetch(`${served.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: procurator.login, password: procurator.password }),
    })
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
    const cases = z.object({ rows: z.array(z.unknown()) }).parse(await (await asked('/cases', { cookie })).json())
    expect(cases.rows.length).toBeGreaterThan(10)
    await served.stop()
  })

  it('goes from one PostgreSQL to another and back', async () => {
    const back = join(folder, 'back.backup')
    await backUp(embedded('second'), { to: back, key: undefined })
    const third = await emptyTarget('second')
    await restore(third, { from: back, key: undefined })
    const before = await atOwner(embedded('second'), (url) => contentOf(url, DEMO_OFFICE.id))
    expect(await contentOf(third.databaseOwnerUrl ?? '', DEMO_OFFICE.id)).toEqual(before)
    await expectWhole(third.databaseOwnerUrl ?? '', third.keyFile)
  })

  it('never gives a number again that was given', async () => {
    const numbers = (ownerUrl: string) =>
      withClient(ownerUrl, async (client) => {
        const { rows } = await client.query<{ audit: string; event: string }>(
          `select nextval('audit_entry_id_seq') as audit, nextval('stream_event_id') as event`,
        )
        return [Number(rows[0]?.audit), Number(rows[0]?.event)]
      })
    const target = await emptyTarget('numbers')
    await restore(target, { from: file(), key: plain() })
    const [audit = 0, event = 0] = await numbers(target.databaseOwnerUrl ?? '')
    const highest = await withClient(target.databaseOwnerUrl ?? '', async (client) => {
      const { rows } = await client.query<{ audit: string }>('select max(id) as audit from audit_entry')
      return Number(rows[0]?.audit)
    })
    expect(audit).toBeGreaterThan(highest)
    const [, given = 0] = await numbers(world.ownerUrl)
    expect([event > 1, event]).toEqual([true, given])
  })
})

/** The read log verifies, raw messages and sensitive values open, and what they hold is what was stored. */
async function expectWhole(ownerUrl: string, keyFile: string): Promise<void> {
  const database = openDatabase(ownerUrl, pino({ level: 'silent' }), 2)
  try {
    const verified = (await verifyAudit(database, [])).get(DEMO_OFFICE.id)
    expect(verified?.problems).toEqual([])
    expect(verified?.entries).toBeGreaterThan(4)
    const keyring = await openKeyring(database, keyFile, () => NOW)
    const files = await withClient(ownerUrl, (client) =>
      client.query<{ id: string; size: string; sha256: Buffer }>(
        `select id, size, sha256 from attachment where office = 'demo'`,
      ),
    )
    expect(files.rows.map(({ size }) => size)).toEqual(['3000000'])
    for (const { id, size, sha256 } of files.rows) {
      const told = { size: Number(size), sha256 }
      for await (const piece of readPieces({ database, keyring }, { office: DEMO_OFFICE.id, id }, told))
        expect(piece.toString('utf8').slice(0, 200)).toMatch(/整改情况说明/)
    }
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query<{ key_id: string; sealed: Buffer; sha256: Buffer }>(
        `select key_id, sealed, sha256 from raw_message where office = 'demo'`,
      ),
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { key_id, sealed, sha256: stored } of rows)
      expect(sha256(keyring.open('demo', key_id, sealed))).toBe(stored.toString('hex'))
    const people = await withClient(ownerUrl, (client) =>
      client.query<{ key_id: string; sealed: Buffer }>(
        `select key_id, sealed from fact where office = 'demo' and key_id is not null limit 20`,
      ),
    )
    for (const { key_id, sealed } of people.rows)
      expect(Object.keys(JSON.parse(keyring.open('demo', key_id, sealed).toString('utf8'))).length).toBeGreaterThan(0)
  } finally {
    await closeDatabase(database)
  }
}
