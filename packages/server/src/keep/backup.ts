import { formatInstant } from '@hengjian/law'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import pino from 'pino'
import { z } from 'zod'
import { recordOperation } from '../access/operator'
import { systemClock } from '../clock'
import { atDatabase, type DatabaseUrls } from '../database/atDatabase'
import { closeDatabase, openDatabase, withClient } from '../database/database'
import { appliedMigrations } from '../database/migrate'
import { MIGRATIONS } from '../database/migrations'
import { quoted } from '../database/quoted'
import { rowOf, rowsOf } from '../database/rows'
import { type MasterKey, masterKeyNamed } from '../keys/masterKey'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { VERSION } from '../version'
import { ArchiveWriter } from './archiveWriter'
import { keptTables } from './keptTables'
import { type BackedUpTable, MANIFEST, MANIFEST_MAC, type Manifest, manifestMac, sha256 } from './manifest'
import { compressedParts } from './rowParts'
import { writeSealedKey } from './sealedKey'

/** Where a backup goes, and the key to it where that is wanted, too. */
export interface BackupRequest {
  readonly to: string
  readonly key: { readonly to: string; readonly passphrase: string } | undefined
}

/** What was backed up. */
export interface BackedUp {
  readonly tables: number
  readonly rows: number
  /** The fingerprint of the master key without which the backup cannot be opened. */
  readonly master: string
}

/** Refuses a database whose structure is not of this release. */
async function checkStructure(client: pg.Client): Promise<readonly string[]> {
  const applied = await appliedMigrations(client)
  const known = MIGRATIONS.map(({ name }) => name)
  const missing = known.filter((name) => !applied.includes(name))
  if (missing.length > 0) return refuse('DATABASE_BEHIND', missing.join(', '), 'DATABASE_OWNER_URL')
  const newer = applied.filter((name) => !known.includes(name))
  return newer.length > 0 ? refuse('DATABASE_AHEAD', newer.join(', '), 'DATABASE_URL') : applied
}

async function masterOf(client: pg.Client, keyFile: string): Promise<MasterKey> {
  const row = await rowOf(client, z.object({ master: z.string() }), 'select master from data_key limit 1')
  if (row === undefined) return refuse('BACKUP_EMPTY')
  return masterKeyNamed(keyFile, row.master) ?? refuse('KEY_WRONG', keyFile, 'HENGJIAN_KEY_FILE')
}

const nameSchema = z.object({ name: z.string() })

async function columnsOf(client: pg.Client, table: string): Promise<readonly string[]> {
  const rows = await rowsOf(
    client,
    nameSchema,
    `select attname as name from pg_attribute
     where attrelid = to_regclass('hengjian.' || quote_ident($1)) and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}

async function copyTable(client: pg.Client, archive: ArchiveWriter, name: string): Promise<BackedUpTable> {
  const columns = await columnsOf(client, name)
  const rows = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`))
  const parts: BackedUpTable['parts'] = []
  for await (const bytes of compressedParts(rows)) {
    const part = { name: `data/${name}/${String(parts.length + 1).padStart(6, '0')}.copy.gz`, bytes: bytes.length }
    await archive.add(part.name, bytes)
    parts.push({ ...part, sha256: sha256(bytes) })
  }
  return { name, columns: [...columns], rows: rows.rowCount, parts }
}

/** Numbers that were given are never given again: read after the rows, they are at least as high. */
const sequencesOf = (client: pg.Client): Promise<Manifest['sequences']> =>
  rowsOf(
    client,
    z.object({ name: z.string(), last: z.string() }),
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'hengjian' and last_value is not null order by sequencename`,
  )

const postgresVersion = async (client: pg.Client): Promise<string> =>
  (await rowOf(client, nameSchema, `select current_setting('server_version') as name`))?.name ?? ''

/** Copies everything as it stood at one instant, while others go on writing. */
async function copyAll(client: pg.Client, archive: ArchiveWriter, master: MasterKey): Promise<BackedUp> {
  const migrations = await checkStructure(client)
  const tables: BackedUpTable[] = []
  for (const table of keptTables(MIGRATIONS)) tables.push(await copyTable(client, archive, table))
  const manifest: Manifest = {
    format: 1,
    version: VERSION,
    madeAt: formatInstant(systemClock.now()),
    postgres: await postgresVersion(client),
    master: master.id,
    migrations: [...migrations],
    tables,
    sequences: await sequencesOf(client),
  }
  const text = Buffer.from(JSON.stringify(manifest))
  await archive.add(MANIFEST, text)
  await archive.add(MANIFEST_MAC, Buffer.from(manifestMac(master, text)))
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), master: master.id }
}

async function writeArchive(ownerUrl: string, keyFile: string, { to, key }: BackupRequest): Promise<BackedUp> {
  const archive = await ArchiveWriter.create(to, Math.floor(systemClock.now() / 1000))
  try {
    const backedUp = await withClient(ownerUrl, async (client) => {
      await client.query('begin isolation level repeatable read read only')
      await client.query('set local row_security = off')
      const master = await masterOf(client, keyFile)
      const copied = await copyAll(client, archive, master)
      await client.query('commit')
      if (key !== undefined) writeSealedKey(key.to, master, key.passphrase)
      return copied
    })
    await archive.finish()
    return backedUp
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

async function backUpFrom(
  { applicationUrl, ownerUrl }: DatabaseUrls,
  { keyFile }: Settings,
  request: BackupRequest,
): Promise<BackedUp> {
  if (ownerUrl === undefined) return refuse('OWNER_NEEDED', '', 'DATABASE_OWNER_URL')
  const backedUp = await writeArchive(ownerUrl, keyFile, request)
  const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 1)
  try {
    const detail = { rows: backedUp.rows, master: backedUp.master, withKey: request.key !== undefined }
    await recordOperation(database, { action: 'backup.make', detail })
  } finally {
    await closeDatabase(database)
  }
  return backedUp
}

/**
 * What `hengjian backup` runs, beside a running server or without one: everything that cannot be made again, as it stood at one
 * instant, in one file. The data keys within are wrapped; the master key is not in it, but goes into a file apart where asked.
 */
export async function backUp(settings: Settings, request: BackupRequest): Promise<BackedUp> {
  const backedUp = await atDatabase(settings, (urls) => backUpFrom(urls, settings, request))
  return backedUp ?? refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA')
}
