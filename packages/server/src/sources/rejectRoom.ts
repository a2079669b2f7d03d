import type { ClientBase } from 'pg'
import type { Delivery } from '../facts/readLine'

/**
 * So many rejects of one source are kept within 24 hours: more than anybody mends, and few enough that a source sending
 * nothing but garbage cannot fill the disk. What is on its way at the same moment may go a little beyond.
 */
export const REJECTS_KEPT = 10_000

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How many more rejects of the source may be kept now. */
export async function roomForRejects(client: ClientBase, { office, source, receivedAt }: Delivery): Promise<number> {
  const { rows } = await client.query<{ kept: number }>(
    `select coalesce(sum(kept), 0)::integer as kept from ingest_count
     where office = $1 and source = $2 and received_at > $3 and kept > 0`,
    [office, source, receivedAt - DAY],
  )
  return Math.max(0, REJECTS_KEPT - (rows[0]?.kept ?? 0))
}

/** Counts what was refused and not kept, by the hour. */
export async function countOverflow(
  client: ClientBase,
  { office, source, receivedAt }: Delivery,
  rejected: number,
): Promise<void> {
  await client.query(
    `insert into reject_overflow as known (office, source, hour, rejected, last_at) values ($1, $2, $3, $4, $5)
     on conflict (office, source, hour) do update
       set rejected = known.rejected + excluded.rejected, last_at = greatest(known.last_at, excluded.last_at)`,
    [office, source, Math.floor(receivedAt / HOUR), rejected, receivedAt],
  )
}
