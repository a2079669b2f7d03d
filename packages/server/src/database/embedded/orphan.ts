import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries'
import { clusterFolder } from './cluster'
import type { Place } from './place'
import { runningProcess } from './process'

/** What postmaster.pid says of the database server that last ran on the cluster. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

/** Reads postmaster.pid; undefined when there is none or it is unfinished. */
export function recordedPostmaster(place: Place): Postmaster | undefined {
  const file = join(clusterFolder(place), 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  return Number.isInteger(pid) && pid > 1 ? { pid, port } : undefined
}

/**
 * A killed server leaves its database server running, and a killed machine leaves its pid file: the first is stopped in
 * order, the second removed once its number belongs to no PostgreSQL any more. Answers the orphan that was stopped.
 */
export function clearOrphan(place: Place, binaries: Binaries): Postmaster | undefined {
  const recorded = recordedPostmaster(place)
  const file = join(clusterFolder(place), 'postmaster.pid')
  if (recorded === undefined) {
    rmSync(file, { force: true })
    return undefined
  }
  const running = runningProcess(recorded.pid)
  const isPostgres = running !== undefined && (running.command === '' || running.command.includes('postgres'))
  if (!isPostgres) {
    rmSync(file, { force: true })
    return undefined
  }
  for (const mode of ['fast', 'immediate']) {
    const stopped = spawnSync(binaries.pgCtl, ['stop', '-D', clusterFolder(place), '-m', mode, '-w', '-t', '20'], {
      ...place.runAs,
      cwd: place.folder,
      stdio: 'ignore',
    })
    if (stopped.status === 0) break
  }
  return recorded
}
