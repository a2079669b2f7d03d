import { existsSync } from 'node:fs'
import { joined } from '@hengjian/facts/writers'
import type pg from 'pg'
import pino from 'pino'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, everywhere, openDatabase } from '../database/database'
import { writeOut } from '../export/writeOut'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { entriesOf } from './auditChain'
import { addCheckpoint, checkpointLine, takeCheckpoint } from './auditCheckpoints'
import { AUDIT_EXPORT, type AuditLine } from './auditFile'
import { sealAudit } from './auditSealing'
import { checkpointsInside, everySeal } from './auditVerification'
import { listOffices } from './offices'
import { recordOperation } from './operator'

async function* officeLines(client: pg.PoolClient, office: string): AsyncGenerator<AuditLine> {
  yield { kind: 'office', format: AUDIT_EXPORT, office }
  for (const checkpoint of await checkpointsInside(client, office)) yield { kind: 'checkpoint', ...checkpoint }
  const written = { seals: 0, entries: 0 }
  for await (const seal of everySeal(client, office)) {
    yield { kind: 'seal', ...seal }
    for (const entry of await entriesOf(client, office, seal.entries)) {
      yield { kind: 'entry', ...entry }
      written.entries += 1
    }
    written.seals += 1
  }
  const { rows } = await client.query<{ count: string }>('select count(*) from audit_entry where office = $1', [office])
  yield { kind: 'end', office, ...written, unsealed: Math.max(0, Number(rows[0]?.count ?? 0) - written.entries) }
}

async function* textsOf(client: pg.PoolClient, offices: readonly string[]): AsyncGenerator<string> {
  for (const office of offices) for await (const line of officeLines(client, office)) yield `${JSON.stringify(line)}\n`
}

/** Writes the sealed read log of every office, one JSON object a line, as docs/audit.md describes. */
export async function writeAuditExport(database: Database, to: string): Promise<void> {
  const offices = await listOffices(database)
  await everywhere(database, (client) => writeOut(joined(textsOf(client, offices)), to))
}

async function withDatabase<Value>(settings: Settings, run: (database: Database) => Promise<Value>): Promise<Value> {
  const done = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      return { value: await run(database) }
    } finally {
      await closeDatabase(database)
    }
  })
  return done === undefined ? refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA') : done.value
}

async function sealAll(database: Database): Promise<readonly string[]> {
  const offices = await listOffices(database)
  for (const office of offices) await sealAudit(database, office, systemClock.now())
  return offices
}

/** What `hengjian audit export` runs: seals what is new, the export's own line with it, and writes all of it. */
export function exportAudit(settings: Settings, to: string): Promise<void> {
  if (existsSync(to)) refuse('OUTPUT_EXISTS', to, '--to')
  return withDatabase(settings, async (database) => {
    await recordOperation(database, { action: 'audit.export' })
    await sealAll(database)
    await writeAuditExport(database, to)
  })
}

/** What `hengjian audit checkpoint` runs: seals what is new and answers a checkpoint of every office, one JSON line each; also adds them to a file. */
export function checkpointAudit(settings: Settings, to: string | undefined): Promise<readonly string[]> {
  return withDatabase(settings, async (database) => {
    const lines: string[] = []
    for (const office of await sealAll(database)) {
      const taken = await takeCheckpoint(database, office, systemClock.now())
      if (taken === undefined) continue
      lines.push(checkpointLine(taken))
      if (to !== undefined) addCheckpoint(to, taken)
    }
    return lines
  })
}
