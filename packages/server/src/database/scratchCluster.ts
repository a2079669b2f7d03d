import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { startEmbeddedPostgres } from './embedded/supervisor'
import { emptyDatabase, migrateScratch } from './scratch'

/** The server that the tests work on: the one named by TEST_DATABASE_OWNER_URL, or a built-in one of this run. */
async function server(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_OWNER_URL'] !== undefined) return async () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-test-'))
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(join(folder, 'data'), pino({ level: 'silent' }))
  process.env['TEST_DATABASE_OWNER_URL'] = postgres.ownerUrl
  return async () => {
    delete process.env['TEST_DATABASE_OWNER_URL']
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Before the PostgreSQL tests of a run: the server that they share, and on it one migrated database of which each test's
 * own is a copy, since to migrate anew for every file took longer than most tests. Answers what ends both.
 */
export async function setup(): Promise<() => Promise<void>> {
  const stop = await server()
  const template = await emptyDatabase()
  await migrateScratch(template)
  process.env['TEST_DATABASE_TEMPLATE'] = template.applicationUrl
  return async () => {
    delete process.env['TEST_DATABASE_TEMPLATE']
    await template.close()
    await stop()
  }
}
