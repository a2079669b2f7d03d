import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import { migrateQueue } from '../judging/queue'
import { Refused, refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { closeDatabase, type Database, openDatabase, withClient } from './database'
import { startEmbeddedPostgres } from './embedded/supervisor'
import { isDatabaseGone } from './goneDatabase'
import { appliedMigrations, migrate } from './migrate'
import { MIGRATIONS } from './migrations'
import { excessRights } from './roleRights'
import { rowOf } from './rows'

/** The oldest PostgreSQL the product runs on, as `server_version_num`. */
const MINIMUM_VERSION = 150_000

/** A migrated database that the application role is connected to. */
export interface PreparedDatabase {
  readonly database: Database
  /** True when the built-in PostgreSQL serves. */
  readonly embedded: boolean
  /** The process number of the built-in PostgreSQL. */
  readonly embeddedPid: () => number | undefined
  stop(): Promise<void>
}

/** Waits half a minute for a database that is starting, and says why when it does not come. */
async function reachable(url: string, place: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      const version = await withClient(url, (client) =>
        rowOf(
          client,
          z.object({ number: z.coerce.number(), text: z.string() }),
          `select current_setting('server_version_num') as number, current_setting('server_version') as text`,
        ),
      )
      if (version !== undefined && version.number < MINIMUM_VERSION) refuse('DATABASE_VERSION', version.text, place)
      return
    } catch (error) {
      if (error instanceof Refused) throw error
      const starting = error instanceof Error && 'code' in error && error.code === '57P03'
      if (!starting || Date.now() > deadline)
        return refuse('DATABASE_UNREACHABLE', error instanceof Error ? error.message : String(error), place)
      await pause(500)
    }
  }
}

async function migrateAsOwner(ownerUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl)
  const role = { name: decodeURIComponent(username), password: decodeURIComponent(password) }
  await migrate(ownerUrl, role, MIGRATIONS, () => migrateQueue(ownerUrl, role.name))
}

/** Refuses a role with too many rights and a structure that is not of this release. */
async function checkAsApplication(database: Database): Promise<void> {
  const client = await database.pool.connect()
  try {
    const excess = await excessRights(client)
    if (excess.length > 0) refuse('ROLE_TOO_STRONG', excess.join('; '), 'DATABASE_URL')
    const applied = await appliedMigrations(client).catch((): readonly string[] => [])
    const known = MIGRATIONS.map(({ name }) => name)
    const missing = known.filter((name) => !applied.includes(name))
    if (missing.length > 0) refuse('DATABASE_BEHIND', missing.join(', '), 'DATABASE_OWNER_URL')
    const newer = applied.filter((name) => !known.includes(name))
    if (newer.length > 0) refuse('DATABASE_AHEAD', newer.join(', '), 'DATABASE_URL')
  } finally {
    client.release()
  }
}

async function open(
  urls: { readonly applicationUrl: string; readonly ownerUrl: string | undefined },
  log: Logger,
): Promise<Database> {
  if (urls.ownerUrl !== undefined) {
    await reachable(urls.ownerUrl, 'DATABASE_OWNER_URL')
    await migrateAsOwner(urls.ownerUrl, urls.applicationUrl)
  }
  await reachable(urls.applicationUrl, 'DATABASE_URL')
  const database = openDatabase(urls.applicationUrl, log)
  try {
    await checkAsApplication(database)
    return database
  } catch (error) {
    await closeDatabase(database)
    throw isDatabaseGone(error) ? new Error('the database went away while starting', { cause: error }) : error
  }
}

/** Starts or finds the database, migrates it as its owner, and connects as the application role. */
export async function prepareDatabase(settings: Settings, log: Logger): Promise<PreparedDatabase> {
  if (settings.databaseUrl !== undefined) {
    const database = await open({ applicationUrl: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl }, log)
    return { database, embedded: false, embeddedPid: () => undefined, stop: () => closeDatabase(database) }
  }
  const postgres = await startEmbeddedPostgres(settings.dataFolder, log)
  try {
    const database = await open(postgres, log)
    const stop = async (): Promise<void> => {
      await closeDatabase(database)
      await postgres.stop()
    }
    return { database, embedded: true, embeddedPid: postgres.pid, stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
