import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { ServerContext } from '../context'
import { type Database, everywhere } from '../database/database'
import { nameOf } from '../log/nameOf'
import { GENESIS, lastSeal, sealHash, unsealedEntries } from './auditChain'
import { listOffices } from './offices'

const LOCK = 724_006
const BATCH = 1000
const EVERY_MS = 1000
const CHECKPOINT_EVERY_MS = 3_600_000
/**
 * Numbers are given before a transaction commits: a line may appear below the last sealed one. So many numbers back are
 * looked at again; the first pass of a process looks at all.
 */
const LOOK_BACK = 20_000

/** A hash to keep outside the database: with it even a chain written anew from the start is noticed. */
export interface AuditCheckpoint {
  readonly office: string
  readonly number: number
  readonly at: number
  readonly hash: string
}

async function sealBatch(client: pg.PoolClient, office: string, now: number, lookBack: number): Promise<number> {
  const last = await lastSeal(client, office)
  const floor = Math.max(0, (last?.entries.at(-1) ?? 0) - lookBack)
  const entries = await unsealedEntries(client, office, floor, BATCH)
  if (entries.length === 0) return 0
  const header = { office, number: (last?.number ?? 0) + 1, at: now, previous: last?.hash ?? GENESIS }
  const ids = entries.map(({ id }) => id)
  await client.query(
    'insert into audit_seal (office, number, at, entries, previous, hash) values ($1, $2, $3, $4, $5, $6)',
    [office, header.number, now, ids, header.previous, sealHash(header, entries)],
  )
  return entries.length
}

/**
 * Seals what the read log of an office has new. One writer at a time, over all processes: who does not get the lock leaves the
 * work to the one who has it. Answers how many lines were sealed.
 */
export async function sealAudit(
  database: Database,
  office: string,
  now: number,
  lookBack: number = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await everywhere(database, async (client) => {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [LOCK])
      return rows[0]?.mine === true ? sealBatch(client, office, now, lookBack) : 0
    })
    sealed += count
    if (count < BATCH) return sealed
  }
}

/** Records the last seal of an office as a checkpoint; undefined when that seal already is one, or there is none. */
export function takeCheckpoint(database: Database, office: string, now: number): Promise<AuditCheckpoint | undefined> {
  return everywhere(database, async (client) => {
    const last = await lastSeal(client, office)
    if (last === undefined) return undefined
    const { rowCount } = await client.query(
      'insert into audit_checkpoint (office, number, at, hash) values ($1, $2, $3, $4) on conflict do nothing',
      [office, last.number, now, last.hash],
    )
    return rowCount === 1 ? { office, number: last.number, at: now, hash: last.hash } : undefined
  })
}

/** The file beside the database that keeps the checkpoints, one JSON line each. */
export const checkpointFile = (dataFolder: string): string => join(dataFolder, 'audit-checkpoints.jsonl')

async function checkpoint({ database, settings, clock }: ServerContext, office: string): Promise<void> {
  const taken = await takeCheckpoint(database, office, clock.now())
  if (taken === undefined) return
  mkdirSync(settings.dataFolder, { recursive: true })
  appendFileSync(checkpointFile(settings.dataFolder), `${JSON.stringify(taken)}\n`, { mode: 0o600 })
}

/** Seals every second and takes a checkpoint every hour and at the end. */
export function startSealing(context: ServerContext): { stop(): Promise<void> } {
  let lookBack = Number.MAX_SAFE_INTEGER
  let checkpointAt = 0
  let running: Promise<void> = Promise.resolve()
  const pass = async (isLast: boolean): Promise<void> => {
    const now = context.clock.now()
    const due = isLast || now - checkpointAt >= CHECKPOINT_EVERY_MS
    for (const office of await listOffices(context.database)) {
      await sealAudit(context.database, office, now, lookBack)
      if (due) await checkpoint(context, office)
    }
    lookBack = LOOK_BACK
    if (due) checkpointAt = now
  }
  const run = (isLast: boolean): Promise<void> => {
    running = running
      .then(() => pass(isLast))
      .catch((error: unknown) => context.log.warn({ error: nameOf(error) }, 'the read log could not be sealed now'))
    return running
  }
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void run(false).finally(() => {
      busy = false
    })
  }, EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await run(true)
    },
  }
}
