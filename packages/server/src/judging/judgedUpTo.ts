import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'

/** The instant up to which everything received has been judged: now, unless something still waits for the worker. */
export async function judgedUpTo(client: ClientBase, office: string, now: Instant): Promise<Instant> {
  const { rows } = await client.query<{ oldest: Instant | null }>(
    `select least((select min(marked_at) from dirty_object where office = $1),
                  (select min(at) from timer where office = $1 and at <= $2))::float8 as oldest`,
    [office, now],
  )
  return Math.min(rows[0]?.oldest ?? now, now) as Instant
}
