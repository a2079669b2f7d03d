/** SQLSTATE classes by which the database says that it, not the query, is the trouble. */
const GONE_STATES = /^(08|57P|53)/

const GONE_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])

/** What the driver says without a code; the last of a pool that was ended, as at a normal stop, before what worked with it. */
const GONE_MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'not queryable',
  'Cannot use a pool after calling end on the pool',
]

/** What the driver says of a database that cannot be reached, where it says it without a code: a fixed text that quotes nobody. */
export const saidWithoutCode = (error: Error): string | undefined =>
  GONE_MESSAGES.find((said) => error.message.includes(said))

/** Whether an error means that the database cannot be reached, is starting, stopping, let go of, or out of room. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return GONE_STATES.test(code) || GONE_CODES.has(code) || saidWithoutCode(error) !== undefined
}

/** SQLSTATE disk_full of the database, and what the machine itself says of a full disk or a used-up quota. */
const FULL_CODES = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** Whether an error means that a disk is full: the database's, or that of a file of our own. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && FULL_CODES.has(error.code)
