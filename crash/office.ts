import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleDto, TitleDto } from '@hengjian/contract'
import { pino } from 'pino'
import { makeIngestKey } from '../packages/server/src/access/ingestKeys'
import { enterOffice } from '../packages/server/src/access/offices'
import { randomPassword } from '../packages/server/src/access/passwords'
import { csrfOf } from '../packages/server/src/access/secretToken'
import { startSession } from '../packages/server/src/access/sessions'
import { findUser, makeUser } from '../packages/server/src/access/users'
import { systemClock } from '../packages/server/src/clock'
import {
  closeDatabase,
  type Database,
  everywhere,
  inOffice,
  openDatabase,
} from '../packages/server/src/database/database'
import { runningUrls, startEmbeddedPostgres } from '../packages/server/src/database/embedded/supervisor'
import { contextOn, migrateScratch } from '../packages/server/src/database/scratch'
import { settingsFrom } from '../packages/server/src/settings/settings'

/** The office that is worked in. */
export const OFFICE = 'crash'
/** The unit on which documents are served. */
export const UNIT = '青石市公安局北原分局'

interface Person {
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  readonly unit?: string
}

/** Who works there, by login: everybody whom a matter needs from its opening to its volume. */
const PEOPLE = {
  clerk: { role: 'clerk', titles: ['clerk'] },
  resident: { role: 'procurator', titles: ['residentProcurator'] },
  rotating: { role: 'procurator', titles: ['rotatingProcurator'] },
  second: { role: 'procurator', titles: ['rotatingProcurator'] },
  head: { role: 'leader', titles: ['departmentHead'] },
  liaison: { role: 'police', titles: ['policeLiaison'], unit: UNIT },
} as const satisfies Readonly<Record<string, Person>>
export type Login = keyof typeof PEOPLE
/** What a signed-in browser sends. */
export type Headers = Readonly<Record<string, string>>

export const dataFolder = (folder: string): string => join(folder, 'data')

/** Where a server finds the office. */
export const environmentOf = (folder: string) => ({
  HENGJIAN_DATA: dataFolder(folder),
  HENGJIAN_KEY_FILE: join(folder, 'key'),
  HENGJIAN_DEMO: '0',
  LOG_LEVEL: 'silent',
})

/** Makes the office in a new data folder and answers the key under which facts come in. */
export async function makeOffice(folder: string): Promise<string> {
  mkdirSync(dataFolder(folder), { recursive: true })
  chmodSync(folder, 0o755)
  const postgres = await startEmbeddedPostgres(dataFolder(folder), pino({ level: 'silent' }))
  const { ownerUrl, applicationUrl } = postgres
  const role = new URL(applicationUrl).username
  await migrateScratch({ ownerUrl, applicationUrl, role, close: async () => undefined })
  const settings = settingsFrom(folder, environmentOf(folder))
  const { context, close } = await contextOn({ ...settings, databaseUrl: applicationUrl }, systemClock)
  const now = systemClock.now()
  const { database, keyring } = context
  await everywhere(database, async (client) => {
    await enterOffice(client, { id: OFFICE, name: '青石市北原区人民检察院' }, now)
    for (const [login, person] of Object.entries<Person>(PEOPLE)) {
      const named = { office: OFFICE, login, name: login, password: randomPassword(), mustChange: false }
      await makeUser(client, { ...named, ...person }, now)
    }
  })
  await keyring.prepare(OFFICE)
  const { key } = await inOffice(database, OFFICE, (client) =>
    makeIngestKey(client, { office: OFFICE, source: 'policeProcessSystem', by: OFFICE }, now),
  )
  await close()
  await postgres.stop()
  return key
}

/** Runs with the database of the server that serves from the folder, as the application role. */
export async function withDatabase<Value>(folder: string, run: (database: Database) => Promise<Value>): Promise<Value> {
  const urls = runningUrls(dataFolder(folder))
  if (urls === undefined) throw new Error('no database runs')
  const database = openDatabase(urls.applicationUrl, pino({ level: 'silent' }), 4)
  try {
    return await run(database)
  } finally {
    await closeDatabase(database)
  }
}

/** Signs everybody in: what each browser sends. */
export async function signInAll(database: Database): Promise<Readonly<Record<Login, Headers>>> {
  const signIn = async (login: Login): Promise<Headers> => {
    const user = await everywhere(database, (client) => findUser(client, login))
    if (user === undefined) throw new Error(`${login} is no user`)
    const token = await startSession(database, user, systemClock.now(), { factorAt: systemClock.now() })
    return { cookie: `hengjian=${token}`, 'x-csrf-token': csrfOf(token) }
  }
  return {
    clerk: await signIn('clerk'),
    resident: await signIn('resident'),
    rotating: await signIn('rotating'),
    second: await signIn('second'),
    head: await signIn('head'),
    liaison: await signIn('liaison'),
  }
}
