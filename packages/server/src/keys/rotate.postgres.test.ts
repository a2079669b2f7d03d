import { existsSync, readFileSync } from 'node:fs'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAuditOf } from '../access/auditVerification'
import { withClient } from '../database/database'
import { type Scratch, scratchDatabase } from '../database/scratch'
import { settingsFrom } from '../settings/settings'
import { type Keyring, openKeyring } from './keyring'
import { makeMasterKey } from './masterKey'
import { rotateKeysOf, rotateMasterKey } from './rotate'

const plain = Buffer.from('身份证号 990000199001011234')
const today = Date.UTC(2026, 4, 6, 6)
const DAY = 24 * 3_600_000
let now = today
let scratch: Scratch
let keyFile: string
let keyring: Keyring

beforeAll(async () => {
  scratch = await scratchDatabase({ now: () => now as Instant })
  keyFile = scratch.context.settings.keyFile
})
afterAll(() => scratch.close())

const opened = (): Promise<Keyring> => openKeyring(scratch.context.database, keyFile, () => now as Instant)
const masters = () =>
  withClient(scratch.ownerUrl, async (client) => {
    const { rows } = await client.query<{ master: string }>('select distinct master from data_key')
    return rows.map(({ master }) => master)
  })

beforeEach(async () => {
  keyring = await opened()
})

describe('a rotation', () => {
  it('leaves every value with the key that it names, and seals new ones with new keys', async () => {
    const before = keyring.seal('office-a', plain)
    const digest = keyring.blindIndex('office-a', 'name', '张三')
    const { former, next, formerKeyFile } = await rotateMasterKey(keyring, keyFile)
    const after = keyring.seal('office-a', plain)
    expect([before.keyId, after.keyId]).toEqual(['day-2026-05-06', 'day-2026-05-06-2'])
    for (const one of [keyring, await opened()]) {
      expect(one.open('office-a', before.keyId, before.bytes)).toEqual(plain)
      expect(one.open('office-a', after.keyId, after.bytes)).toEqual(plain)
      expect(one.blindIndex('office-a', 'name', '张三')).toEqual(digest)
      expect(one.seal('office-a', plain).keyId).toBe('day-2026-05-06-2')
    }
    expect(await masters()).toEqual([next])
    expect(former).not.toBe(next)
    expect(JSON.parse(readFileSync(formerKeyFile, 'utf8')).key).not.toBe(JSON.parse(readFileSync(keyFile, 'utf8')).key)
    expect(existsSync(`${keyFile}.next`)).toBe(false)
  })

  it('may follow another on the same day, and holds for the next', async () => {
    await rotateMasterKey(keyring, keyFile)
    expect(keyring.seal('office-a', plain).keyId).toBe('day-2026-05-06-3')
    now = today + DAY
    expect((await opened()).seal('office-a', plain).keyId).toBe('day-2026-05-07-3')
    now = today
  })

  it('that is killed before its commit leaves the old key in force', async () => {
    const sealed = keyring.seal('office-a', plain)
    const [master] = await masters()
    const killed = keyring.replaceMaster(() => {
      makeMasterKey(`${keyFile}.next`)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(existsSync(`${keyFile}.next`)).toBe(true)
    expect((await opened()).open('office-a', sealed.keyId, sealed.bytes)).toEqual(plain)
    expect(await masters()).toEqual([master])
  })

  it('that is killed after its commit is finished by whoever opens next', async () => {
    const sealed = keyring.seal('office-a', plain)
    const file = readFileSync(keyFile, 'utf8')
    await keyring.replaceMaster(() => makeMasterKey(`${keyFile}.next`))
    expect(readFileSync(keyFile, 'utf8')).toBe(file)
    expect((await opened()).open('office-a', sealed.keyId, sealed.bytes)).toEqual(plain)
    expect(readFileSync(keyFile, 'utf8')).not.toBe(file)
    expect(existsSync(`${keyFile}.next`)).toBe(false)
  })

  it('is taken up by a server that runs meanwhile, which never wraps a key by the old one', async () => {
    const server = await opened()
    const sealed = server.seal('office-a', plain)
    const { next } = await rotateMasterKey(keyring, keyFile)
    now = today + 3 * DAY
    await server.prepare('office-a')
    expect(await masters()).toEqual([next])
    expect(server.open('office-a', sealed.keyId, sealed.bytes)).toEqual(plain)
    const late = server.seal('office-a', plain)
    expect((await opened()).open('office-a', late.keyId, late.bytes)).toEqual(plain)
    now = today
  })

  it('waits for another that is under way, and neither loses a key', async () => {
    const sealed = keyring.seal('office-a', plain)
    const others = await Promise.all([opened(), opened(), opened()])
    await Promise.all(others.map((one) => rotateMasterKey(one, keyFile)))
    expect(await masters()).toHaveLength(1)
    for (const one of [...others, await opened()]) {
      await one.refresh()
      expect(one.open('office-a', sealed.keyId, sealed.bytes)).toEqual(plain)
    }
  })
})

describe('the command', () => {
  it('rotates beside a running server and is in the read log', async () => {
    const settings = settingsFrom(scratch.folder, { HENGJIAN_DATA: 'data', DATABASE_URL: scratch.applicationUrl })
    const { former, next } = await rotateKeysOf(settings)
    expect(await masters()).toEqual([next])
    const lines = await withClient(scratch.ownerUrl, (client) =>
      client.query(`select role, action, detail from audit_entry where action = 'keys.rotate'`),
    )
    expect(lines.rows).toEqual([{ role: 'operator', action: 'keys.rotate', detail: JSON.stringify({ former, next }) }])
    expect((await verifyAuditOf(settings, undefined)).get('office-a')?.problems).toEqual([])
  })

  it('says where no database was ever made', async () => {
    await expect(rotateKeysOf(settingsFrom(scratch.folder, { HENGJIAN_DATA: 'never' }))).rejects.toThrow(
      'DATABASE_NONE',
    )
  })
})
