import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from './database/database'
import { emptyDatabase, migrateScratch } from './database/scratch'
import { Refused } from './problems/registry'
import { serve } from './serve'
import { settingsFrom } from './settings/settings'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hengjian-given-'))
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function refusal(environment: Record<string, string>): Promise<string> {
  try {
    await (await serve(settingsFrom(folder, environment))).stop()
    return 'started'
  } catch (error) {
    return error instanceof Refused ? error.message : String(error)
  }
}

describe('a given database', () => {
  it('is migrated by its owner, then served without one, and never as the owner', async () => {
    const empty = await emptyDatabase()
    const alone = { PORT: '0', HENGJIAN_DATA: 'given', DATABASE_URL: empty.applicationUrl }
    expect(await refusal(alone)).toBe('DATABASE_UNREACHABLE')
    expect(await refusal({ ...alone, DATABASE_OWNER_URL: empty.ownerUrl })).toBe('started')
    expect(await refusal(alone)).toBe('started')
    expect(await refusal({ ...alone, DATABASE_URL: empty.ownerUrl })).toBe('ROLE_TOO_STRONG')
    await empty.close()
  })

  it('is refused while its structure is not of this release', async () => {
    const empty = await emptyDatabase()
    await migrateScratch(empty)
    await withClient(empty.ownerUrl, (client) => client.query(`delete from migration where name = '0102-judging'`))
    expect(await refusal({ PORT: '0', HENGJIAN_DATA: 'behind', DATABASE_URL: empty.applicationUrl })).toBe(
      'DATABASE_BEHIND',
    )
    await empty.close()
  })
})
