import type { ClientBase } from 'pg'

/** The channel on which every process hears that somebody of an office may see less than before, or more again. */
export const WITHDRAWN_CHANNEL = 'hengjian_withdrawn'

/** Has the open streams of an office looked at anew, each whether its reader may still have it, and all of it; with the caller's transaction. */
export async function tellWithdrawn(client: ClientBase, office: string): Promise<void> {
  await client.query('select pg_notify($1, $2)', [WITHDRAWN_CHANNEL, office])
}
