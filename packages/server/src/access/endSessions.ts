import type pg from 'pg'
import { tellWithdrawn } from '../stream/withdrawn'

/**
 * Ends the sessions of a user, but for the one that is kept: the next request of any other is refused, and what streams to it
 * stops as soon as the transaction commits.
 */
export async function endSessions(
  client: pg.PoolClient,
  { office, login }: { readonly office: string; readonly login: string },
  kept = '',
): Promise<void> {
  await client.query('delete from session where office = $1 and login = $2 and id <> $3', [office, login, kept])
  await tellWithdrawn(client, office)
}
