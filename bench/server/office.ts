import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { RoleDto, TitleDto } from '@hengjian/contract'
import { pino } from 'pino'
import { makeIngestKey } from '../../packages/server/src/access/ingestKeys'
import { enterOffice } from '../../packages/server/src/access/offices'
import { csrfOf } from '../../packages/server/src/access/secretToken'
import { startSession } from '../../packages/server/src/access/sessions'
import { findUser, makeUser } from '../../packages/server/src/access/users'
import { systemClock } from '../../packages/server/src/clock'
import type { ServerContext } from '../../packages/server/src/context'
import { everywhere, inOffice } from '../../packages/server/src/database/database'
import { startEmbeddedPostgres } from '../../packages/server/src/database/embedded/supervisor'
import { contextOn, migrateScratch } from '../../packages/server/src/database/scratch'
import { settingsFrom } from '../../packages/server/src/settings/settings'

/** The office that the benches work in. */
export const OFFICE = 'bench'

/** A running server as a user starts it: the built command in a process of its own. */
export interface RunningServer {
  readonly url: string
  /** From the start of the process until it listens. In seconds. */
  readonly startSeconds: number
  /** What it and its children, the built-in PostgreSQL among them, took of the processors until then. In seconds. */
  readonly startCpuSeconds: number
  readonly pid: number
  stop(): Promise<void>
}

/** A database of its own with one office, and what is needed to start servers on it. */
export interface BenchOffice {
  readonly context: ServerContext
  readonly ownerUrl: string
  /** The process number of PostgreSQL. */
  readonly databasePid: number
  keyOf(source: string): Promise<string>
  /** What a signed-in browser of a new procurator sends. */
  signIn(): Promise<Readonly<Record<string, string>>>
  /** The same of somebody who is made where there is nobody of the name yet. */
  signInAs(
    login: string,
    person: { readonly role: RoleDto; readonly titles: readonly TitleDto[]; readonly unit?: string },
  ): Promise<Readonly<Record<string, string>>>
  serve(): Promise<RunningServer>
  close(): Promise<void>
}

const COMMAND = 'packages/cli/bin/hengjian.mjs'

function startServer(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const began = performance.now()
  const child: ChildProcess = spawn(process.execPath, [COMMAND, 'serve'], {
    env: { ...process.env, ...environment, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // A bench that throws ends here without having stopped it.
  const end = (): void => void child.kill('SIGTERM')
  process.once('exit', end)
  const gone = new Promise<void>((resolve) =>
    child.once('exit', () => {
      process.removeListener('exit', end)
      resolve()
    }),
  )
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (text: Buffer) => {
      printed += text.toString()
      const url = /running: (http:\S+)/.exec(printed)?.[1]
      if (url === undefined || child.pid === undefined) return
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM')
        await gone
      }
      const startSeconds = (performance.now() - began) / 1000
      resolve({ url, pid: child.pid, startSeconds, startCpuSeconds: processorSeconds(child.pid), stop })
    })
    void gone.then(() => reject(new Error(`the server ended:\n${printed}`)))
  })
}

/**
 * Makes one on a new built-in PostgreSQL, with room for what is measured.
 * @param kept a folder to make it in, or to find it in again; it stays
 */
export async function benchOffice(kept?: string): Promise<BenchOffice> {
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'hengjian-bench-')) : resolve(kept)
  mkdirSync(join(folder, 'data'), { recursive: true })
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(join(folder, 'data'), pino({ level: 'silent' }))
  const role = new URL(postgres.applicationUrl).username
  const { ownerUrl, applicationUrl } = postgres
  await migrateScratch({ ownerUrl, applicationUrl, role, close: async () => undefined })
  const environment = { ...placesIn(folder), DATABASE_URL: applicationUrl }
  const settings = settingsFrom(folder, environment)
  const { context, close } = await contextOn({ ...settings, databaseUrl: applicationUrl }, systemClock)
  const office = { id: OFFICE, name: OFFICE }
  await everywhere(context.database, (client) => enterOffice(client, office, systemClock.now()))
  await context.keyring.prepare(OFFICE)
  const signInAs: BenchOffice['signInAs'] = async (login, person) => {
    const user = { office: OFFICE, login, name: login, ...person, password: 'Bench-4711-x', mustChange: false }
    const known = await everywhere(
      context.database,
      async (client) => (await findUser(client, login)) ?? makeUser(client, user, systemClock.now()),
    )
    const token = await startSession(context.database, known, systemClock.now(), { factorAt: systemClock.now() })
    return { cookie: `hengjian=${token}`, 'x-csrf-token': csrfOf(token) }
  }
  return {
    context,
    ownerUrl,
    databasePid: postgres.pid() ?? 0,
    keyOf: (source) =>
      inOffice(context.database, OFFICE, async (client) => {
        const made = await makeIngestKey(client, { office: OFFICE, source, by: OFFICE }, systemClock.now())
        return made.key
      }),
    signIn: () => signInAs(`bench-${randomUUID()}`, { role: 'procurator', titles: [] }),
    signInAs,
    serve: () => startServer(environment),
    close: async () => {
      await close()
      await postgres.stop()
      if (kept === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where a bench's office keeps its data and its key. */
const placesIn = (folder: string) => ({
  HENGJIAN_DATA: join(folder, 'data'),
  HENGJIAN_KEY_FILE: join(folder, 'key'),
  HENGJIAN_DEMO: '0',
})

/** Starts the server alone, as a user does, on a folder in which an office was made before. */
export const serveFolder = (folder: string): Promise<RunningServer> => startServer(placesIn(resolve(folder)))

const TICKS = 100
/** Where the fields of /proc/PID/stat begin behind the name: the parent, and the times of the process and of its ended children. */
const PARENT = 1
const TIMES = [11, 12, 13, 14] as const

function statOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
  } catch {
    return []
  }
}

/** The processor time so far of processes and all their children, in seconds; 0 where the system does not tell. */
export function processorSeconds(...pids: readonly number[]): number {
  const all = readProcesses()
  const wanted = new Set(pids)
  for (let size = 0; size < wanted.size; ) {
    size = wanted.size
    for (const [pid, stat] of all) if (wanted.has(Number(stat[PARENT]))) wanted.add(pid)
  }
  return [...wanted].reduce((sum, pid) => {
    const stat = all.get(pid) ?? []
    const [user, system, ...ended] = TIMES.map((field) => Number(stat[field] ?? 0))
    const own = (user ?? 0) + (system ?? 0)
    return sum + (own + ended.reduce((total, one) => total + one, 0)) / TICKS
  }, 0)
}

const KIB = 1024

/** How much memory a process has (`VmRSS`) or had at most (`VmHWM`), in MiB. */
export const memoryOf = (pid: number, line: 'VmHWM' | 'VmRSS'): number =>
  Math.round(
    Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / KIB,
  )

function readProcesses(): ReadonlyMap<number, readonly string[]> {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return new Map(pids.map((pid) => [Number(pid), statOf(Number(pid))]))
  } catch {
    return new Map()
  }
}
