import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import pino from 'pino'
import { z } from 'zod'
import { recordOperation } from '../access/operator'
import type { DatabaseUrls } from '../database/atDatabase'
import { closeDatabase, openDatabase, withClient } from '../database/database'
import { startEmbeddedPostgres } from '../database/embedded/supervisor'
import { applyStep, makeSchema, migrate, STRUCTURE_LOCK } from '../database/migrate'
import { MIGRATIONS } from '../database/migrations'
import { quoted } from '../database/quoted'
import { integer, rowOf, rowsOf } from '../database/rows'
import { migrateQueue } from '../judging/queue'
import { type MasterKey, masterKeyNamed, readMasterKey, writeMasterKey } from '../keys/masterKey'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { ArchiveReader } from './archiveReader'
import type { BackedUpTable } from './manifest'
import { type OpenedBackup, openBackup, readPart, verifyParts } from './openBackup'
import { parentsFirst } from './parentsFirst'
import { isSealedKey, readSealedKey } from './sealedKey'

const decompress = promisify<Buffer, Buffer>(gunzip)

/** Which backup, and the file with its key where that does not lie at its place. */
export interface RestoreRequest {
  readonly from: string
  readonly key: { readonly from: string; readonly passphrase: () => Promise<string> } | undefined
}

/** What was restored. */
export interface Restored {
  readonly version: string
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
}

async function keyOf({ keyFile }: Settings, { key }: RestoreRequest, id: string): Promise<MasterKey> {
  if (key === undefined) return masterKeyNamed(keyFile, id) ?? refuse('RESTORE_KEY', id, 'HENGJIAN_KEY_FILE')
  const given = isSealedKey(key.from) ? readSealedKey(key.from, await key.passphrase()) : readMasterKey(key.from)
  return given.id === id ? given : refuse('RESTORE_KEY', id, '--key-from')
}

/** Lays the key where the server will look for it; another's key is never written over. */
function placeKey(keyFile: string, master: MasterKey): void {
  if (!existsSync(keyFile)) writeMasterKey(keyFile, master)
  else if (readMasterKey(keyFile).id !== master.id) refuse('KEY_WRONG', keyFile, 'HENGJIAN_KEY_FILE')
}

async function checkEmpty(client: pg.Client): Promise<void> {
  const row = await rowOf(
    client,
    z.object({ tables: integer }),
    `select count(*) as tables from pg_class class join pg_namespace space on space.oid = class.relnamespace
     where space.nspname = 'hengjian' and class.relkind in ('r', 'p') and class.relname <> 'migration'`,
  )
  if ((row?.tables ?? 0) > 0) refuse('RESTORE_NOT_EMPTY', '', 'HENGJIAN_DATA')
}

async function* bytesOf(archive: ArchiveReader, { parts }: BackedUpTable): AsyncIterable<Buffer> {
  for (const part of parts) yield await decompress(await readPart(archive, part))
}

async function copyTable(client: pg.Client, archive: ArchiveReader, table: BackedUpTable): Promise<void> {
  const name = quoted(table.name)
  const into = client.query(copyFrom(`copy ${name} (${table.columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(Readable.from(bytesOf(archive, table)), into)
  const row = await rowOf(client, z.object({ rows: integer }), `select count(*) as rows from ${name}`)
  if (row?.rows !== table.rows) refuse('RESTORE_ROWS', `${row?.rows ?? 0} ≠ ${table.rows}`, table.name)
}

/** Which tables refer to which; what is only looked at when all is there may come in any order. */
const referencesIn = (client: pg.Client) =>
  rowsOf(
    client,
    z.object({ from: z.string(), to: z.string() }),
    `select child.relname as from, parent.relname as to from pg_constraint held
     join pg_class child on child.oid = held.conrelid join pg_class parent on parent.oid = held.confrelid
     join pg_namespace space on space.oid = child.relnamespace
     where held.contype = 'f' and not held.condeferred and space.nspname = 'hengjian' order by 1, 2`,
  )

/** Lays out the structure that the backup is of and fills it, in one transaction: everything or nothing. */
async function load(
  client: pg.Client,
  archive: ArchiveReader,
  { manifest, master }: OpenedBackup,
  keyFile: string,
): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [STRUCTURE_LOCK])
  await checkEmpty(client)
  placeKey(keyFile, master)
  await makeSchema(client)
  await client.query('begin')
  await client.query('set local row_security = off')
  for (const step of MIGRATIONS) if (manifest.migrations.includes(step.name)) await applyStep(client, step)
  for (const table of parentsFirst(manifest.tables, await referencesIn(client))) await copyTable(client, archive, table)
  for (const { name, last } of manifest.sequences) await client.query('select setval($1, $2)', [quoted(name), last])
  await client.query('commit')
  await client.query('analyze')
}

async function restoreInto(
  { applicationUrl, ownerUrl }: DatabaseUrls,
  archive: ArchiveReader,
  opened: OpenedBackup,
  keyFile: string,
): Promise<void> {
  if (ownerUrl === undefined) return refuse('OWNER_NEEDED', '', 'DATABASE_OWNER_URL')
  await withClient(ownerUrl, (client) => load(client, archive, opened, keyFile))
  const { username, password } = new URL(applicationUrl)
  const role = { name: decodeURIComponent(username), password: decodeURIComponent(password) }
  await migrate(ownerUrl, role, MIGRATIONS, () => migrateQueue(ownerUrl, role.name))
  const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 1)
  try {
    const { madeAt, version } = opened.manifest
    const detail = { madeAt, version }
    await recordOperation(database, { action: 'backup.restore', detail })
  } finally {
    await closeDatabase(database)
  }
}

async function atEmptyDatabase(settings: Settings, run: (urls: DatabaseUrls) => Promise<void>): Promise<void> {
  const { databaseUrl, databaseOwnerUrl, dataFolder } = settings
  if (databaseUrl !== undefined) return run({ applicationUrl: databaseUrl, ownerUrl: databaseOwnerUrl })
  const postgres = await startEmbeddedPostgres(dataFolder, pino({ level: 'silent' }))
  try {
    await run(postgres)
  } finally {
    await postgres.stop()
  }
}

/**
 * What `hengjian restore` runs: checks the whole backup first, then fills an empty database with it, everything or nothing, and
 * brings that to the structure of this release.
 */
export async function restore(settings: Settings, request: RestoreRequest): Promise<Restored> {
  const archive = await ArchiveReader.open(request.from)
  try {
    const opened = await openBackup(archive, (id) => keyOf(settings, request, id))
    await verifyParts(archive, opened.manifest)
    await atEmptyDatabase(settings, (urls) => restoreInto(urls, archive, opened, settings.keyFile))
    const { version, madeAt, tables } = opened.manifest
    return { version, madeAt, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    await archive.close()
  }
}
