import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const START_LIMIT = 120_000

/** Settings of a server beside those of every test. */
export type Environment = Readonly<Record<string, string>>

export interface StartedServer {
  readonly url: string
  /** All it has said until it was ready. */
  readonly printed: string
  /** Ends it as a user does, and waits for that. */
  stop(): Promise<void>
}

const exited = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()))

/** A new folder that the database's user may enter where root tests, so that the database lives and goes with it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Starts the built command on a data folder, and waits for its address and for `awaited` in what it prints. */
export async function startServer(data: string, environment: Environment, awaited: string): Promise<StartedServer> {
  const child = spawn(process.execPath, [join(root, 'packages/cli/bin/hengjian.mjs'), 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HENGJIAN_DATA: data,
      HENGJIAN_DEMO_LIVE: '0',
      NODE_ENV: 'production',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = exited(child)
  let printed = ''
  child.stderr.on('data', (text: Buffer) => {
    printed += text.toString()
  })
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not started in time:\n${printed}`)), START_LIMIT)
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString()
      const found = /running: (http:\S+)/.exec(printed)?.[1]
      if (found === undefined || !printed.includes(awaited)) return
      clearTimeout(timer)
      resolve(found)
    })
    void gone.then(() => reject(new Error(`ended before it was ready:\n${printed}`)))
  })
  return {
    url,
    printed,
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}
