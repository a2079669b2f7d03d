import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newFolder } from './startedServer'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Whether something still answers at an address. */
const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

describe('npm start', () => {
  it.each([
    ['SIGTERM', 'npm alone'],
    ['SIGINT', 'the whole group, as Ctrl-C does'],
  ] as const)('ends with everything it started when %s reaches %s', async (signal, whom) => {
    const folder = newFolder()
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, PORT: '0', HENGJIAN_DATA: join(folder, 'data'), HENGJIAN_DEMO: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    })
    const printed = { text: '' }
    const url = await new Promise<string>((resolve, reject) => {
      npm.stdout.on('data', (text: Buffer) => {
        printed.text += text.toString()
        const found = /running: (http:\S+)/.exec(printed.text)?.[1]
        if (found !== undefined) resolve(found)
      })
      npm.once('exit', () => reject(new Error(`ended before it was ready:\n${printed.text}`)))
    })
    expect(await answers(url)).toBe(true)
    // The pipe stays open as long as anything started by npm holds its end of it.
    const silent = new Promise<void>((resolve) => npm.stdout.once('close', () => resolve()))
    if (npm.pid === undefined) throw new Error('npm has no process id')
    process.kill(whom === 'npm alone' ? npm.pid : -npm.pid, signal)
    await silent
    expect(await answers(url)).toBe(false)
    rmSync(folder, { recursive: true, force: true })
  })
})
