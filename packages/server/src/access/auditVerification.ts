import { existsSync, readFileSync } from 'node:fs'
import type { Problem } from '@hengjian/law'
import type pg from 'pg'
import pino from 'pino'
import { z } from 'zod'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, everywhere, openDatabase } from '../database/database'
import { rowsOf } from '../database/rows'
import { serverProblem } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { type AuditSeal, entriesOf, GENESIS, sealHash, sealsAfter } from './auditChain'
import { type AuditCheckpoint, checkpointFile } from './auditSealing'
import { listOffices } from './offices'

const PAGE = 200

/** What a verification found. */
export interface AuditVerification {
  readonly seals: number
  readonly entries: number
  /** Lines not sealed yet; the newest second's are normal. */
  readonly unsealed: number
  readonly problems: readonly Problem[]
}

interface Walk {
  seals: number
  entries: number
  previous: string
  readonly sealedOnce: Set<number>
  readonly hashes: Map<number, string>
  readonly problems: Problem[]
}

async function verifySeal(client: pg.PoolClient, office: string, seal: AuditSeal, walk: Walk): Promise<void> {
  const place = `${office} #${seal.number}`
  if (seal.number !== walk.seals + 1 || seal.previous !== walk.previous)
    walk.problems.push(serverProblem('AUDIT_GAP', String(walk.seals + 1), place))
  const entries = await entriesOf(client, office, seal.entries)
  const twice = seal.entries.some((id) => walk.sealedOnce.has(id))
  const header = { office, number: seal.number, at: seal.at, previous: seal.previous }
  if (entries.length < seal.entries.length)
    walk.problems.push(serverProblem('AUDIT_DELETED', String(seal.entries.length - entries.length), place))
  else if (twice || sealHash(header, entries) !== seal.hash)
    walk.problems.push(serverProblem('AUDIT_CHANGED', '', place))
  for (const id of seal.entries) walk.sealedOnce.add(id)
  walk.hashes.set(seal.number, seal.hash)
  walk.seals = seal.number
  walk.entries += seal.entries.length
  walk.previous = seal.hash
}

const checkpointSchema = z.object({ office: z.string(), number: z.number(), at: z.coerce.number(), hash: z.string() })

function verifyCheckpoints(walk: Walk, office: string, checkpoints: readonly AuditCheckpoint[]): void {
  for (const { number, hash } of checkpoints.filter((one) => one.office === office)) {
    const place = `${office} #${number}`
    const found = walk.hashes.get(number)
    if (found === undefined) walk.problems.push(serverProblem('AUDIT_TRUNCATED', String(number), place))
    else if (found !== hash) walk.problems.push(serverProblem('AUDIT_REWRITTEN', '', place))
  }
}

async function countUnsealed(client: pg.PoolClient, office: string, walk: Walk): Promise<number> {
  const total = await client.query<{ count: string }>('select count(*) from audit_entry where office = $1', [office])
  return Math.max(0, Number(total.rows[0]?.count ?? 0) - walk.sealedOnce.size)
}

async function verifyOffice(
  client: pg.PoolClient,
  office: string,
  outside: readonly AuditCheckpoint[],
): Promise<AuditVerification> {
  const walk: Walk = {
    seals: 0,
    entries: 0,
    previous: GENESIS,
    sealedOnce: new Set(),
    hashes: new Map(),
    problems: [],
  }
  // Before the seals: a log that is written meanwhile has every seal of a checkpoint that was there before.
  const inside = await rowsOf(
    client,
    checkpointSchema,
    'select office, number, at, hash from audit_checkpoint where office = $1 order by number',
    [office],
  )
  for (let after = 0; ; after = walk.seals) {
    const seals = await sealsAfter(client, office, after, PAGE)
    for (const seal of seals) await verifySeal(client, office, seal, walk)
    if (seals.length < PAGE) break
  }
  verifyCheckpoints(walk, office, [...inside, ...outside])
  const unsealed = await countUnsealed(client, office, walk)
  return { seals: walk.seals, entries: walk.entries, unsealed, problems: walk.problems }
}

/** Reads checkpoints kept outside the database, one JSON line each; none when there is no such file. */
function readCheckpoints(file: string): readonly AuditCheckpoint[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => checkpointSchema.parse(JSON.parse(line)))
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
 * What `hengjian audit verify` runs: verifies the read log of the settings' database, against the checkpoints in the data folder and
 * in a file kept elsewhere. None where no database was ever made.
 */
export async function verifyAuditOf(
  settings: Settings,
  checkpointsElsewhere: string | undefined,
): Promise<ReadonlyMap<string, AuditVerification>> {
  const files = [checkpointFile(settings.dataFolder), checkpointsElsewhere ?? []].flat()
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
