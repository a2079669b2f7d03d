import type { PersonId } from '../matter'

/**
 * Who watches over what somebody has in hand: they themselves while they are on duty, else the first on duty, so that nothing is
 * left alone when a shift ends; null where nobody is on duty, which is everyone. Whose it is does not change by that.
 */
export const watcherOf = (person: PersonId | null, duty: readonly PersonId[]): PersonId | null =>
  person !== null && duty.includes(person) ? person : (duty[0] ?? null)
