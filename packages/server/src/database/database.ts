import pg from 'pg'
import type { Logger } from 'pino'
import { nameOf } from '../log/nameOf'

/** The database as the application role sees it. */
export interface Database {
  readonly pool: pg.Pool
  /** For a connection of one's own, such as one that listens. */
  readonly connectionString: string
}

/** Every connection looks into the product's schema, and its dates and times are those of Shanghai. */
export function withSchema(url: string): string {
  const full = new URL(url)
  if (!full.searchParams.has('options'))
    full.searchParams.set('options', '-c search_path=hengjian -c timezone=Asia/Shanghai')
  if (!full.searchParams.has('application_name')) full.searchParams.set('application_name', 'hengjian')
  return full.href
}

/** Opens the pool; connections that break while idle are dropped and made anew. */
export function openDatabase(url: string, log: Logger, connections = 20, Pool: typeof pg.Pool = pg.Pool): Database {
  const connectionString = withSchema(url)
  const pool = new Pool({ connectionString, max: connections, connectionTimeoutMillis: 5000 })
  pool.on('error', (error) => log.warn({ error: nameOf(error) }, 'a database connection was lost'))
  // Between the pool's hands and a transaction's nobody listens for a moment; a connection cut just then must not end the server.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, connectionString }
}

/** Closes the pool; from here on a connection that breaks is no news. */
export async function closeDatabase({ pool }: Database): Promise<void> {
  pool.removeAllListeners('error')
  pool.on('error', () => undefined)
  await pool.end()
}

/** Runs with one connection of its own, closed afterwards. */
export async function withClient<Value>(url: string, run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: withSchema(url), connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function scoped<Value>(
  { pool }: Database,
  office: string,
  run: (client: pg.PoolClient) => Promise<Value>,
  begin = 'begin',
): Promise<Value> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onError = (error: Error): void => {
    broken = error
  }
  client.on('error', onError)
  try {
    await client.query(begin)
    await client.query(`select set_config('hengjian.office', $1, true)`, [office])
    const value = await run(client)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.removeListener('error', onError)
    client.release(broken)
  }
}

/**
 * Runs in one transaction that sees the rows of one office and no other: row security enforces it even where a query
 * forgets to. Committed when `run` answers, rolled back when it throws.
 */
export function inOffice<Value>(
  database: Database,
  office: string,
  run: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  if (office === '*' || office === '') throw new Error('an office is named, never all of them')
  return scoped(database, office, run)
}

/** Like {@link inOffice}, but all that `run` reads, however long it takes, is as it stood at one instant; it writes nothing. */
export function inOfficeAtOneInstant<Value>(
  database: Database,
  office: string,
  run: (client: pg.PoolClient) => Promise<Value>,
): Promise<Value> {
  if (office === '*' || office === '') throw new Error('an office is named, never all of them')
  return scoped(database, office, run, 'begin isolation level repeatable read read only')
}

/**
 * Runs in one transaction over the offices of the whole installation. It reaches only the tables that their migration
 * opens to it (users, sessions, keys, the read log); facts, verdicts and findings stay invisible.
 */
export function everywhere<Value>(database: Database, run: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  return scoped(database, '*', run)
}
