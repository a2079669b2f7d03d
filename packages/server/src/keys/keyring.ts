import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { addDays, dateOf, formatDate, type Instant, type PlainDate, SHANGHAI_OFFSET } from '@hengjian/law'
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
 * The keys of all offices, in memory. Each office has a data key a day (a day's batch can so be made unreadable alone), a further
 * one after a rotation, and one key for its blind indexes; the database holds them wrapped by the master key only.
 */
export interface Keyring {
  /** The office's key of the day, which `seal` takes. */
  keyInForce(office: string): string
  /** Encrypts with the office's key of the day; synchronous. Throws UnknownKey for an office that was never prepared. */
  seal(office: string, plain: Uint8Array): { readonly keyId: string; readonly bytes: Buffer }
  /** Decrypts. Throws UnknownKey, or an error when the value was altered. */
  open(office: string, keyId: string, bytes: Uint8Array): Buffer
  /** HMAC-SHA256 of a text under the office's index key: equal texts of one field are found by it. */
  blindIndex(office: string, field: string, text: string): Buffer
  /** Makes what is missing of an office's keys of today and tomorrow. */
  prepare(office: string): Promise<void>
  /** Loads keys that other processes made, and the master key when another process replaced it. */
  refresh(): Promise<void>
  /**
   * Wraps every data key anew by the master key that `makeNext` makes, and begins new data keys for today and tomorrow. Values
   * stay as they are, each with the key that it names. One process at a time, in one transaction.
   */
  replaceMaster(makeNext: () => MasterKey): Promise<MasterKey>
}

const INDEX_KEY = 'index'
const LOCK = 724_002

const rowSchema = z.object({
  office: z.string(),
  id: z.string(),
  master: z.string(),
  wrapped: z.instanceof(Uint8Array),
})

type Row = z.output<typeof rowSchema>

const contextOf = (office: string, id: string): string => `${office}/${id}`
const nameOfDay = (date: PlainDate): string => `day-${formatDate(date)}`
const dayKey = (now: Instant, ahead: number): string => nameOfDay(addDays(dateOf(now, SHANGHAI_OFFSET), ahead))

/** The day a key belongs to: `day-2026-05-06-2`, the second of a day, belongs to `day-2026-05-06`. */
const dayOf = (id: string): string => id.slice(0, 'day-2026-05-06'.length)
const ordinalOf = (id: string): number => Number(id.slice(dayOf(id).length + 1) || 1)

/** The key of each office and day that was made last. */
function lastOfDays(rows: readonly Row[], days: readonly string[]): readonly Row[] {
  const last = new Map<string, Row>()
  for (const row of rows) {
    const day = contextOf(row.office, dayOf(row.id))
    const known = last.get(day)
    if (known === undefined || ordinalOf(row.id) > ordinalOf(known.id)) last.set(day, row)
  }
  return [...last.values()].filter(({ id }) => days.includes(dayOf(id)))
}

const selectRows = (client: pg.PoolClient): Promise<Row[]> =>
  rowsOf(client, rowSchema, 'select office, id, master, wrapped from data_key')

class DatabaseKeyring implements Keyring {
  readonly #database: Database
  readonly #keyFile: string
  readonly #now: () => Instant
  readonly #keys = new Map<string, KeyObject>()
  /** By office and day, the key of that day that was made last. */
  readonly #newest = new Map<string, string>()
  #master: MasterKey
  /** The date now, and the name of its keys. */
  #date: PlainDate | undefined
  #day = ''

  constructor(database: Database, keyFile: string, now: () => Instant, wrappedBy: string | undefined) {
    this.#database = database
    this.#keyFile = keyFile
    this.#now = now
    this.#master = masterKeyInForce(keyFile, wrappedBy)
  }

  #key(office: string, id: string): KeyObject {
    const key = this.#keys.get(contextOf(office, id))
    if (key === undefined) throw new UnknownKey(office, id)
    return key
  }

  keyInForce(office: string): string {
    const date = dateOf(this.#now(), SHANGHAI_OFFSET)
    if (date !== this.#date) [this.#date, this.#day] = [date, nameOfDay(date)]
    return this.#newest.get(contextOf(office, this.#day)) ?? this.#day
  }

  seal(office: string, plain: Uint8Array): { keyId: string; bytes: Buffer } {
    const keyId = this.keyInForce(office)
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
    const days = [dayKey(now, 0), dayKey(now, 1)]
    const known = this.#keys.has(contextOf(office, INDEX_KEY))
    if (known && days.every((day) => this.#newest.has(contextOf(office, day)))) return
    await this.#alone(async (client) => {
      for (const id of [INDEX_KEY, ...days]) await this.#makeKey(client, this.#master, office, id)
    })
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const rows = await everywhere(this.#database, selectRows)
    this.#takeUpMaster(rows[0]?.master)
    this.#newest.clear()
    const present = new Set<string>()
    for (const { office, id, wrapped } of rows) {
      const context = contextOf(office, id)
      present.add(context)
      if (!this.#keys.has(context))
        this.#keys.set(context, createSecretKey(openWith(this.#master.bytes, context, wrapped)))
      const day = contextOf(office, dayOf(id))
      if (ordinalOf(id) >= ordinalOf(this.#newest.get(day) ?? id)) this.#newest.set(day, id)
    }
    for (const context of this.#keys.keys()) if (!present.has(context)) this.#keys.delete(context)
  }

  async replaceMaster(makeNext: () => MasterKey): Promise<MasterKey> {
    const next = await this.#alone(async (client) => {
      const made = makeNext()
      const rows = await selectRows(client)
      for (const row of rows) await this.#rewrap(client, row, made)
      for (const { office, id } of lastOfDays(rows, [dayKey(this.#now(), 0), dayKey(this.#now(), 1)]))
        await this.#makeKey(client, made, office, `${dayOf(id)}-${ordinalOf(id) + 1}`)
      return made
    })
    this.#master = next
    await this.refresh()
    return next
  }

  /** Runs while no other process makes keys or replaces the master key, with the master key that is in force. */
  #alone<Value>(run: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    return everywhere(this.#database, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK])
      this.#takeUpMaster(await masterInForce(client))
      return run(client)
    })
  }

  /** The key file holds the new master key before any data key names it; where it does not, this is another's file. */
  #takeUpMaster(wrappedBy: string | undefined): void {
    if (wrappedBy !== undefined && wrappedBy !== this.#master.id)
      this.#master = masterKeyInForce(this.#keyFile, wrappedBy)
  }

  async #makeKey(client: pg.PoolClient, master: MasterKey, office: string, id: string): Promise<void> {
    const wrapped = sealWith(master.bytes, contextOf(office, id), randomBytes(32))
    await client.query(
      `insert into data_key (office, id, purpose, master, wrapped, made_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [office, id, id === INDEX_KEY ? 'index' : 'seal', master.id, wrapped, this.#now()],
    )
  }

  async #rewrap(client: pg.PoolClient, { office, id, wrapped }: Row, next: MasterKey): Promise<void> {
    const context = contextOf(office, id)
    const key = openWith(this.#master.bytes, context, wrapped)
    await client.query('update data_key set master = $3, wrapped = $4 where office = $1 and id = $2', [
      office,
      id,
      next.id,
      sealWith(next.bytes, context, key),
    ])
  }
}

/** The fingerprint that every stored data key names; undefined when there are none. */
const masterInForce = async (client: pg.PoolClient): Promise<string | undefined> =>
  (await rowOf(client, z.object({ master: z.string() }), 'select master from data_key limit 1'))?.master

/**
 * Opens the keyring with the key file, which is made on the first start only: once encrypted data exist, a missing or foreign
 * file is refused (KEY_MISSING, KEY_WRONG).
 */
export async function openKeyring(database: Database, keyFile: string, now: () => Instant): Promise<Keyring> {
  const keyring = new DatabaseKeyring(database, keyFile, now, await everywhere(database, masterInForce))
  await keyring.refresh()
  return keyring
}
