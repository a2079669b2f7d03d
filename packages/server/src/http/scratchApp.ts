import type { RoleDto, TitleDto } from '@hengjian/contract'
import { makeIngestKey } from '../access/ingestKeys'
import { randomPassword } from '../access/passwords'
import { csrfOf } from '../access/secretToken'
import { startSession } from '../access/sessions'
import { makeUser } from '../access/users'
import type { Clock } from '../context'
import { everywhere, inOffice } from '../database/database'
import { SCRATCH_OFFICE, type Scratch, scratchDatabase } from '../database/scratch'
import { registerRoutes } from '../routes'
import type { App } from './app'
import { SESSION_COOKIE } from './choke'
import { createApp } from './createApp'

/** What a signed-in browser sends with each request. */
export interface SignedIn {
  readonly login: string
  readonly password: string
  readonly role: RoleDto
  readonly headers: Readonly<Record<string, string>>
}

/** The whole interface on a scratch database, without a socket: `app.inject` asks it. */
export interface ScratchApp extends Scratch {
  readonly app: App
  /** A new user of an office, signed in. */
  signIn(role: RoleDto, office?: string): Promise<SignedIn>
  /** A new user of the scratch office with titles in matters (a police user's unit), signed in. */
  signInAs(role: RoleDto, titles: readonly TitleDto[], unit?: string): Promise<SignedIn>
  /** The header of a new ingest key. */
  ingestHeaders(source: string, office?: string): Promise<Readonly<Record<string, string>>>
}

let counter = 0

async function signedIn(
  { context }: Scratch,
  role: RoleDto,
  office: string,
  titles: readonly TitleDto[] = [],
  unit: string | null = role === 'police' ? '示例分局' : null,
): Promise<SignedIn> {
  counter += 1
  const login = `${role}-${counter}`.toLowerCase()
  const password = randomPassword()
  const { database, clock } = context
  const user = await everywhere(database, (client) =>
    makeUser(client, { office, login, name: login, role, titles, unit, password, mustChange: false }, clock.now()),
  )
  const token = await startSession(database, user, clock.now(), { factorAt: clock.now() })
  return {
    login,
    password,
    role,
    headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrfOf(token) },
  }
}

/** Makes one; `clock` lets a test set the time. */
export async function scratchApp(clock?: Clock): Promise<ScratchApp> {
  const scratch = await scratchDatabase(clock)
  const app = await createApp(scratch.context)
  registerRoutes(app, scratch.context)
  await app.ready()
  const { database, clock: now } = scratch.context
  return {
    ...scratch,
    app,
    signIn: (role, office = SCRATCH_OFFICE) => signedIn(scratch, role, office),
    signInAs: (role, titles, unit) => signedIn(scratch, role, SCRATCH_OFFICE, titles, unit),
    ingestHeaders: async (source, office = SCRATCH_OFFICE) => {
      const made = await inOffice(database, office, (client) =>
        makeIngestKey(client, { office, source, by: 'test' }, now.now()),
      )
      return { authorization: `Bearer ${made.key}` }
    },
    close: async () => {
      await app.close()
      await scratch.close()
    },
  }
}
