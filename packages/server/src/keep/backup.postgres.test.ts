import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, parseInstant } from '@hengjian/law'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sealAudit } from '../access/auditSealing'
import { verifyAudit } from '../access/auditVerification'
import { decideInstallation, finishDemo } from '../access/installation'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, openDatabase, withClient } from '../database/database'
import { MIGRATIONS } from '../database/migrations'
import { rowsOf } from '../database/rows'
import { emptyDatabase, type ScratchDatabase } from '../database/scratch'
import { DEMO_OFFICE, loadDemo } from '../demo/loadDemo'
import { sampleLine } from '../facts/sampleLines'
import { type ScratchApp, type SignedIn, scratchApp } from '../http/scratchApp'
import { modelsInForce } from '../judging/inForce'
import { judgeOffice } from '../judging/worker'
import { openKeyring } from '../keys/keyring'
import { masterKeyNamed, readMasterKey } from '../keys/masterKey'
import { serve } from '../serve'
import { type Settings, settingsFrom } from '../settings/settings'
import { ArchiveReader } from './archiveReader'
import { ArchiveWriter } from './archiveWriter'
import { type BackedUp, backUp } from './backup'
import { keptTables } from './keptTables'
import { MANIFEST, MANIFEST_MAC, type Manifest, manifestMac, parseManifest } from './manifest'
import { type RestoreRequest, restore } from './restore'

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

/** For every table a backup keeps: how many rows, and a digest of all they hold. Rows of commands in the read log are left out. */
async function contentOf(ownerUrl: string, office: string): Promise<Readonly<Record<string, string>>> {
  return withClient(ownerUrl, async (client) => {
    const content: Record<string, string> = {}
    for (const table of keptTables(MIGRATIONS)) {
      const lines = table === 'audit_entry' ? `and role <> 'operator'` : ''
      const [row] = await rowsOf(
        client,
        z.object({ rows: z.string(), digest: z.string().nullable() }),
        `select count(*) as rows, md5(string_agg(md5(one::text), '' order by md5(one::text))) as digest
         from ${table} one where office in ($1, '*') ${lines}`,
        [office],
      )
      content[table] = `${row?.rows} ${row?.digest}`
    }
    return content
  })
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
const sealed = (passphrase = PASSPHRASE) => ({ from: sealedKey(), passphrase: async () => passphrase })
const plain = (from = source.keyFile) => ({ from, passphrase: async () => '' })

/** What keeps a restore from being done: code and place. */
async function refusal(settings: Settings, from: string, key: RestoreRequest['key'] = plain()) {
  try {
    await restore(settings, { from, key })
    return 'restored'
  } catch (error) {
    return error instanceof Error && 'problems' in error
      ? z
          .array(z.object({ code: z.string(), place: z.string().optional() }))
          .parse(error.problems)
          .map(({ code, place }) => `${code} ${place}`)
          .join()
      : String(error)
  }
}

/** A backup with another manifest, proved by the right key. */
async function forged(name: string, change: (manifest: Manifest) => void): Promise<string> {
  const to = join(folder, name)
  const reader = await ArchiveReader.open(file())
  const writer = await ArchiveWriter.create(to, 0)
  const master = readMasterKey(source.keyFile)
  const manifest = parseManifest((await reader.read(MANIFEST)) ?? Buffer.alloc(0))
  change(manifest)
  const text = Buffer.from(JSON.stringify(manifest))
  for (const { name: member } of reader.members) {
    if (member === MANIFEST) await writer.add(member, text)
    else if (member === MANIFEST_MAC) await writer.add(member, Buffer.from(manifestMac(master, text)))
    else await writer.add(member, (await reader.read(member)) ?? Buffer.alloc(0))
  }
  await writer.finish()
  await reader.close()
  return to
}

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
      'session',
      'setup_link',
      'sign_in_attempt',
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
    const majors = await Promise.all([
      atOwner(embedded('second'), (url) => majorOf(url)),
      majorOf(third.databaseOwnerUrl ?? ''),
    ])
    expect(majors[0]).toBe('18')
    expect(['15', '16', '17', '18']).toContain(majors[1])
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
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query<{ key_id: string; sealed: Buffer; sha256: Buffer }>(
        `select key_id, sealed, sha256 from raw_message where office = 'demo'`,
      ),
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { key_id, sealed, sha256 } of rows)
      expect(
        createHash('sha256')
          .update(keyring.open('demo', key_id, sealed))
          .digest(),
      ).toEqual(sha256)
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

const majorOf = (url: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ major: string }>(
      `select split_part(current_setting('server_version'), '.', 1) as major`,
    )
    return rows[0]?.major ?? ''
  })

describe('a restore is refused', () => {
  const copied = (name: string): string => {
    const copy = join(folder, name)
    cpSync(file(), copy)
    return copy
  }

  it('into a database that is not empty, which stays as it is', async () => {
    const before = await contentOf(world.ownerUrl, DEMO_OFFICE.id)
    expect(await refusal({ ...source, keyFile: join(folder, 'new.key') }, file())).toBe(
      'RESTORE_NOT_EMPTY HENGJIAN_DATA',
    )
    expect(await refusal(embedded('second'), file())).toBe('RESTORE_NOT_EMPTY HENGJIAN_DATA')
    expect(await contentOf(world.ownerUrl, DEMO_OFFICE.id)).toEqual(before)
    expect(existsSync(join(folder, 'new.key'))).toBe(false)
  })

  it('from a backup that was cut off', async () => {
    const { size } = statSync(file())
    for (const length of [0, 100, 5000, size - 1024, size - 1]) {
      const cut = copied('cut.backup')
      truncateSync(cut, length)
      expect(await refusal(embedded('target'), cut)).toBe(`BACKUP_TRUNCATED byte ${length}`)
    }
    expect(existsSync(join(folder, 'target'))).toBe(false)
  })

  it('from a backup that was altered anywhere, and tells the part', async () => {
    const reader = await ArchiveReader.open(file())
    const { members } = reader
    await reader.close()
    for (const { name, offset, size } of members.filter((one) => one.size > 0)) {
      const altered = copied('altered.backup')
      const handle = await open(altered, 'r+')
      const at = offset + Math.floor(size / 2)
      const byte = Buffer.alloc(1)
      await handle.read(byte, 0, 1, at)
      await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
      await handle.close()
      const place = name === MANIFEST_MAC ? MANIFEST : name
      expect(await refusal(embedded('target'), altered)).toBe(`BACKUP_ALTERED ${place}`)
    }
    expect(existsSync(join(folder, 'target'))).toBe(false)
  }, 120_000)

  it('from what is no backup, or one of a newer release', async () => {
    expect(await refusal(embedded('target'), source.keyFile)).toMatch(/^BACKUP_(FORMAT|TRUNCATED)/)
    const ahead = await forged('ahead.backup', ({ migrations }) => migrations.push('9999-future'))
    expect(await refusal(embedded('target'), ahead)).toBe('BACKUP_AHEAD 9999-future')
    const later = await forged('later.backup', (manifest) => Object.assign(manifest, { format: 2 }))
    expect(await refusal(embedded('target'), later)).toBe('BACKUP_AHEAD manifest.json')
  })

  it('without its key, with another’s, or without the passphrase to it', async () => {
    await expect(restore(embedded('target'), { from: file(), key: undefined })).rejects.toThrow('RESTORE_KEY')
    expect(await refusal(embedded('target'), file(), sealed('不是这一句口令，再想想看'))).toBe(
      'PASSPHRASE_WRONG --key-from',
    )
    const foreign = settingsFrom(folder, { HENGJIAN_DATA: 'foreign' })
    const keyring = await scratchApp()
    cpSync(keyring.context.settings.keyFile, foreign.keyFile)
    expect(await refusal(embedded('target'), file(), plain(foreign.keyFile))).toBe('RESTORE_KEY --key-from')
    expect(masterKeyNamed(foreign.keyFile, readMasterKey(source.keyFile).id)).toBeUndefined()
    expect(await refusal(foreign, file())).toBe('KEY_WRONG HENGJIAN_KEY_FILE')
    await keyring.close()
  })

  it('as a whole when a row is missing, and may then be tried again', async () => {
    const target = await emptyTarget('again')
    const short = await forged('short.backup', ({ tables }) => {
      for (const table of tables) if (table.name === 'finding_event') table.rows += 1
    })
    expect(await refusal(target, short)).toBe('RESTORE_ROWS finding_event')
    const left = await withClient(target.databaseOwnerUrl ?? '', (client) =>
      client.query(`select to_regclass('hengjian.fact') as fact, (select count(*) from hengjian.migration) as steps`),
    )
    expect(left.rows).toEqual([{ fact: null, steps: '0' }])
    expect(await refusal(target, file())).toBe('restored')
  })
})
