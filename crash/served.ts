import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { recordedPostmaster } from '../packages/server/src/database/embedded/orphan'
import { databasePlace } from '../packages/server/src/database/embedded/place'
import { dataFolder, environmentOf } from './office'

/** What is killed: the server, PostgreSQL's first process, or one of those that work for it, which makes all of them begin anew. */
export const TARGETS = ['server', 'postgresql', 'backend'] as const
export type Target = (typeof TARGETS)[number]

const COMMAND = fileURLToPath(new URL('../../packages/cli/bin/hengjian.mjs', import.meta.url))
/** A server that is not back after that is lost. In milliseconds. */
const LIMIT = 180_000

/** The processes that a process started; none where the system does not tell. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}

/** Whether a process of PostgreSQL serves a connection of the product. */
const servesConnection = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('hengjian')
  } catch {
    return false
  }
}

/** The built command on one data folder, started as a user starts it, killed and started again. */
export class Served {
  readonly #folder: string
  #child: ChildProcess | undefined
  #url = ''
  /** What the server said since it was started. */
  #said = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  get url(): string {
    return this.#url
  }

  /** Starts the server and waits until it says where it serves. */
  async start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env
    const child = spawn(process.execPath, [COMMAND, 'serve'], {
      env: { PATH, HOME, NODE_ENV: 'production', PORT: '0', ...environmentOf(this.#folder) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    this.#said = ''
    const read = (text: Buffer): void => {
      this.#said += text.toString()
    }
    child.stderr.on('data', read)
    this.#url = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not back in time:\n${this.#said}`)), LIMIT)
      child.stdout.on('data', (text: Buffer) => {
        read(text)
        const url = /running: (http:\S+)/.exec(this.#said)?.[1]
        if (url === undefined) return
        clearTimeout(late)
        resolve(url)
      })
      child.once('exit', () => reject(new Error(`ended before it served:\n${this.#said}`)))
    })
  }

  /**
   * Kills, without a word before.
   * @param choice picks one of several processes
   */
  kill(target: Target, choice: (count: number) => number): void {
    if (target === 'server') {
      this.#child?.kill('SIGKILL')
      return
    }
    const postmaster = recordedPostmaster(databasePlace(dataFolder(this.#folder)))?.pid
    if (postmaster === undefined) throw new Error('no PostgreSQL runs')
    const serving = childrenOf(postmaster).filter(servesConnection)
    const chosen = target === 'backend' ? serving[choice(Math.max(1, serving.length))] : undefined
    process.kill(chosen ?? postmaster, 'SIGKILL')
  }

  /** Waits until the product answers again; a killed server is started anew, PostgreSQL comes back by itself. In milliseconds. */
  async back(target: Target, answers: () => Promise<boolean>): Promise<number> {
    const began = performance.now()
    if (target === 'server') {
      const child = this.#child
      if (child !== undefined && child.signalCode === null) await once(child, 'exit')
      await this.start()
    }
    while (!(await answers())) {
      const ended = this.#child?.exitCode ?? this.#child?.signalCode
      if (ended !== null && ended !== undefined)
        throw new Error(`after ${target} was killed the server ended (${ended}):\n${this.#said}`)
      if (performance.now() - began > LIMIT) throw new Error(`after ${target} was killed nothing answers`)
      await pause(20)
    }
    return performance.now() - began
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}
