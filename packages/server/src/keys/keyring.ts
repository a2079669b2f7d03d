import { createHmac, randomBytes } from 'node:crypto'
import { addDays, dateOf, formatDate, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type pg from 'pg'
import { z } from 'zod'
import { type Database, everywhere } from '../database/database'
import { rowOf, rowsOf } from '../database/rows'
import { openWith, sealWith } from './envelope'
import { type MasterKey, masterKeyInForce } from './masterKey'

/** A value that this process has no key for: its key was destroyed, or another process made it since `refresh`. */
export class UnknownKey extends Error {
  constructor(office: string, keyId: string) {
    super(`no data key ${keyId} of ${office}`)
    this.name = 'UnknownKey'
  }
}

/**
 * The keys of all offices, in memory. Each office has one data key a day (a day's batch can so be made unreadable alone) and
 * one key for its blind indexes; the database holds them wrapped by the master key only.
 */
export interface Keyring {
  /** Encrypts with the office's key of the day; synchronous. Throws UnknownKey for an office that was never prepared. */
  seal(office: string, plain: Uint8Array): { readonly keyId: string; readonly bytes: Buffer }
  /** Decrypts. Throws UnknownKey, or an error when the value was altered. */
  open(office: string, keyId: string, bytes: Uint8Array): Buffer
  /** HMAC-SHA256 of a text under the office's index key: equal texts of one field are found by it. */
  blindIndex(office: string, field: string, text: string): Buffer
  /** Makes what is missing of an office's keys of today and tomorrow. */
  prepare(office: string): Promise<void>
  /** Loads keys that other processes made. */
  refresh(): Promise<void>
  /** Wraps every data key anew by another master key; values stay as they are. */
  rewrap(next: MasterKey): Promise<void>
}

const INDEX_KEY = 'index'
const LOCK = 724_002

const rowSchema = z.object({
  office: z.string(),
  id: z.string(),
  master: z.string(),
  wrapped: z.instanceof(Uint8Array),
})

const contextOf = (office: string, id: string): string => `${office}/${id}`
const dayKey = (now: Instant, ahead: number): string =>
  `day-${formatDate(addDays(dateOf(now, SHANGHAI_OFFSET), ahead))}`

class DatabaseKeyring implements Keyring {
  readonly #database: Database
  readonly #now: () => Instant
  readonly #keys = new Map<string, Buffer>()
  #master: MasterKey

  constructor(database: Database, master: MasterKey, now: () => Instant) {
    this.#database = database
    this.#master = master
    this.#now = now
  }

  #key(office: string, id: string): Buffer {
    const key = this.#keys.get(contextOf(office, id))
    if (key === undefined) throw new UnknownKey(office, id)
    return key
  }

  seal(office: string, plain: Uint8Array): { keyId: string; bytes: Buffer } {
    const keyId = dayKey(this.#now(), 0)
    return { keyId, bytes: sealWith(this.#key(office, keyId), contextOf(office, keyId), plain) }
  }

  open(office: string, keyId: string, bytes: Uint8Array): Buffer {
    return openWith(this.#key(office, keyId), contextOf(office, keyId), bytes)
  }

  blindIndex(office: string, field: string, text: string): Buffer {
    return createHmac('sha256', this.#key(office, INDEX_KEY)).update(`${field}\0${text}`).digest()
  }

  async prepare(office: string): Promise<void> {
    const now = this.#now()
    const wanted = [INDEX_KEY, dayKey(now, 0), dayKey(now, 1)]
    if (wanted.every((id) => this.#keys.has(contextOf(office, id)))) return
    await everywhere(this.#database, async (client) => {
      for (const id of wanted) {
        const wrapped = sealWith(this.#master.bytes, contextOf(office, id), randomBytes(32))
        await client.query(
          `insert into data_key (office, id, purpose, master, wrapped, made_at) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing`,
          [office, id, id === INDEX_KEY ? 'index' : 'seal', this.#master.id, wrapped, now],
        )
      }
    })
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const rows = await everywhere(this.#database, (client) =>
      rowsOf(client, rowSchema, 'select office, id, master, wrapped from data_key'),
    )
    const present = new Set<string>()
    for (const { office, id, master, wrapped } of rows) {
      const context = contextOf(office, id)
      present.add(context)
      if (master === this.#master.id && !this.#keys.has(context))
        this.#keys.set(context, openWith(this.#master.bytes, context, wrapped))
    }
    for (const context of this.#keys.keys()) if (!present.has(context)) this.#keys.delete(context)
  }

  async rewrap(next: MasterKey): Promise<void> {
    await everywhere(this.#database, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      const rows = await rowsOf(client, rowSchema, 'select office, id, master, wrapped from data_key for update')
      for (const row of rows) await this.#rewrapOne(client, row, next)
    })
    this.#master = next
  }

  async #rewrapOne(client: pg.PoolClient, row: z.output<typeof rowSchema>, next: MasterKey): Promise<void> {
    const context = contextOf(row.office, row.id)
    const key = openWith(this.#master.bytes, context, row.wrapped)
    await client.query('update data_key set master = $3, wrapped = $4 where office = $1 and id = $2', [
      row.office,
      row.id,
      next.id,
      sealWith(next.bytes, context, key),
    ])
  }
}

/**
 * Opens the keyring with the key file, which is made on the first start only: once encrypted data exist, a missing or foreign
 * file is refused (KEY_MISSING, KEY_WRONG).
 */
export async function openKeyring(database: Database, keyFile: string, now: () => Instant): Promise<Keyring> {
  const newest = await everywhere(database, (client) =>
    rowOf(client, z.object({ master: z.string() }), 'select master from data_key order by made_at desc, id limit 1'),
  )
  const keyring = new DatabaseKeyring(database, masterKeyInForce(keyFile, newest?.master), now)
  await keyring.refresh()
  return keyring
}
