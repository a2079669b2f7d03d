import type { Logger } from 'pino'
import { nameOf } from './nameOf'

const LEVELS = ['trace', 'error', 'warn'] as const

/** What is said up to where it may quote somebody, and the kind of what went wrong; never a trace. */
const told = (said: readonly unknown[]): { readonly said: string | undefined; readonly error: string | undefined } => {
  const error = said.find((one) => one instanceof Error)
  return {
    said: said.flatMap((one) => (typeof one === 'string' ? (one.split(/[:'"\n]/)[0] ?? []) : []))[0],
    error: error === undefined ? undefined : nameOf(error),
  }
}

/**
 * Brings into the log what libraries write to the console past it: one line each, as the log may hold it. The queue does so with whole traces when its
 * database is lost. The server itself never writes to the console.
 * @returns gives the console back
 */
export function consoleToLog(log: Logger, written: Pick<Console, (typeof LEVELS)[number]>): () => void {
  const before = LEVELS.map((level) => [level, written[level]] as const)
  for (const level of LEVELS) written[level] = (...said: unknown[]) => log.warn(told(said), 'console')
  return () => {
    for (const [level, write] of before) written[level] = write
  }
}
