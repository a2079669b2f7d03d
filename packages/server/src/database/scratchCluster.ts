import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { startEmbeddedPostgres } from './embedded/supervisor'

/**
 * Before the PostgreSQL tests of a run: one built-in PostgreSQL that they share, unless TEST_DATABASE_OWNER_URL names
 * another server, as the run on Debian's PostgreSQL does. Answers what ends it.
 */
export async function setup(): Promise<() => Promise<void>> {
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
