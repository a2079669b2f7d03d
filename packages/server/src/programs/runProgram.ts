import { spawn } from 'node:child_process'

/** What another program is told of its surroundings: none of our settings and secrets. */
export function plainSurroundings(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LANG', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(kept), ...more }
}

/**
 * Runs a program to its end; ended with all that it started when the time is over.
 * @returns its exit code; null where it could not be started, or did not end by itself
 */
export function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  milliseconds: number,
): Promise<number | null> {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32'
    const child = spawn(program, [...args], { stdio: 'ignore', detached, env })
    const timer = setTimeout(() => {
      if (child.pid === undefined) return
      // A starter is not always the process that works: the whole group ends.
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    }, milliseconds)
    const end = (code: number | null): void => {
      clearTimeout(timer)
      resolve(code)
    }
    child.on('error', () => end(null))
    child.on('close', end)
  })
}
