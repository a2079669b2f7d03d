import type { ClientBase } from 'pg'

/** Waits until nobody judges in the office, and keeps others from it until the caller's transaction ends. */
export async function holdJudging(client: ClientBase, office: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('judging ' || $1, 0))`, [office])
}
