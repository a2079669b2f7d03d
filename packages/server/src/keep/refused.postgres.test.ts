import { cpSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { emptyDatabase, type ScratchDatabase } from '../database/scratch'
import { makeMasterKey, writeMasterKey } from '../keys/masterKey'
import { Refused } from '../problems/registry'
import { type Settings, settingsFrom } from '../settings/settings'
import { ArchiveReader } from './archiveReader'
import { backUp } from './backup'
import { MANIFEST, MANIFEST_MAC, type Manifest, sha256 } from './manifest'
import { type RestoreRequest, restore } from './restore'
import { contentOf, forge, storedFile, storedKey } from './trial'

const RELEASE = '0.1.0'
const file = storedFile(RELEASE, 'office.backup')
let folder: string
let keyFile: string
const spare: ScratchDatabase[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-refused-'))
  keyFile = join(folder, 'office.key')
  writeMasterKey(keyFile, storedKey(RELEASE))
})
afterAll(async () => {
  for (const database of spare) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Settings of a built-in database that was never made. */
const never = (): Settings => settingsFrom(folder, { HENGJIAN_DATA: 'never' })

/** Settings of an empty database, and its owner's address. */
async function empty(name: string): Promise<{ readonly settings: Settings; readonly ownerUrl: string }> {
  const database = await emptyDatabase()
  spare.push(database)
  const { applicationUrl, ownerUrl } = database
  const urls = { DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: ownerUrl }
  return { settings: settingsFrom(folder, { HENGJIAN_DATA: name, ...urls }), ownerUrl }
}
const keyIn = (from: string, passphrase = ''): RestoreRequest['key'] => ({ from, passphrase: async () => passphrase })

/** What keeps a restore from being done, code and place; `restored` when nothing does. */
async function outcome(settings: Settings, from: string, key = keyIn(keyFile)): Promise<string> {
  try {
    await restore(settings, { from, key })
    return 'restored'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.problems.map(({ code, place }) => `${code} ${place}`).join()
  }
}

function copied(name: string): string {
  const copy = join(folder, name)
  cpSync(file, copy)
  return copy
}

const forged = (name: string, change: (manifest: Manifest) => void, parts?: ReadonlyMap<string, Buffer>) =>
  forge({ from: file, to: join(folder, name), keyFile, ...(parts === undefined ? {} : { parts }) }, change)

describe('a restore is refused', () => {
  it('into a database that is not empty, which stays as it is', async () => {
    const { settings, ownerUrl } = await empty('full')
    expect(await outcome(settings, file)).toBe('restored')
    const before = await contentOf(ownerUrl, 'office-1')
    const elsewhere = { ...settings, keyFile: join(folder, 'new.key') }
    expect(await outcome(elsewhere, file)).toBe('RESTORE_NOT_EMPTY HENGJIAN_DATA')
    expect(await contentOf(ownerUrl, 'office-1')).toEqual(before)
    expect(existsSync(elsewhere.keyFile)).toBe(false)
  })

  it('from a backup that was cut off, and tells where it ends', async () => {
    const { size } = statSync(file)
    for (const length of [0, 100, 5000, size - 1024, size - 1]) {
      const cut = copied('cut.backup')
      truncateSync(cut, length)
      expect(await outcome(never(), cut)).toBe(`BACKUP_TRUNCATED byte ${length}`)
    }
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  it('from a backup that was altered anywhere, and tells the part', async () => {
    const reader = await ArchiveReader.open(file)
    const { members } = reader
    await reader.close()
    expect(members.length).toBeGreaterThan(15)
    for (const { name, offset, size } of members) {
      const altered = copied('altered.backup')
      const handle = await open(altered, 'r+')
      const at = offset + Math.floor(size / 2)
      const byte = Buffer.alloc(1)
      await handle.read(byte, 0, 1, at)
      await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
      await handle.close()
      const place = name === MANIFEST_MAC ? MANIFEST : name
      expect(await outcome(never(), altered), name).toBe(`BACKUP_ALTERED ${place}`)
    }
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  it('from what is no backup, or one of a newer release', async () => {
    expect(await outcome(never(), keyFile)).toBe(`BACKUP_TRUNCATED byte ${statSync(keyFile).size}`)
    expect(await outcome(never(), process.execPath)).toBe('BACKUP_FORMAT --from')
    const ahead = await forged('ahead.backup', ({ migrations }) => migrations.push('9999-future'))
    expect(await outcome(never(), ahead)).toBe('BACKUP_AHEAD 9999-future')
    const later = await forged('later.backup', (manifest) => Object.assign(manifest, { format: 2 }))
    expect(await outcome(never(), later)).toBe('BACKUP_AHEAD manifest.json')
  })

  it('without its key, with another’s, or without the passphrase to it', async () => {
    await expect(restore(never(), { from: file, key: undefined })).rejects.toThrow('RESTORE_KEY')
    const sealedKey = storedFile(RELEASE, 'office.key')
    expect(await outcome(never(), file, keyIn(sealedKey, '不是这一句'))).toBe('PASSPHRASE_WRONG --key-from')
    const { settings } = await empty('foreign')
    makeMasterKey(settings.keyFile)
    expect(await outcome(never(), file, keyIn(settings.keyFile))).toBe('RESTORE_KEY --key-from')
    expect(await outcome(settings, file)).toBe('KEY_WRONG HENGJIAN_KEY_FILE')
    await expect(
      restore({ ...settings, databaseOwnerUrl: undefined }, { from: file, key: keyIn(keyFile) }),
    ).rejects.toThrow('OWNER_NEEDED')
  })

  it('as a whole when a row is missing, and may then be tried again', async () => {
    const { settings, ownerUrl } = await empty('again')
    const short = await forged('short.backup', ({ tables }) => {
      for (const table of tables) if (table.name === 'finding_event') table.rows += 1
    })
    expect(await outcome(settings, short)).toBe('RESTORE_ROWS finding_event')
    const left = await withClient(ownerUrl, (client) =>
      client.query(`select to_regclass('hengjian.fact') as fact, (select count(*) from hengjian.migration) as steps`),
    )
    expect(left.rows).toEqual([{ fact: null, steps: '0' }])
    expect(await outcome(settings, file)).toBe('restored')
  })
})

describe('an owner who is no superuser', () => {
  it('restores and backs up', async () => {
    const { settings, ownerUrl } = await empty('plain')
    const { hostname, port, pathname } = new URL(ownerUrl)
    const owner = `${pathname.slice(1)}_owner`
    await withClient(ownerUrl, async (client) => {
      await client.query(`create role ${owner} login createrole password 'owner'`)
      await client.query(`alter database ${pathname.slice(1)} owner to ${owner}`)
    })
    const plainUrl = `postgresql://${owner}:owner@${hostname}:${port}${pathname}`
    const plain = { ...settings, databaseOwnerUrl: plainUrl }
    expect(await outcome(plain, file)).toBe('restored')
    const again = join(folder, 'again.backup')
    await backUp(plain, { to: again, key: undefined })
    const { settings: other, ownerUrl: otherUrl } = await empty('other')
    expect(await outcome(other, again)).toBe('restored')
    expect(await contentOf(otherUrl, 'office-1')).toEqual(await contentOf(ownerUrl, 'office-1'))
    await spare.splice(-2, 1)[0]?.close()
    await withClient(otherUrl, (client) => client.query(`drop role ${owner}`))
  })
})

describe('a backup of an earlier structure', () => {
  it('is brought to the structure of today', async () => {
    const part = 'data/app_user/000001.copy.gz'
    const reader = await ArchiveReader.open(file)
    const rows = gunzipSync((await reader.read(part)) ?? Buffer.alloc(0)).toString('utf8')
    await reader.close()
    const earlier = rows.split('\n').map((row) => row.split('\t').slice(0, 8).join('\t'))
    const bytes = gzipSync(earlier.join('\n'))
    const old = await forged(
      'earlier.backup',
      (manifest) => {
        manifest.migrations = manifest.migrations.filter((step) => step !== '0211-passwords')
        const users = manifest.tables.find(({ name }) => name === 'app_user')
        expect(users?.columns.splice(8)).toEqual(['password_set_at', 'past_hashes'])
        users?.parts.splice(0, 1, { name: part, bytes: bytes.length, sha256: sha256(bytes) })
      },
      new Map([[part, bytes]]),
    )
    const { settings, ownerUrl } = await empty('earlier')
    expect(await outcome(settings, old)).toBe('restored')
    const users = await withClient(ownerUrl, (client) =>
      client.query(`select login, password_set_at > created_at as set, past_hashes from app_user order by login`),
    )
    expect(users.rows).toEqual([
      { login: 'admin', set: true, past_hashes: [] },
      { login: 'procurator', set: true, past_hashes: [] },
    ])
    const steps = await withClient(ownerUrl, (client) =>
      client.query(`select from migration where name = '0211-passwords'`),
    )
    expect(steps.rowCount).toBe(1)
  })
})
