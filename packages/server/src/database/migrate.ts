import pg from 'pg'
import { z } from 'zod'
import { refuse } from '../problems/registry'
import { withSchema } from './database'
import { type Migration, standingTables } from './migration'
import { quoted } from './quoted'
import { rowsOf } from './rows'

/** Held by whoever lays out or changes the structure. */
export const STRUCTURE_LOCK = 724_001

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The application role, which the owner makes when it is missing. */
export interface ApplicationRole {
  readonly name: string
  readonly password: string
}

async function ensureRole(client: pg.Client, { name, password }: ApplicationRole): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (found.rowCount === 1) return
  try {
    const rights = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit'
    await client.query(`create role ${quoted(name)} ${rights} password ${literal(password)}`)
  } catch (error) {
    refuse('DATABASE_ROLE_MAKING', error instanceof Error ? error.message : '', 'DATABASE_OWNER_URL')
  }
}

/** Trigram search is a comfort: where the extension cannot be made, the health page says so and searches are slower. */
async function tryTrigrams(client: pg.Client): Promise<void> {
  await client.query('create extension if not exists pg_trgm with schema hengjian').catch(() => undefined)
}

const nameSchema = z.object({ name: z.string() })

/** The names of the steps a database has been through; none when it is new. */
export async function appliedMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query(`select to_regclass('hengjian.migration') is not null as made`)
  if (!z.array(z.object({ made: z.boolean() })).parse(rows)[0]?.made) return []
  const applied = await rowsOf(client, nameSchema, 'select name from hengjian.migration order by name')
  return applied.map(({ name }) => name)
}

/** Makes the schema with what lies in no step: it is done outside of any transaction. */
export async function makeSchema(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists hengjian')
  await tryTrigrams(client)
  await client.query(
    `create table if not exists migration (
      office text not null, name text not null, applied_at timestamptz not null default now(), primary key (office, name)
    )`,
  )
}

/** Takes one step, in the caller's transaction. */
export async function applyStep(client: pg.Client, migration: Migration): Promise<void> {
  for (const statement of migration.statements) await client.query(statement)
  for (const table of [...migration.appendOnly, ...migration.writable]) await secureRows(client, migration, table)
  await client.query(`insert into migration (office, name) values ('*', $1)`, [migration.name])
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await applyStep(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`migration ${migration.name} failed`, { cause: error })
  }
}

/** Row security as the back-stop: a transaction sees the office it named, and nothing when it named none. */
async function secureRows(client: pg.Client, { everywhere = [] }: Migration, table: string): Promise<void> {
  const scope = `current_setting('hengjian.office', true)`
  const all = everywhere.includes(table) ? ` or ${scope} = '*'` : ''
  const rule = `office = ${scope}${all}`
  await client.query(`alter table ${quoted(table)} enable row level security`)
  await client.query(`create policy office on ${quoted(table)} using (${rule}) with check (${rule})`)
}

/** In one transaction, so that a server that is running meanwhile never lacks a right. */
async function grant(client: pg.Client, role: string, migrations: readonly Migration[]): Promise<void> {
  const to = quoted(role)
  await client.query('begin')
  await client.query(`revoke all on all tables in schema hengjian from ${to}`)
  await client.query(`grant usage on schema hengjian to ${to}`)
  await client.query(`grant usage on all sequences in schema hengjian to ${to}`)
  await client.query(`grant select on migration to ${to}`)
  for (const { appendOnly, writable } of standingTables(migrations)) {
    for (const table of appendOnly) await client.query(`grant select, insert on ${quoted(table)} to ${to}`)
    for (const table of writable)
      await client.query(`grant select, insert, update, delete on ${quoted(table)} to ${to}`)
  }
  await client.query('commit')
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await makeSchema(client)
  const applied = await appliedMigrations(client)
  const newer = applied.filter((name) => !migrations.some((known) => known.name === name))
  if (newer.length > 0) refuse('DATABASE_AHEAD', newer.join(', '))
  for (const migration of migrations) if (!applied.includes(migration.name)) await apply(client, migration)
}

/**
 * Brings the database's structure to that of this release and gives the application role exactly its rights. Runs as the
 * owner, one process at a time; a second run changes nothing. `furtherSchema` lays out what a library owns, under the same lock.
 */
export async function migrate(
  ownerUrl: string,
  role: ApplicationRole,
  migrations: readonly Migration[],
  furtherSchema: () => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ connectionString: withSchema(ownerUrl) })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [STRUCTURE_LOCK])
    await ensureRole(client, role)
    await applyMissing(client, migrations)
    await grant(client, role.name, migrations)
    await furtherSchema()
  } finally {
    await client.end()
  }
}
