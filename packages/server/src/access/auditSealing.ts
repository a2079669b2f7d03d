import type pg from 'pg'
import type { ServerContext } from '../context'
import { type Database, everywhere } from '../database/database'
import { nameOf } from '../log/nameOf'
import { chainOf, GENESIS, lastSeal, packedLinks, unsealedEntries } from './auditChain'
import { keepCheckpoint } from './auditCheckpoints'
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

async function sealBatch(client: pg.PoolClient, office: string, now: number, lookBack: number): Promise<number> {
  const last = await lastSeal(client, office)
  const floor = Math.max(0, (last?.entries.at(-1) ?? 0) - lookBack)
  const entries = await unsealedEntries(client, office, floor, BATCH)
  if (entries.length === 0) return 0
  const header = { office, number: (last?.number ?? 0) + 1, at: now, previous: last?.hash ?? GENESIS }
  const ids = entries.map(({ id }) => id)
  const links = chainOf(header, entries)
  await client.query(
    'insert into audit_seal (office, number, at, entries, previous, hash, links) values ($1, $2, $3, $4, $5, $6, $7)',
    [office, header.number, now, ids, header.previous, links.at(-1), packedLinks(links)],
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
      if (due) await keepCheckpoint(context, office, now)
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
