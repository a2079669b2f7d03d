import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { Instant } from '@hengjian/law'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../database/database'
import { type Scratch, scratchDatabase } from '../database/scratch'
import { Refused } from '../problems/registry'
import { openKeyring, UnknownKey } from './keyring'
import { makeMasterKey } from './masterKey'

const plain = Buffer.from('身份证号 990000199001011234')
const day = Date.UTC(2026, 4, 6, 15, 59, 59)
let now = day
let scratch: Scratch

beforeAll(async () => {
  scratch = await scratchDatabase({ now: () => now as Instant })
})
afterAll(() => scratch.close())

const again = () => openKeyring(scratch.context.database, scratch.context.settings.keyFile, () => now as Instant)

async function refusal(run: () => Promise<unknown>): Promise<string> {
  try {
    await run()
    return 'accepted'
  } catch (error) {
    return error instanceof Refused ? error.message : String(error)
  }
}

describe('a keyring', () => {
  it('seals with the key of the Shanghai day and opens after a restart', async () => {
    const { keyring } = scratch.context
    const sealed = keyring.seal('office-a', plain)
    expect(sealed.keyId).toBe('day-2026-05-06')
    now = day + 1000
    expect(keyring.seal('office-a', plain).keyId).toBe('day-2026-05-07')
    expect((await again()).open('office-a', sealed.keyId, sealed.bytes)).toEqual(plain)
  })

  it('keeps offices apart: neither values nor digests carry over', async () => {
    await scratch.enter('office-b')
    const { keyring } = scratch.context
    const sealed = keyring.seal('office-a', plain)
    expect(() => keyring.open('office-b', sealed.keyId, sealed.bytes)).toThrow()
    expect(() => keyring.seal('office-c', plain)).toThrow(UnknownKey)
    const digest = keyring.blindIndex('office-a', 'name', '张三')
    expect(keyring.blindIndex('office-a', 'name', '张三')).toEqual(digest)
    expect(keyring.blindIndex('office-b', 'name', '张三')).not.toEqual(digest)
    expect(keyring.blindIndex('office-a', 'idNumber', '张三')).not.toEqual(digest)
    expect(digest).toHaveLength(32)
  })

  it('stores no key in the clear', async () => {
    const { key } = JSON.parse(readFileSync(scratch.context.settings.keyFile, 'utf8'))
    expect(statSync(scratch.context.settings.keyFile).mode & 0o777).toBe(0o600)
    const rows = await withClient(scratch.ownerUrl, (client) => client.query('select wrapped from data_key'))
    expect(rows.rows.length).toBeGreaterThan(3)
    for (const { wrapped } of rows.rows) {
      expect(wrapped).toHaveLength(60)
      expect(wrapped.includes(Buffer.from(key, 'base64'))).toBe(false)
    }
  })

  it('cannot read a day whose key was destroyed', async () => {
    const { keyring } = scratch.context
    const other = await again()
    await scratch.enter('office-d')
    const sealed = keyring.seal('office-d', plain)
    await other.refresh()
    expect(other.open('office-d', sealed.keyId, sealed.bytes)).toEqual(plain)
    await withClient(scratch.ownerUrl, (client) => client.query(`delete from data_key where office = 'office-d'`))
    await other.refresh()
    expect(() => other.open('office-d', sealed.keyId, sealed.bytes)).toThrow(UnknownKey)
  })

  it('refuses a missing, foreign, damaged or open key file once there are data', async () => {
    const { keyFile } = scratch.context.settings
    renameSync(keyFile, `${keyFile}.kept`)
    expect(await refusal(again)).toBe('KEY_MISSING')
    expect(existsSync(keyFile)).toBe(false)
    makeMasterKey(keyFile)
    expect(await refusal(again)).toBe('KEY_WRONG')
    rmSync(keyFile)
    renameSync(`${keyFile}.kept`, keyFile)
    chmodSync(keyFile, 0o640)
    expect(await refusal(again)).toBe('KEY_OPEN_TO_OTHERS')
    chmodSync(keyFile, 0o600)
    expect(await refusal(again)).toBe('accepted')
  })
})
