import { runMigrations } from 'graphile-worker'
import { withClient } from '../database/database'
import { quoted } from '../database/quoted'

/** The task that judges what is dirty in one office; its payload is `{ office }`. */
export const JUDGE_TASK = 'judge'

/**
 * Lays out the job queue as the owner and lets the application role use it. Run after the product's own migrations; running it
 * again changes nothing.
 */
export async function migrateQueue(ownerConnectionString: string, applicationRole: string): Promise<void> {
  await runMigrations({ connectionString: ownerConnectionString })
  await withClient(ownerConnectionString, async (client) => {
    const role = quoted(applicationRole)
    await client.query(`grant usage on schema graphile_worker to ${role}`)
    await client.query(`grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`)
    await client.query(`grant usage on all sequences in schema graphile_worker to ${role}`)
    await client.query(`grant execute on all functions in schema graphile_worker to ${role}`)
    const tables = await client.query<{ name: string }>(
      `select class.relname as name from pg_class class join pg_namespace space on space.oid = class.relnamespace
       where space.nspname = 'graphile_worker' and class.relkind = 'r' and class.relrowsecurity`,
    )
    for (const { name } of tables.rows) {
      await client.query(`drop policy if exists application on graphile_worker.${quoted(name)}`)
      await client.query(
        `create policy application on graphile_worker.${quoted(name)} to ${role} using (true) with check (true)`,
      )
    }
  })
}
