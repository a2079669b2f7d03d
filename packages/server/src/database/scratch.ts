import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { enterOffice } from '../access/offices'
import { openCalendars } from '../calendar/calendars'
import { systemClock } from '../clock'
import type { Clock, ServerContext } from '../context'
import { Floods } from '../facts/floods'
import { migrateQueue } from '../judging/queue'
import { openKeyring } from '../keys/keyring'
import { newCounters } from '../metrics/counters'
import { type Settings, settingsFrom } from '../settings/settings'
import { VERSION } from '../version'
import { everywhere, openDatabase, withClient } from './database'
import { migrate } from './migrate'
import { MIGRATIONS } from './migrations'

/** A fresh database of a test's own, and the role that works in it. */
export interface ScratchDatabase {
  readonly ownerUrl: string
  readonly applicationUrl: string
  readonly role: string
  close(): Promise<void>
}

const named = (url: string, change: { user?: string; password?: string; database: string }): string => {
  const changed = new URL(url)
  if (change.user !== undefined) changed.username = change.user
  if (change.password !== undefined) changed.password = change.password
  changed.pathname = `/${change.database}`
  return changed.href
}

/** What the setup of the run left for its tests, see `scratchCluster.ts`. */
function leftBySetup(name: 'TEST_DATABASE_OWNER_URL' | 'TEST_DATABASE_TEMPLATE'): string {
  const url = process.env[name]
  if (url === undefined) throw new Error(`${name} is not set: run the tests of the project \`postgres\``)
  return url
}

const freshName = (): string => `scratch_${randomBytes(6).toString('hex')}`

/** An empty database with a name of its own; its application role is made by `migrate`. */
export async function emptyDatabase(): Promise<ScratchDatabase> {
  const server = leftBySetup('TEST_DATABASE_OWNER_URL')
  const name = freshName()
  const role = `${name}_app`
  await withClient(server, (client) => client.query(`create database ${name}`))
  return {
    ownerUrl: named(server, { database: name }),
    applicationUrl: named(server, { user: role, password: randomBytes(12).toString('hex'), database: name }),
    role,
    close: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`)
        await client.query(`drop role if exists ${role}`)
      }),
  }
}

/** A copy of the migrated database of this run; the application role is one for all copies. */
async function copiedDatabase(): Promise<Omit<ScratchDatabase, 'role'>> {
  const server = leftBySetup('TEST_DATABASE_OWNER_URL')
  const template = leftBySetup('TEST_DATABASE_TEMPLATE')
  const name = freshName()
  await withClient(server, (client) =>
    client.query(`create database ${name} template ${new URL(template).pathname.slice(1)}`),
  )
  return {
    ownerUrl: named(server, { database: name }),
    applicationUrl: named(template, { database: name }),
    close: () =>
      withClient(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}

/** Migrates a scratch database as its owner. */
export async function migrateScratch({ ownerUrl, applicationUrl, role }: ScratchDatabase): Promise<void> {
  const applicationRole = { name: role, password: new URL(applicationUrl).password }
  await migrate(ownerUrl, applicationRole, MIGRATIONS, () => migrateQueue(ownerUrl, role))
}

/** The office that every scratch installation begins with. */
export const SCRATCH_OFFICE = 'office-a'

/** A server's context on a fresh, migrated database with one office and its keys. */
export interface Scratch {
  readonly context: ServerContext
  readonly ownerUrl: string
  readonly applicationUrl: string
  readonly folder: string
  /** A further office in the same database. */
  enter(office: string): Promise<void>
  close(): Promise<void>
}

/** A server's context on a migrated database that is there, and what ends it; the database stays. */
export async function contextOn(
  settings: Settings & { readonly databaseUrl: string },
  clock: Clock,
): Promise<{ readonly context: ServerContext; close(): Promise<void> }> {
  const log = pino({ level: 'silent' })
  const database = openDatabase(settings.databaseUrl, log, 8)
  const keyring = await openKeyring(database, settings.keyFile, clock.now)
  const calendars = await openCalendars(database)
  const counters = newCounters()
  const floods = new Floods()
  return {
    context: { settings, database, keyring, calendars, clock, log, counters, floods, demo: false, version: VERSION },
    close: async () => {
      await calendars.stop()
      await database.pool.end()
    },
  }
}

/** Makes one; `clock` lets a test set the time. */
export async function scratchDatabase(clock: Clock = systemClock): Promise<Scratch> {
  const { ownerUrl, applicationUrl, close: drop } = await copiedDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-scratch-'))
  const settings = settingsFrom(folder, { HENGJIAN_DATA: 'data', DATABASE_URL: applicationUrl })
  const { context, close } = await contextOn({ ...settings, databaseUrl: applicationUrl }, clock)
  const enter = async (office: string): Promise<void> => {
    await everywhere(context.database, (client) => enterOffice(client, { id: office, name: office }, clock.now()))
    await context.keyring.prepare(office)
  }
  await enter(SCRATCH_OFFICE)
  return {
    context,
    ownerUrl,
    applicationUrl,
    folder,
    enter,
    close: async () => {
      await close()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
