import { listOffices } from '../access/offices'
import type { Database } from '../database/database'
import { refuse } from '../problems/registry'

/** The office that a command names; where it names none, the only one there is. */
export async function officeOf(database: Database, wanted: string | undefined): Promise<string> {
  const offices = await listOffices(database)
  const [only, ...others] = wanted === undefined ? offices : offices.filter((office) => office === wanted)
  return only === undefined || others.length > 0 ? refuse('EXPORT_OFFICE', offices.join(', '), '--office') : only
}

/** Refuses a reason too short to be one, or so long that it tells of people. */
export function checkReason(reason: string | undefined): void {
  const length = reason === undefined ? undefined : [...reason.trim()].length
  if (length !== undefined && (length < 4 || length > 200)) refuse('EXPORT_REASON', '', '--reason')
}
