import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '../problems/registry'
import { everywhere, inOffice, openDatabase, withClient } from './database'
import { excessRights } from './roleRights'
import { emptyDatabase, migrateScratch, type Scratch, type ScratchDatabase, scratchDatabase } from './scratch'

let scratch: Scratch

beforeAll(async () => {
  scratch = await scratchDatabase()
  await scratch.enter('office-b')
})
afterAll(() => scratch.close())

const asOwner = <Row extends Record<string, unknown>>(text: string): Promise<Row[]> =>
  withClient(scratch.ownerUrl, async (client) => (await client.query<Row>(text)).rows)

const stateOf = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )

describe('the structure', () => {
  it('has the office first in every primary key, and in every unique key', async () => {
    const keys = await asOwner<{ name: string; column: string }>(
      `select c.relname as name, a.attname as column from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where s.nspname = 'hengjian' and i.indisunique`,
    )
    expect(keys.filter(({ column }) => column !== 'office')).toEqual([])
    const tables = await asOwner<{ name: string }>(
      `select relname as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
       where s.nspname = 'hengjian' and relkind in ('r', 'p')`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) expect(keys.map((key) => key.name)).toContain(name)
  })

  it('has row security on every table, and no trigger', async () => {
    const open = await asOwner(
      `select relname from pg_class c join pg_namespace s on s.oid = c.relnamespace
       where s.nspname = 'hengjian' and relkind = 'r' and not relrowsecurity and relname <> 'migration'`,
    )
    expect(open).toEqual([])
    const triggers = await asOwner(
      `select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_namespace s on s.oid = c.relnamespace where s.nspname = 'hengjian' and not tgisinternal`,
    )
    expect(triggers).toEqual([])
  })

  it('is left alone by a second migration', async () => {
    const migrations = () => asOwner('select name, applied_at from migration order by name')
    const before = await migrations()
    const role = new URL(scratch.applicationUrl).username
    await migrateScratch({ ...scratch, role, close: async () => undefined })
    expect(await migrations()).toEqual(before)
    expect(before.length).toBeGreaterThan(2)
  })

  it('is migrated once by two processes at a time', async () => {
    const empty = await emptyDatabase()
    await Promise.all([migrateScratch(empty), migrateScratch(empty)])
    const names = await withClient(empty.ownerUrl, (client) => client.query('select name from migration'))
    expect(names.rowCount).toBe(new Set(names.rows.map(({ name }) => name)).size)
    await empty.close()
  })

  it('refuses a database of a newer release', async () => {
    const empty = await emptyDatabase()
    await migrateScratch(empty)
    await withClient(empty.ownerUrl, (client) =>
      client.query(`insert into migration (office, name) values ('*', '9999-future')`),
    )
    const error = await migrateScratch(empty).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refused)
    expect(String(error)).toContain('DATABASE_AHEAD')
    await empty.close()
  })
})

describe('the application role', () => {
  it('may add facts and lines of the read log, and neither change nor remove them', async () => {
    const { database } = scratch.context
    const act = (text: string) => stateOf(inOffice(database, 'office-a', (client) => client.query(text)))
    for (const table of ['fact', 'raw_message', 'finding_event', 'audit_entry', 'audit_seal', 'audit_checkpoint']) {
      expect(await act(`select * from ${table}`), table).toBe('done')
      expect(await act(`update ${table} set office = office`), table).toBe('42501')
      expect(await act(`delete from ${table}`), table).toBe('42501')
      expect(await act(`truncate ${table}`), table).toBe('42501')
    }
    expect(await act('drop table fact')).toBe('42501')
    expect(await act('create table other (a int)')).toBe('42501')
    expect(await act(`insert into migration (office, name) values ('*', 'x')`)).toBe('42501')
  })

  it('is refused when it may do more', async () => {
    const excess = (url: string) => withClient(url, excessRights)
    const asAdministrator = (text: string) => withClient(scratch.ownerUrl, (client) => client.query(text))
    const role = new URL(scratch.applicationUrl).username
    const owner = new URL(scratch.ownerUrl).username
    expect(await excess(scratch.applicationUrl)).toEqual([])
    expect((await excess(scratch.ownerUrl)).join()).toContain('superuser')
    const strengthened: [string, string, string][] = [
      [`alter role ${role} bypassrls`, 'BYPASSRLS', `alter role ${role} nobypassrls`],
      [`alter role ${role} createrole`, 'CREATEROLE', `alter role ${role} nocreaterole`],
      [`grant ${owner} to ${role}`, 'owns tables', `revoke ${owner} from ${role}`],
      [`grant delete on fact to ${role}`, 'change or delete', `revoke delete on fact from ${role}`],
    ]
    for (const [make, word, undo] of strengthened) {
      await asAdministrator(make)
      expect((await excess(scratch.applicationUrl)).join(), make).toContain(word)
      await asAdministrator(undo)
    }
    expect(await excess(scratch.applicationUrl)).toEqual([])
  })

  it('gets back exactly its rights with the next migration', async () => {
    const role = new URL(scratch.applicationUrl).username
    await asOwner(`grant delete on fact to ${role}`)
    await migrateScratch({ ...scratch, role, close: async () => undefined })
    expect(await withClient(scratch.applicationUrl, excessRights)).toEqual([])
  })
})

describe('row security', () => {
  const insert = (office: string, key: string) =>
    `insert into timer (office, key, at, type, object) values ('${office}', '${key}', 1, 'person', 'p')`

  it('shows an office its own rows only, even to a query that names none', async () => {
    const { database } = scratch.context
    await inOffice(database, 'office-a', (client) => client.query(insert('office-a', 'a')))
    await inOffice(database, 'office-b', (client) => client.query(insert('office-b', 'b')))
    const seen = (office: string) =>
      inOffice(database, office, async (client) => (await client.query('select key from timer')).rows)
    expect(await seen('office-a')).toEqual([{ key: 'a' }])
    expect(await seen('office-b')).toEqual([{ key: 'b' }])
    const changed = await inOffice(database, 'office-a', (client) => client.query('delete from timer'))
    expect(changed.rowCount).toBe(1)
    expect(await seen('office-b')).toEqual([{ key: 'b' }])
  })

  it('refuses to write into another office, and shows nothing outside a scope', async () => {
    const { database } = scratch.context
    const foreign = inOffice(database, 'office-a', (client) => client.query(insert('office-b', 'x')))
    expect(await stateOf(foreign)).toBe('42501')
    expect((await database.pool.query('select * from timer')).rowCount).toBe(0)
    expect((await everywhere(database, (client) => client.query('select * from timer'))).rowCount).toBe(0)
    expect((await everywhere(database, (client) => client.query('select * from office'))).rowCount).toBe(2)
    expect(() => inOffice(database, '*', async () => undefined)).toThrow()
  })

  it('leaves no scope behind on the connection', async () => {
    const single = openDatabase(scratch.applicationUrl, scratch.context.log, 1)
    await inOffice(single, 'office-b', (client) => client.query('select 1'))
    await inOffice(single, 'office-b', async () => Promise.reject(new Error('stop'))).catch(() => undefined)
    expect((await single.pool.query('select * from timer')).rowCount).toBe(0)
    await single.pool.end()
  })
})

describe('an owner who is no superuser', () => {
  it('migrates with the right to make roles, and is told so without it', async () => {
    const empty: ScratchDatabase = await emptyDatabase()
    const owner = `${empty.role}_owner`
    const name = new URL(empty.ownerUrl).pathname.slice(1)
    await withClient(empty.ownerUrl, async (client) => {
      await client.query(`create role ${owner} login password 'owner'`)
      await client.query(`alter database ${name} owner to ${owner}`)
    })
    const url = new URL(empty.ownerUrl)
    url.username = owner
    url.password = 'owner'
    const plain = { ...empty, ownerUrl: url.href }
    expect(String(await migrateScratch(plain).catch((thrown: unknown) => thrown))).toContain('DATABASE_ROLE_MAKING')
    await withClient(empty.ownerUrl, (client) => client.query(`alter role ${owner} createrole`))
    await migrateScratch(plain)
    expect(await withClient(empty.applicationUrl, excessRights)).toEqual([])
    await empty.close()
    await withClient(scratch.ownerUrl, (client) => client.query(`drop role ${owner}`))
  })
})
