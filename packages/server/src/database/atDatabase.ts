import pino from 'pino'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { servingProcess } from './embedded/folderLock'
import { hasCluster, runningApplicationUrl, startEmbeddedPostgres } from './embedded/supervisor'

/**
 * Gives an offline command the application role's address of the database that the settings name: the given one, the built-in one
 * that a server keeps running, or the built-in one started for the length of `run`. Answers undefined where no database was ever
 * made.
 */
export async function atDatabase<Value>(
  { databaseUrl, dataFolder }: Pick<Settings, 'databaseUrl' | 'dataFolder'>,
  run: (applicationUrl: string) => Promise<Value>,
): Promise<Value | undefined> {
  if (databaseUrl !== undefined) return run(databaseUrl)
  if (!hasCluster(dataFolder)) return undefined
  if (servingProcess(dataFolder) !== undefined)
    return run(runningApplicationUrl(dataFolder) ?? refuse('DATABASE_UNREACHABLE', '', 'HENGJIAN_DATA'))
  const postgres = await startEmbeddedPostgres(dataFolder, pino({ level: 'silent' }))
  try {
    return await run(postgres.applicationUrl)
  } finally {
    await postgres.stop()
  }
}
