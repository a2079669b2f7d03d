import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { nameOf } from '../../log/nameOf'
import { Refused, refuse } from '../../problems/registry'
import { type Binaries, runnableBinaries } from './binaries'
import { clusterFolder, ensureCluster, lastLine, OWNER_ROLE } from './cluster'
import { lockDataFolder } from './folderLock'
import { freePort } from './freePort'
import { clearOrphan, recordedPostmaster } from './orphan'
import { databasePlace, type Place } from './place'
import { databaseSecrets, type Secrets } from './secrets'

/** The role under which the application works in the built-in database. */
const APPLICATION_ROLE = 'hengjian_app'
const DATABASE = 'hengjian'
const LOG_LIMIT = 10 * 1024 * 1024
const START_LIMIT_MS = 120_000

/** A running built-in PostgreSQL; it is started again by itself whenever it dies. */
export interface EmbeddedPostgres {
  readonly ownerUrl: string
  readonly applicationUrl: string
  /** The process number of the database server at this moment. */
  readonly pid: () => number | undefined
  stop(): Promise<void>
}

interface Attempt {
  readonly child: ChildProcess
  readonly exited: Promise<void>
}

const OPTIONS = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['timezone', 'Asia/Shanghai'],
  ['log_timezone', 'Asia/Shanghai'],
  ['max_wal_size', '2GB'],
  // Values of people must not reach the log: errors quote them, their statements and keys too. `log` leaves errors out.
  ['log_min_messages', 'log'],
  ['log_min_error_statement', 'panic'],
  ['log_error_verbosity', 'terse'],
] as const

function logHandle(place: Place): number {
  const file = join(place.folder, 'postgresql.log')
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

const logTail = (place: Place, from: number): string =>
  readFileSync(join(place.folder, 'postgresql.log')).subarray(from).toString('utf8')

const logSize = (place: Place): number => {
  const file = join(place.folder, 'postgresql.log')
  return existsSync(file) ? statSync(file).size : 0
}

class Supervisor implements EmbeddedPostgres {
  readonly #place: Place
  readonly #binaries: Binaries
  readonly #secrets: Secrets
  readonly #log: Logger
  readonly #release: () => void
  #port = 0
  #current: Attempt | undefined
  #stopping = false
  /** True once it ran: from then on its port is known to others and must stay. */
  #settled = false

  constructor(place: Place, binaries: Binaries, secrets: Secrets, log: Logger, release: () => void) {
    this.#place = place
    this.#binaries = binaries
    this.#secrets = secrets
    this.#log = log
    this.#release = release
    process.once('exit', this.#onProcessExit)
  }

  readonly #onProcessExit = (): void => {
    this.#current?.child.kill('SIGINT')
  }

  readonly pid = (): number | undefined => this.#current?.child.pid

  #url(role: string, password: string, database: string): string {
    return `postgresql://${role}:${password}@127.0.0.1:${this.#port}/${database}`
  }

  get ownerUrl(): string {
    return this.#url(OWNER_ROLE, this.#secrets.owner, DATABASE)
  }

  get applicationUrl(): string {
    return this.#url(APPLICATION_ROLE, this.#secrets.application, DATABASE)
  }

  #spawn(): Attempt {
    const options = [...OPTIONS, ['port', String(this.#port)]].flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const log = logHandle(this.#place)
    // A session of its own, so that Ctrl-C reaches the server alone, which then stops the database in order.
    const child = spawn(this.#binaries.postgres, ['-D', clusterFolder(this.#place), ...options], {
      ...this.#place.runAs,
      cwd: this.#place.folder,
      detached: process.platform !== 'win32',
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    const exited = new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.once('error', () => resolve())
    })
    return { child, exited }
  }

  async #answers(): Promise<boolean> {
    const connectionString = this.#url(OWNER_ROLE, this.#secrets.owner, 'postgres')
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  /** One start; answers false when the database server went away again before it answered. */
  async #attempt(deadline: number): Promise<boolean> {
    const attempt = this.#spawn()
    this.#current = attempt
    let gone = false
    attempt.exited.then(() => {
      gone = true
    })
    while (!gone && Date.now() < deadline) {
      if (await this.#answers()) {
        this.#settled = true
        attempt.exited.then(() => this.#onDeath(attempt))
        return true
      }
      await pause(40)
    }
    if (!gone) attempt.child.kill('SIGQUIT')
    return false
  }

  /**
   * Starts with back-off: right after a kill the dead server may still be unreaped, its shared memory in use or its port
   * taken, and all three pass by themselves.
   */
  async start(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS
    for (let wait = 100; !this.#stopping; wait = Math.min(wait * 2, 3000)) {
      const from = logSize(this.#place)
      clearOrphan(this.#place, this.#binaries)
      if (this.#port === 0) this.#port = await freePort()
      if (await this.#attempt(deadline)) return
      const said = logTail(this.#place, from)
      const passing = /lock file|shared memory block|Address already in use|could not bind|starting up/.test(said)
      if (/Address already in use|could not bind/.test(said) && !this.#settled) this.#port = 0
      if (Date.now() > deadline || (!passing && wait > 1000)) refuse('POSTGRES_START', lastLine(said))
      await pause(wait)
    }
  }

  #onDeath(attempt: Attempt): void {
    if (this.#stopping || this.#current !== attempt) return
    this.#log.error({ pid: attempt.child.pid }, 'the built-in PostgreSQL died; starting it again')
    this.#comeBack()
  }

  /** Starts it again, for as long as it takes: what keeps it away may pass, such as a full disk. */
  #comeBack(): void {
    if (this.#stopping) return
    this.start().then(
      () => this.#log.info('the built-in PostgreSQL runs again'),
      (error: unknown) => {
        this.#log.fatal(
          { error: error instanceof Refused ? error.problems : nameOf(error) },
          'PostgreSQL does not come back',
        )
        setTimeout(() => this.#comeBack(), 10_000).unref()
      },
    )
  }

  async stop(): Promise<void> {
    this.#stopping = true
    process.removeListener('exit', this.#onProcessExit)
    const current = this.#current
    if (current !== undefined) {
      if (process.platform === 'win32') this.#stopByProgram()
      else current.child.kill('SIGINT')
      const done = await Promise.race([current.exited.then(() => true), pause(20_000, false, { ref: false })])
      if (!done) current.child.kill('SIGQUIT')
      await current.exited
    }
    this.#release()
  }

  #stopByProgram(): void {
    const args = ['stop', '-D', clusterFolder(this.#place), '-m', 'fast', '-w']
    spawnSync(this.#binaries.pgCtl, args, { cwd: this.#place.folder, stdio: 'ignore' })
  }
}

async function ensureDatabase(supervisor: Supervisor): Promise<void> {
  const connectionString = supervisor.ownerUrl.replace(/\/[^/]*$/, '/postgres')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

const secretsFile = (dataFolder: string): string => join(dataFolder, 'database-secrets.json')

/** Whether a data folder holds a database already. */
export const hasCluster = (dataFolder: string): boolean =>
  existsSync(dataFolder) && existsSync(join(clusterFolder(databasePlace(dataFolder)), 'PG_VERSION'))

/** The addresses of the database that another process keeps running from the data folder. */
export function runningUrls(
  dataFolder: string,
): { readonly applicationUrl: string; readonly ownerUrl: string } | undefined {
  const postmaster = recordedPostmaster(databasePlace(dataFolder))
  if (postmaster === undefined) return undefined
  const { owner, application } = databaseSecrets(secretsFile(dataFolder), true)
  const url = (role: string, password: string): string =>
    `postgresql://${role}:${password}@127.0.0.1:${postmaster.port}/${DATABASE}`
  return { applicationUrl: url(APPLICATION_ROLE, application), ownerUrl: url(OWNER_ROLE, owner) }
}

/**
 * Brings up the built-in PostgreSQL below the data folder: makes the cluster on the first start, stops an orphan that a
 * killed server left, and keeps it running until `stop`. Passwords are random and kept in the data folder, mode 0600.
 */
export async function startEmbeddedPostgres(dataFolder: string, log: Logger): Promise<EmbeddedPostgres> {
  const release = lockDataFolder(dataFolder)
  try {
    const place = databasePlace(dataFolder)
    const binaries = runnableBinaries(place.folder, place.runAs)
    const exists = existsSync(join(clusterFolder(place), 'PG_VERSION'))
    const secrets = databaseSecrets(secretsFile(dataFolder), exists)
    ensureCluster(place, binaries, secrets.owner)
    const supervisor = new Supervisor(place, binaries, secrets, log, release)
    try {
      await supervisor.start()
      await ensureDatabase(supervisor)
    } catch (error) {
      await supervisor.stop()
      throw error
    }
    return supervisor
  } catch (error) {
    release()
    throw error
  }
}
