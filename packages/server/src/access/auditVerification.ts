import type pg from 'pg'
import pino from 'pino'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, everywhere, openDatabase } from '../database/database'
import { rowsOf } from '../database/rows'
import type { Settings } from '../settings/settings'
import { type AuditSeal, entriesOf, sealsAfter } from './auditChain'
import { type AuditCheckpoint, checkpointFiles, checkpointSchema, readCheckpoints } from './auditCheckpoints'
import { type AuditVerification, AuditWalk } from './auditWalk'
import { listOffices } from './offices'

const PAGE = 200

async function countUnsealed(client: pg.PoolClient, office: string, sealed: number): Promise<number> {
  const total = await client.query<{ count: string }>('select count(*) from audit_entry where office = $1', [office])
  return Math.max(0, Number(total.rows[0]?.count ?? 0) - sealed)
}

/** The checkpoints of an office that lie beside its log. */
export const checkpointsInside = (client: pg.PoolClient, office: string): Promise<AuditCheckpoint[]> =>
  rowsOf(
    client,
    checkpointSchema,
    'select office, number, at, hash from audit_checkpoint where office = $1 order by number',
    [office],
  )

/** Every seal of an office, in order. */
export async function* everySeal(client: pg.PoolClient, office: string): AsyncGenerator<AuditSeal> {
  for (let after = 0; ; ) {
    const seals = await sealsAfter(client, office, after, PAGE)
    yield* seals
    after = seals.at(-1)?.number ?? after
    if (seals.length < PAGE) return
  }
}

/** Verifies the audit of one office. */
export async function verifyOffice(
  client: pg.PoolClient,
  office: string,
  outside: readonly AuditCheckpoint[],
): Promise<AuditVerification> {
  const walk = new AuditWalk(office)
  walk.expect([...(await checkpointsInside(client, office)), ...outside])
  for await (const seal of everySeal(client, office)) walk.take(seal, await entriesOf(client, office, seal.entries))
  return walk.end(await countUnsealed(client, office, walk.sealed))
}

/**
 * Recomputes the chain of every office and tells edited, deleted, reordered and cut-off lines. Checkpoints kept outside also
 * tell a chain that was written anew from the start.
 */
export async function verifyAudit(
  database: Database,
  outside: readonly AuditCheckpoint[],
): Promise<ReadonlyMap<string, AuditVerification>> {
  const found = new Map<string, AuditVerification>()
  const offices = new Set([...(await listOffices(database)), ...outside.map(({ office }) => office)])
  for (const office of offices)
    found.set(office, await everywhere(database, (client) => verifyOffice(client, office, outside)))
  return found
}

/**
 * What `hengjian audit verify` runs: verifies the read log of the settings' database, against the checkpoints in the folders that a server
 * keeps them in and in a file kept elsewhere. None where no database was ever made.
 */
export async function verifyAuditOf(
  settings: Settings,
  checkpointsElsewhere: string | undefined,
): Promise<ReadonlyMap<string, AuditVerification>> {
  const files = [...checkpointFiles(settings), ...(checkpointsElsewhere === undefined ? [] : [checkpointsElsewhere])]
  const found = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      return await verifyAudit(database, files.flatMap(readCheckpoints))
    } finally {
      await closeDatabase(database)
    }
  })
  return found ?? new Map()
}
