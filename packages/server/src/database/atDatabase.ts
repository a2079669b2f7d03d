import pino from 'pino'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { servingProcess } from './embedded/folderLock'
import { hasCluster, runningUrls, startEmbeddedPostgres } from './embedded/supervisor'
import { isDatabaseGone } from './goneDatabase'

/** The addresses of a database for its two roles. */
export interface DatabaseUrls {
  readonly applicationUrl: string
  /** Undefined where a database was given without it. */
  readonly ownerUrl: string | undefined
}

/** Runs with a database that may be out of reach. */
async function reaching<Value>(urls: DatabaseUrls, run: (urls: DatabaseUrls) => Promise<Value>): Promise<Value> {
  try {
    return await run(urls)
  } catch (error) {
    if (error instanceof Error && isDatabaseGone(error))
      return refuse('DATABASE_UNREACHABLE', error.message, 'DATABASE_URL')
    throw error
  }
}

/**
 * Gives an offline command the addresses of the database that the settings name: the given one, the built-in one that a server
 * keeps running, or the built-in one started for the length of `run`. Answers undefined where no database was ever made.
 */
export async function atDatabase<Value>(
  { databaseUrl, databaseOwnerUrl, dataFolder }: Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl' | 'dataFolder'>,
  run: (urls: DatabaseUrls) => Promise<Value>,
): Promise<Value | undefined> {
  if (databaseUrl !== undefined) return reaching({ applicationUrl: databaseUrl, ownerUrl: databaseOwnerUrl }, run)
  if (!hasCluster(dataFolder)) return undefined
  if (servingProcess(dataFolder) !== undefined)
    return reaching(runningUrls(dataFolder) ?? refuse('DATABASE_UNREACHABLE', '', 'HENGJIAN_DATA'), run)
  const postgres = await startEmbeddedPostgres(dataFolder, pino({ level: 'silent' }))
  try {
    return await reaching(postgres, run)
  } finally {
    await postgres.stop()
  }
}
