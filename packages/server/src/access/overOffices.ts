import { setTimeout as pause } from 'node:timers/promises'
import type { ServerContext } from '../context'
import { nameOf } from '../log/nameOf'
import { listOffices } from './offices'

/** Work of every office that is done beside the running server. */
export interface OfficeWork {
  /** Does it for one office, and ends soon after it is stopped. */
  each(office: string, stopped: () => boolean): Promise<void>
  /** What the log says where it failed. */
  readonly failed: string
  /** Milliseconds from the end of a pass to the next; undefined where one pass is enough. */
  readonly every?: number
}

/** Does work for every office, once or again and again, never two passes at a time; what fails is told, and tried again by the next pass. */
export function startOverOffices(
  { database, log }: Pick<ServerContext, 'database' | 'log'>,
  { each, failed, every }: OfficeWork,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const stopped = (): boolean => ending.signal.aborted
  const pass = async (): Promise<void> => {
    for (const office of await listOffices(database)) if (!stopped()) await each(office, stopped)
  }
  const run = async (): Promise<void> => {
    do {
      await pass().catch((error: unknown) => log.warn({ error: nameOf(error) }, failed))
      if (every !== undefined) await pause(every, undefined, { signal: ending.signal }).catch(() => undefined)
    } while (every !== undefined && !stopped())
  }
  const running = run()
  return {
    stop: async () => {
      ending.abort()
      await running
    },
  }
}
