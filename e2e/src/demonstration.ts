import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type Environment, newFolder, startServer } from './startedServer'

/** A data folder with a synthetic district, and who may sign in there. */
interface Demonstration {
  readonly folder: string
  /** By login. */
  readonly passwords: Readonly<Record<string, string>>
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly demonstration: Demonstration
  }
}

/** What a first start prints last: the sign-in of the auditor. */
const LAST_LOGIN = 'login: shenji'

/** Where the data of a test's folder is; the key file lies beside it. */
const dataIn = (folder: string): string => join(folder, 'data')

const passwordsIn = (printed: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...printed.matchAll(/login: (\S+)\s+密码 password: (\S+)/g)].map(([, login = '', password = '']) => [
      login,
      password,
    ]),
  )

/** A server at its first start, which makes its demonstration and tells who may sign in. */
export async function firstStart(folder: string, environment: Environment = {}) {
  const server = await startServer(dataIn(folder), environment, LAST_LOGIN)
  return { ...server, passwords: passwordsIn(server.printed) }
}

/** A server on a copy of a demonstration, so that nobody else sees what is done there. */
export async function startOnCopy({ folder, passwords }: Demonstration, own: string) {
  cpSync(folder, own, { recursive: true })
  return { ...(await startServer(dataIn(own), {}, '')), passwords }
}

/** Before the tests of a run: one demonstration, of which each file works on a copy, since to make one takes longer than most files. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = newFolder()
  const { passwords, stop } = await firstStart(folder)
  await stop()
  project.provide('demonstration', { folder, passwords })
  return () => rmSync(folder, { recursive: true, force: true })
}
