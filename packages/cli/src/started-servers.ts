import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('../bin/hengjian.mjs', import.meta.url))

/** A server as a user started it, with what it printed so far. */
interface StartedServer {
  readonly child: ChildProcess
  readonly url: string
  readonly printed: string
}

/** The real command, started again and again on one data folder, for tests. */
export class StartedServers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hengjian-killed-'))
  private running: ChildProcess | undefined

  constructor() {
    chmodSync(this.folder, 0o755)
  }

  /** Starts the command as a user does, and answers what it printed once it serves and said what is waited for. */
  async start(said: RegExp): Promise<StartedServer> {
    const { PATH = '', HOME = '' } = process.env
    const child = spawn(process.execPath, [command, 'serve'], {
      env: {
        PATH,
        HOME,
        PORT: '0',
        HENGJIAN_DEMO: '0',
        HENGJIAN_DATA: join(this.folder, 'data'),
        SECOND_FACTOR: 'none',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    this.running = child
    let printed = ''
    const url = await new Promise<string>((resolve, reject) => {
      // Read on to the end: a pipe that nobody reads any more ends the process that writes.
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString()
        const found = /running: (http:\S+)/.exec(printed)?.[1]
        if (found !== undefined && said.test(printed)) resolve(found)
      })
      child.once('exit', () => reject(new Error(`ended before it served:\n${printed}`)))
    })
    return { child, url, printed }
  }

  /** Stops the one that runs, and removes the folder. */
  async end(): Promise<void> {
    const { running } = this
    if (running !== undefined && running.exitCode === null && running.signalCode === null) {
      const ended = once(running, 'exit')
      running.kill('SIGTERM')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}
