import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refused } from '../../problems/registry'
import { withClient } from '../database'
import { installedFolder, runnableBinaries } from './binaries'
import { clusterFolder } from './cluster'
import { freePort } from './freePort'
import { databasePlace } from './place'
import { runningProcess } from './process'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './supervisor'

const log = pino({ level: 'silent' })
const isRoot = process.getuid?.() === 0
let folder: string
let dataFolder: string
let running: EmbeddedPostgres[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-supervisor-'))
  chmodSync(folder, 0o755)
  dataFolder = join(folder, 'data')
})
afterEach(async () => {
  for (const postgres of running) await postgres.stop()
  running = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(to = log): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres(dataFolder, to)
  running.push(postgres)
  return postgres
}

async function stop(postgres: EmbeddedPostgres): Promise<void> {
  running = running.filter((one) => one !== postgres)
  await postgres.stop()
}

const rows = (postgres: EmbeddedPostgres, text: string) =>
  withClient(postgres.ownerUrl, async (client) => (await client.query(text)).rows)

describe('the built-in PostgreSQL', () => {
  it('keeps its data and passwords, listens on loopback only and cuts Chinese into trigrams', async () => {
    const first = await start()
    await rows(first, 'create table public.kept as select 7 as value')
    expect(await rows(first, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await rows(first, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await rows(first, 'show timezone')).toEqual([{ TimeZone: 'Asia/Shanghai' }])
    await rows(first, 'create extension pg_trgm with schema public')
    expect(await rows(first, `select cardinality(public.show_trgm('检察')) as count`)).toEqual([{ count: 3 }])
    expect(
      await rows(first, `select array_agg(name order by name) as names from unnest(array['张','李','安']) name`),
    ).toEqual([{ names: ['安', '李', '张'] }])
    await stop(first)
    const second = await start()
    expect(await rows(second, 'select value from public.kept')).toEqual([{ value: 7 }])
    expect(statSync(join(dataFolder, 'database-secrets.json')).mode & 0o777).toBe(0o600)
    await expect(withClient(second.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), async () => 0)).rejects.toThrow('password')
  })

  it('comes back by itself when it is killed, with everything that was committed', async () => {
    const postgres = await start()
    await rows(postgres, 'create table public.kept as select 7 as value')
    const killed = postgres.pid() ?? 0
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(
      async () => expect(await rows(postgres, 'select value from public.kept')).toEqual([{ value: 7 }]),
      {
        timeout: 20_000,
        interval: 100,
      },
    )
    expect(postgres.pid()).not.toBe(killed)
  })

  it('comes back, too, when for a while it cannot be started at all', async () => {
    const said: string[] = []
    const postgres = await start(pino({ level: 'fatal' }, { write: (line) => said.push(line) }))
    await rows(postgres, 'create table public.kept as select 7 as value')
    const control = join(clusterFolder(databasePlace(dataFolder)), 'global', 'pg_control')
    renameSync(control, `${control}.away`)
    process.kill(postgres.pid() ?? 0, 'SIGKILL')
    await vi.waitFor(() => expect(said.join('')).toContain('does not come back'), { timeout: 60_000, interval: 100 })
    renameSync(`${control}.away`, control)
    await vi.waitFor(
      async () => expect(await rows(postgres, 'select value from public.kept')).toEqual([{ value: 7 }]),
      { timeout: 60_000, interval: 200 },
    )
  }, 150_000)

  it('stops an orphan that a killed server left, and starts', async () => {
    const first = await start()
    await rows(first, 'create table public.kept as select 7 as value')
    await stop(first)
    const place = databasePlace(dataFolder)
    const { postgres } = runnableBinaries(place.folder, place.runAs)
    const options = ['-c', `port=${await freePort()}`, '-c', 'unix_socket_directories=']
    const orphan = spawn(postgres, ['-D', clusterFolder(place), ...options], {
      ...place.runAs,
      cwd: place.folder,
      stdio: 'ignore',
    })
    const pidFile = join(clusterFolder(place), 'postmaster.pid')
    await vi.waitFor(() => expect(readFileSync(pidFile, 'utf8')).toContain('ready'), { timeout: 20_000, interval: 50 })
    const second = await start()
    expect(await rows(second, 'select value from public.kept')).toEqual([{ value: 7 }])
    expect(orphan.exitCode ?? runningProcess(orphan.pid ?? 0)).toBeDefined()
    expect(runningProcess(orphan.pid ?? 0)).toBeUndefined()
  })

  it('starts over the pid file of a dead machine, even when its number lives again as something else', async () => {
    await stop(await start())
    const pidFile = join(clusterFolder(databasePlace(dataFolder)), 'postmaster.pid')
    writeFileSync(pidFile, `${process.pid}\n${dataFolder}\n1700000000\n5432\n\n127.0.0.1\n 0 0\nready\n`)
    const again = await start()
    expect(await rows(again, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('is served by one process at a time; the lock of a dead one is taken over', async () => {
    const first = await start()
    const error = await startEmbeddedPostgres(dataFolder, log).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refused)
    expect(String(error)).toContain('DATA_FOLDER_BUSY')
    expect(await rows(first, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop(first)
    writeFileSync(join(dataFolder, 'server.lock'), JSON.stringify({ pid: process.pid, birth: 'another' }))
    expect(await rows(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('throws an interrupted initialisation away', async () => {
    const place = databasePlace(dataFolder)
    mkdirSync(join(place.folder, 'cluster.new'))
    appendFileSync(join(place.folder, 'cluster.new', 'PG_VERSION'), '18\n')
    expect(await rows(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(existsSync(join(place.folder, 'cluster.new'))).toBe(false)
  })

  it('says so when its passwords are lost', async () => {
    await stop(await start())
    rmSync(join(dataFolder, 'database-secrets.json'))
    expect(String(await startEmbeddedPostgres(dataFolder, log).catch((thrown: unknown) => thrown))).toContain(
      'POSTGRES_SECRETS',
    )
    expect(existsSync(join(dataFolder, 'server.lock'))).toBe(false)
  })

  it('writes no value of a person into its log', async () => {
    const postgres = await start()
    await rows(postgres, 'create table public.person (name text primary key)')
    await rows(postgres, `insert into public.person values ('金丝雀')`)
    await rows(postgres, `insert into public.person values ('金丝雀')`).catch(() => undefined)
    await rows(postgres, `select '金丝雀'::int`).catch(() => undefined)
    await stop(postgres)
    const written = readFileSync(join(databasePlace(dataFolder).folder, 'postgresql.log'), 'utf8')
    expect(written).toContain('ready to accept connections')
    expect(written).not.toContain('金丝雀')
  })
})

describe('its programs', () => {
  const withoutLinks = (target: string): string => {
    const native = join(target, 'native')
    cpSync(installedFolder() ?? '', native, {
      recursive: true,
      filter: (path) => !/\.so(\.60|\.\d)?$/.test(path) || !path.includes('libicu'),
    })
    cpSync(join(installedFolder() ?? '', '..', 'package.json'), join(target, 'package.json'))
    return native
  }

  it('run after an installation without install scripts: the links are laid', () => {
    const native = withoutLinks(join(folder, 'installed'))
    expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(false)
    const binaries = runnableBinaries(join(folder, 'place'), undefined, native)
    expect(binaries.postgres).toBe(join(native, 'bin', 'postgres'))
    expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(true)
  })

  it.skipIf(!isRoot)('are copied when root’s folder is shut to the database’s user', () => {
    const native = withoutLinks(join(folder, 'shut'))
    chmodSync(join(folder, 'shut'), 0o700)
    mkdirSync(join(folder, 'place'))
    const binaries = runnableBinaries(join(folder, 'place'), { uid: 65_534, gid: 65_534 }, native)
    expect(binaries.postgres.startsWith(join(folder, 'place', 'binaries-'))).toBe(true)
  })
})

describe.skipIf(!isRoot)('as root', () => {
  it('runs as an ordinary user, below /var/lib when the data folder is shut', async () => {
    mkdirSync(dataFolder)
    chmodSync(folder, 0o700)
    const place = databasePlace(dataFolder)
    expect(place.folder).toMatch(/^\/var\/lib\/hengjian\/[0-9a-f]{16}$/)
    const postgres = await start()
    expect(statSync(clusterFolder(place)).uid).toBe(65_534)
    expect(statSync(`/proc/${postgres.pid()}`).uid).toBe(65_534)
    await stop(postgres)
    expect(databasePlace(dataFolder).folder).toBe(place.folder)
    rmSync(dataFolder, { recursive: true })
    const anew = databasePlace(dataFolder)
    expect(anew.folder).not.toBe(place.folder)
    for (const used of [place, anew]) rmSync(used.folder, { recursive: true })
  })
})
