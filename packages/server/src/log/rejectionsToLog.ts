import type { EventEmitter } from 'node:events'
import type { Logger } from 'pino'
import { nameOf } from './nameOf'

/**
 * Brings into the log, a line each, the promises of libraries that are rejected where nobody waits for them. Every piece of work stands in a
 * transaction of its own, so such a promise leaves nothing half done; to end the whole server for it would cut off everybody else. An exception
 * that nobody caught ends it all the same, and its kind is in the log before.
 * @returns leaves the process as it was
 */
export function rejectionsToLog(log: Logger, from: EventEmitter): () => void {
  const rejected = (reason: unknown): void => log.error({ error: nameOf(reason) }, 'a promise was rejected unheard')
  const thrown = (error: unknown): void => log.fatal({ error: nameOf(error) }, 'an exception nobody caught')
  from.on('unhandledRejection', rejected).on('uncaughtExceptionMonitor', thrown)
  return () => {
    from.off('unhandledRejection', rejected).off('uncaughtExceptionMonitor', thrown)
  }
}
