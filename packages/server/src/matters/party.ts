import type { Actor, PersonId, UnitId } from '@hengjian/casework'
import type { SignedInUser } from '../access/identity'

/** Whoever reads or acts, by the titles of this very request; with an emergency that runs they read whatever is not closed to them by recusal. */
export type Reader = Pick<SignedInUser, 'office' | 'login' | 'titles' | 'unit'> &
  Partial<Pick<SignedInUser, 'emergency'>>

/** Whether emergency access opens what titles and relations would not. */
export const hasEmergency = ({ emergency }: Reader): boolean => (emergency ?? null) !== null

/** The reader as the workflows know people: by login, units by name. */
export const partyOf = ({ login, titles, unit }: Reader): Actor => ({
  id: login as PersonId,
  roles: titles,
  unit: unit as UnitId | null,
})

/** The reader as far as seeing goes: an emergency shows what the chief would see, and lets nobody act as the chief. */
export const readingPartyOf = (reader: Reader): Actor => {
  const party = partyOf(reader)
  return hasEmergency(reader) ? { ...party, roles: [...party.roles, 'chief'] } : party
}
