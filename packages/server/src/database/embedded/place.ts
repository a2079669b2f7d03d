import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from '../../problems/registry'
import { writeWhole } from './secrets'

/** The operating system's user a program is started as; absent means as we are. */
export interface RunAs {
  readonly uid: number
  readonly gid: number
}

/** Where the built-in database lives and who runs it. */
export interface Place {
  readonly folder: string
  readonly runAs: RunAs | undefined
}

/** The user `nobody`: PostgreSQL refuses to run as root, and this one exists on every system. */
const NOBODY: RunAs = { uid: 65_534, gid: 65_534 }

const MAY_ENTER = 0o001

/** The first folder on the way to `path` that others may not enter. */
function shutOnTheWay(path: string): string | undefined {
  const parent = dirname(path)
  if (parent === path) return undefined
  return shutOnTheWay(parent) ?? (existsSync(path) && (statSync(path).mode & MAY_ENTER) === 0 ? path : undefined)
}

function chownAll(folder: string, { uid, gid }: RunAs): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) chownAll(path, { uid, gid })
    else if (!entry.isSymbolicLink()) chownSync(path, uid, gid)
  }
}

/**
 * A folder of its own below /var/lib, for a data folder that only root can enter (a checkout in root's home). The data folder
 * remembers which, so that a new data folder at the same place begins anew.
 */
function elsewhere(dataFolder: string, shut: string): string {
  const memory = join(dataFolder, 'postgresql-place')
  if (existsSync(memory)) return readFileSync(memory, 'utf8').trim()
  const folder = join('/var/lib/hengjian', randomBytes(8).toString('hex'))
  try {
    mkdirSync(folder, { recursive: true })
    chmodSync(dirname(folder), 0o755)
    chmodSync(folder, 0o755)
  } catch {
    return refuse('DATA_FOLDER_SHUT', shut, 'HENGJIAN_DATA')
  }
  if (shutOnTheWay(folder) !== undefined) return refuse('DATA_FOLDER_SHUT', shut, 'HENGJIAN_DATA')
  writeWhole(memory, `${folder}\n`)
  return folder
}

/** As root: the user who owns the cluster already, else nobody; a cluster copied by root is handed over. */
function ownerOf(folder: string): RunAs {
  const cluster = join(folder, 'cluster')
  if (!existsSync(cluster)) return NOBODY
  const { uid, gid } = statSync(cluster)
  if (uid !== 0) return { uid, gid }
  chownAll(cluster, NOBODY)
  return NOBODY
}

/** Chooses and makes the database's folder, `<data folder>/postgresql` wherever its user can enter it. */
export function databasePlace(dataFolder: string): Place {
  const inside = join(dataFolder, 'postgresql')
  mkdirSync(dataFolder, { recursive: true })
  if (process.getuid?.() !== 0) {
    mkdirSync(inside, { recursive: true, mode: 0o700 })
    return { folder: inside, runAs: undefined }
  }
  const shut = shutOnTheWay(dataFolder)
  const folder = shut === undefined ? inside : elsewhere(dataFolder, shut)
  mkdirSync(folder, { recursive: true })
  const runAs = ownerOf(folder)
  chownSync(folder, runAs.uid, runAs.gid)
  chmodSync(folder, 0o755)
  return { folder, runAs }
}
