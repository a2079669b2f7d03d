import pino from 'pino'
import { systemClock } from '../clock'
import { atDatabase } from '../database/atDatabase'
import { closeDatabase, type Database, everywhere, openDatabase } from '../database/database'
import { openKeyring } from '../keys/keyring'
import { refuse } from '../problems/registry'
import type { Settings } from '../settings/settings'
import { enterOffice, listOffices } from './offices'
import { recordOperation } from './operator'
import { randomPassword } from './passwords'
import { findUser, makeUser } from './users'

/** How a further office is called, and the user name of who makes its users. */
export interface OfficeRequest {
  readonly name: string
  readonly login: string
}

export interface OpenedOffice {
  /** What commands call it by. */
  readonly id: string
  /** The first password of its security administrator, to be changed at the first sign-in; it is told once. */
  readonly password: string
}

async function enter(database: Database, { name, login }: OfficeRequest): Promise<OpenedOffice> {
  const now = systemClock.now()
  const password = randomPassword()
  return everywhere(database, async (client) => {
    await client.query('select pg_advisory_xact_lock(724008)')
    if ((await findUser(client, login)) !== undefined) refuse('USER_EXISTS', login, '--login')
    const same = await client.query('select 1 from office where name = $1', [name])
    if (same.rowCount !== 0) refuse('OFFICE_EXISTS', name, '--name')
    const { rows } = await client.query<{ office: string }>('select office from office')
    const taken = new Set(rows.map(({ office }) => office))
    let number = taken.size + 1
    while (taken.has(`office-${number}`)) number += 1
    const id = `office-${number}`
    await enterOffice(client, { id, name }, now)
    const administrator = { office: id, login, name: '安全管理员', role: 'securityAdministrator' as const }
    await makeUser(client, { ...administrator, password, mustChange: true }, now)
    return { id, password }
  })
}

/**
 * What `hengjian office open` runs: enters a further office with its keys and its security administrator, beside a running server
 * or without one, and records it there. The first office comes from the setup link. USER_EXISTS, OFFICE_EXISTS, OFFICE_FIRST.
 */
export async function openOffice(settings: Settings, request: OfficeRequest): Promise<OpenedOffice> {
  const opened = await atDatabase(settings, async ({ applicationUrl }) => {
    const database = openDatabase(applicationUrl, pino({ level: 'silent' }), 2)
    try {
      if ((await listOffices(database)).length === 0) refuse('OFFICE_FIRST', request.name, '--name')
      const keyring = await openKeyring(database, settings.keyFile, systemClock.now)
      const made = await enter(database, request)
      await keyring.prepare(made.id)
      await recordOperation(database, { action: 'office.open' }, [made.id])
      return made
    } finally {
      await closeDatabase(database)
    }
  })
  return opened ?? refuse('DATABASE_NONE', settings.dataFolder, 'HENGJIAN_DATA')
}
