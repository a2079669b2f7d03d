import { saidWithoutCode } from '../database/goneDatabase'

/**
 * What may be logged or kept of an error: its kind and code, or what the driver says of a database that is gone. Other messages, of
 * the database above all, quote values of people.
 */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  if ('code' in error && typeof error.code === 'string') return `${error.name} ${error.code}`
  const said = saidWithoutCode(error)
  return said === undefined ? error.name : `${error.name}: ${said}`
}
