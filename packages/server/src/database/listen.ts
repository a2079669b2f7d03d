import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './database'

/** A listening connection. */
export interface Listening {
  stop(): Promise<void>
}

/**
 * Listens on a channel with a connection of its own, which comes back by itself. `onReconnect` runs after each gap, in which
 * notifications may have been missed.
 */
export async function listen(
  database: Database,
  channel: string,
  onNotify: (payload: string) => void,
  onReconnect: () => void,
): Promise<Listening> {
  let stopped = false
  let current: pg.Client | undefined
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: database.connectionString, keepAlive: true })
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => onNotify(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      // Cut before it listened: whoever asked tries again, and this one must not come back beside it.
      await client.end().catch(() => undefined)
      throw error
    }
    client.once('end', () => {
      if (!stopped) void comeBack()
    })
    current = client
  }
  const comeBack = async (): Promise<void> => {
    for (let wait = 100; !stopped; wait = Math.min(wait * 2, 5000)) {
      await pause(wait)
      try {
        await connect()
        onReconnect()
        return
      } catch {
        // The database is still away.
      }
    }
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      await current?.end().catch(() => undefined)
    },
  }
}
